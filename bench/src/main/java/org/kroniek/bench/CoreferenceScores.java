package org.kroniek.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scores of coreference that CoNLL 2012 takes the mean of: MUC (Vilain et al. 1995), B³ (Bagga
 * and Baldwin 1998) and CEAF by entities (Luo 2005), over all texts that were added.
 */
final class CoreferenceScores {

  private final double[] muc = new double[4];
  private final double[] cubed = new double[4];
  private final double[] ceaf = new double[4];

  /** Adds a text: the gold chains and those found, of anything that marks mentions. */
  <T> void add(Collection<Set<T>> gold, Collection<Set<T>> found) {
    links(gold, found, muc, 0);
    links(found, gold, muc, 2);
    mentions(gold, found, cubed, 0);
    mentions(found, gold, cubed, 2);
    double similar = new Assignment(similarities(List.copyOf(gold), List.copyOf(found))).best();
    ceaf[0] += similar;
    ceaf[1] += gold.size();
    ceaf[2] += similar;
    ceaf[3] += found.size();
  }

  private static <T> Map<T, Integer> index(Collection<Set<T>> chains) {
    Map<T, Integer> index = new HashMap<>();
    int number = 0;
    for (Set<T> chain : chains) {
      for (T mention : chain) {
        index.put(mention, number);
      }
      number++;
    }
    return index;
  }

  private static <T> void links(
      Collection<Set<T>> key, Collection<Set<T>> response, double[] sums, int at) {
    Map<T, Integer> index = index(response);
    for (Set<T> chain : key) {
      Set<Integer> parts = new HashSet<>();
      int alone = 0;
      for (T mention : chain) {
        Integer part = index.get(mention);
        if (part == null) {
          alone++;
        } else {
          parts.add(part);
        }
      }
      sums[at] += chain.size() - parts.size() - alone;
      sums[at + 1] += chain.size() - 1;
    }
  }

  private static <T> void mentions(
      Collection<Set<T>> key, Collection<Set<T>> response, double[] sums, int at) {
    Map<T, Integer> index = index(response);
    for (Set<T> chain : key) {
      Map<Integer, Integer> parts = new HashMap<>();
      for (T mention : chain) {
        Integer part = index.get(mention);
        if (part != null) {
          parts.merge(part, 1, Integer::sum);
        }
      }
      for (int common : parts.values()) {
        sums[at] += common * (double) common / chain.size();
      }
      sums[at + 1] += chain.size();
    }
  }

  private static <T> double[][] similarities(List<Set<T>> gold, List<Set<T>> found) {
    double[][] similar = new double[gold.size()][found.size()];
    Map<T, Integer> index = index(found);
    for (int i = 0; i < gold.size(); i++) {
      for (T mention : gold.get(i)) {
        Integer j = index.get(mention);
        if (j != null) {
          similar[i][j] += 2.0 / (gold.get(i).size() + found.get(j).size());
        }
      }
    }
    return similar;
  }

  /** MUC, B³ and CEAF as F1, and their mean, each from 0 to 100. */
  double[] values() {
    double[] values = {f(muc), f(cubed), f(ceaf), 0};
    values[3] = (values[0] + values[1] + values[2]) / 3;
    return values;
  }

  /** Precision and recall of B³, from 0 to 1. */
  double[] cubed() {
    return new double[] {
      cubed[3] == 0 ? 0 : cubed[2] / cubed[3], cubed[1] == 0 ? 0 : cubed[0] / cubed[1]
    };
  }

  private static double f(double[] sums) {
    double recall = sums[1] == 0 ? 0 : sums[0] / sums[1];
    double precision = sums[3] == 0 ? 0 : sums[2] / sums[3];
    return recall + precision == 0 ? 0 : 200 * recall * precision / (recall + precision);
  }
}
