package org.kroniek.model;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words without their endings, so that one form finds the others: {@code waarschuwt}, {@code
 * waarschuwde}; {@code uitgaven}, {@code uitgave}. Hyphenated compounds stand for their parts and
 * for the word that they make together.
 *
 * <p>The endings are taken off by rules, after Kraaij and Pohlmann (1994) for Dutch and Harman's S
 * stemmer (1991) with the endings of verbs for English; what comes out need not be a word. A search
 * does not know the language, so it asks for the stems of both.
 */
public final class Stems {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-‐‑'’][\\p{L}\\p{N}]+)*");
  private static final Pattern JOINT = Pattern.compile("[-‐‑'’]");
  private static final int SHORTEST = 4;
  private static final int LEAST_LEFT = 3;

  /** Of one letter that is no vowel many short words are made that it does not end. */
  private static final int LEAST_LEFT_BY_LETTER = 4;

  private static final int LONGEST = 60;
  private static final List<String> DUTCH = List.of("heden", "en", "es", "e", "s", "t", "d");
  private static final List<String> ENGLISH =
      List.of("ies", "ied", "ing", "es", "ed", "s", "e", "y");

  private Stems() {}

  /** The stems of a text, with spaces between. */
  public static String of(String text, Language language) {
    StringBuilder stems = new StringBuilder();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      for (String part : parts(words.group())) {
        stems.append(stem(part, language)).append(' ');
      }
    }
    return stems.toString();
  }

  /** The stems that a word which somebody looks for may have. */
  public static Set<String> of(String word) {
    Set<String> stems = new LinkedHashSet<>();
    String whole = fold(JOINT.matcher(word).replaceAll(""));
    if (WORD.matcher(whole).matches()) {
      stems.add(stem(whole, Language.DUTCH));
      stems.add(stem(whole, Language.ENGLISH));
    }
    return stems;
  }

  /** The parts of a compound and the whole of it without hyphens. */
  private static Set<String> parts(String word) {
    String folded = fold(word);
    Set<String> parts = new LinkedHashSet<>();
    if (JOINT.matcher(folded).find()) {
      parts.add(JOINT.matcher(folded).replaceAll(""));
      parts.addAll(List.of(JOINT.split(folded)));
    } else {
      parts.add(folded);
    }
    return parts;
  }

  private static String fold(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String stem(String word, Language language) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return word;
    }
    if (language.equals(Language.DUTCH)) {
      return dutch(word);
    }
    return language.equals(Language.ENGLISH) ? without(word, ENGLISH) : word;
  }

  /** Vowels and consonants are written once, since an ending changes how often they are. */
  private static String dutch(String word) {
    String left = word;
    for (String before = ""; !before.equals(left); ) {
      before = left;
      left = without(left, DUTCH);
    }
    return hard(single(left));
  }

  private static String without(String word, List<String> endings) {
    for (String ending : endings) {
      int least = ending.length() == 1 && !ending.equals("e") ? LEAST_LEFT_BY_LETTER : LEAST_LEFT;
      if (word.endsWith(ending) && word.length() - ending.length() >= least) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static String single(String word) {
    StringBuilder out = new StringBuilder(word);
    int last = out.length() - 1;
    if (last > 0 && out.charAt(last) == out.charAt(last - 1)) {
      out.deleteCharAt(last);
    } else if (last > 1
        && "aeou".indexOf(out.charAt(last - 1)) >= 0
        && out.charAt(last - 1) == out.charAt(last - 2)) {
      out.deleteCharAt(last - 1);
    }
    return out.toString();
  }

  /** Of {@code huis} and {@code huizen}, {@code brief} and {@code brieven}. */
  private static String hard(String word) {
    int last = word.length() - 1;
    return switch (word.charAt(last)) {
      case 'z' -> word.substring(0, last) + 's';
      case 'v' -> word.substring(0, last) + 'f';
      default -> word;
    };
  }
}
