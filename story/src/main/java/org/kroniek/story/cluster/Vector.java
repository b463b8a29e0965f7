package org.kroniek.story.cluster;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kroniek.story.words.Hash;

/** What a report is about as a vector of length 1, by numbers made of the features. Immutable. */
final class Vector {

  /** Of a report only the features that tell most are compared. */
  private static final int MOST_FEATURES = 80;

  private final int[] features;
  private final float[] weights;

  private Vector(int[] features, float[] weights) {
    this.features = features;
    this.weights = weights;
  }

  private record Weighed(int feature, double weight) {}

  /** Of these features, each with its weight. */
  static Vector of(Map<String, Double> weighed) {
    Map<Integer, Double> numbered = new TreeMap<>();
    weighed.forEach(
        (feature, weight) -> numbered.merge((int) (Hash.of(feature) >>> 32), weight, Math::max));
    double length = Math.sqrt(numbered.values().stream().mapToDouble(w -> w * w).sum());
    List<Weighed> most = new ArrayList<>();
    numbered.forEach((feature, weight) -> most.add(new Weighed(feature, weight)));
    most.sort(
        Comparator.comparingDouble((Weighed each) -> -each.weight())
            .thenComparingInt(Weighed::feature));
    List<Weighed> kept =
        most.subList(0, Math.min(MOST_FEATURES, most.size())).stream()
            .sorted(Comparator.comparingInt(Weighed::feature))
            .toList();
    int[] features = new int[kept.size()];
    float[] weights = new float[kept.size()];
    for (int i = 0; i < features.length; i++) {
      features[i] = kept.get(i).feature();
      weights[i] = (float) (kept.get(i).weight() / length);
    }
    return new Vector(features, weights);
  }

  /** The features that weigh most. */
  List<Integer> heaviest(int most) {
    List<Weighed> all = new ArrayList<>();
    for (int i = 0; i < features.length; i++) {
      all.add(new Weighed(features[i], weights[i]));
    }
    all.sort(
        Comparator.comparingDouble((Weighed each) -> -each.weight())
            .thenComparingInt(Weighed::feature));
    return all.stream().limit(most).map(Weighed::feature).toList();
  }

  /** The cosine of the angle between the two, from 0 to 1. */
  double cosine(Vector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < features.length && j < other.features.length) {
      int order = Integer.compare(features[i], other.features[j]);
      if (order == 0) {
        sum += (double) weights[i] * other.weights[j];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return sum;
  }

  int size() {
    return features.length;
  }

  void write(ByteBuffer to) {
    to.putShort((short) features.length);
    for (int i = 0; i < features.length; i++) {
      to.putInt(features[i]).putFloat(weights[i]);
    }
  }

  static Vector read(ByteBuffer from) {
    int[] features = new int[from.getShort()];
    float[] weights = new float[features.length];
    for (int i = 0; i < features.length; i++) {
      features[i] = from.getInt();
      weights[i] = from.getFloat();
    }
    return new Vector(features, weights);
  }
}
