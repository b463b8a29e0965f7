package org.kroniek.extract.event;

import java.util.List;
import java.util.Optional;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;
import org.kroniek.model.Party;

/** <i>in ruil voor technologie</i>: what is given back is an event the other way round. */
final class Exchange {

  private static final List<List<String>> MARKS =
      List.of(
          List.of("in", "ruil", "voor"),
          List.of("in", "exchange", "for"),
          List.of("in", "return", "for"));
  private static final int LONGEST = 6;

  private final Predicates predicates;
  private final Manners manners;
  private final String text;

  Exchange(Predicates predicates, Manners manners, String text) {
    this.predicates = predicates;
    this.manners = manners;
    this.text = text;
  }

  Optional<Told> of(Trigger trigger, Told told) {
    Tree tree = trigger.tree();
    Roles roles = told.roles();
    boolean given = told.type() == Event.Type.AID || told.type() == Event.Type.COOPERATE;
    if (!given || roles.actor().isEmpty() || roles.recipient().isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i + 3 < tree.size(); i++) {
      if (isMark(tree, i)) {
        int mark = i;
        return thing(tree, i + 3).map(noun -> back(tree, mark, noun, told));
      }
    }
    return Optional.empty();
  }

  private static boolean isMark(Tree tree, int i) {
    return MARKS.stream()
        .anyMatch(
            mark ->
                tree.lower(i).equals(mark.get(0))
                    && tree.lower(i + 1).equals(mark.get(1))
                    && tree.lower(i + 2).equals(mark.get(2)));
  }

  private Optional<Integer> thing(Tree tree, int from) {
    for (int i = from; i < Math.min(tree.size(), from + LONGEST); i++) {
      if (predicates.isThing(tree.lemma(i), "goods")) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private Told back(Tree tree, int mark, int noun, Told told) {
    int from = mark + 3;
    while (from < noun && tree.upos(from).equals("DET")) {
      from++;
    }
    List<Party> giver = told.roles().recipient();
    List<Party> taker = told.roles().actor();
    Roles roles =
        new Roles(
            giver,
            -1,
            taker,
            -1,
            Optional.of(tree.span(from, noun).of(text)),
            noun,
            Optional.empty());
    return new Told(
        "exchange",
        Event.Type.AID,
        manners.of(Event.Type.AID, tree, noun, List.of(), -1),
        "in " + tree.lower(mark + 1) + " " + tree.lower(mark + 2),
        roles,
        told.time(),
        told.modality(),
        told.statement(),
        tree.span(mark, noun),
        tree.span(mark, mark + 2),
        told.headline(),
        told.confidence() * 0.9);
  }
}
