package org.kroniek.language.neural;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.kroniek.model.Block;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.Quotation;
import org.kroniek.model.Sentence;
import org.kroniek.model.Token;

/**
 * Parts what the rules left together: a heading, a line of a list or a sentence that ends without a
 * mark from the sentence behind it, where the network says that one begins. Headlines, names and
 * what stands between quotation marks stay whole; nothing begins behind a colon, a comma or a dash,
 * behind a verb, a preposition or another word that asks for more, nor in Dutch with a small
 * letter. Linear in the text.
 */
final class SentenceParts {

  /** What the sentence goes on behind. */
  private static final String ON = ":;,-–—([„“‘«";

  /** Parts of speech that ask for more. */
  private static final Set<String> ASKING =
      Set.of("ADP", "AUX", "CCONJ", "DET", "PART", "SCONJ", "VERB");

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
    int from = 0;
    for (int i = 1; i < words.size(); i++) {
      boolean inName = words.get(i).name().tag().charAt(0) == 'I';
      boolean asked = ASKING.contains(words.get(i - 1).morphology().upos());
      if (words.get(i).begins() && !inName && !asked && mayBegin(sentence, i)) {
        parts.add(part(sentence, from, i));
        from = i;
      }
    }
    parts.add(from == 0 ? sentence : part(sentence, from, words.size()));
    return parts;
  }

  private boolean mayBegin(Sentence sentence, int word) {
    String before = sentence.tokens().get(word - 1).form();
    Token token = sentence.tokens().get(word);
    return sentence.block() != Block.Kind.HEADLINE
        && !quoted.get(token.span().start())
        && ON.indexOf(before.charAt(before.length() - 1)) < 0
        && (beginsSmall || !Character.isLowerCase(token.form().codePointAt(0)));
  }

  private static Sentence part(Sentence sentence, int from, int to) {
    List<Token> tokens = sentence.tokens().subList(from, to);
    return new Sentence(
        tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span()), sentence.block(), tokens);
  }
}
