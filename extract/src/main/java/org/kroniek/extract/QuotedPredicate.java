package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.extract.entity.RoleKind;
import org.kroniek.model.Span;

/** <i>Jansen is „heel erg boos” over het plan</i>: his own words, said of himself. */
record QuotedPredicate(Rule rule) implements Sieve {

  @Override
  public void sift(Passage passage, Board board) {
    if (passage.inside()
        || !board.in(passage.index()).isEmpty()
        || !board.cues(passage).isEmpty()) {
      return;
    }
    Optional<Phrase> subject =
        NounPhrases.at(passage, 0)
            .filter(QuotedPredicate::isSomebody)
            .or(() -> MainSubject.of(passage).filter(QuotedPredicate::isSomebody));
    if (subject.isEmpty()) {
      return;
    }
    int i = behindBrackets(passage, subject.get().to());
    boolean is = passage.is(i, WordClass.AUXILIARY);
    if (is || isFinite(passage, i)) {
      i++;
    }
    while (passage.is(i, WordClass.ADVERB)) {
      i++;
    }
    if (!is && (!passage.isQuotation(i) || !isOwnWording(passage, i))) {
      return;
    }
    boolean nickname = i + 1 < passage.size() && passage.item(i + 1).isCapitalised();
    if (!nickname
        && passage.isQuotation(i)
        && board.isFree(passage, i)
        && Quotes.words(passage, i) >= 2) {
      int end = Clauses.end(passage, board, i);
      Optional<Span> content = passage.content(0, end);
      int at = i;
      content.ifPresent(
          span ->
              board.offer(
                  Draft.withoutCue(
                          rule,
                          Quotes.words(passage, at) >= 3 ? 0.65 : 0.55,
                          passage,
                          List.of(span))
                      .by(subject)));
    }
  }

  private static boolean isSomebody(Phrase phrase) {
    return phrase.kind() == Phrase.Kind.NAME
        || phrase.role().filter(RoleKind::isPerson).isPresent();
  }

  /** <i>Eddy Jansen (PvdO) is …</i>. */
  private static int behindBrackets(Passage passage, int from) {
    int i = from;
    while (passage.is(from, "(") && i < passage.size() && !passage.is(i, ")")) {
      i++;
    }
    return i > from ? i + 1 : from;
  }

  private static boolean isFinite(Passage passage, int i) {
    return passage.word(i).filter(word -> word.tree().isFinite(word.index())).isPresent();
  }

  /** What somebody feels or holds in words of his own; a title begins with a capital. */
  private static boolean isOwnWording(Passage passage, int i) {
    String inner = passage.text(passage.quotation(i).inner()).strip();
    return Quotes.words(passage, i) >= 3 && Character.isLowerCase(inner.codePointAt(0));
  }
}
