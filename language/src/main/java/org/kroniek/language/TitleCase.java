package org.kroniek.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.kroniek.model.Document;
import org.kroniek.model.Sentence;
import org.kroniek.model.Token;

/**
 * Gives the words of English headlines in title case, and of those in capitals throughout, the case
 * that they would have in running text, so that what reads them behind takes <em>Senator Says Plan
 * Would Hurt Farmers</em> for a sentence and not for a name. Forms change, the text and the places
 * in it never do.
 *
 * <p>A sentence is in title case when hardly a word of it is small but articles, prepositions and
 * the like. A word keeps its capital when the article writes it so inside its sentences, alone or
 * with the same neighbour, when it has further capitals (<em>NATO</em>), when a list names it, and
 * when no word list knows it small; else it loses it, the first word too.
 *
 * <p>Linear in the text. Immutable, and safe for use by many threads.
 */
final class TitleCase {

  /** Words that title case may leave small. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "about", "after", "against", "ahead", "amid", "among", "an", "and", "are", "as",
          "at", "be", "been", "before", "behind", "but", "by", "de", "del", "down", "during", "for",
          "from", "he", "her", "his", "if", "in", "into", "is", "it", "its", "n't", "nor", "not",
          "of", "off", "on", "onto", "or", "out", "over", "per", "since", "so", "than", "that",
          "the", "their", "they", "through", "to", "under", "until", "up", "upon", "v", "van",
          "via", "von", "vs", "was", "were", "when", "which", "while", "who", "with", "within",
          "without", "y", "yet");

  /** At most one in so many other words is small in a sentence in title case. */
  private static final int SELDOM = 10;

  /** A sentence in capitals throughout has so many letters at least. */
  private static final int SHOUTED = 16;

  /** So long a word in capitals throughout is seldom an acronym. */
  private static final int LONGEST_ACRONYM = 6;

  private static final int SHORTEST_STEM = 3;

  /** What names seldom end in, if they are longer than this. */
  private static final Set<String> ENDINGS =
      Set.of(
          "able", "ation", "ations", "ful", "ible", "ical", "ional", "ism", "ities", "ity", "ive",
          "less", "lessly", "ment", "ments", "ness", "ously", "ous", "ship", "tion", "tions");

  private static final Set<String> BEFORE = Set.of("re", "un", "mis", "dis", "non", "anti");

  private static final int LONG_ENOUGH = 7;

  private final WordList capitals;
  private final WordList words;
  private final Predicate<String> isWord;

  /**
   * For English.
   *
   * @param capitals words, in small letters, that keep their capitals {@code always}, {@code
   *     before} another that does or {@code after} one, and as a {@code pair}
   * @param words words in small letters beside those that {@code isWord} knows
   * @param isWord whether a form in small letters is known as a word that is no name
   */
  TitleCase(WordList capitals, WordList words, Predicate<String> isWord) {
    this.capitals = capitals;
    this.words = words;
    this.isWord = isWord;
  }

  /** The document, its headings in the case of running text; itself where none needs it. */
  Document inRunningCase(Document document) {
    List<Sentence> sentences = document.sentences();
    if (sentences.stream().noneMatch(s -> isTitle(s.tokens()))) {
      return document;
    }
    CaseEvidence evidence = new CaseEvidence();
    sentences.stream().filter(s -> !isTitle(s.tokens())).forEach(evidence::add);
    List<Sentence> out = sentences.stream().map(s -> restored(s, evidence)).toList();
    return new Document(document.article(), out, document.quotations(), document.entities());
  }

  private Sentence restored(Sentence sentence, CaseEvidence evidence) {
    List<Token> tokens = sentence.tokens();
    if (!isTitle(tokens)) {
      return sentence;
    }
    boolean shouted = isShouted(tokens);
    BitSet kept = kept(tokens, evidence);
    if (!shouted && !isTold(tokens, kept)) {
      return sentence;
    }
    List<Token> out = new ArrayList<>(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String form = shouted ? calmed(token.form(), kept.get(i), evidence) : token.form();
      form = kept.get(i) ? form : withSmallLetters(form);
      if (form.length() == token.form().length()) {
        out.set(i, new Token(token.span(), form, token.morphology(), token.dependency()));
      }
    }
    return new Sentence(sentence.span(), sentence.block(), out);
  }

  /**
   * Whether some word shows that this is more than a list of names: <em>Pam Key</em> ends with a
   * word that is known small as well.
   */
  private boolean isTold(List<Token> tokens, BitSet kept) {
    for (int i = 1; i < tokens.size(); i++) {
      String low = tokens.get(i).form().toLowerCase(Locale.ROOT);
      boolean lost = CaseEvidence.isCapital(tokens.get(i).form()) && !kept.get(i);
      if (lost && (!kept.get(i - 1) || SMALL.contains(low) || isInflected(low))) {
        return true;
      }
    }
    return false;
  }

  /** The words that have a capital in running text, wherever they stand. */
  private BitSet kept(List<Token> tokens, CaseEvidence evidence) {
    boolean shouted = isShouted(tokens);
    BitSet kept = new BitSet(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      kept.set(i, keepsCapital(tokens.get(i).form(), shouted, evidence));
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (isPair(tokens.get(i).form(), tokens.get(i + 1).form(), evidence)) {
        kept.set(i, i + 2);
      }
    }
    for (int i = tokens.size() - 2; i >= 0; i--) {
      if (kept.get(i + 1) && isListed(tokens.get(i).form(), "before")) {
        kept.set(i);
      }
    }
    for (int i = 1; i < tokens.size(); i++) {
      if (kept.get(i - 1) && isListed(tokens.get(i).form(), "after")) {
        kept.set(i);
      }
    }
    return kept;
  }

