package org.kroniek.bench;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects where a treebank and the rules differ, for whoever mends the rules. */
final class Differences {

  private final Map<String, Integer> counts = new TreeMap<>();

  void tokens(Treebank.Text text, List<Treebank.Range> found) {
    Set<Treebank.Range> gold = new HashSet<>(text.tokens());
    Set<Treebank.Range> given = new HashSet<>(found);
    TreeSet<Integer> places = new TreeSet<>();
    text.tokens().stream().filter(t -> !given.contains(t)).forEach(t -> places.add(chunk(text, t)));
    found.stream().filter(t -> !gold.contains(t)).forEach(t -> places.add(chunk(text, t)));
    for (int start : places) {
      int space = text.text().indexOf(' ', start);
      int end = space < 0 ? text.text().length() : space;
      counts.merge(
          "token "
              + cut(text, text.tokens(), start, end)
              + "  not  "
              + cut(text, found, start, end),
          1,
          Integer::sum);
    }
  }

  void sentences(Treebank.Text text, List<Treebank.Range> found) {
    Set<Integer> gold =
        text.sentences().stream().map(Treebank.Range::end).collect(Collectors.toSet());
    Set<Integer> given = found.stream().map(Treebank.Range::end).collect(Collectors.toSet());
    gold.stream().filter(e -> !given.contains(e)).forEach(e -> around(text.text(), e, "missed"));
    given.stream().filter(e -> !gold.contains(e)).forEach(e -> around(text.text(), e, "too many"));
  }

  private void around(String text, int end, String what) {
    String before = text.substring(Math.max(0, end - 50), end);
    String after = text.substring(end, Math.min(text.length(), end + 30));
    counts.merge("sentence " + what + ": " + before + " ||" + after, 1, Integer::sum);
  }

  private static int chunk(Treebank.Text text, Treebank.Range token) {
    return Math.max(
            text.text().lastIndexOf(' ', token.start()),
            text.text().lastIndexOf('\n', token.start()))
        + 1;
  }

  private static String cut(Treebank.Text text, List<Treebank.Range> tokens, int start, int end) {
    return tokens.stream()
        .filter(t -> t.start() < end && t.end() > start)
        .map(t -> text.text().substring(t.start(), t.end()))
        .collect(Collectors.joining("|"));
  }

  void print(PrintStream out, int most) {
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .forEach(e -> out.println(e.getValue() + " " + e.getKey().replace('\n', '/')));
  }
}
