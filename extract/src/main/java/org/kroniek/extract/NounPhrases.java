package org.kroniek.extract;

import java.util.Optional;
import org.kroniek.model.Span;

/**
 * Finds noun phrases that may be sources, by surface: closed word classes end them, capitals make
 * names, the lexicon of roles tells heads. Looks no further than a few words either way.
 */
final class NounPhrases {

  private static final int LONGEST_PRENOMINAL = 6;
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
    return new Reader(passage, i).read();
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

  /** Reads one phrase from its first item on. */
  private static final class Reader {

    private final Passage passage;
    private final int from;
    private int at;
    private int lastRole = -1;
    private int nameFrom = -1;
    private int nameTo = -1;
    private int headEnd = -1;

    Reader(Passage passage, int from) {
      this.passage = passage;
      this.from = from;
      this.at = from;
    }

    Optional<Phrase> read() {
      while (at - from < 3 && passage.is(at, WordClass.DETERMINER)) {
        at++;
      }
      int first = at;
      words();
      if (nameFrom < 0 && lastRole < 0) {
        return at > first ? unknown(first) : Optional.empty();
      }
      if (nameFrom < 0) {
        at = lastRole + 1;
        complements();
        headEnd = at;
        apposedName();
        if (nameFrom < 0) {
          instances();
        }
      } else {
        membership();
      }
      return Optional.of(nameFrom < 0 ? nominal(first) : name());
    }

    private void words() {
      int least = at;
      while (at < passage.size() && at - least < LONGEST_PRENOMINAL) {
        Item item = passage.item(at);
        int nameEnd = NameShape.end(passage, at);
        if (nameEnd > at) {
          nameFrom = at;
          nameTo = nameEnd;
          at = nameEnd;
          if (!isRoleBehindName()) {
            return;
          }
          nameFrom = -1;
        } else if (item.isWord() && isOpenWord(item)) {
          if (passage.lexicon().role(item.lower()).isPresent()) {
            lastRole = at;
          }
          at++;
        } else {
          return;
        }
      }
    }

    /** {@code NATO secretary general Rutte}: the name before a role is a part of the role. */
    private boolean isRoleBehindName() {
      for (int j = at; j < Math.min(at + 3, passage.size()); j++) {
        Item item = passage.item(j);
        if (!item.isWord() || !isOpenWord(item) || item.isCapitalised()) {
          return false;
        }
        if (passage.lexicon().role(item.lower()).isPresent()) {
          return passage.is(at - 1, "'s") || isNounBefore(j) || !passage.lexicon().isDutch();
        }
      }
      return false;
    }

    private boolean isNounBefore(int role) {
      return role > at && passage.item(at).lower().startsWith("'");
    }

    private boolean isOpenWord(Item item) {
      return !passage.lexicon().isFunctionWord(item.lower())
          && (passage.lexicon().cues(item.lower()).isEmpty()
              || passage.lexicon().role(item.lower()).isPresent());
    }

    private void complements() {
      for (int n = 0; n < 3; n++) {
        if (!passage.is(at, "van") && !passage.is(at, "of") && !isFieldOf()) {
          return;
        }
        int j = at + 1;
        while (passage.is(j, WordClass.DETERMINER) && j - at < 4) {
          j++;
        }
        int end = j;
        while (end < passage.size() && end - j < 5 && isComplementWord(end)) {
          end++;
          if (passage.is(end - 1, WordClass.DEPARTMENT)
              && !passage.is(end, WordClass.DEPARTMENT)
              && !(passage.is(end, "en") || passage.is(end, "and"))) {
            break;
          }
        }
        if (end == j) {
          return;
        }
        at = end;
      }
    }

    /**
     * {@code woordvoerder voor Defensie}, {@code chef bij de NOS}: other prepositions with names.
     */
    private boolean isFieldOf() {
      boolean joins =
          passage.is(at, "bij")
              || passage.is(at, "uit")
              || passage.is(at, "namens")
              || passage.is(at, "at")
              || passage.is(at, "from")
              || passage.is(at, "for")
              || passage.is(at, "with");
      int j = at + 1;
      while (passage.is(j, WordClass.DETERMINER) && j - at < 3) {
        j++;
      }
      return joins && NameShape.begins(passage, j);
    }

    private boolean isComplementWord(int i) {
      Item item = passage.item(i);
      if (!item.isWord()) {
        return false;
      }
      if (passage.is(i, "en") || passage.is(i, "and")) {
        return passage.is(i - 1, WordClass.DEPARTMENT) && passage.is(i + 1, WordClass.DEPARTMENT);
      }
      return isOpenWord(item) || (item.isCapitalised() && !passage.is(i, WordClass.ADVERB));
    }

    private void apposedName() {
      int end = NameShape.end(passage, at);
      if (end > at) {
        nameFrom = at;
        nameTo = end;
        at = end;
        membership();
      }
    }

    /** {@code partijen als VVD, CDA en D66}: some of those meant, by name. */
    private void instances() {
      boolean such = passage.is(at, "such") && passage.is(at + 1, "as");
      if (!passage.is(at, "als") && !passage.is(at, "zoals") && !passage.is(at, "like") && !such) {
        return;
      }
      int end = at + (such ? 2 : 1);
      int name = NameShape.end(passage, end);
      while (name > end) {
        end = name;
        boolean more = passage.is(end, ",") || passage.is(end, "en") || passage.is(end, "and");
        name = more ? NameShape.end(passage, end + 1) : end;
        at = end;
      }
    }

    /** {@code Jansen (VVD)}, {@code Van der Plas van BBB}, {@code Hennis van Defensie}. */
    private void membership() {
      if (passage.is(at, "(")) {
        int j = at + 1;
        while (j < passage.size() && j - at < 8 && !passage.is(j, ")")) {
          j++;
        }
        if (passage.is(j, ")")) {
          at = j + 1;
        }
      }
      if (passage.is(at, "van") || passage.is(at, "uit") || passage.is(at, "of")) {
        int end = NameShape.end(passage, at + 1);
        if (end == at + 1
            && passage.is(at + 1, WordClass.DETERMINER)
            && NameShape.begins(passage, at + 2)) {
          end = NameShape.end(passage, at + 2);
        }
        if (end > at + 1) {
          at = end;
        }
      }
      if (passage.is(at, "zelf")) {
        at++;
      }
    }

    private Phrase name() {
      Optional<RoleKind> role =
          lastRole < 0 ? Optional.empty() : passage.lexicon().role(passage.item(lastRole).lower());
      return new Phrase(
          Phrase.Kind.NAME,
          from,
          at,
          passage.span(from, at),
          passage.span(nameFrom, nameTo),
          role,
          true);
    }

    private Phrase nominal(int first) {
      return new Phrase(
          Phrase.Kind.NOMINAL,
          from,
          at,
          passage.span(from, at),
          passage.span(first, headEnd),
          passage.lexicon().role(passage.item(lastRole).lower()),
          isDefinite());
    }

    private Optional<Phrase> unknown(int first) {
      return Optional.of(
          new Phrase(
              Phrase.Kind.NOMINAL,
              from,
              at,
              passage.span(from, at),
              passage.span(first, at),
              Optional.empty(),
              isDefinite()));
    }

    private boolean isDefinite() {
      String word = passage.item(from).lower();
      return word.equals("de")
          || word.equals("het")
          || word.equals("the")
          || word.equals("deze")
          || word.equals("die")
          || word.equals("dit")
          || word.equals("this");
    }
  }
}
