package org.kroniek.language;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.kroniek.model.Span;

/**
 * What the English treebanks of Universal Dependencies take for one word: contractions and the
 * possessive are cut off, compounds cut at their hyphens save after a prefix, amounts cut from
 * their units.
 */
final class EnglishWords implements WordConvention {

  /** Words run together without an apostrophe, and where the first part ends. */
  private static final Map<String, Integer> FUSED =
      Map.ofEntries(
          Map.entry("arent", 3),
          Map.entry("cannot", 3),
          Map.entry("couldnt", 5),
          Map.entry("didnt", 3),
          Map.entry("doesnt", 4),
          Map.entry("dont", 2),
          Map.entry("dunno", 2),
          Map.entry("gimme", 3),
          Map.entry("gonna", 3),
          Map.entry("gotta", 3),
          Map.entry("hadnt", 3),
          Map.entry("hasnt", 3),
          Map.entry("havent", 4),
          Map.entry("isnt", 2),
          Map.entry("lemme", 3),
          Map.entry("shouldnt", 6),
          Map.entry("wanna", 3),
          Map.entry("wasnt", 3),
          Map.entry("werent", 4),
          Map.entry("wouldnt", 5));

  private static final Set<String> ENDINGS = Set.of("s", "m", "d", "re", "ve", "ll");
  private static final Set<String> CLITICS =
      Set.of("em", "til", "cause", "bout", "n", "tis", "twas");

  private final Abbreviations abbreviations;
  private final WordList prefixes;

  EnglishWords(Abbreviations abbreviations, WordList prefixes) {
    this.abbreviations = abbreviations;
    this.prefixes = prefixes;
  }

  @Override
  public Abbreviations abbreviations() {
    return abbreviations;
  }

  @Override
  public boolean keeps(String text, int start, int at, int limit) {
    char c = text.charAt(at);
    if (c == '_' || c == '&' || c == '@') {
      return true;
    }
    if (Characters.isHyphen(c)) {
      return keepsHyphen(text, start, at, limit);
    }
    if (Characters.isApostrophe(c)) {
      return Character.isLetter(text.charAt(at + 1)) && c != '‘';
    }
    if (c == '/') {
      return Characters.isAsciiDigit(text.charAt(at - 1))
          && Characters.isAsciiDigit(text.charAt(at + 1));
    }
    return Numbers.keeps(text, start, at, limit)
        || (c == '.' && Stops.keeps(text, start, at, limit));
  }

  private boolean keepsHyphen(String text, int start, int at, int limit) {
    if (at - start > 20) {
      return false;
    }
    String first = text.substring(start, at).toLowerCase(Locale.ROOT);
    if (prefixes.contains(first)) {
      return true;
    }
    return isPhone(text, start, at, limit);
  }

  private static boolean isPhone(String text, int start, int at, int limit) {
    int end = at + 1;
    while (end < limit && end - at <= 5 && Characters.isAsciiDigit(text.charAt(end))) {
      end++;
    }
    boolean digits = true;
    for (int i = start; i < at; i++) {
      digits &= Characters.isAsciiDigit(text.charAt(i)) || text.charAt(i) == '-';
    }
    int before = at;
    while (before > start && Characters.isAsciiDigit(text.charAt(before - 1))) {
      before--;
    }
    return digits && at - before == 3 && (end - at - 1 == 3 || end - at - 1 == 4);
  }

  @Override
  public int extend(String text, int start, int end, int limit) {
    return end;
  }

  @Override
  public int marked(String text, int start, int at, int limit) {
    int c = text.codePointAt(at);
    int next = Characters.at(text, at + 1, start, limit);
    if (!Characters.isApostrophe(c) || !Characters.isAlphanumeric(next)) {
      return at;
    }
    int end = at + 1;
    while (end < limit && end - at < 7 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String rest = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
    boolean free = !Characters.isAlphanumeric(Characters.before(text, at, start));
    if (!free) {
      return ENDINGS.contains(rest) ? at + 1 : at;
    }
    boolean year =
        rest.length() >= 2
            && Characters.isAsciiDigit(rest.charAt(0))
            && Characters.isAsciiDigit(rest.charAt(1))
            && (rest.length() == 2 || rest.substring(2).equals("s"));
    return year || CLITICS.contains(rest) ? at + 1 : at;
  }

  @Override
  public void cut(String text, int start, int end, Consumer<Span> pieces) {
    int at = inside(text, start, end);
    if (at > start && at < end) {
      cut(text, start, at, pieces);
      pieces.accept(new Span(at, end));
    } else {
      pieces.accept(new Span(start, end));
    }
  }

  /** Where the last part of the word begins, or {@code end}. */
  private static int inside(String text, int start, int end) {
    if (end - start > 40) {
      return end;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    if (word.length() != end - start) {
      return end;
    }
    int unit = unit(word);
    if (unit < word.length()) {
      return start + unit;
    }
    int apostrophe = word.lastIndexOf('\'');
    if (apostrophe <= 0) {
      return start + FUSED.getOrDefault(word, word.length());
    }
    if (word.endsWith("n't") && word.length() > 3) {
      return end - 3;
    }
    return ENDINGS.contains(word.substring(apostrophe + 1)) ? start + apostrophe : end;
  }

  /** Where the unit behind a number begins: 35mm, 5pm, 40k; not in 20th, 1990s. */
  private static int unit(String word) {
    int digits = 0;
    while (digits < word.length()
        && (Characters.isAsciiDigit(word.charAt(digits))
            || ".,:".indexOf(word.charAt(digits)) >= 0)) {
      digits++;
    }
    String rest = word.substring(digits);
    return digits > 0 && UNITS.contains(rest) ? digits : word.length();
  }

  private static final Set<String> UNITS =
      Set.of(
          "a.m.", "am", "b", "bn", "cm", "ft", "gb", "hrs", "k", "kg", "km", "lb", "lbs", "m", "mb",
          "mg", "mm", "p.m.", "pm", "tn");
}