  private static boolean isTitle(List<Token> tokens) {
    int capitals = 0;
    int small = 0;
    for (int i = 1; i < tokens.size(); i++) {
      String form = tokens.get(i).form();
      if (CaseEvidence.isCapital(form)) {
        capitals++;
      } else if (CaseEvidence.isSmall(form)
          && !Character.isDigit(tokens.get(i - 1).form().charAt(0))
          && !SMALL.contains(form.replace('’', '\''))) {
        small++;
      }
    }
    return capitals > 1 && small * SELDOM <= capitals;
  }

  private static boolean isShouted(List<Token> tokens) {
    int letters = 0;
    for (Token token : tokens) {
      if (token.form().codePoints().anyMatch(Character::isLowerCase)) {
        return false;
      }
      letters += (int) token.form().codePoints().filter(Character::isLetter).count();
    }
    return letters >= SHOUTED;
  }

  private boolean keepsCapital(String form, boolean shouted, CaseEvidence evidence) {
    if (!CaseEvidence.isCapital(form)) {
      return false;
    }
    boolean initial = form.length() == 1 || (form.length() == 2 && form.charAt(1) == '.');
    if ((initial && !form.equals("A"))
        || evidence.isName(form)
        || (!shouted && hasFurtherCapital(form))) {
      return true;
    }
    return !evidence.isSmallWord(form)
        && (isListed(form, "always") || !isCommon(form.toLowerCase(Locale.ROOT)));
  }

  private boolean isPair(String first, String second, CaseEvidence evidence) {
    return CaseEvidence.isCapital(first)
        && CaseEvidence.isCapital(second)
        && (evidence.isPair(first, second) || isListed(first + ' ' + second, "pair"));
  }

  private boolean isListed(String words, String kind) {
    return capitals.note(words.toLowerCase(Locale.ROOT)).equals(kind);
  }

  /** A word of a sentence in capitals throughout as a sentence in title case would have it. */
  private String calmed(String form, boolean kept, CaseEvidence evidence) {
    String wording = evidence.wording(form);
    if (kept && !wording.isEmpty()) {
      return wording;
    }
    String low = form.toLowerCase(Locale.ROOT);
    boolean acronym = form.length() < LONGEST_ACRONYM && capitals.note(low).isEmpty();
    return !CaseEvidence.isCapital(form) || (kept && acronym) ? form : withCapital(low);
  }

  /** Whether the word, or what it is an inflection of, is known as more than a name. */
  private boolean isCommon(String low) {
    int hyphen = low.indexOf('-');
    return isKnownOrInflected(low)
        || BEFORE.stream().anyMatch(b -> isBehind(low, b))
        || ENDINGS.stream().anyMatch(e -> low.length() > LONG_ENOUGH && low.endsWith(e))
        || (hyphen >= SHORTEST_STEM && isCommon(low.substring(0, hyphen)));
  }

  private boolean isKnown(String low) {
    return SMALL.contains(low) || words.contains(low) || isWord.test(low);
  }

  private boolean isKnownOrInflected(String low) {
    return isKnown(low) || isInflected(low);
  }

  private boolean isBehind(String low, String prefix) {
    return low.startsWith(prefix)
        && low.length() - prefix.length() > SHORTEST_STEM
        && isKnownOrInflected(low.substring(prefix.length()));
  }

  private boolean isInflected(String low) {
    return isStem(low, "ies", "y")
        || isStem(low, "es", "")
        || isStem(low, "s", "")
        || isStem(low, "ed", "")
        || isStem(low, "ed", "e")
        || isStem(low, "ing", "")
        || isStem(low, "ing", "e")
        || isStem(low, "ly", "");
  }

  private boolean isStem(String low, String ending, String instead) {
    int end = low.length() - ending.length();
    if (end < SHORTEST_STEM || !low.endsWith(ending)) {
      return false;
    }
    boolean doubled = ending.length() > 1 && low.charAt(end - 1) == low.charAt(end - 2);
    return isKnown(low.substring(0, end) + instead)
        || (doubled && end - 1 >= SHORTEST_STEM && isKnown(low.substring(0, end - 1)));
  }

  /** Whether a word has capitals behind its first, those of its further parts aside. */
  private static boolean hasFurtherCapital(String form) {
    for (int i = 1; i < form.length(); i++) {
      if (Character.isUpperCase(form.charAt(i)) && form.charAt(i - 1) != '-') {
        return true;
      }
    }
    return false;
  }

  /** The first letter small, and that of each further part which is a known word. */
  private String withSmallLetters(String form) {
    StringBuilder out = new StringBuilder(form);
    int start = 0;
    while (start < form.length()) {
      int hyphen = form.indexOf('-', start);
      int end = hyphen < 0 ? form.length() : hyphen;
      if (start == 0 || isCommon(form.substring(start, end).toLowerCase(Locale.ROOT))) {
        out.setCharAt(start, Character.toLowerCase(form.charAt(start)));
      }
      start = end + 1;
    }
    return out.toString();
  }

  private static String withCapital(String low) {
    int first = Character.charCount(low.codePointAt(0));
    return low.substring(0, first).toUpperCase(Locale.ROOT) + low.substring(first);
  }
}
