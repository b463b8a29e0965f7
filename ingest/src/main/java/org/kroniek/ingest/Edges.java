package org.kroniek.ingest;

import java.util.List;
import org.kroniek.model.Block;

/**
 * Takes labels, dates and the like away that stand before the first and after the last sentence.
 */
final class Edges {

  private static final int LABEL = 60;

  private Edges() {}

  /** Removes them from {@code parts}. */
  static void trim(List<Part> parts) {
    int first = 0;
    while (first < parts.size() && !isSentence(parts.get(first))) {
      first++;
    }
    int last = parts.size() - 1;
    while (last > first && !isSentence(parts.get(last))) {
      last--;
    }
    for (int i = parts.size() - 1; i >= 0; i--) {
      boolean edge = i < first || i > last;
      if (edge && parts.get(i).kind() == Block.Kind.PARAGRAPH) {
        parts.remove(i);
      }
    }
  }

  private static boolean isSentence(Part part) {
    String words = part.words();
    return part.kind() == Block.Kind.PARAGRAPH
        && (words.length() > LABEL || ".!?…\"”’»".indexOf(words.charAt(words.length() - 1)) >= 0);
  }
}
