package org.kroniek.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a page over http or https, within a limit of time and of size that holds for the whole
 * way, redirects included. For one thread.
 */
final class PageFetcher {

  private static final int MOST_REDIRECTS = 5;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s{0,5}=\\s{0,5}\"?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

  private final Limits limits;
  private @Nullable HttpClient client;

  PageFetcher(Limits limits) {
    this.limits = limits;
  }

  /**
   * What was fetched.
   *
   * @param address where it was found in the end
   * @param charset the encoding that the server named
   * @param size the bytes as they were sent
   */
  record Fetched(URI address, Optional<String> charset, InputStream body, long size) {}

  /** The page at {@code address}. */
  Fetched fetch(URI address) throws IOException, Unreadable {
    long deadline = System.nanoTime() + limits.fetchTime().toNanos();
    URI at = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<byte[]> response = send(at, deadline);
      if (response.statusCode() / 100 != 3) {
        return fetched(at, response);
      }
      Optional<String> location = response.headers().firstValue("Location");
      if (location.isEmpty()) {
        throw Unreadable.open("the server sends elsewhere without saying where", at.toString());
      }
      at = redirected(at, location.get());
    }
    throw Unreadable.open(
        "the server sends on from address to address, more than " + MOST_REDIRECTS + " times",
        at.toString());
  }

  private static URI redirected(URI from, String location) throws Unreadable {
    try {
      URI to = from.resolve(location.strip());
      String scheme = to.getScheme() == null ? "" : to.getScheme().toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https")) && to.getHost() != null) {
        return to;
      }
    } catch (IllegalArgumentException e) {
      throw Unreadable.open("the server sends on to something that is no address", location);
    }
    throw Unreadable.open(
        "the server sends on to an address that is neither http nor https", location);
  }

  private static Fetched fetched(URI at, HttpResponse<byte[]> response) throws Unreadable {
    int status = response.statusCode();
    if (status != 200) {
      String what = status == 404 || status == 410 ? ": there is no such page" : "";
      throw Unreadable.open("the server answers " + status + what, at.toString());
    }
    return new Fetched(
        at,
        charset(response.headers()),
        new ByteArrayInputStream(response.body()),
        response.body().length);
  }

  private static Optional<String> charset(HttpHeaders headers) {
    Matcher matcher = CHARSET.matcher(headers.firstValue("Content-Type").orElse(""));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private HttpResponse<byte[]> send(URI at, long deadline) throws IOException, Unreadable {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(at.toASCIIString()))
            .header("User-Agent", "Kroniek")
            .header("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1")
            .GET()
            .build();
    CompletableFuture<HttpResponse<byte[]>> sent =
        client().sendAsync(request, answer -> new CappedBody(limits.articleBytes()));
    try {
      return sent.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw Unreadable.open(
          "the server did not send the page within " + seconds(limits.fetchTime()), at.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Unreadable.open("fetching was interrupted", at.toString());
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause(), at);
    }
  }

  private Unreadable failed(Throwable cause, URI at) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof CappedBody.TooLarge) {
        return Unreadable.open(
            "is larger than " + Sizes.words(limits.articleBytes()) + ", the limit for one article",
            at.toString());
      }
    }
    return Unreadable.open(
        "could not be fetched from " + at.getHost() + "; is the address right and the network up?",
        cause.toString());
  }

  private static String seconds(Duration time) {
    return time.toMillis() < 1000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
  }

  private HttpClient client() {
    HttpClient present = client;
    if (present == null) {
      present =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(limits.fetchTime())
              .build();
      client = present;
    }
    return present;
  }
}
