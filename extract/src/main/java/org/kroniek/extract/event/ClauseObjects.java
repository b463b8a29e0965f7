package org.kroniek.extract.event;

import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;

/**
 * To whom or what it is done in the clause of a verb: objects, direct, indirect and of passives.
 */
final class ClauseObjects {

  private static final Set<String> WHEN = Set.of("bij", "na", "tijdens");
  private static final Set<String> CONTENT = Set.of("acl", "ccomp");
  private static final Set<String> OBJECTS = Set.of("iobj", "obj");
  private static final Set<String> THEM = Set.of("hij", "zij", "ze");
  private static final Set<String> BLAMING = Set.of("verwijten");

  private ClauseObjects() {}

  static int lastObject(Tree tree, int verb) {
    int last = -1;
    for (int child : tree.children(verb)) {
      last = tree.is(child, "obj") ? child : last;
    }
    return last;
  }

  /** To whom: the indirect object, or the first of two objects; -1 where there is none. */
  static int indirect(Tree tree, int verb) {
    int own = tree.child(verb, "iobj");
    int first = tree.child(verb, "obj");
    if (own < 0 && first < 0 && BLAMING.contains(tree.lemma(verb))) {
      return blamedFor(tree, verb);
    }
    return own >= 0 || first == lastObject(tree, verb) ? own : first;
  }

  /** <i>verwijt de bank dat zij …</i>: whom the pronoun means. */
  static Optional<Integer> blamed(Tree tree, int verb) {
    int above = tree.is(verb, CONTENT) ? tree.head(verb) : -1;
    // The parser may hang what is said on whom it is said of.
    boolean below = above >= 0 && tree.is(verb, "acl") && tree.is(above, OBJECTS);
    int governor = below && tree.child(verb, "mark") >= 0 ? tree.head(above) : above;
    int subject = tree.child(verb, "nsubj");
    boolean pronoun = subject >= 0 && THEM.contains(tree.lower(subject));
    boolean blames = governor >= 0 && pronoun && BLAMING.contains(tree.lemma(governor));
    return blames
        ? Clause.word(indirect(tree, governor)).or(() -> object(tree, governor))
        : Optional.empty();
  }

  /** <i>verwijt de bank onzorgvuldig te zijn</i>: the parser gives the bank to what is said. */
  private static int blamedFor(Tree tree, int verb) {
    int said = tree.child(verb, Set.of("xcomp", "ccomp"));
    int whom = said < 0 ? -1 : tree.child(said, Set.of("obj", "iobj", "nsubj"));
    return whom > verb && whom < said && tree.first(whom) == verb + 1 ? whom : -1;
  }

  /**
   * Who is asked to do it, where the parser takes him for what is done: <i>vraagt X te komen</i>.
   */
  static Optional<Integer> asked(Tree tree, int verb) {
    int governor = tree.head(verb);
    // "waarschuwt de unie om niet te komen"
    boolean purpose = governor >= 0 && tree.is(verb, "advcl") && tree.lower(verb - 1).equals("te");
    if (purpose && Control.isAsked(tree, governor)) {
      return object(tree, governor).filter(object -> object < verb);
    }
    // The parser may hang what is asked on who is asked.
    boolean below = governor >= 0 && tree.is(verb, "acl") && tree.is(governor, "obj");
    if (below && tree.lower(verb - 1).equals("te") && tree.head(governor) >= 0) {
      return Control.isAsked(tree, tree.head(governor)) ? Optional.of(governor) : Optional.empty();
    }
    boolean asked =
        governor >= 0
            && tree.is(verb, Set.of("xcomp", "ccomp"))
            && Control.isAsked(tree, governor)
            && tree.child(verb, "nsubj") < 0
            && object(tree, governor).isEmpty()
            && indirect(tree, governor) < 0;
    int first = asked ? tree.child(verb, "obj") : -1;
    return first >= 0 && first < verb && first > governor ? Optional.of(first) : Optional.empty();
  }

