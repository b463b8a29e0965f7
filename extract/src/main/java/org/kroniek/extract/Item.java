package org.kroniek.extract;

import java.util.Locale;
import java.util.Set;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

/**
 * A word, a punctuation mark or a whole quotation, seen as a part of the sentence that it stands
 * in.
 *
 * @param span where it stands, a quotation with its marks
 * @param form its characters, empty for a quotation
 * @param lower the form in small letters
 * @param quotation the index of the quotation in the document, -1 for a word or mark
 */
record Item(Span span, String form, String lower, int quotation) {

  /** Signs of money, shares and comparison, which stand within a clause. */
  private static final Set<String> SIGNS =
      Set.of("%", "&", "+", "=", "<", ">", "/", "°", "§", "#", "$", "£", "€", "¥");

  static Item of(Token token) {
    return new Item(token.span(), token.form(), token.form().toLowerCase(Locale.ROOT), -1);
  }

  static Item quotation(int index, Span outer) {
    return new Item(outer, "", "", index);
  }

  boolean isQuotation() {
    return quotation >= 0;
  }

  /** Whether it is a word or number. */
  boolean isWord() {
    return !form.isEmpty() && form.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  boolean isCapitalised() {
    return !form.isEmpty() && Character.isUpperCase(form.codePointAt(0));
  }

  boolean is(String mark) {
    return lower.equals(mark);
  }

  /** Whether a clause ends here. */
  boolean isBreak() {
    return !isWord() && !isQuotation() && !is("-") && !is("'") && !is("’") && !isSign(form);
  }

  /** Whether the mark is a sign that is read as a word. */
  static boolean isSign(String mark) {
    return SIGNS.contains(mark);
  }

  boolean isStop() {
    return is(".") || is("!") || is("?") || is("…") || is("...");
  }

  boolean isDash() {
    return is("–") || is("—") || is("―") || is("-");
  }
}
