package org.kroniek.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the quotation marks of a block and what each can be, by the characters around it. */
final class QuoteMarks {

  private static final String BEFORE_OPENING = "([{<—–-/=:>…*|•";
  private static final String AFTER_CLOSING = ")]}>—–-/.,;:!?…*";
  private static final Set<String> CLITICS =
      Set.of(
          "bout", "cause", "d", "em", "ie", "k", "m", "n", "ns", "r", "s", "t", "til", "tis",
          "twas");

  private QuoteMarks() {}

  /** The marks of {@code [start, end)} in order. */
  static List<QuoteMark> find(String text, int start, int end) {
    List<QuoteMark> found = new ArrayList<>();
    int at = start;
    while (at < end) {
      Optional<QuoteGlyph> glyph = QuoteGlyph.at(text, at, end);
      if (glyph.isEmpty()) {
        at++;
        continue;
      }
      QuoteMark mark = mark(text, start, at, end, glyph.get());
      if (mark.opens() || mark.closes()) {
        found.add(mark);
      }
      at = mark.end();
    }
    return found;
  }

  private static QuoteMark mark(String text, int start, int at, int end, QuoteGlyph glyph) {
    int after = at + glyph.length();
    int before = Characters.before(text, at, start);
    int next = Characters.at(text, after, start, end);
    boolean left =
        Characters.isSpace(before) || BEFORE_OPENING.indexOf(before) >= 0 || isQuote(before);
    boolean right = Characters.isSpace(next) || AFTER_CLOSING.indexOf(next) >= 0 || isQuote(next);
    boolean touches = !Characters.isSpace(next);
    return switch (glyph) {
      case LOW_DOUBLE, LOW_SINGLE -> new QuoteMark(at, glyph, true, false, false);
      case COMMAS, BACKTICKS -> new QuoteMark(at, glyph, left, false, false);
      case TWO_SIXES -> new QuoteMark(at, glyph, left, false, false);
      case LEFT_GUILLEMET, RIGHT_GUILLEMET, LEFT_ANGLE, RIGHT_ANGLE ->
          new QuoteMark(at, glyph, true, true, false);
      case SIX_DOUBLE ->
          new QuoteMark(at, glyph, left || !right, right && !Characters.isSpace(before), false);
      case NINE_DOUBLE, TWO_NINES -> new QuoteMark(at, glyph, left && touches, true, false);
      case STRAIGHT_DOUBLE, TWO_APOSTROPHES ->
          new QuoteMark(
              at, glyph, left || !right, right || !left, Characters.isAsciiDigit(before) && right);
      case SIX_SINGLE ->
          new QuoteMark(
              at,
              glyph,
              left && touches && !isClitic(text, after, end),
              right && !Characters.isSpace(before),
              false);
      case NINE_SINGLE, STRAIGHT_SINGLE ->
          new QuoteMark(
              at,
              glyph,
              left && touches && !isClitic(text, after, end),
              !Characters.isSpace(before)
                  && !Characters.isAlphanumeric(next)
                  && !isShortened(text, start, at),
              Characters.isAlphanumeric(before) && isFollowedBySmallLetter(text, after, end));
    };
  }

  private static boolean isQuote(int c) {
    return "\"“”„‟«»‹›‘’'‚`".indexOf(c) >= 0;
  }

  private static boolean isFollowedBySmallLetter(String text, int at, int end) {
    return at + 1 < end && text.charAt(at) == ' ' && Character.isLowerCase(text.charAt(at + 1));
  }

  /** Whether the letters behind an apostrophe make 's, 't, '80, 'em and the like. */
  private static boolean isClitic(String text, int from, int end) {
    int to = from;
    while (to < end && to - from < 6 && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    String rest = text.substring(from, to).toLowerCase(Locale.ROOT);
    boolean year =
        rest.length() >= 2
            && rest.length() <= 3
            && Characters.isAsciiDigit(rest.charAt(0))
            && Characters.isAsciiDigit(rest.charAt(1))
            && (rest.length() == 2 || rest.charAt(2) == 's');
    return year || CLITICS.contains(rest);
  }

  /** Whether the apostrophe at {@code at} ends the 'n' of rock 'n' roll. */
  private static boolean isShortened(String text, int start, int at) {
    return at - start >= 2
        && (text.charAt(at - 1) == 'n' || text.charAt(at - 1) == 'N')
        && Characters.isApostrophe(text.charAt(at - 2));
  }
}
