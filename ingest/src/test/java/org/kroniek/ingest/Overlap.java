package org.kroniek.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a text is found, in runs of four words, as the article extraction benchmark of
 * Scrapinghub (2019) counts them.
 */
record Overlap(String name, double precision, double recall) {

  private static final int RUN = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  static Overlap of(String name, String expected, String found) {
    Map<List<String>, Integer> right = runs(expected);
    Map<List<String>, Integer> ours = runs(found);
    Set<List<String>> all = new HashSet<>(right.keySet());
    all.addAll(ours.keySet());
    double hits = 0;
    double extra = 0;
    double missed = 0;
    for (List<String> run : all) {
      int a = right.getOrDefault(run, 0);
      int b = ours.getOrDefault(run, 0);
      hits += Math.min(a, b);
      extra += Math.max(0, b - a);
      missed += Math.max(0, a - b);
    }
    return new Overlap(name, ratio(hits, extra), ratio(hits, missed));
  }

  private static double ratio(double hits, double others) {
    return hits + others == 0 ? 0 : hits / (hits + others);
  }

  private static Map<List<String>, Integer> runs(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - RUN + 1) && !words.isEmpty(); i++) {
      runs.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + RUN))), 1, Integer::sum);
    }
    return runs;
  }
}
