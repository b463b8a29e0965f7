package org.kroniek.extract.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;
import org.kroniek.model.Event.Modality;
import org.kroniek.model.Party;

/** What of the mentions in one sentence is told by another of them. */
final class Doubles {

  private static final Set<Modality> REFUSED = EnumSet.of(Modality.NEGATED, Modality.INTENDED);
  private static final Set<String> WILLING = Set.of("bereid", "be willing", "be prepared");
  private static final int HIGHEST = 4;
  private static final Set<String> CLAUSES = Set.of("xcomp", "ccomp", "advcl", "acl", "csubj");

  private Doubles() {}

  /** Whether another mention of the sentence tells the same, more fully or by better words. */
  static boolean isDouble(Tree tree, Told told, List<Told> here) {
    return isRefused(tree, told, here)
        || isProtested(tree, told, here)
        || isAgreedTwice(told, here)
        || isProtestedTwice(told, here)
        || isUnwanted(tree, told, here)
        || isExpelled(told, here)
        || isToldToGo(told, here)
        || isProposed(tree, told, here);
  }

  /** Whether the same actor's other deed governs the one. */
  static boolean isBelow(Tree tree, Told one, Told other) {
    return names(one).equals(names(other))
        && isGoverned(
            tree, tree.at(one.trigger().start()), Set.of(tree.at(other.trigger().start())));
  }

  private static List<String> names(Told told) {
    return told.roles().actor().stream().map(Party::name).toList();
  }

  /** <i>de weigering om te praten</i>: what is refused does not go on. */
  private static boolean isRefused(Tree tree, Told told, List<Told> here) {
    return here.stream()
        .filter(t -> t.predicate().equals("weigering"))
        .map(t -> tree.at(t.trigger().start()))
        .anyMatch(
            at ->
                tree.is(tree.at(told.trigger().start()), "acl")
                    && tree.head(tree.at(told.trigger().start())) == at);
  }

  /** <i>marched to demand a vote</i>: a demand made by protesting is the protest. */
  private static boolean isProtested(Tree tree, Told told, List<Told> here) {
    return told.type() == Event.Type.REQUEST
        && here.stream().anyMatch(t -> t.type() == Event.Type.PROTEST && isBelow(tree, told, t));
  }

  /** <i>staakten uit protest tegen de wet</i>: one protest, told most fully once. */
  private static boolean isProtestedTwice(Told told, List<Told> here) {
    return told.type() == Event.Type.PROTEST
        && told.roles().recipient().isEmpty()
        && here.stream()
            .anyMatch(
                t ->
                    t.type() == told.type()
                        && !t.roles().recipient().isEmpty()
                        && names(t).equals(names(told)));
  }

  /** <i>weigert hem te ontmoeten</i>: words refused to somebody need no second telling. */
  private static boolean isUnwanted(Tree tree, Told told, List<Told> here) {
    return REFUSED.contains(told.modality())
        && told.type().quad().startsWith("verbal")
        && here.stream()
            .anyMatch(
                t ->
                    t.type() == Event.Type.REJECT
                        && t.modality() == Modality.ASSERTED
                        && !t.roles().recipient().isEmpty()
                        && isBelow(tree, told, t));
  }

  /** <i>moeten het land verlaten</i>: who is made to go does not withdraw. */
  private static boolean isExpelled(Told told, List<Told> here) {
    return told.type() == Event.Type.RETREAT
        && here.stream()
            .anyMatch(t -> t.type() == Event.Type.COERCE && t.trigger().equals(told.trigger()));
  }

  /** <i>De diplomaten moeten het land verlaten</i>: the expulsion tells what is demanded. */
  private static boolean isToldToGo(Told told, List<Told> here) {
    return told.rule().equals("demand")
        && here.stream()
            .anyMatch(
                t ->
                    t.type() == Event.Type.COERCE
                        && t.predicate().equals("verlaten")
                        && t.roles().recipient().equals(told.roles().recipient()));
  }

  /** <i>stelt voor sancties op te leggen</i>: what is proposed is not done yet. */
  private static boolean isProposed(Tree tree, Told told, List<Told> here) {
    return told.roles().recipient().isEmpty()
        && here.stream()
            .anyMatch(
                t ->
                    t.type() == Event.Type.REQUEST
                        && t.predicate().equals("voorstellen")
                        && isBelow(tree, told, t));
  }

  /** <i>is prepared to talk</i>: what the words for it tell needs no second telling. */
  private static boolean isAgreedTwice(Told told, List<Told> here) {
    boolean willing =
        told.type() == Event.Type.AGREE
            && told.modality() == Modality.INTENDED
            && here.stream()
                .anyMatch(
                    t ->
                        t.type() == told.type()
                            && WILLING.contains(t.predicate())
                            && names(t).equals(names(told)));
    return willing || isCommittedTwice(told, here);
  }

  private static boolean isCommittedTwice(Told told, List<Told> here) {
    return told.rule().equals("commitment")
        && here.stream()
            .anyMatch(
                t ->
                    t.type() == told.type()
                        && t.trigger().equals(told.trigger())
                        && !t.rule().equals("commitment"));
  }

  /** <i>roept de rebellen op zich over te geven</i>: the call tells what it asks for. */
  static boolean isGoverned(Tree tree, int word, Set<Integer> told) {
    int at = word;
    for (int n = 0; n < HIGHEST && at >= 0; n++) {
      if (!tree.is(at, CLAUSES) && (n == 0 || !tree.is(at, "conj"))) {
        return false;
      }
      at = tree.head(at);
      // "bereikte een akkoord om … te verhogen"
      boolean phrase = at >= 0 && tree.is(at, "obj") && told.contains(tree.head(at));
      if (told.contains(at) || phrase) {
        return true;
      }
    }
    return false;
  }
}
