package org.kroniek.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.watch.WatchBook;
import org.kroniek.model.watch.WatchedFeed;

/** How the feeds that are watched stand. */
final class WatchPage {

  /** The address of the page. */
  static final String PATH = "/watch";

  /** What should have been asked so long ago is watched no more, or not now. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private final Visit visit;
  private final Words words;

  WatchPage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
  }

  /** The page, those in trouble first, then by name. */
  WatchView view() {
    WatchBook book = visit.archive().watched();
    Map<String, WatchBook.Tally> tallies = book.tallies();
    Instant now = visit.room().clock().instant();
    List<WatchView.Row> rows =
        book.feeds().stream()
            .map(
                feed ->
                    row(feed, tallies.getOrDefault(feed.address(), WatchBook.Tally.none()), now))
            .sorted(
                Comparator.comparing(WatchView.Row::isFailing)
                    .reversed()
                    .thenComparing(row -> row.outlet().orElseGet(row::address)))
            .toList();
    return new WatchView(
        visit.frame(words.of("watch"), "", Frame.Part.FEEDS).with(List.of("chart.css"), List.of()),
        words.counted(rows.size(), "feed"),
        rows);
  }

  private WatchView.Row row(WatchedFeed feed, WatchBook.Tally tally, Instant now) {
    return new WatchView.Row(
        feed.outlet(),
        plain(feed.address()),
        feed.failures() > 0,
        new Reasons(words).outcome(feed.outcome()),
        feed.askedAt().map(at -> moment(at, now)),
        next(feed.dueAt(), now),
        words.count(tally.read()),
        tally.lastRead().map(at -> moment(at, now)),
        words.count(tally.waiting()),
        words.count(tally.refused()));
  }

  /** Without what comes behind a question mark, which may be a key. */
  private static String plain(String address) {
    URI uri = URI.create(address);
    return Optional.ofNullable(uri.getHost()).orElse("")
        + Optional.ofNullable(uri.getPath()).orElse("");
  }

  private WatchView.Moment next(Instant due, Instant now) {
    return due.isBefore(now.minus(LATE))
        ? new WatchView.Moment(due.toString(), words.of("watch.due"))
        : moment(due, now);
  }

  private WatchView.Moment moment(Instant at, Instant now) {
    boolean past = !at.isAfter(now);
    Duration distance = Duration.between(at, now).abs();
    String amount;
    if (distance.toMinutes() < 1) {
      amount = words.of("watch.now");
    } else if (distance.toHours() < 1) {
      amount = words.counted(distance.toMinutes(), "minute");
    } else if (distance.toDays() < 1) {
      amount = words.counted(distance.toHours(), "hour");
    } else {
      amount = words.counted(distance.toDays(), "day");
    }
    String told =
        distance.toMinutes() < 1 ? amount : words.of(past ? "watch.ago" : "watch.in", amount);
    return new WatchView.Moment(at.toString(), told);
  }
}
