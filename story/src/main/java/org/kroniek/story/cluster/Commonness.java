package org.kroniek.story.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kroniek.story.words.ContentReader;
import org.kroniek.story.words.Lexicon;

/**
 * How much a feature tells of what a report is about: the rarer the more (Spärck Jones 1972). How
 * rare a word is was counted once, in treebanks, so that two reports are alike or not whatever else
 * is on record. Immutable.
 */
final class Commonness {

  /** The words of a report of common length, of which about half mean something. */
  private static final double WORDS = 300;

  /** What a word tells that is in no list: one in 150 reports has it, or fewer. */
  private static final double RARE = 5;

  private final Map<String, Double> weights = new HashMap<>();

  Commonness() {
    for (List<String> row :
        Lexicon.rows(ContentReader.class, "common-stems.tsv", "language\tstem\ta million")) {
      double often = Integer.parseInt(row.get(2), 10) / 1e6;
      double reports = 1 - Math.exp(-often * WORDS);
      weights.put(row.get(0) + " " + row.get(1), Math.min(RARE, -Math.log(reports)));
    }
  }

  /** What a stem tells, {@code nl stem}. */
  double ofStem(String stem) {
    return weights.getOrDefault(stem, RARE);
  }
}
