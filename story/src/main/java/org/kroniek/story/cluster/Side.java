package org.kroniek.story.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kroniek.story.cluster.Vocabulary.Bag;

/**
 * One side of the reports, their names or their words, as vectors of length 1, and which reports of
 * the last days have a feature. Grows as reports are added in the order of their days.
 */
final class Side {

  /** Of a report only the features that tell most are compared. */
  private static final int MOST_FEATURES = 80;

  /** A feature that more reports of the last days have tells little. */
  private static final int MOST_POSTINGS = 400;

  private final Vocabulary vocabulary;
  private final int ofAll;
  private final Map<Integer, List<Posting>> postings = new HashMap<>();

  /** That a report has a feature, and how much it weighs. */
  private record Posting(int report, double weight) {}

  private record Weighed(int feature, double weight) {}

  Side(Vocabulary vocabulary, int ofAll) {
    this.vocabulary = vocabulary;
    this.ofAll = ofAll;
  }

  /** The cosine of a report with each of those since {@code from} that have features of it. */
  Map<Integer, Double> compare(int report, Bag bag, int from) {
    Map<Integer, Double> cosines = new HashMap<>();
    for (Weighed each : vector(bag)) {
      List<Posting> having = postings.computeIfAbsent(each.feature(), feature -> new ArrayList<>());
      if (having.size() > MOST_POSTINGS) {
        having.subList(0, having.size() - MOST_POSTINGS / 2).clear();
      }
      for (Posting posting : having) {
        if (posting.report() >= from) {
          cosines.merge(posting.report(), posting.weight() * each.weight(), Double::sum);
        }
      }
      having.add(new Posting(report, each.weight()));
    }
    return cosines;
  }

  private List<Weighed> vector(Bag bag) {
    List<Weighed> vector = new ArrayList<>();
    for (int i = 0; i < bag.numbers().size(); i++) {
      int feature = bag.numbers().get(i);
      vector.add(new Weighed(feature, vocabulary.weight(feature, bag.counts().get(i), ofAll)));
    }
    double length = Math.sqrt(vector.stream().mapToDouble(w -> w.weight() * w.weight()).sum());
    vector.sort(
        Comparator.comparingDouble((Weighed each) -> -each.weight())
            .thenComparingInt(Weighed::feature));
    return vector.stream()
        .filter(each -> each.weight() > 0 && vocabulary.isShared(each.feature()))
        .limit(MOST_FEATURES)
        .map(each -> new Weighed(each.feature(), each.weight() / length))
        .toList();
  }
}
