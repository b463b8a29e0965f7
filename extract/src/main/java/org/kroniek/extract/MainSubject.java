package org.kroniek.extract;

import java.util.Optional;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;

/** Finds who a sentence is about: the person or body that is the subject of its first clause. */
final class MainSubject {

  private static final int MOST_STEPS = 40;

  private MainSubject() {}

  /**
   * The subject of the sentence that a passage begins with, as a phrase: a name, or a noun for
   * somebody.
   */
  static Optional<Phrase> of(Passage passage) {
    Optional<Trees.Word> first = passage.word(0);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Tree tree = first.get().tree();
    int root = first.get().index();
    for (int n = 0; n < MOST_STEPS && tree.head(root) >= 0; n++) {
      root = tree.head(root);
    }
    return of(passage, tree, root);
  }

  /** The subject of one verb. */
  static Optional<Phrase> of(Passage passage, Tree tree, int verb) {
    int subject = tree.child(verb, "nsubj");
    if (subject < 0) {
      return Optional.empty();
    }
    Optional<Phrase> noun = Optional.empty();
    int last = Math.max(subject, Adjunct.end(tree, subject));
    for (int i = tree.first(subject); i <= last; i++) {
      int item = passage.itemAt(tree.span(i).start());
      Optional<Phrase> phrase =
          item < 0 || passage.isQuotation(item)
              ? Optional.<Phrase>empty()
              : NounPhrases.at(passage, item)
                  .filter(p -> p.kind() != Phrase.Kind.PRONOUN)
                  .filter(p -> p.kind() == Phrase.Kind.NAME || p.role().isPresent());
      if (phrase.isPresent() && phrase.get().kind() == Phrase.Kind.NAME) {
        boolean proper = isProper(passage, phrase.get());
        if (proper) {
          return phrase;
        }
      } else if (noun.isEmpty()) {
        noun = phrase;
      }
    }
    return noun;
  }

  /** Whether the tagger too takes the first word of a name for one. */
  static boolean isProper(Passage passage, Phrase phrase) {
    return passage
        .trees()
        .at(phrase.head().start())
        .filter(word -> word.tree().upos(word.index()).equals("PROPN"))
        .isPresent();
  }
}
