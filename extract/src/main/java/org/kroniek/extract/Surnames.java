package org.kroniek.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kroniek.model.Document;
import org.kroniek.model.Sentence;
import org.kroniek.model.Token;

/**
 * The surnames of a document that begin with a small word, <i>van der Linden</i>, so that they are
 * known again where they stand with a capital, without the given name.
 */
final class Surnames {

  private static final Set<String> SMALL =
      Set.of("van", "de", "den", "der", "ten", "ter", "te", "'t", "’t");

  private static final int MOST = 3;

  private final Lexicon lexicon;
  private final Set<String> known = new HashSet<>();

  Surnames(Document document, Lexicon lexicon) {
    this.lexicon = lexicon;
    document.sentences().stream().map(Sentence::tokens).forEach(this::learn);
  }

  /** <i>Ann van der Linden</i>: small words between two with capitals. */
  private void learn(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      int end = i;
      while (end < tokens.size() && end - i < MOST && SMALL.contains(tokens.get(end).form())) {
        end++;
      }
      boolean between =
          end > i
              && end < tokens.size()
              && lexicon.isWoman(tokens.get(i - 1).form()).isPresent()
              && Character.isUpperCase(tokens.get(end).form().codePointAt(0));
      if (between) {
        known.add(String.join(" ", tokens.subList(i, end + 1).stream().map(Token::form).toList()));
      }
    }
  }

  /**
   * The item behind the surname that begins at {@code i} with a capital; {@code i} where none does.
   */
  int end(Passage passage, int i) {
    if (known.isEmpty()
        || !SMALL.contains(passage.item(i).lower())
        || !passage.item(i).isCapitalised()) {
      return i;
    }
    String small = passage.item(i).lower();
    List<String> words =
        passage.items().subList(i, Math.min(passage.size(), i + MOST + 1)).stream()
            .map(Item::form)
            .toList();
    for (int last = words.size() - 1; last > 0; last--) {
      String rest = String.join(" ", words.subList(1, last + 1));
      if (known.contains(small + " " + rest)) {
        return i + last + 1;
      }
    }
    return i;
  }
}
