package org.kroniek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kroniek.model.Article;
import org.kroniek.model.Language;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.copy.Copy;
import org.kroniek.story.copy.CopyFamily;
import org.kroniek.story.copy.CopyIndex;

/**
 * Prints which copies are found among articles of which the copies are known: files with an id and
 * the text on each line, and files with two ids on each line, as in the repository MinHash of Chris
 * McCormick.
 */
public final class CopyMeasure {

  private static final String USAGE = "usage: CopyMeasure ARTICLES PAIRS [ARTICLES PAIRS]...";

  private CopyMeasure() {}

  /** Measures each set in turn. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || arguments.length % 2 != 0) {
      System.err.println(USAGE);
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        Locale.ROOT,
        "%10s %8s %8s %8s %8s %8s%n",
        "articles",
        "planted",
        "found",
        "missed",
        "false",
        "ms");
    for (int i = 0; i < arguments.length; i += 2) {
      measure(Path.of(arguments[i]), Path.of(arguments[i + 1]), out);
    }
  }

  private static void measure(Path articles, Path pairs, PrintStream out) throws IOException {
    List<String> lines = Files.readAllLines(articles, StandardCharsets.UTF_8);
    Set<Set<String>> planted = new HashSet<>();
    for (String line : Files.readAllLines(pairs, StandardCharsets.UTF_8)) {
      planted.add(Set.copyOf(List.of(line.strip().split(" +"))));
    }
    long start = System.nanoTime();
    CopyIndex index = new CopyIndex();
    lines.forEach(line -> index.add(article(line)));
    Set<Set<String>> found = pairs(index.copies());
    long millis = (System.nanoTime() - start) / 1_000_000;
    Set<Set<String>> missed = new HashSet<>(planted);
    missed.removeAll(found);
    Set<Set<String>> wrong = new HashSet<>(found);
    wrong.removeAll(planted);
    out.printf(
        Locale.ROOT,
        "%10d %8d %8d %8d %8d %8d%n",
        lines.size(),
        planted.size(),
        found.size(),
        missed.size(),
        wrong.size(),
        millis);
    new TreeSet<>(missed.stream().map(Object::toString).toList()).forEach(out::println);
  }

  private static Set<Set<String>> pairs(Copies copies) {
    Set<Set<String>> pairs = new HashSet<>();
    for (CopyFamily family : copies.families()) {
      for (Copy copy : family.copies()) {
        pairs.add(Set.of(family.origin().id(), copy.article().id()));
      }
    }
    return pairs;
  }

  private static Article article(String line) {
    int space = line.indexOf(' ');
    Optional<String> none = Optional.empty();
    return new Article(
        line.substring(0, space),
        none,
        none,
        none,
        none,
        none,
        Optional.empty(),
        Language.ENGLISH,
        line.substring(space + 1),
        List.of());
  }
}
