package org.kroniek.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Span;

/** A sentence's atoms with what the lexicon says of each. Immutable. */
final class Words {

  private final List<Atom> atoms;
  private final List<Map<TermKind, Term>> terms;
  private final boolean dutch;

  Words(String text, Span sentence, TimeLexicon lexicon) {
    atoms = Atom.of(text, sentence.start(), sentence.end());
    dutch = lexicon.isDutch();
    terms = new ArrayList<>(atoms.size());
    for (int i = 0; i < atoms.size(); i++) {
      terms.add(lexicon.at(atoms, i));
    }
  }

  boolean isDutch() {
    return dutch;
  }

  int size() {
    return atoms.size();
  }

  Atom atom(int i) {
    return atoms.get(i);
  }

  boolean has(int i) {
    return i >= 0 && i < atoms.size();
  }

  boolean is(int i, String lower) {
    return has(i) && atoms.get(i).is(lower);
  }

  /** Whether the atom is this mark and nothing stands between it and its neighbours. */
  boolean isTight(int i, String mark) {
    return is(i, mark) && atoms.get(i).glued() && has(i + 1) && atoms.get(i + 1).glued();
  }

  boolean isGlued(int i) {
    return has(i) && atoms.get(i).glued();
  }

  boolean isNumber(int i) {
    return has(i) && atoms.get(i).isNumber();
  }

  /** How many digits the number at {@code i} has; 0 where there is none. */
  int digits(int i) {
    return isNumber(i) ? atoms.get(i).lower().length() : 0;
  }

  boolean is(int i, TermKind kind) {
    return has(i) && terms.get(i).containsKey(kind);
  }

  Optional<Term> term(int i, TermKind kind) {
    return has(i) ? Optional.ofNullable(terms.get(i).get(kind)) : Optional.empty();
  }

  /** Whether the lexicon knows the word at all. */
  boolean isKnown(int i) {
    return has(i) && !terms.get(i).isEmpty();
  }

  /** The index behind a term of this kind; {@code i} where there is none. */
  int skip(int i, TermKind kind) {
    return term(i, kind).map(Term::to).orElse(i);
  }

  /** The index behind a mark; {@code i} where it does not stand there. */
  int skip(int i, String mark) {
    return is(i, mark) ? i + 1 : i;
  }

  Span span(int from, int to) {
    return new Span(atoms.get(from).start(), atoms.get(to - 1).end());
  }
}
