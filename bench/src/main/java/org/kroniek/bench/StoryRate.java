package org.kroniek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.kroniek.model.Article;
import org.kroniek.model.ContentId;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.model.across.Comparer;
import org.kroniek.model.across.Comparisons;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.pipeline.AcrossReports;
import org.kroniek.pipeline.Composition;
import org.kroniek.story.ReportComparer;

/**
 * Prints what a report costs, in milliseconds of processor time, when it is saved and when it is
 * compared with ever more others, for each tenth of all; and what each question over all reports
 * costs then. One report in five is a copy of one of the last hundred.
 *
 * <p>Where others work on the same machine the same work takes more processor time. So each tenth
 * stands beside what a report costs then in an archive of its own, with {@value #FRESH} in it.
 */
public final class StoryRate {

  private static final String USAGE = "usage: StoryRate [REPORTS [days|months]]";
  private static final int TENTHS = 10;
  private static final long SEED = 1;
  private static final int AT_ONCE = 50;
  private static final int A_DAY = 140;
  private static final int RECENT = 100;
  private static final int FRESH = 400;
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final CataloguedArchive archive;
  private final boolean byDay;
  private final InventedReadings invented = new InventedReadings(SEED, 2);
  private final Random random = new Random(SEED);
  private final List<Reading> recent = new ArrayList<>();
  private int made;

  private StoryRate(CataloguedArchive archive, boolean byDay) {
    this.archive = archive;
    this.byDay = byDay;
  }

  /**
   * Takes in {@code REPORTS} (20000) invented readings, of one day after the other or, {@code
   * months}, of months of two years in no order.
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 2) {
      System.err.println(USAGE);
      System.exit(2);
    }
    int reports = arguments.length > 0 ? Integer.parseInt(arguments[0], 10) : 20_000;
    boolean byDay = arguments.length < 2 || !arguments[1].equals("months");
    Path work = Files.createTempDirectory("kroniek-bench");
    Path file = work.resolve("kroniek.db");
    try {
      try (CataloguedArchive archive = Composition.archive(file, Clock.systemUTC())) {
        StoryRate rate = new StoryRate(archive, byDay);
        rate.takeIn(reports, work);
        rate.ask();
      }
      System.out.printf(Locale.ROOT, "%-28s %.1f MB%n", "file", Files.size(file) / 1e6);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(work);
    }
  }

  private void takeIn(int reports, Path work) throws IOException {
    Comparer comparer = new ReportComparer();
    out.printf(Locale.ROOT, "%8s %9s %9s %9s%n", "reports", "saved", "compared", "both, fresh");
    int each = reports / TENTHS;
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      Cost cost = takeIn(each, comparer);
      double fresh = fresh(work);
      out.printf(
          Locale.ROOT,
          "%8d %9.3f %9.3f %9.3f%n",
          tenth * each,
          cost.saving(),
          cost.comparing(),
          fresh);
    }
  }

  /** Milliseconds of processor time a report. */
  private record Cost(double saving, double comparing) {}

  private Cost takeIn(int reports, Comparer comparer) {
    Comparisons kept = archive.comparisons().orElseThrow();
    double saving = 0;
    double comparing = 0;
    for (int batch = 0; batch < reports / AT_ONCE; batch++) {
      List<Reading> readings = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        readings.add(next());
      }
      saving += millis(() -> readings.forEach(r -> archive.save(r, Optional.empty())));
      comparing += millis(() -> kept.catchUp(comparer, AT_ONCE));
    }
    return new Cost(saving / reports, comparing / reports);
  }

  /** What a report costs now in an archive of a few. */
  private static double fresh(Path work) throws IOException {
    Path file = work.resolve("fresh.db");
    try (CataloguedArchive archive = Composition.archive(file, Clock.systemUTC())) {
      Cost cost = new StoryRate(archive, true).takeIn(FRESH, new ReportComparer());
      return cost.saving() + cost.comparing();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Reading next() {
    made++;
    Reading reading = invented.next();
    if (!recent.isEmpty() && random.nextInt(5) == 0) {
      reading = copy(recent.get(random.nextInt(recent.size())));
    } else if (byDay) {
      reading = dated(reading, reading.article().id(), reading.article().text());
    }
    recent.add(reading);
    if (recent.size() > RECENT) {
      recent.remove(0);
    }
    return reading;
  }

  private Reading copy(Reading of) {
    String text = of.article().text().replaceFirst("Report", "Copied");
    return dated(of, ContentId.article(Optional.empty(), text + made), text);
  }

  private Reading dated(Reading reading, String id, String text) {
    Article of = reading.article();
    Optional<PartialDate> date =
        byDay
            ? Optional.of(new PartialDate(FIRST_DAY.plusDays(made / A_DAY).toString()))
            : of.published();
    Article article =
        new Article(
            id,
            of.path(),
            of.url(),
            Optional.of("Outlet " + random.nextInt(10)),
            of.title(),
            of.byline(),
            date,
            of.language(),
            text,
            of.blocks());
    return new Reading(
        reading.reader(),
        article,
        reading.entities(),
        reading.statements(),
        reading.events(),
        reading.quantities(),
        reading.conditionals(),
        reading.times());
  }

  private void ask() {
    AcrossReports across = new AcrossReports(archive, Optional.empty(), Optional.empty());
    tell("stories", () -> across.stories(2, 20).all() + " stories");
    tell("copies", () -> across.copies().families().size() + " families");
    tell("positions of a rare speaker", () -> size(across.positions("Speaker 280", none())));
    tell("positions of a common one", () -> size(across.positions("Speaker 7", none())));
    tell("who says two rare words", () -> size(across.whoSays(word(900) + " " + word(1100))));
    tell("who says a rare word", () -> size(across.whoSays(word(1700))));
    tell("between two", () -> size(across.between("Body 5", "Body 77")));
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static String size(List<?> answers) {
    return answers.size() + " answers";
  }

  private String word(int rank) {
    return invented.word(rank);
  }

  private void tell(String name, Supplier<String> question) {
    StringBuilder answer = new StringBuilder();
    double cost = millis(() -> answer.append(question.get()));
    out.printf(Locale.ROOT, "%-28s %9.0f ms: %s%n", name, cost, answer);
  }

  private static double millis(Runnable work) {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    long before = bean.getCurrentThreadCpuTime();
    work.run();
    return (bean.getCurrentThreadCpuTime() - before) / 1e6;
  }
}
