package org.kroniek.language;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.kroniek.model.Span;

/**
 * What the Alpino treebank takes for one word: compounds with hyphens or slashes, forms with an
 * apostrophe, amounts with their percent or currency sign.
 */
final class DutchWords implements WordConvention {

  private static final Set<String> CLITICS =
      Set.of("d", "ie", "k", "m", "n", "ns", "r", "s", "t", "tis", "twas", "twee");

  private static final String CURRENCIES = "€$£¥";
  private final Abbreviations abbreviations;

  DutchWords(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  @Override
  public Abbreviations abbreviations() {
    return abbreviations;
  }

  @Override
  public boolean keeps(String text, int start, int at, int limit) {
    char c = text.charAt(at);
    if (Characters.isHyphen(c) || c == '/' || c == '_' || c == '&' || c == '@' || c == '+') {
      return true;
    }
    if (Characters.isApostrophe(c)) {
      return c != '`' && c != '´' && !opensQuote(text, at, limit);
    }
    return Numbers.keeps(text, start, at, limit)
        || (c == '.' && Stops.keeps(text, start, at, limit));
  }

  private static boolean opensQuote(String text, int at, int limit) {
    return text.charAt(at) == '‘' && at + 1 < limit;
  }

  @Override
  public int extend(String text, int start, int end, int limit) {
    if (end >= limit) {
      return end;
    }
    char c = text.charAt(end);
    char last = text.charAt(end - 1);
    char next = end + 1 < limit ? text.charAt(end + 1) : ' ';
    if (c == '%' && Characters.isAsciiDigit(last) && !Character.isLetterOrDigit(next)) {
      return end + 1;
    }
    if (c == ',' && next == '-' && Characters.isAsciiDigit(last)) {
      return end + 2;
    }
    if (Characters.isHyphen(c)
        && Character.isLetterOrDigit(last)
        && (Characters.isSpace(next) || Characters.isCloser(next) || next == ',')) {
      return end + 1;
    }
    return suffix(text, end, limit);
  }

  /** A suffix in brackets: dader(s), kerk(gebouw). */
  private static int suffix(String text, int end, int limit) {
    if (text.charAt(end) != '(' || !Character.isLetter(text.charAt(end - 1))) {
      return end;
    }
    int at = end + 1;
    while (at < limit && at - end < 12 && Character.isLowerCase(text.charAt(at))) {
      at++;
    }
    return at > end + 1 && at < limit && text.charAt(at) == ')' ? at + 1 : end;
  }

  @Override
  public int marked(String text, int start, int at, int limit) {
    int c = text.codePointAt(at);
    int next = Characters.at(text, at + 1, start, limit);
    boolean free = !Characters.isAlphanumeric(Characters.before(text, at, start));
    if (!free || !Characters.isAlphanumeric(next)) {
      return at;
    }
    if (Characters.isApostrophe(c)) {
      return isClitic(text, at, limit) ? at + 1 : at;
    }
    if (c == '-' || c == '+') {
      int before = Characters.before(text, at, start);
      return Characters.isSpace(before) || Characters.isOpener(before) ? at + 1 : at;
    }
    return CURRENCIES.indexOf(c) >= 0 && Characters.isAsciiDigit(next) ? at + 1 : at;
  }

  /** Whether the apostrophe at {@code at} begins 's, 't, '80 and the like. */
  static boolean isClitic(String text, int at, int limit) {
    int end = at + 1;
    while (end < limit && end - at < 6 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String rest = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
    boolean year = rest.length() == 2 && rest.chars().allMatch(Characters::isAsciiDigit);
    boolean closes =
        end < limit && Characters.isApostrophe(text.charAt(end)) && text.charAt(at) != '’';
    return !closes && (year || CLITICS.contains(rest));
  }

  @Override
  public void cut(String text, int start, int end, Consumer<Span> pieces) {
    pieces.accept(new Span(start, end));
  }
}
