package org.kroniek.extract.event;

import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;

/** What several do to or with one another. */
final class Together {

  private static final Set<String> WITH_EACH_OTHER = Set.of("met", "tegen", "naar", "op", "aan");
  private static final Set<String> EACH_OTHER = Set.of("elkaar", "elkander", "mekaar");
  private static final Set<String> OBJECTS = Set.of("obj", "iobj");

  private Together() {}

  /** <i>hebben elkaar gesproken</i>, <i>onderhandelen met elkaar</i>. */
  static Optional<Integer> eachOther(Tree tree, int verb) {
    return tree.children(verb).stream()
        .filter(i -> EACH_OTHER.contains(tree.lower(i)))
        .filter(i -> tree.is(i, OBJECTS) || Clause.hasCase(tree, i, WITH_EACH_OTHER))
        .findFirst();
  }

  /** <i>Met Spanje zijn afspraken gemaakt</i>: with whom is told, though not by whom. */
  static boolean isMadeWith(Trigger trigger) {
    return (trigger.predicate().mutual() || trigger.predicate().words().contains("afspraak"))
        && trigger.predicate().type() == Event.Type.AGREE
        && Clause.isPassive(trigger.tree(), trigger.at())
        && Clause.by(trigger.tree(), trigger.at()).isEmpty();
  }
}
