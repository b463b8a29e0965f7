package org.kroniek.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.kroniek.ingest.fetch.Answer;
import org.kroniek.ingest.fetch.Ask;
import org.kroniek.ingest.fetch.FetchFault;
import org.kroniek.ingest.fetch.FetchRules;
import org.kroniek.ingest.fetch.Fetcher;

/**
 * Fetches the page that somebody named, within a limit of time and of size that holds for the whole
 * way, redirects included. What is named may lie on this machine; what it leads to may not, unless
 * it has the same host. Safe for use by many threads.
 */
final class PageFetcher {

  static final String ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1";
  private static final int MOST_REDIRECTS = 5;

  private final Limits limits;

  PageFetcher(Limits limits) {
    this.limits = limits;
  }

  /** The page at {@code address}. */
  Answer fetch(URI address) throws Unreadable {
    long deadline = System.nanoTime() + limits.fetchTime().toNanos();
    FetchRules rules =
        new FetchRules("Kroniek", Set.of(host(address)), limits.fetchTime(), limits.articleBytes());
    URI at = address;
    try (Fetcher fetcher = new Fetcher(rules)) {
      for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        Answer answer = fetcher.fetch(Ask.get(at, ACCEPT), left(deadline));
        if (!answer.isRedirect()) {
          return checked(answer);
        }
        at = answer.redirect();
      }
    } catch (FetchFault e) {
      throw unreadable(e, at);
    }
    throw Unreadable.open(
        "the server sends on from address to address, more than " + MOST_REDIRECTS + " times",
        at.toString());
  }

  private static String host(URI address) {
    return address.getHost() == null ? "" : address.getHost();
  }

  private static Duration left(long deadline) {
    return Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
  }

  private static Answer checked(Answer answer) throws Unreadable {
    int status = answer.status();
    if (status != 200) {
      String what = status == 404 || status == 410 ? ": there is no such page" : "";
      throw Unreadable.open("the server answers " + status + what, answer.address().toString());
    }
    return answer;
  }

  private Unreadable unreadable(FetchFault fault, URI at) {
    return switch (fault.kind()) {
      case LARGE ->
          Unreadable.open(
              "is larger than "
                  + Sizes.words(limits.articleBytes())
                  + ", the limit for one article",
              at.toString());
      case SLOW ->
          Unreadable.open(
              "the server did not send the page within " + seconds(limits.fetchTime()),
              at.toString());
      case FORBIDDEN, REDIRECT, BROKEN -> Unreadable.open(fault.reason(), fault.detail());
    };
  }

  private static String seconds(Duration time) {
    return time.toMillis() < 1000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
  }
}
