package org.kroniek.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kroniek.model.Block;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

/**
 * Groups the tokens of one block into sentences.
 *
 * <p>A mark that can end a sentence does so if what comes behind it, past closing quotation marks
 * and brackets, begins like a sentence. So a full stop, question or exclamation mark inside a
 * quotation parts the sentences quoted, but not the last of them from the <em>zegt X</em> behind.
 * Linear in the tokens; immutable.
 */
final class SentenceSplitter {

  private static final int LONGEST_INQUIT = 5;

  /** Abbreviations that the list lacks are hardly ever longer. */
  private static final int LONGEST_UNKNOWN = 4;

  /** Words that begin sentences, and family names as well. */
  private static final Set<String> PARTICLES = Set.of("De", "Den", "Het", "In", "Op", "Van");

  private final Abbreviations abbreviations;
  private final WordList starters;
  private final WordList sayings;
  private final boolean splitsSmall;

  /**
   * @param starters words that often begin a sentence and seldom a name
   * @param sayings verbs before which the speaker may stand, behind a quotation that ends in a
   *     question or exclamation mark; none in Dutch, where the verb comes first
   * @param splitsSmall whether a sentence may begin with a small letter behind a plain word and a
   *     mark, as people write on the web; abbreviations that are not known are short
   */
  SentenceSplitter(
      Abbreviations abbreviations, WordList starters, WordList sayings, boolean splitsSmall) {
    this.abbreviations = abbreviations;
    this.starters = starters;
    this.sayings = sayings;
    this.splitsSmall = splitsSmall;
  }

