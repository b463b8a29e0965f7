package org.kroniek.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.kroniek.ingest.fetch.FetchFault.Kind;

/**
 * Sends one request at a time and gives its answer, within limits of time and size that hold for
 * the whole of it. It follows no redirect, sends nothing twice and keeps no cookies; it connects
 * only to addresses that it has checked, see {@link FetchRules#privateHosts}, straight and through
 * no proxy. Safe for use by many threads.
 */
public final class Fetcher implements AutoCloseable {

  private final FetchRules rules;
  private final CheckedNames names;
  private final OkHttpClient client;

  /** A fetcher that keeps to the rules. */
  public Fetcher(FetchRules rules) {
    this(rules, Dns.SYSTEM);
  }

  Fetcher(FetchRules rules, Dns dns) {
    this.rules = rules;
    this.names = new CheckedNames(rules, dns);
    this.client =
        new OkHttpClient.Builder()
            .dns(names)
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectTimeout(rules.time())
            .readTimeout(rules.time())
            .writeTimeout(rules.time())
            .callTimeout(rules.time())
            // One that is kept may have been closed meanwhile, which shows only in a failure.
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();
  }

  /**
   * What the server answers, whatever its status.
   *
   * @throws FetchFault where there is no whole answer within the limits
   */
  public Answer fetch(Ask ask) throws FetchFault {
    return fetch(ask, rules.time());
  }

  /** As {@link #fetch(Ask)}, within {@code time}. */
  public Answer fetch(Ask ask, Duration time) throws FetchFault {
    HttpUrl url = HttpUrl.parse(ask.address().toString());
    if (url == null) {
      throw new FetchFault(
          Kind.BROKEN, "the address is neither http nor https", ask.address().toString());
    }
    Call call = client.newCall(request(ask, url));
    call.timeout().timeout(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS);
    try {
      names.check(url.host());
      try (Response response = call.execute()) {
        return answer(ask.address(), response);
      }
    } catch (IOException e) {
      throw fault(e, ask.address(), time);
    }
  }

  private Request request(Ask ask, HttpUrl url) {
    Request.Builder request = new Request.Builder().url(url).header("User-Agent", rules.agent());
    ask.headers().forEach(request::header);
    ask.post()
        .ifPresent(
            body -> request.post(RequestBody.create(body.bytes(), MediaType.parse(body.type()))));
    return request.build();
  }

  private Answer answer(URI address, Response response) throws IOException, FetchFault {
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 0; i < response.headers().size(); i++) {
      headers.put(response.headers().name(i).toLowerCase(Locale.ROOT), response.headers().value(i));
    }
    Answer head = new Answer(address, response.code(), headers, new byte[0]);
    return head.isRedirect()
        ? head
        : new Answer(address, response.code(), headers, body(response, address));
  }

  private byte[] body(Response response, URI address) throws IOException, FetchFault {
    long limit = rules.bytes();
    byte[] bytes = new byte[0];
    if (response.body().contentLength() <= limit) {
      try (InputStream body = response.body().byteStream()) {
        bytes = body.readNBytes((int) limit + 1);
      }
      if (bytes.length <= limit) {
        return bytes;
      }
    }
    throw new FetchFault(
        Kind.LARGE, "the answer is larger than " + limit + " bytes", address.toString());
  }

  private FetchFault fault(IOException e, URI address, Duration time) {
    if (causes(e).anyMatch(CheckedNames.Forbidden.class::isInstance)) {
      return new FetchFault(
          Kind.FORBIDDEN,
          address.getHost()
              + " lies on this machine or in a private network, where nothing is fetched",
          address.toString());
    }
    if (e instanceof InterruptedIOException) {
      return new FetchFault(
          Kind.SLOW, "the server did not send the page within " + words(time), address.toString());
    }
    return new FetchFault(
        Kind.BROKEN,
        "could not be fetched from "
            + address.getHost()
            + "; is the address right and the network up?",
        e.toString());
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  private static String words(Duration time) {
    return time.toMillis() < 1000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
  }

  /** Gives up what is under way and lets go of the connections. */
  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