  /** The head of what it is done to. */
  static Optional<Integer> object(Tree tree, int verb) {
    int passive = Clause.isPassive(tree, verb) ? tree.child(verb, "nsubj:pass") : -1;
    if (passive >= 0) {
      return Optional.of(Antecedent.of(tree, verb, passive));
    }
    if (NonFinite.isBareParticiple(tree, verb)) {
      return tree.is(verb, "advcl")
          ? Clause.agent(tree, tree.head(verb))
          : Clause.word(tree.child(verb, "nsubj"));
    }
    if (Clause.isPassive(tree, verb)) {
      return tree.is(verb, "acl") ? Clause.word(tree.head(verb)) : passiveOfConjunct(tree, verb);
    }
    if (NonFinite.isNominal(tree, verb)) {
      // "bij het verlaten van het paleis": when it was, rather than what was done.
      boolean when = Clause.hasCase(tree, verb, WHEN) && Clause.by(tree, verb).isEmpty();
      return when ? Optional.empty() : Clause.word(NonFinite.ofNominal(tree, verb));
    }
    int own = Clause.isHidden(tree, verb) ? tree.head(verb) : lastObject(tree, verb);
    own = own < 0 ? secondSubject(tree, verb) : own;
    if (own >= 0) {
      return Optional.of(Antecedent.of(tree, verb, own));
    }
    int bare = bareOblique(tree, verb);
    if (bare >= 0) {
      return Optional.of(bare);
    }
    int shared = shared(tree, verb);
    if (shared >= 0) {
      return Optional.of(Antecedent.of(tree, tree.head(verb), shared));
    }
    // The parser hangs the object on the modal: "wil Taiwan inlijven".
    int governor = tree.head(verb);
    boolean chained = governor >= 0 && tree.is(verb, "xcomp");
    boolean taken = chained && Control.isAsked(tree, governor);
    return chained && !taken ? Clause.word(tree.child(governor, "obj")) : Optional.empty();
  }

  /** <i>heeft drie mannen aangehouden en verhoord</i>: what stands before both is done to both. */
  private static int shared(Tree tree, int verb) {
    int first = tree.head(verb);
    int object = first >= 0 && tree.is(verb, "conj") ? tree.child(first, "obj") : -1;
    boolean last =
        object >= 0
            && object < first
            && tree.first(verb) == first + 1
            && tree.last(verb) == verb
            && tree.child(verb, Set.of("nsubj", "nsubj:pass", "aux", "mark")) < 0
            && tree.feature(verb, "VerbForm").equals(tree.feature(first, "VerbForm"))
            && !tree.isFinite(verb);
    return last ? object : -1;
  }

  /** Of two subjects about the verb the one behind it is its object. */
  private static int secondSubject(Tree tree, int verb) {
    int first = tree.child(verb, "nsubj");
    int aux = tree.child(verb, "aux");
    for (int child : tree.children(verb)) {
      // "De premier heeft haar collega gesproken"
      boolean parted = first < aux && aux < child && child < verb && tree.isFinite(aux);
      boolean subject = tree.relation(child).equals("nsubj") && (child > verb || parted);
      if (subject && child != first && first >= 0 && first < verb) {
        return child;
      }
    }
    return -1;
  }

  /** A noun right behind the verb without a preposition, whatever the parser calls it. */
  private static int bareOblique(Tree tree, int verb) {
    for (int child : tree.children(verb)) {
      boolean noun = tree.upos(child).equals("NOUN") || tree.upos(child).equals("PROPN");
      boolean bare = tree.children(child).stream().noneMatch(c -> tree.is(c, "case"));
      boolean loose = tree.relation(child).equals("obl") || tree.is(child, "advmod");
      bare &= !OtherSenses.isSpell(tree, child);
      if (child > verb && noun && bare && loose) {
        return child;
      }
    }
    return -1;
  }

  private static Optional<Integer> passiveOfConjunct(Tree tree, int verb) {
    int governor = tree.head(verb);
    return tree.is(verb, "conj") && governor >= 0
        ? Clause.word(tree.child(governor, Set.of("nsubj:pass", "nsubj")))
            .map(subject -> Antecedent.of(tree, governor, subject))
        : Optional.empty();
  }
}
