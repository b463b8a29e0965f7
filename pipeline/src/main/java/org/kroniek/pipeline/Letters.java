package org.kroniek.pipeline;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

/**
 * The letters and digits of a gold text, in small letters. Content is compared by the letters that
 * it covers, so that a text and its gold may differ in white space and punctuation. Gold offsets
 * count code points.
 */
final class Letters {

  private static final int DOTLESS_I = 0x131;

  private final int[] letters;
  private final int[] rank;

  Letters(String text) {
    int[] points = text.codePoints().toArray();
    this.letters = folded(points);
    this.rank = new int[points.length];
    int next = 0;
    for (int i = 0; i < points.length; i++) {
      rank[i] = isAlphanumeric(points[i]) ? next++ : -1;
    }
  }

  /** The letters between two offsets of the gold. */
  BitSet between(int start, int end) {
    BitSet out = new BitSet();
    for (int i = Math.max(0, start); i < Math.min(end, rank.length); i++) {
      if (rank[i] >= 0) {
        out.set(rank[i]);
      }
    }
    return out;
  }

  /**
   * The letters of a span of a reading: where they stand in the gold text, nearest to the place
   * that the span has in its own; nothing where they do not stand there.
   *
   * @param share the span's start as a share of the length of its own text
   */
  BitSet covered(String text, double share) {
    BitSet out = new BitSet();
    int[] wanted = folded(text.codePoints().toArray());
    if (wanted.length == 0) {
      return out;
    }
    double place = share * letters.length;
    int best = -1;
    for (int at = find(wanted, 0); at >= 0; at = find(wanted, at + 1)) {
      if (best < 0 || Math.abs(at - place) < Math.abs(best - place)) {
        best = at;
      }
    }
    if (best >= 0) {
      out.set(best, best + wanted.length);
    }
    return out;
  }

  private int find(int[] wanted, int from) {
    for (int at = from; at + wanted.length <= letters.length; at++) {
      if (letters[at] == wanted[0]
          && Arrays.equals(letters, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    return -1;
  }

  private static int[] folded(int[] points) {
    return Arrays.stream(points).filter(Letters::isAlphanumeric).map(Letters::folded).toArray();
  }

  private static boolean isAlphanumeric(int point) {
    int type = Character.getType(point);
    return Character.isLetter(point)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** The first code point of the full case folding: {@code ß} folds to {@code ss}. */
  private static int folded(int point) {
    if (point < 0x80) {
      return Character.toLowerCase(point);
    }
    if (point == DOTLESS_I) {
      return point;
    }
    String upper = Character.toString(point).toUpperCase(Locale.ROOT);
    return upper
        .substring(0, upper.offsetByCodePoints(0, 1))
        .toLowerCase(Locale.ROOT)
        .codePointAt(0);
  }
}
