package org.kroniek.ingest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares headlines, which a page gives in several places with small differences. */
final class Titles {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ADDRESS_END = Pattern.compile("\\.[a-z]{2,4}$");
  private static final double MOST = 0.6;

  private Titles() {}

  /** Whether the two say the same: most of the words of the shorter one stand in the longer. */
  static boolean agree(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    Set<String> shorter = a.size() <= b.size() ? a : b;
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return !shorter.isEmpty()
        && both.size() >= MOST * shorter.size()
        && (shorter.size() > 1 || a.equals(b));
  }

  /** Whether the two have the same words. */
  static boolean same(String one, String other) {
    return words(one).equals(words(other));
  }

  /** Whether the two are one name, whatever its spaces, capitals and the ending of its address. */
  static boolean sameLetters(String one, String other) {
    return letters(one).equals(letters(other));
  }

  private static String letters(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return NO_WORD.matcher(ADDRESS_END.matcher(lower).replaceFirst("")).replaceAll("");
  }

  private static Set<String> words(String title) {
    Set<String> words =
        new HashSet<>(Arrays.asList(NO_WORD.split(title.toLowerCase(Locale.ROOT), -1)));
    words.remove("");
    return words;
  }
}
