package org.kroniek.language.neural;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Chooses the best sequence of name tags in which no I stands without its B (Viterbi 1967). */
final class NameTags {

  private static final double NEVER = -1e9;

  private final List<String> names;
  private final double[][] steps;
  private final List<String> types;

  NameTags(List<String> names) {
    this.names = List.copyOf(names);
    this.types = names.stream().map(NameTags::type).filter(t -> !t.isEmpty()).distinct().toList();
    this.steps = new double[names.size()][names.size()];
    for (int before = 0; before < names.size(); before++) {
      for (int after = 0; after < names.size(); after++) {
        String to = names.get(after);
        boolean fits = to.charAt(0) != 'I' || type(names.get(before)).equals(type(to));
        steps[before][after] = fits ? 0 : NEVER;
      }
    }
  }

  private static String type(String tag) {
    return tag.length() > 2 ? tag.substring(2) : "";
  }

  /** The tags of a sentence whose words' scores stand in the given rows. */
  NameTag[] decode(FloatBuffer scores, int[] rows) {
    int[] tags = best(scores, rows);
    NameTag[] out = new NameTag[tags.length];
    for (int t = 0; t < tags.length; t++) {
      String tag = names.get(tags[t]);
      int end = t + 1;
      while (end < tags.length && names.get(tags[end]).charAt(0) == 'I') {
        end++;
      }
      out[t] =
          new NameTag(
              tag,
              tag.charAt(0) == 'B'
                  ? types(scores, Arrays.copyOfRange(rows, t, end))
                  : Collections.emptySortedMap());
    }
    return out;
  }

  /** How probable each type is for the name whose words' scores stand in the given rows. */
  private SortedMap<String, Double> types(FloatBuffer scores, int[] rows) {
    SortedMap<String, Double> found = new TreeMap<>();
    for (String type : types) {
      double sum = 0;
      for (int t = 0; t < rows.length; t++) {
        int tag = names.indexOf((t == 0 ? "B-" : "I-") + type);
        sum += scores.get(rows[t] * names.size() + tag);
      }
      found.put(type, sum / rows.length);
    }
    double highest = Collections.max(found.values());
    found.replaceAll((type, mean) -> StrictMath.exp(mean - highest));
    double total = found.values().stream().mapToDouble(p -> p).sum();
    found.replaceAll((type, share) -> share / total);
    return found;
  }

  private int[] best(FloatBuffer scores, int[] rows) {
    int count = names.size();
    int[][] back = new int[rows.length][count];
    // before the first word it is as if O stood, the first of the tags
    double[] best = new double[count];
    for (int tag = 0; tag < count; tag++) {
      best[tag] = scores.get(rows[0] * count + tag) + steps[0][tag];
    }
    for (int t = 1; t < rows.length; t++) {
      double[] next = new double[count];
      for (int tag = 0; tag < count; tag++) {
        int from = 0;
        for (int before = 1; before < count; before++) {
          if (best[before] + steps[before][tag] > best[from] + steps[from][tag]) {
            from = before;
          }
        }
        back[t][tag] = from;
        next[tag] = best[from] + steps[from][tag] + scores.get(rows[t] * count + tag);
      }
      best = next;
    }
    int tag = 0;
    for (int other = 1; other < count; other++) {
      tag = best[other] > best[tag] ? other : tag;
    }
    int[] tags = new int[rows.length];
    for (int t = rows.length - 1; t >= 0; t--) {
      tags[t] = tag;
      tag = back[t][tag];
    }
    return tags;
  }
}
