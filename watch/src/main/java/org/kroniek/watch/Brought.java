package org.kroniek.watch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.kroniek.ingest.fetch.Answer;
import org.kroniek.ingest.fetch.FetchFault;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;

/**
 * What came of an errand.
 *
 * @param errand what was asked
 * @param requests how many were sent
 * @param answer what was answered; empty where nothing was, or nothing was asked
 * @param fault why there is no answer
 * @param listing what the feed lists, of a feed that could be read
 * @param noFeed why the feed could not be read
 * @param reports what was made of a page
 */
record Brought(
    Errand errand,
    int requests,
    Optional<Answer> answer,
    Optional<FetchFault> fault,
    Optional<Listing> listing,
    Optional<String> noFeed,
    List<Report> reports) {

  private static final int TOO_MANY = 429;
  private static final int SERVER_FAULT = 500;

  Brought {
    reports = List.copyOf(reports);
  }

  /**
   * What was made of a report.
   *
   * @param reading empty where there is none
   * @param origin where it came from
   * @param rejection why there is none
   */
  record Report(
      Optional<Reading> reading, Optional<String> origin, Optional<Rejection> rejection) {}

  /** Nothing was sent. */
  static Brought unasked(Errand errand) {
    return new Brought(
        errand,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  static Brought failed(Errand errand, FetchFault why) {
    Brought none = unasked(errand);
    return new Brought(
        errand, 1, none.answer, Optional.of(why), none.listing, none.noFeed, none.reports);
  }

  static Brought plain(Errand errand, Answer given) {
    Brought none = unasked(errand);
    return new Brought(
        errand, 1, Optional.of(given), none.fault, none.listing, none.noFeed, none.reports);
  }

  /** A fault of ours in what was answered. */
  static Brought broken(Errand errand, Rejection rejection) {
    Report report = new Report(Optional.empty(), Optional.empty(), Optional.of(rejection));
    Brought none = unasked(errand);
    return new Brought(
        errand,
        1,
        none.answer,
        none.fault,
        none.listing,
        Optional.of(rejection.reason()),
        List.of(report));
  }

  Brought with(Listing found) {
    return new Brought(errand, requests, answer, fault, Optional.of(found), noFeed, reports);
  }

  Brought without(String reason) {
    return new Brought(errand, requests, answer, fault, listing, Optional.of(reason), reports);
  }

  Brought with(List<Report> made) {
    return new Brought(errand, requests, answer, fault, listing, noFeed, made);
  }

  Brought after(int sent) {
    return new Brought(errand, requests + sent, answer, fault, listing, noFeed, reports);
  }

  /** The status of HTTP; 0 where there is no answer. */
  int status() {
    return answer.map(Answer::status).orElse(0);
  }

  /** Where the server sends, where it sends somewhere. */
  Optional<URI> redirect() {
    if (answer.isEmpty() || !answer.get().isRedirect()) {
      return Optional.empty();
    }
    try {
      return Optional.of(answer.get().redirect());
    } catch (FetchFault e) {
      return Optional.empty();
    }
  }

  /** Whether the host is in trouble, and not just this one address. */
  boolean isTrouble() {
    int status = status();
    boolean unreached =
        fault
            .filter(
                why -> why.kind() == FetchFault.Kind.BROKEN || why.kind() == FetchFault.Kind.SLOW)
            .isPresent();
    return unreached || status >= SERVER_FAULT || status == TOO_MANY;
  }

  /** Why there is nothing, in words for people. */
  String reason() {
    return fault
        .map(FetchFault::reason)
        .or(() -> noFeed)
        .orElseGet(() -> "the server answers " + status());
  }
}
