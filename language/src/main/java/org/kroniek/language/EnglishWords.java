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
          Map.entry("alot", 1),
          Map.entry("arent", 3),
          Map.entry("cant", 2),
          Map.entry("cannot", 3),
          Map.entry("couldnt", 5),
          Map.entry("didnt", 3),
          Map.entry("doesnt", 4),
          Map.entry("dont", 2),
          Map.entry("gimme", 3),
          Map.entry("gonna", 3),
          Map.entry("gotta", 3),
          Map.entry("hadnt", 3),
          Map.entry("hasnt", 3),
          Map.entry("havent", 4),
          Map.entry("im", 1),
          Map.entry("isnt", 2),
          Map.entry("ive", 1),
          Map.entry("kinda", 4),
          Map.entry("lemme", 3),
          Map.entry("lotta", 3),
          Map.entry("outta", 3),
          Map.entry("shouldnt", 6),
          Map.entry("thats", 4),
          Map.entry("theres", 5),
          Map.entry("theyre", 4),
          Map.entry("wanna", 3),
          Map.entry("wasnt", 3),
          Map.entry("werent", 4),
          Map.entry("whats", 4),
          Map.entry("wont", 2),
          Map.entry("wouldnt", 5),
          Map.entry("youll", 3),
          Map.entry("youre", 3),
          Map.entry("youve", 3));

  /** What cannot be owned: before these, <em>its</em> was meant for <em>it's</em>. */
  private static final Set<String> UNOWNED =
      Set.of(
          "a",
          "all",
          "also",
          "always",
          "an",
          "anyone",
          "as",
          "been",
          "between",
          "definitely",
          "for",
          "from",
          "getting",
          "gonna",
          "he",
          "his",
          "how",
          "in",
          "it",
          "just",
          "like",
          "my",
          "never",
          "nobody",
          "not",
          "nothing",
          "now",
          "on",
          "our",
          "probably",
          "quite",
          "really",
          "she",
          "simply",
          "still",
          "that",
          "the",
          "their",
          "they",
          "this",
          "to",
          "we",
          "what",
          "why",
          "with",
          "you",
          "your");

  /** What may be said of doing something: <em>its easy to</em>. */
  private static final Set<String> JUDGED =
      Set.of(
          "difficult",
          "easy",
          "essential",
          "fair",
          "good",
          "great",
          "hard",
          "illegal",
          "important",
          "impossible",
          "legal",
          "likely",
          "nice",
          "possible",
          "rare",
          "sad",
          "safe",
          "simple",
          "unlikely",
          "wrong");

  /** Possessives that are written for a pronoun and a verb, and where the pronoun ends. */
  private static final Map<String, Integer> POSSESSIVES = Map.of("its", 2, "your", 3);

  private static final Set<String> ENDINGS = Set.of("s", "m", "d", "re", "ve", "ll");
  private static final Set<String> CLITICS =
      Set.of("em", "til", "cause", "bout", "n", "tis", "twas");

  private final Abbreviations abbreviations;
  private final WordList prefixes;
  private final WordList givenNames;

  EnglishWords(Abbreviations abbreviations, WordList prefixes, WordList givenNames) {
    this.abbreviations = abbreviations;
    this.prefixes = prefixes;
    this.givenNames = givenNames;
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
      return keepsSlash(text, start, at, limit);
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
    return isNumberRun(text, start, at, limit) || isGivenName(text, start, at, limit);
  }

  /** Digits on both sides, as in 9/11, or one small letter on both, as in b/c. */
  private static boolean keepsSlash(String text, int start, int at, int limit) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    boolean alone =
        at - start == 1 && !Characters.isAlphanumeric(Characters.at(text, at + 2, start, limit));
    return (Characters.isAsciiDigit(before) && Characters.isAsciiDigit(after))
        || (alone && Character.isLowerCase(before) && Character.isLowerCase(after));
  }

  /** The second part of a Korean or Chinese given name: Jong-un, Yiu-chung. */
  private boolean isGivenName(String text, int start, int at, int limit) {
    int end = at + 1;
    while (end < limit && end - at < 8 && Character.isLowerCase(text.charAt(end))) {
      end++;
    }
    return Character.isUpperCase(text.charAt(start))
        && at - start > 1
        && Character.isLowerCase(text.charAt(at - 1))
        && (givenNames.contains(text.substring(at + 1, end))
            || givenNames.contains(text.substring(start, end)));
  }

  /** A telephone number or a date: 713-853-3989, 3-5213 or 11-20-2000, no range. */
  private static boolean isNumberRun(String text, int start, int at, int limit) {
    int end = start;
    int groups = 1;
    int size = 0;
    int previous = 0;
    while (end < limit
        && end - start < 20
        && (Characters.isAsciiDigit(text.charAt(end)) || text.charAt(end) == '-')) {
      if (text.charAt(end) == '-') {
        groups++;
        previous = size;
        size = 0;
      } else {
        size++;
      }
      end++;
    }
    return end > at
        && (groups > 2
            || (previous == 3 && (size == 3 || size == 4))
            || (previous == 1 && size >= 4));
  }

  @Override
  public int extend(String text, int start, int end, int limit) {
    if (end >= limit || end - start > 3) {
      return end;
    }
    char c = text.charAt(end);
    char next = end + 1 < limit ? text.charAt(end + 1) : ' ';
    if (c == '/' && end - start == 1 && text.charAt(start) == 'w' && next != 'o') {
      return end + 1;
    }
    boolean broken = c == '-' && Characters.isSpace(next) && Character.isLetter(text.charAt(start));
    return broken ? end + 1 : end;
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
      return start + fused(text, start, end, word);
    }
    if (word.endsWith("n't") && word.length() > 3) {
      return end - 3;
    }
    boolean decade = word.substring(0, apostrophe).chars().allMatch(Characters::isAsciiDigit);
    return !decade && ENDINGS.contains(word.substring(apostrophe + 1)) ? start + apostrophe : end;
  }

  /** The length of the first of two words that were run together. */
  private static int fused(String text, int start, int end, String word) {
    String next = next(text, end);
    if (POSSESSIVES.containsKey(word)) {
      boolean judged = JUDGED.contains(next) && next(text, end + 1 + next.length()).equals("to");
      return UNOWNED.contains(next) || judged ? POSSESSIVES.get(word) : word.length();
    }
    if (word.equals("lets")) {
      boolean opens = Character.isUpperCase(text.charAt(start)) && !next.isEmpty();
      return opens ? 3 : word.length();
    }
    return FUSED.getOrDefault(word, word.length());
  }

  /** The short word of letters behind one space at {@code end}, in small letters, or nothing. */
  private static String next(String text, int end) {
    int from = end + 1;
    int to = from;
    while (to < text.length() && to - from < 12 && Character.isLetter(text.charAt(to))) {
      to++;
    }
    boolean found =
        to > from
            && text.charAt(end) == ' '
            && !(to < text.length() && Characters.isHyphen(text.charAt(to)));
    return found ? text.substring(from, to).toLowerCase(Locale.ROOT) : "";
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
          "mg", "min", "mins", "mm", "p.m.", "pm", "tn");
}
