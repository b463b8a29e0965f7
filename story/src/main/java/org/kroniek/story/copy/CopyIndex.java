package org.kroniek.story.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kroniek.model.Article;

/**
 * Finds the copies among the articles that it was given, exact, near and contained ones, without
 * comparing all with all: what may be alike is found by {@link MinHash} and by sampled runs of
 * words ({@link Shingles}) and then compared run by run. The answer does not depend on the order in
 * which the articles came. What one article costs does not grow with their number, as long as a run
 * of words is not in ever more of them. Not safe for use by many threads.
 */
public final class CopyIndex {

  /** From here on two texts are one, edited. */
  static final double NEAR = 0.4;

  /** From here on a text stands in another. */
  static final double CONTAINED = 0.5;

  /** As {@link #CONTAINED}, of the words outside quotations. */
  private static final double OWN_CONTAINED = 0.35;

  /** Fewer runs in common than this are a phrase, not a passage. */
  private static final int FEWEST_SHARED = 20;

  private static final int FEWEST_PROBES = 2;

  private final MinHash minHash = new MinHash();
  private final Credits credits = new Credits();
  private final Postings byBand = new Postings();
  private final Postings byProbe = new Postings();
  private final List<Text> texts = new ArrayList<>();
  private final Map<Long, Integer> byWhole = new HashMap<>();
  private final List<Pair> pairs = new ArrayList<>();

  /** A text, all the articles that have it to the letter, and its runs of words. */
  record Text(List<Printed> printed, Shingles shingles) {}

  /** Two texts that share a passage, by their numbers. */
  record Pair(int one, int other, int shared) {}

  /** Takes in an article. */
  public void add(Article article) {
    Printed printed = Printed.of(article, credits);
    Shingles shingles = Shingles.of(article);
    Integer same = byWhole.get(shingles.whole());
    if (same != null) {
      texts.get(same).printed().add(printed);
      return;
    }
    int number = texts.size();
    byWhole.put(shingles.whole(), number);
    Text text = new Text(new ArrayList<>(List.of(printed)), shingles);
    texts.add(text);
    if (shingles.all().length >= FEWEST_SHARED) {
      long[] bands = minHash.bands(shingles.all());
      candidates(bands, shingles).forEach(candidate -> compare(candidate, number));
      for (long band : bands) {
        byBand.add(band, number);
      }
      for (long probe : shingles.probes()) {
        byProbe.add(probe, number);
      }
    }
  }

  /** What is a copy of what among the articles so far. */
  public Copies copies() {
    return new FamilyTree(texts, pairs, credits).copies();
  }

  private List<Integer> candidates(long[] bands, Shingles shingles) {
    Map<Integer, Integer> meetings = new HashMap<>();
    for (long band : bands) {
      byBand.of(band, document -> meetings.put(document, FEWEST_PROBES));
    }
    for (long probe : shingles.probes()) {
      byProbe.of(probe, document -> meetings.merge(document, 1, Integer::sum));
    }
    return meetings.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST_PROBES)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private void compare(int one, int other) {
    Shingles first = texts.get(one).shingles();
    Shingles second = texts.get(other).shingles();
    int shared = Shingles.shared(first.all(), second.all());
    if (shared < FEWEST_SHARED) {
      return;
    }
    int shorter = Math.min(first.all().length, second.all().length);
    int own = Math.min(first.own().length, second.own().length);
    boolean passage = own == 0 || Shingles.shared(first.own(), second.own()) >= OWN_CONTAINED * own;
    boolean near = shared >= NEAR * (first.all().length + second.all().length - shared);
    if (passage && (near || shared >= CONTAINED * shorter)) {
      pairs.add(new Pair(one, other, shared));
    }
  }
}
