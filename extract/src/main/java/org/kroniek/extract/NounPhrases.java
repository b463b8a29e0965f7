package org.kroniek.extract;

import java.util.Optional;
import org.kroniek.extract.entity.RoleKind;
import org.kroniek.model.Span;

/**
 * Finds noun phrases that may be sources, by surface: closed word classes end them, capitals make
 * names, the lexicon of roles tells heads. Looks no further than a few words either way.
 */
final class NounPhrases {

  private static final int LONGEST_BACKWARD = 14;
  private static final int LONGEST_APPOSITION = 30;

  private NounPhrases() {}

  /** The noun phrase that begins at item {@code i}. */
  static Optional<Phrase> at(Passage passage, int i) {
    if (i < 0 || i >= passage.size() || !passage.item(i).isWord()) {
      return Optional.empty();
    }
    if (passage.is(i, WordClass.NOMINATIVE)
        && !(passage.item(i).isCapitalised() && NameShape.begins(passage, i))
        && !isNounAfterPossessive(passage, i)) {
      Span span = passage.item(i).span();
      return Optional.of(
          new Phrase(Phrase.Kind.PRONOUN, i, i + 1, span, span, Optional.empty(), true));
    }
    return new NounPhraseReader(passage, i).read();
  }

  private static boolean isNounAfterPossessive(Passage passage, int i) {
    return passage.is(i, WordClass.DETERMINER)
        && i + 1 < passage.size()
        && passage.item(i + 1).isWord()
        && !passage.lexicon().isFunctionWord(passage.item(i + 1).lower());
  }

  /** The noun phrase whose last item is {@code i} and that may be a subject there. */
  static Optional<Phrase> endingAt(Passage passage, int i) {
    if (i < 0) {
      return Optional.empty();
    }
    if (passage.is(i, ",") || passage.item(i).isDash()) {
      return beforeApposition(passage, i);
    }
    int start = clauseStart(passage, i);
    for (int j = start; j <= i; j++) {
      Optional<Phrase> found = at(passage, j);
      if (found.isPresent() && found.get().to() == i + 1) {
        if (mayBeSubject(passage, start, j)) {
          return found;
        }
        break;
      }
      if (passage.is(j, WordClass.PREPOSITION) && passage.lexicon().isDutch() && j == start) {
        return Optional.empty();
      }
    }
    Optional<Phrase> opening = at(passage, 0).filter(p -> p.to() == i + 1 && p.isKnownSource());
    return opening.isPresent() ? opening : enumeration(passage, i);
  }

  /** {@code VVD, CDA en D66}: names in a row that say something together. */
  private static Optional<Phrase> enumeration(Passage passage, int i) {
    int start = i;
    boolean joined = false;
    while (start > 0 && i - start < LONGEST_APPOSITION) {
      Item item = passage.item(start - 1);
      boolean joint = item.is("en") || item.is("and") || item.is(",");
      joined |= joint && !item.is(",");
      if (!joint && !item.isCapitalised()) {
        break;
      }
      start--;
    }
    int at = start;
    int names = 0;
    while (at <= i) {
      int end = NameShape.end(passage, at);
      if (end == at) {
        return Optional.empty();
      }
      names++;
      at = end;
      boolean joint = passage.is(at, "en") || passage.is(at, "and") || passage.is(at, ",");
      if (at <= i && !joint) {
        return Optional.empty();
      }
      at += joint ? 1 : 0;
    }
    boolean opens = start == 0 || passage.isBreak(start - 1) || isConnective(passage, start - 1);
    if (!joined || names < 2 || !opens) {
      return Optional.empty();
    }
    Span span = passage.span(start, i + 1);
    return Optional.of(
        new Phrase(
            Phrase.Kind.NOMINAL, start, i + 1, span, span, Optional.of(RoleKind.GROUP), false));
  }

  private static boolean mayBeSubject(Passage passage, int start, int j) {
    if (passage.lexicon().isDutch()) {
      for (int k = start; k < j; k++) {
        if (!isConnective(passage, k)) {
          return false;
        }
      }
      return true;
    }
    return j == 0 || !passage.is(j - 1, WordClass.PREPOSITION);
  }

  private static boolean isConnective(Passage passage, int k) {
    return passage.is(k, WordClass.ADVERB)
        || passage.is(k, WordClass.COORDINATOR)
        || passage.is(k, WordClass.SUBORDINATOR)
        || passage.is(k, WordClass.QUESTION);
  }

  /** The start of the clause that item {@code i} stands in, a few words back at most. */
  static int clauseStart(Passage passage, int i) {
    int j = i;
    int least = Math.max(0, i - LONGEST_BACKWARD);
    while (j > least && !isClauseEdge(passage, j - 1)) {
      j--;
    }
    return j;
  }

  private static boolean isClauseEdge(Passage passage, int i) {
    Item item = passage.item(i);
    return item.isQuotation()
        || (item.isBreak() && !item.is("(") && !item.is(")"))
        || passage.is(i, WordClass.SUBORDINATOR)
        || (passage.is(i, WordClass.QUESTION) && i > 0 && !passage.is(i, "wie"))
        || (passage.is(i, WordClass.COORDINATOR) && isClauseCoordinator(passage, i));
  }

  private static boolean isClauseCoordinator(Passage passage, int i) {
    return (!passage.is(i, "en") && !passage.is(i, "and")) || i == 0;
  }

  /** {@code Jansen, directeur van de bank,} before its verb; {@code i} is the closing mark. */
  private static Optional<Phrase> beforeApposition(Passage passage, int i) {
    String opening = passage.is(i, ")") ? "(" : passage.item(i).lower();
    int least = Math.max(1, i - LONGEST_APPOSITION);
    for (int k = i - 1; k >= least; k--) {
      if (passage.item(k).isStop() || passage.item(k).is(":") || passage.item(k).is(";")) {
        return Optional.empty();
      }
      if (passage.is(k, opening) && !passage.item(k - 1).isBreak()) {
        Optional<Phrase> noun = endingAt(passage, k - 1);
        if (noun.isPresent() && noun.get().isKnownSource() && isApposition(passage, k + 1, i)) {
          return noun.map(n -> n.until(i + 1, passage.span(n.from(), i)));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isApposition(Passage passage, int from, int to) {
    if (from >= to) {
      return false;
    }
    String first = passage.item(from).lower();
    return first.equals("die")
        || first.equals("who")
        || first.equals("which")
        || passage.is(from, WordClass.DETERMINER)
        || !passage.lexicon().isFunctionWord(first);
  }
}
