package org.kroniek.language.neural;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.kroniek.model.Block;
import org.kroniek.model.Dependency;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.Quotation;
import org.kroniek.model.Sentence;
import org.kroniek.model.Token;

/**
 * Parts what the rules left together: a heading, a line of a list or a sentence that ends without a
 * mark from the sentence behind it, where the network says that one begins. Headlines and what
 * stands between quotation marks stay whole; nothing begins behind a colon, a comma (unless it is
 * that of an English greeting) or a dash, behind a verb, a preposition or another word that asks
 * for more, nor in Dutch with a small letter. Two words that a name or the tree holds together are
 * parted where the network is sure, or in a list, without verb or comma: the lines of a list are
 * easily read as one long name. Linear in the text.
 */
final class SentenceParts {

  /** What the sentence goes on behind. */
  private static final String ON = ":;,-–—([„“‘«";

  /** So many words at most has a greeting, its comma included. */
  private static final int GREETING = 4;

  /** Parts of speech that ask for more. */
  private static final Set<String> ASKING =
      Set.of("ADP", "AUX", "CCONJ", "DET", "PART", "SCONJ", "VERB");

  /** Labels of arcs that hold two neighbours together, such as an adjective and its noun. */
  private static final Set<String> CLOSE =
      Set.of("amod", "compound", "det", "nmod:desc", "nummod", "obj");

  /** Labels of arcs between a noun and a name, which a heading and what follows it may seem too. */
  private static final Set<String> NAMING = Set.of("appos", "flat");

  /** Above this score a sentence begins even where a name or the tree goes on. */
  private static final float SURE = 2;

  /** Parts of speech of verbs; a sentence without one may be a list of names. */
  private static final Set<String> VERBAL = Set.of("AUX", "VERB");

  private final BitSet quoted;
  private final boolean beginsSmall;

  /** For the sentences of this document. */
  SentenceParts(Document document) {
    this.quoted = quoted(document.article().text().length(), document.quotations());
    this.beginsSmall = document.article().language().equals(Language.ENGLISH);
  }

  /** The characters that stand between an opening mark and the one that closes it. */
  private static BitSet quoted(int length, List<Quotation> quotations) {
    int[] opened = new int[length + 2];
    for (Quotation quotation : quotations) {
      if (quotation.closed()) {
        opened[quotation.outer().start() + 1]++;
        opened[quotation.outer().end()]--;
      }
    }
    BitSet quoted = new BitSet(length);
    int depth = 0;
    for (int i = 0; i < length; i++) {
      depth += opened[i];
      quoted.set(i, depth > 0);
    }
    return quoted;
  }

  /** The sentence itself, or its parts in order. */
  List<Sentence> of(Sentence sentence, List<Analysis> words) {
    List<Sentence> parts = new ArrayList<>();
    boolean isList = isList(sentence, words);
    int from = 0;
    for (int i = 1; i < words.size(); i++) {
      float score = words.get(i).begins();
      if (score > 0
          && (isList || score > SURE || !isBound(sentence, words, i))
          && !ASKING.contains(words.get(i - 1).morphology().upos())
          && mayBegin(sentence, from, i)) {
        parts.add(part(sentence, from, i));
        from = i;
      }
    }
    parts.add(from == 0 ? sentence : part(sentence, from, words.size()));
    return parts;
  }

  private static boolean isList(Sentence sentence, List<Analysis> words) {
    return words.stream().noneMatch(w -> VERBAL.contains(w.morphology().upos()))
        && sentence.tokens().stream().noneMatch(t -> t.form().equals(","));
  }

  /** Whether a word goes on with the name before it, or the tree holds the two together. */
  private static boolean isBound(Sentence sentence, List<Analysis> words, int word) {
    String name = words.get(word).name().tag();
    boolean small = Character.isLowerCase(sentence.tokens().get(word - 1).form().codePointAt(0));
    Set<String> naming = small || name.endsWith("PER") ? NAMING : Set.of();
    String arc = arc(words, word);
    return name.charAt(0) == 'I' || CLOSE.contains(arc) || naming.contains(arc);
  }

  /** The label of the arc between a word and the one before it, or nothing. */
  private static String arc(List<Analysis> words, int word) {
    Dependency here = words.get(word).dependency();
    Dependency before = words.get(word - 1).dependency();
    if (here.head() == word - 1) {
      return here.relation();
    }
    return before.head() == word ? before.relation() : "";
  }

  private boolean mayBegin(Sentence sentence, int from, int word) {
    String before = sentence.tokens().get(word - 1).form();
    boolean greeting = beginsSmall && before.equals(",") && word - from <= GREETING;
    Token token = sentence.tokens().get(word);
    return sentence.block() != Block.Kind.HEADLINE
        && !quoted.get(token.span().start())
        && (greeting || ON.indexOf(before.charAt(before.length() - 1)) < 0)
        && (beginsSmall || !Character.isLowerCase(token.form().codePointAt(0)));
  }

  private static Sentence part(Sentence sentence, int from, int to) {
    List<Token> tokens = sentence.tokens().subList(from, to);
    return new Sentence(
        tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span()), sentence.block(), tokens);
  }
}
