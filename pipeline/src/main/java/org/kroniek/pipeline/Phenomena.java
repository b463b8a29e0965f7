package org.kroniek.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kroniek.model.Article;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Statement;
import org.kroniek.model.UsageException;

/**
 * Scores the reading of case files, a phenomenon each: {@code NAME.case}, cases parted by lines of
 * {@code ====}. Statements are paired as {@link Evaluation} does it. Safe for use by many threads.
 */
public final class Phenomena {

  private static final String ENDING = ".case";
  private static final double HALF = 0.5;

  private final ArticleReader reader;

  /** Scores what this reads. */
  public Phenomena(ArticleReader reader) {
    this.reader = reader;
  }

  /**
   * What one phenomenon comes to.
   *
   * @param name that of the file
   * @param cases how many
   * @param whole how many of them are read without any fault
   * @param statements those found
   * @param attributed those found with the right source
   * @param mode of those found
   * @param act of those found
   */
  public record Result(
      String name,
      int cases,
      int whole,
      Score statements,
      Score attributed,
      Score mode,
      Score act) {

    private static Result nothing(String name) {
      Score zero = new Score("", 0, 0, 0);
      return new Result(name, 0, 0, zero, zero, zero, zero);
    }

    private Result plus(Result other) {
      return new Result(
          name,
          cases + other.cases,
          whole + other.whole,
          sum(statements, other.statements),
          sum(attributed, other.attributed),
          sum(mode, other.mode),
          sum(act, other.act));
    }

    private static Score sum(Score a, Score b) {
      return a.plus(b.right(), b.read(), b.gold());
    }

    /** The names of the columns of {@link #line()}. */
    public static String header() {
      return String.format(
          Locale.ROOT,
          "%-14s %5s %5s  %10s %10s %6s %6s",
          "phenomenon",
          "cases",
          "whole",
          "statements",
          "attributed",
          "mode",
          "act");
    }

    /** One line: the cases, those read without a fault, and F1 of the measures. */
    public String line() {
      return String.format(
          Locale.ROOT,
          "%-14s %5d %5d  %10s %10s %6s %6s",
          name,
          cases,
          whole,
          share(statements),
          share(attributed),
          share(mode),
          share(act));
    }

    private static String share(Score score) {
      boolean nothing = score.gold() == 0 && score.read() == 0;
      return nothing ? "-" : String.format(Locale.ROOT, "%.3f", score.f1());
    }
  }

  /** Whether a folder holds case files. */
  public static boolean areIn(Path folder) {
    return Files.isDirectory(folder) && !files(folder).isEmpty();
  }

  /**
   * The results in the order of the names, and under the name {@code all} their sum.
   *
   * @throws UsageException if a file is not as it should be
   */
  public List<Result> score(Path folder) {
    List<Result> results = new ArrayList<>();
    Result all = Result.nothing("all");
    for (Path file : files(folder)) {
      Result result = score(file, read(file));
      results.add(result);
      all = all.plus(result);
    }
    results.add(all);
    return results;
  }

  private Result score(Path file, String text) {
    String path = String.valueOf(file.getFileName());
    Result result = Result.nothing(path.substring(0, path.length() - ENDING.length()));
    for (String part : text.split("(?m)^====\\n", -1)) {
      result = result.plus(score(PhenomenonCase.parse(path, part)));
    }
    return result;
  }

  private Result score(PhenomenonCase one) {
    Article article = one.article();
    String text = article.text();
    List<Statement> found = read(article).statements();
    List<BitSet> wanted = one.expected().stream().map(e -> e.letters(text)).toList();
    List<BitSet> read = found.stream().map(s -> letters(s, text)).toList();
    int[] pairs =
        Pairing.of(
            wanted.size(),
            read.size(),
            (i, j) -> {
              double overlap = Pairing.overlap(wanted.get(i), read.get(j));
              return overlap >= HALF ? overlap : 0;
            });
    int hit = 0;
    int right = 0;
    int mode = 0;
    int act = 0;
    boolean whole = wanted.size() == read.size();
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] < 0) {
        whole = false;
        continue;
      }
      PhenomenonCase.Expected want = one.expected().get(i);
      Statement got = found.get(pairs[i]);
      boolean sameSource =
          want.source().equals(got.source().map(Source::party).map(p -> p.name()).orElse("-"));
      boolean sameMode = want.mode().equals(got.mode().code());
      boolean sameAct = want.act().equals(got.act().code());
      hit++;
      right += sameSource ? 1 : 0;
      mode += sameMode ? 1 : 0;
      act += sameAct ? 1 : 0;
      boolean same =
          wanted.get(i).equals(read.get(pairs[i])) && want.more().equals(more(got, text));
      whole &= sameSource && sameMode && sameAct && same;
    }
    return new Result(
        "",
        1,
        whole ? 1 : 0,
        new Score("", hit, read.size(), wanted.size()),
        new Score("", right, read.size(), wanted.size()),
        new Score("", mode, hit, hit),
        new Score("", act, hit, hit));
  }

  /** Through what, to whom, on what occasion and when, as the case files write it. */
  private static String more(Statement statement, String text) {
    List<String> more = new ArrayList<>();
    statement.medium().ifPresent(medium -> more.add("medium=" + medium.name()));
    statement.addressee().ifPresent(addressee -> more.add("to=" + addressee.name()));
    statement
        .occasion()
        .ifPresent(
            occasion ->
                more.add(
                    "at="
                        + occasion.span().of(text)
                        + occasion.place().map(place -> " [" + place.name() + "]").orElse("")));
    statement.said().ifPresent(said -> more.add("said=" + said.value()));
    if (statement.negated()) {
      more.add("negated");
    }
    if (statement.parent().isPresent()) {
      more.add("inside");
    }
    return String.join(" ", more);
  }

  private Reading read(Article article) {
    try {
      return reader.read(article);
    } catch (ReadFailure e) {
      throw new IllegalStateException("cannot read: " + article.text(), e);
    }
  }

  private static BitSet letters(Statement statement, String text) {
    BitSet letters = new BitSet();
    statement.content().forEach(span -> letters.or(PhenomenonCase.lettersOf(text, span)));
    return letters;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
