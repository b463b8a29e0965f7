package org.kroniek.extract;

import java.util.Optional;
import org.kroniek.extract.entity.RoleKind;

/** Reads one noun phrase from its first item on: words, head, complements, name. */
final class NounPhraseReader {

  private static final int LONGEST_PRENOMINAL = 6;

  private final Passage passage;
  private final int from;
  private int at;
  private int lastRole = -1;
  private int nameFrom = -1;
  private int nameTo = -1;
  private int headEnd = -1;

  NounPhraseReader(Passage passage, int from) {
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
      int nameEnd = isOfChamber() ? at : NameShape.end(passage, at);
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

  /** {@code Tweede Kamerlid Jansen}: the number of a chamber before who sits in it. */
  private boolean isOfChamber() {
    boolean number = passage.is(at, "eerste") || passage.is(at, "tweede");
    return number
        && at + 1 < passage.size()
        && passage.item(at + 1).lower().startsWith("kamer")
        && passage.lexicon().role(passage.item(at + 1).lower()).isPresent();
  }

  /** {@code NATO secretary general Rutte}: the name before a role is a part of the role. */
  private boolean isRoleBehindName() {
    if (NameShape.titleEnd(passage, at) > at || isTitleWithCapital()) {
      return true;
    }
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

  /** {@code US President Nora Pell}. */
  private boolean isTitleWithCapital() {
    return !passage.lexicon().isDutch()
        && NameShape.isUpper(passage.item(at - 1).form())
        && at + 1 < passage.size()
        && passage.item(at).isCapitalised()
        && passage.item(at + 1).isCapitalised()
        && passage.lexicon().role(passage.item(at).lower()).filter(RoleKind::isPerson).isPresent();
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

  /** {@code woordvoerder voor Defensie}, {@code chef bij de NOS}: other prepositions with names. */
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
