package org.kroniek.language.neural;

import java.util.Arrays;
import java.util.Locale;

/**
 * Turns words into numbers, to the bit as {@code training/kroniek_models/features.py} does: the
 * network knows words only by these. Counts UTF-16 code units; hashes with 32-bit FNV-1a, low byte
 * first. Safe for many threads.
 */
final class WordFeatures {

  static final int AFFIXES = 9;
  private static final int PREFIXES = 4;
  private static final int SUFFIXES = 5;
  private static final int MOST_GRAMS = 40;
  private static final int WHOLE = 64;
  private static final int UNKNOWN = 1;
  private static final int FIRST = 2;

  private final KeyedLines words;
  private final int affixBuckets;
  private final int gramBuckets;
  private final int wholeBuckets;

  WordFeatures(KeyedLines words, int affixBuckets, int gramBuckets, int wholeBuckets) {
    this.words = words;
    this.affixBuckets = affixBuckets;
    this.gramBuckets = gramBuckets;
    this.wholeBuckets = wholeBuckets;
  }

  WordNumbers of(String form) {
    String word = normal(form);
    int line = words.find(word);
    return new WordNumbers(
        line < 0 ? UNKNOWN : line + FIRST,
        shape(form),
        affixes(word),
        grams(word),
        bucket(WHOLE, form, 0, form.length(), wholeBuckets));
  }

  /** The form by which a word is looked up: lower case, every ASCII digit a 0. */
  static String normal(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char unit = lower.charAt(i);
      out.append(unit >= '0' && unit <= '9' ? '0' : unit);
    }
    return out.toString();
  }

  private int[] affixes(String word) {
    int[] row = new int[AFFIXES];
    int length = word.length();
    for (int n = 1; n <= Math.min(PREFIXES, length); n++) {
      row[n - 1] = bucket(n, word, 0, n, affixBuckets);
    }
    for (int n = 1; n <= Math.min(SUFFIXES, length); n++) {
      row[PREFIXES + n - 1] = bucket(16 + n, word, length - n, length, affixBuckets);
    }
    return row;
  }

  private int[] grams(String word) {
    int[] row = new int[MOST_GRAMS];
    int count = 0;
    for (int start = 0; start + 3 <= word.length(); start++) {
      for (int n = 3; n <= 4 && start + n <= word.length() && count < MOST_GRAMS; n++) {
        row[count++] = bucket(32 + n, word, start, start + n, gramBuckets);
      }
    }
    return Arrays.copyOf(row, count);
  }

  private static int bucket(int salt, String word, int start, int end, int buckets) {
    int hash = 0x811C9DC5 ^ salt;
    for (int i = start; i < end; i++) {
      char unit = word.charAt(i);
      hash = (hash ^ (unit & 0xFF)) * 0x01000193;
      hash = (hash ^ (unit >> 8)) * 0x01000193;
    }
    // bucket 0 says that there is nothing
    return 1 + Integer.remainderUnsigned(hash ^ (hash >>> 15), buckets - 1);
  }

  /** Five yes-or-no questions about the characters, as one number. */
  static int shape(String form) {
    int flags = 0;
    for (int i = 0; i < form.length(); i++) {
      flags |=
          switch (Character.getType(form.charAt(i))) {
            case Character.UPPERCASE_LETTER -> i == 0 ? 1 : 2;
            case Character.LOWERCASE_LETTER -> 4;
            case Character.DECIMAL_DIGIT_NUMBER -> 8;
            default -> 16;
          };
    }
    return flags;
  }
}