  /** The sentences, each with at least one token. */
  List<Sentence> sentences(String text, Block.Kind kind, List<Span> tokens, QuotedText marks) {
    List<Sentence> found = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < tokens.size()) {
      int next = at + 1;
      if (ends(text, tokens, at, from)) {
        next = closing(text, tokens, next, marks);
        if (next < tokens.size() && parts(text, tokens, at, next)) {
          found.add(sentence(text, kind, tokens.subList(from, next)));
          from = next;
        }
      }
      at = next;
    }
    if (from < tokens.size()) {
      found.add(sentence(text, kind, tokens.subList(from, tokens.size())));
    }
    return found;
  }

  private Sentence sentence(String text, Block.Kind kind, List<Span> tokens) {
    List<Span> cut = new ArrayList<>(tokens);
    Span last = cut.get(cut.size() - 1);
    if (last.length() > 1 && abbreviations.yieldsStop(last.of(text))) {
      cut.set(cut.size() - 1, new Span(last.start(), last.end() - 1));
      cut.add(new Span(last.end() - 1, last.end()));
    }
    Span span = cut.get(0).cover(last);
    return new Sentence(span, kind, cut.stream().map(t -> Token.of(t, text)).toList());
  }

  private boolean ends(String text, List<Span> tokens, int at, int from) {
    Span token = tokens.get(at);
    char last = text.charAt(token.end() - 1);
    if (!Characters.isTerminator(last)) {
      return false;
    }
    String form = token.of(text);
    boolean marksOnly = form.chars().allMatch(Characters::isTerminator);
    return marksOnly
        ? !isNumbering(text, tokens, at, from)
        : abbreviations.isAbbreviation(form) && !abbreviations.precedes(form);
  }

  /** Whether the full stop stands behind the number that opens a list item: "1. Inleiding". */
  private static boolean isNumbering(String text, List<Span> tokens, int at, int from) {
    return at == from + 1
        && text.charAt(tokens.get(at).start()) == '.'
        && tokens.get(from).of(text).chars().allMatch(Characters::isAsciiDigit);
  }

  /** The token behind the closing marks, brackets and note numbers from {@code next} on. */
  private static int closing(String text, List<Span> tokens, int next, QuotedText marks) {
    int at = next;
    while (at < tokens.size()) {
      if (closes(text, tokens, at, marks)) {
        at++;
      } else if (isNote(text, tokens, at)) {
        at += 3;
      } else {
        break;
      }
    }
    return at;
  }

  /** Whether a note number stands here: [12]. */
  private static boolean isNote(String text, List<Span> tokens, int at) {
    return at + 2 < tokens.size()
        && text.charAt(tokens.get(at).start()) == '['
        && text.charAt(tokens.get(at + 2).start()) == ']'
        && tokens.get(at + 1).length() <= 3
        && Characters.isAsciiDigit(text.charAt(tokens.get(at + 1).start()));
  }

  private static boolean closes(String text, List<Span> tokens, int at, QuotedText marks) {
    Span token = tokens.get(at);
    int c = text.codePointAt(token.start());
    boolean touches = tokens.get(at - 1).end() == token.start();
    if (marks.closes(token)) {
      return true;
    }
    boolean mark = Characters.isTerminator(c) || Characters.isCloser(c) || "\"'”’»".indexOf(c) >= 0;
    return mark && touches && !marks.opens(token);
  }

  /** Whether a sentence begins at token {@code next}, after the mark at token {@code at}. */
  private boolean parts(String text, List<Span> tokens, int at, int next) {
    Span token = tokens.get(at);
    int first = firstWord(text, tokens, next);
    String word = tokens.get(first).of(text);
    String form = token.of(text);
    boolean quoted = next > at + 1;
    if (!startsSentence(word, first + 1 < tokens.size() ? tokens.get(first + 1).of(text) : "")) {
      return splitsSmall && !quoted && startsSmall(text, tokens, at, word);
    }
    if (quoted && !form.equals(".") && isInquit(text, tokens, next)) {
      return false;
    }
    if (form.chars().allMatch(Characters::isTerminator)) {
      return true;
    }
    boolean starter = starters.contains(word.toLowerCase(Locale.ROOT));
    if (Abbreviations.isInitial(form)) {
      return starter && !PARTICLES.contains(word);
    }
    return quoted || starter || abbreviations.endsBeforeCapital(form);
  }

  private boolean startsSmall(String text, List<Span> tokens, int at, String word) {
    if (at == 0 || !Character.isLowerCase(word.charAt(0))) {
      return false;
    }
    String before = tokens.get(at - 1).of(text);
    String form = tokens.get(at).of(text);
    boolean stop = form.equals(".");
    return before.codePoints().allMatch(Character::isLowerCase)
        && word.codePoints().allMatch(Character::isLetter)
        && (stop || form.equals("?") || form.equals("!"))
        && (!stop || before.length() > LONGEST_UNKNOWN || starters.contains(before));
  }

  /** The first token from {@code next} on that is no bracket, dash or quotation mark. */
  private static int firstWord(String text, List<Span> tokens, int next) {
    int first = next;
    while (first + 1 < tokens.size()
        && first < next + 4
        && !Characters.isAlphanumeric(text.codePointAt(tokens.get(first).start()))
        && tokens.get(first).of(text).codePoints().noneMatch(Characters::isAlphanumeric)) {
      int c = text.codePointAt(tokens.get(first).start());
      if (",;:.!?%".indexOf(c) >= 0 && !tokens.get(first).of(text).equals(",,")) {
        break;
      }
      first++;
    }
    return first;
  }

  private static boolean startsSentence(String word, String following) {
    int c = word.codePointAt(0);
    if (Characters.isApostrophe(c)) {
      return word.length() > 1
          && (Character.isUpperCase(word.charAt(1))
              || (!following.isEmpty() && Character.isUpperCase(following.charAt(0))));
    }
    return Character.isUpperCase(c)
        || Character.isTitleCase(c)
        || Character.isDigit(c)
        || Character.getType(c) == Character.OTHER_LETTER
        || Symbols.isPictograph(c);
  }

  /** Whether tokens from {@code next} on name a speaker and a verb of saying: "Trump asked". */
  private boolean isInquit(String text, List<Span> tokens, int next) {
    int end = Math.min(tokens.size(), next + LONGEST_INQUIT);
    for (int i = next; i < end; i++) {
      String word = tokens.get(i).of(text);
      if (i > next && sayings.contains(word)) {
        return true;
      }
      if (!Character.isUpperCase(word.codePointAt(0))
          && !word.startsWith("'")
          && !word.equals(".")) {
        return false;
      }
    }
    return false;
  }
}
