package org.kroniek.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Query;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Statement;
import org.kroniek.pipeline.Composition;

/** Prints how fast a fresh archive takes invented readings, and how fast it answers then. */
public final class ArchiveRate {

  private static final String USAGE =
      "usage: ArchiveRate [postgresql://EMPTY-DATABASE] [ARTICLES [STATEMENTS-AN-ARTICLE]]";
  private static final long SEED = 1;

  /** The first answers are given while Java still warms up; the last is told. */
  private static final int TIMES = 5;

  private final Archive archive;
  private final InventedReadings readings;

  private ArchiveRate(Archive archive, InventedReadings readings) {
    this.archive = archive;
    this.readings = readings;
  }

  /** Saves {@code ARTICLES} (20000) with 5 or so many statements each, in a file or a database. */
  public static void main(String[] arguments) throws IOException {
    List<String> rest = new ArrayList<>(List.of(arguments));
    boolean isAddress = !rest.isEmpty() && rest.get(0).contains("://");
    String address = isAddress ? rest.remove(0) : "";
    if (rest.size() > 2) {
      System.err.println(USAGE);
      System.exit(2);
    }
    int articles = rest.isEmpty() ? 20_000 : Integer.parseInt(rest.get(0));
    int statements = rest.size() < 2 ? 5 : Integer.parseInt(rest.get(1));
    if (isAddress) {
      run(address, articles, statements);
      return;
    }
    Path work = Files.createTempDirectory("kroniek-bench");
    Path file = work.resolve("kroniek.db");
    try {
      run(file.toString(), articles, statements);
      System.out.printf(Locale.ROOT, "%-28s %.1f MB%n", "file", Files.size(file) / 1e6);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(work);
    }
  }

  private static void run(String name, int articles, int statements) {
    try (Archive archive = Composition.archive(name, System.getenv(), Clock.systemUTC())) {
      ArchiveRate rate = new ArchiveRate(archive, new InventedReadings(SEED, statements));
      rate.save(articles);
      rate.ask(articles * statements);
    }
  }

  private void save(int articles) {
    tell(
        "save " + articles,
        () -> {
          for (int i = 0; i < articles; i++) {
            archive.save(readings.next(), Optional.of("file:/" + i));
          }
          return archive.counts().statements() + " statements";
        });
  }

  private void ask(int statements) {
    Query all = Query.all(20);
    find("newest", all);
    find("a page half-way", new Asked().offset(statements / 2));
    find("a common word", new Asked().words(readings.word(0)));
    find("two common words", new Asked().words(readings.word(0) + " " + readings.word(1)));
    find("a rare word", new Asked().words(readings.word(1500)));
    find("a beginning", new Asked().words("ab*"));
    find("a source", new Asked().source("speaker 7"));
    find("about a body", new Asked().about("body 5"));
    find("an act", new Asked().act(Statement.Act.WARN));
    find("since a month", new Asked().since("2025-06"));
    find("outlet and word", new Asked().words(readings.word(3)).outlet("outlet 3"));
    repeat("counts", () -> archive.counts().toString());
    repeat("sources", () -> archive.sources(10).size() + " names");
  }

  private void find(String name, Asked asked) {
    find(name, asked.query());
  }

  private void find(String name, Query query) {
    repeat(name, () -> archive.find(query).total() + " hits");
  }

  private static void repeat(String name, Supplier<String> work) {
    StringBuilder before = new StringBuilder();
    for (int i = 1; i < TIMES; i++) {
      before.append(work.get());
    }
    if (before.length() == 0) {
      throw new IllegalStateException(name + " was not answered");
    }
    tell(name, work);
  }

  private static void tell(String name, Supplier<String> work) {
    var clock = ManagementFactory.getThreadMXBean();
    long processor = clock.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    String result = work.get();
    System.out.printf(
        Locale.ROOT,
        "%-28s %8.1f ms, of processor time %8.1f ms: %s%n",
        name,
        (System.nanoTime() - start) / 1e6,
        (clock.getCurrentThreadCpuTime() - processor) / 1e6,
        result);
  }

  /** A query in the making. */
  private static final class Asked {
    private Optional<String> words = Optional.empty();
    private Optional<String> source = Optional.empty();
    private Optional<String> about = Optional.empty();
    private Optional<Statement.Act> act = Optional.empty();
    private Optional<PartialDate> since = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private int offset;

    Asked words(String value) {
      words = Optional.of(value);
      return this;
    }

    Asked source(String value) {
      source = Optional.of(value);
      return this;
    }

    Asked about(String value) {
      about = Optional.of(value);
      return this;
    }

    Asked act(Statement.Act value) {
      act = Optional.of(value);
      return this;
    }

    Asked since(String value) {
      since = Optional.of(new PartialDate(value));
      return this;
    }

    Asked outlet(String value) {
      outlet = Optional.of(value);
      return this;
    }

    Asked offset(int value) {
      offset = value;
      return this;
    }

    Query query() {
      return new Query(
          words, source, about, act, Optional.empty(), since, Optional.empty(), outlet, 20, offset);
    }
  }
}
