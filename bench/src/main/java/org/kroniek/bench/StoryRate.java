package org.kroniek.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kroniek.model.Reading;
import org.kroniek.story.cluster.Granularity;
import org.kroniek.story.cluster.StoryIndex;
import org.kroniek.story.copy.CopyIndex;
import org.kroniek.story.said.Said;
import org.kroniek.story.said.SaidReader;

/**
 * Prints what a report costs, in milliseconds of processor time, when it is taken in after ever
 * more others: for its copies, its statements and its story; and what finding all copies and
 * stories costs then.
 */
public final class StoryRate {

  private static final int TENTHS = 10;
  private static final long SEED = 1;

  private StoryRate() {}

  /** Takes in {@code REPORTS} (20000) invented readings. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int reports = arguments.length > 0 ? Integer.parseInt(arguments[0], 10) : 20_000;
    InventedReadings readings = new InventedReadings(SEED, 5);
    CopyIndex copies = new CopyIndex();
    StoryIndex stories = new StoryIndex(Granularity.STORY);
    SaidReader reader = new SaidReader();
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      Reading warming = readings.next();
      new CopyIndex().add(warming.article());
      said.addAll(reader.read(warming));
    }
    out.printf(Locale.ROOT, "%8s %9s %12s %9s%n", "reports", "copies", "statements", "stories");
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      List<Reading> batch = new ArrayList<>();
      for (int i = 0; i < reports / TENTHS; i++) {
        batch.add(readings.next());
      }
      double ofCopies = millis(() -> batch.forEach(reading -> copies.add(reading.article())));
      double ofStatements =
          millis(() -> batch.forEach(reading -> said.addAll(reader.read(reading))));
      said.clear();
      double ofStories = millis(() -> batch.forEach(stories::add));
      out.printf(
          Locale.ROOT,
          "%8d %9.3f %12.3f %9.3f%n",
          tenth * batch.size(),
          ofCopies / batch.size(),
          ofStatements / batch.size(),
          ofStories / batch.size());
    }
    double found = millis(copies::copies);
    double grouped = millis(() -> stories.stories(copies.copies()));
    out.printf(Locale.ROOT, "finding: copies %.0f ms, stories %.0f ms%n", found, grouped);
  }

  private static double millis(Runnable work) {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    long before = bean.getCurrentThreadCpuTime();
    work.run();
    return (bean.getCurrentThreadCpuTime() - before) / 1e6;
  }
}
