package org.kroniek.extract.event;

import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Tree;

/** Whom a threat is meant for: who must do something, <i>… unless the mayor resigns</i>. */
final class Ultimatum {

  private static final Set<String> CLAUSES = Set.of("xcomp", "ccomp", "advcl");
  private static final Set<String> IF = Set.of("if", "unless", "until", "als", "tenzij", "totdat");
  private static final int HIGHEST = 2;

  private final Parties parties;

  Ultimatum(Parties parties) {
    this.parties = parties;
  }

  /** Who does what the condition tells under which the word, a threat, holds. */
  Optional<Slot> to(Tree tree, int word) {
    int top = tree.is(word, "aux") ? tree.head(word) : word;
    for (int n = 0; n < HIGHEST && tree.head(top) >= 0 && tree.is(top, CLAUSES); n++) {
      top = tree.head(top);
    }
    for (int i = tree.first(top); i <= tree.last(top); i++) {
      boolean condition = tree.is(i, "advcl") && IF.contains(mark(tree, i));
      Optional<Slot> who =
          (condition && tree.isUnder(i, top) ? Clause.agent(tree, i) : Optional.<Integer>empty())
              .filter(subject -> parties.isActor(tree, subject))
              .map(subject -> new Slot(subject, parties.of(tree, subject)));
      if (who.isPresent()) {
        return who;
      }
    }
    return Optional.empty();
  }

  private static String mark(Tree tree, int clause) {
    int mark = tree.child(clause, "mark");
    return mark < 0 ? "" : tree.lower(mark);
  }
}
