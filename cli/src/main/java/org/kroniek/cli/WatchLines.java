package org.kroniek.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.Reading;
import org.kroniek.model.watch.WatchedFeed;
import org.kroniek.model.watch.WatchedItem;
import org.kroniek.watch.WatchListener;
import org.kroniek.watch.WatchSummary;

/** Says in one line each what happens while feeds are watched. */
final class WatchLines implements WatchListener {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Kroniek kroniek;
  private final AlertTelling alerts;

  WatchLines(Kroniek kroniek, AlertTelling alerts) {
    this.kroniek = kroniek;
    this.alerts = alerts;
  }

  void begins(int feeds, String archive) {
    line(feeds + (feeds == 1 ? " feed" : " feeds") + " into " + archive);
  }

  void ends(WatchSummary summary) {
    line(
        String.format(
            Locale.ROOT,
            "%,d new, %,d changed, %,d refused; %,d answers of feeds, %,d failed; %,d requests",
            summary.added(),
            summary.changed(),
            summary.refused(),
            summary.feeds(),
            summary.failed(),
            summary.requests()));
  }

  @Override
  public void standsBy() {
    line("another watch is at work on this archive; this one asks nothing until that ends");
  }

  @Override
  public void feed(WatchedFeed feed) {
    String sign = feed.failures() > 0 ? style().alarm("!") : " ";
    line(sign + " " + feed.address() + ": " + feed.outcome());
  }

  @Override
  public void report(Reading reading, Saved saved) {
    String sign =
        switch (saved) {
          case ADDED -> "+";
          case REVISED -> "~";
          case UNCHANGED, REREAD -> "=";
        };
    line(
        sign
            + " "
            + reading.article().id()
            + " "
            + reading.article().title().orElse("")
            + " ("
            + reading.statements().size()
            + ")");
  }

  @Override
  public void refused(WatchedItem item) {
    line(style().alarm("-") + " " + item.link() + ": " + item.outcome().orElse(""));
  }

  @Override
  public void paused(String host, String reason) {
    line(style().alarm("!") + " " + host + " is left alone for a while: " + reason);
  }

  @Override
  public Optional<Instant> settled() {
    return alerts.run();
  }

  private Style style() {
    return kroniek.noticeStyle();
  }

  private void line(String text) {
    String time = TIME.format(kroniek.terminal().clock().instant().atZone(ZoneId.systemDefault()));
    kroniek.terminal().err().notice(time + " " + Visible.line(text));
  }
}
