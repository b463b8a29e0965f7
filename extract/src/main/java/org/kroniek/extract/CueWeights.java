package org.kroniek.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kroniek.extract.data.DataFile;

/**
 * How much each feature of a candidate speaks for an attribution: a logistic regression over what
 * annotators called one (Cox 1958). Immutable.
 */
final class CueWeights {

  private static final String FILE = "cue-weights-en.tsv";
  private static final String HEADER = "feature\tthousandths";

  private final Map<String, Double> weights = new HashMap<>();

  private CueWeights() {}

  static CueWeights load() {
    CueWeights loaded = new CueWeights();
    for (List<String> row : DataFile.rows(FILE, HEADER)) {
      loaded.weights.put(row.get(0), Integer.parseInt(row.get(1)) / 1000.0);
    }
    return loaded;
  }

  /** The share of candidates like this that are attributions, by what has been counted. */
  double share(Set<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
