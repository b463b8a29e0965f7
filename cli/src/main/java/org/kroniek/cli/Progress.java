package org.kroniek.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.pipeline.ReadRun;

/**
 * How far a run has come, on standard error: a bar on a terminal, otherwise a line now and then.
 * Not safe for use by many threads.
 */
final class Progress {

  private static final Duration BETWEEN_BARS = Duration.ofMillis(100);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final int BAR_WIDTH = 24;
  private static final String CLEAR = "\r\u001b[K";

  private final Terminal terminal;
  private final boolean bar;
  private final String what;
  private final Instant begun;
  private Instant shown;

  /**
   * A display.
   *
   * @param bar whether a bar may be drawn; it would get in the way of results on the same screen
   */
  Progress(Terminal terminal, boolean bar) {
    this(terminal, bar, "article");
  }

  /**
   * A display.
   *
   * @param what the name of one of what is counted
   */
  Progress(Terminal terminal, boolean bar, String what) {
    this.terminal = terminal;
    this.what = what;
    this.bar = bar && terminal.errIsTerminal();
    this.begun = terminal.clock().instant();
    this.shown = begun;
  }

  /** Shows how far the run has come, where it is time to. */
  void show(ReadRun.Progress progress) {
    Instant now = terminal.clock().instant();
    if (Duration.between(shown, now).compareTo(bar ? BETWEEN_BARS : BETWEEN_LINES) < 0) {
      return;
    }
    shown = now;
    String line = line(progress, Duration.between(begun, now));
    if (bar) {
      terminal.err().text(CLEAR + Visible.line(line, terminal.columns() - 1));
      terminal.err().flush();
    } else {
      terminal.err().notice("kroniek: " + line);
    }
  }

  /** Takes the bar away, before anything else is written. */
  void clear() {
    if (bar) {
      terminal.err().text(CLEAR);
      terminal.err().flush();
    }
  }

  private String line(ReadRun.Progress progress, Duration spent) {
    double seconds = Math.max(0.001, spent.toMillis() / 1000.0);
    double rate = progress.articles() / seconds;
    List<String> parts = new ArrayList<>();
    share(progress).ifPresent(share -> parts.add(drawn(share)));
    parts.add(
        String.format(
            Locale.ROOT,
            "%,d %s%s",
            progress.articles(),
            what,
            progress.articles() == 1 ? "" : "s"));
    parts.add(String.format(Locale.ROOT, rate < 10 ? "%,.1f/s" : "%,.0f/s", rate));
    share(progress)
        .filter(share -> share > 0.01)
        .ifPresent(share -> parts.add(time(seconds * (1 - share) / share) + " left"));
    if (progress.rejected() > 0) {
      parts.add(String.format(Locale.ROOT, "%,d rejected", progress.rejected()));
    }
    return String.join(" · ", parts);
  }

  private String drawn(double share) {
    int full = (int) Math.round(share * BAR_WIDTH);
    String picture = bar ? "█".repeat(full) + "░".repeat(BAR_WIDTH - full) + " " : "";
    return picture + (int) (share * 100) + "%";
  }

  private static Optional<Double> share(ReadRun.Progress progress) {
    return progress.bytesTotal() > 0
        ? Optional.of(Math.min(1, (double) progress.bytesDone() / progress.bytesTotal()))
        : Optional.empty();
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
