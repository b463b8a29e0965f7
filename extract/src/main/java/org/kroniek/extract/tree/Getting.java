package org.kroniek.extract.tree;

import java.util.Set;

/**
 * Turns Dutch passives with <i>krijgen</i> into those with <i>worden</i>: in <i>Het land kreeg van
 * de unie sancties opgelegd</i> sanctions are laid on the country by the union.
 */
final class Getting {

  private static final Set<String> SUBJECTS = Set.of("nsubj");
  private static final Set<String> FROM = Set.of("van", "door", "vanuit");
  private static final Set<String> PHRASES = Set.of("obl", "nmod");
  private static final String GET = "krijgen";

  private final Tree tree;
  private final Parties parties;
  private final Grafts grafts;

  private Getting(Tree tree, Parties parties) {
    this.tree = tree;
    this.parties = parties;
    this.grafts = new Grafts(tree);
  }

  /** The tree with these turned; the same one where there are none. */
  static Tree of(Tree tree, Parties parties) {
    Getting getting = new Getting(tree, parties);
    for (int i = 0; i < tree.size(); i++) {
      if (tree.lemma(i).equals(GET)) {
        getting.turn(i);
      }
    }
    return getting.grafts.tree();
  }

  private void turn(int get) {
    int verb = tree.is(get, "aux") ? tree.head(get) : beside(get);
    int object = verb < 0 ? -1 : tree.child(verb, "obj");
    if (object < 0 || tree.upos(object).equals("PRON")) {
      return;
    }
    int subject = tree.child(verb, SUBJECTS);
    if (!tree.is(get, "aux")) {
      // "… en kreeg sancties opgelegd": the parser joins both to what goes before.
      grafts.attach(get, verb, "aux:pass");
    }
    for (int child : tree.children(verb)) {
      boolean perfect = tree.is(child, "aux") && tree.lemma(child).equals("hebben");
      if (perfect) {
        grafts.attach(child, get, "aux");
      } else if (isGiver(child, subject)) {
        grafts.attach(child, verb, "obl:agent");
      }
    }
    grafts.attach(object, verb, "nsubj:pass");
    if (subject >= 0) {
      grafts.attach(subject, verb, "iobj");
    }
  }

  /** The participle behind, where the parser takes both for verbs of their own; else -1. */
  private int beside(int get) {
    if (!tree.is(get, "conj") || tree.child(get, Set.of("obj", "nsubj")) >= 0) {
      return -1;
    }
    return tree.children(tree.head(get)).stream()
        .filter(c -> c > get && tree.is(c, "conj") && tree.upos(c).equals("VERB"))
        .filter(c -> tree.feature(c, "VerbForm").equals("Part") && tree.child(c, "aux") < 0)
        .filter(c -> tree.child(c, "obj") > get)
        .findFirst()
        .orElse(-1);
  }

  private boolean isGiver(int word, int subject) {
    boolean from =
        tree.is(word, PHRASES)
            && tree.children(word).stream()
                .anyMatch(c -> c < word && tree.is(c, "case") && FROM.contains(tree.lower(c)));
    return from && word != subject && parties.isActor(tree, word);
  }
}
