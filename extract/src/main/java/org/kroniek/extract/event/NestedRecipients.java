package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;

/** Finds to whom it is done in what the verb governs, where no place of its own names him. */
final class NestedRecipients {

  /** What stands before what something is about. */
  private static final Set<String> TOPICS = Set.of("on", "over", "about");

  /** What stands behind these is told beside the event. */
  private static final Set<String> BESIDE =
      Set.of(
          "namens",
          "volgens",
          "wegens",
          "vanwege",
          "ondanks",
          "behalve",
          "via",
          "sinds",
          "tijdens",
          "according",
          "despite",
          "during",
          "since",
          "except");

  /** In whose hands it is, or to whose feelings, is nobody to whom it is done. */
  private static final Set<String> AROUND =
      Set.of(
          "aanvoering",
          "anger",
          "delight",
          "dismay",
          "ergernis",
          "frustratie",
          "fury",
          "leiding",
          "onvrede",
          "opluchting",
          "surprise",
          "teleurstelling",
          "verbazing",
          "voorzitterschap",
          "vreugde",
          "woede");

  /** At whose wish it is done is nobody to whom it is: <i>op verzoek van de koning</i>. */
  private static final Set<String> WISH = Set.of("aandringen", "verzoek", "request");

  private static final Set<String> AT = Set.of("op", "at");

  /** Who is to do what is threatened or promised is not the one to whom it is. */
  private static final Set<Event.Type> SPARING = EnumSet.of(Event.Type.THREATEN, Event.Type.AGREE);

  /** <i>een motie, ondertekend door de bond</i>: who does it too. */
  private static final Set<String> BY = Set.of("door", "by");

  private static final Set<String> AGAINST = Set.of("tegen", "against");

  private static final int MOST_BELOW = 40;

  private final Predicates predicates;
  private final Parties parties;

  NestedRecipients(Predicates predicates, Parties parties) {
    this.predicates = predicates;
    this.parties = parties;
  }

  private Slot slot(Tree tree, int head) {
    return new Slot(head, parties.of(tree, head));
  }

  /** <i>de toevoer van Russisch gas naar Europa blokkeren</i>: to whom the goods go. */
  private Optional<Slot> harmed(Tree tree, int thing, Trigger trigger, Slot actor) {
    if (thing == trigger.at() || !trigger.predicate().isHarm()) {
      return Optional.empty();
    }
    List<Integer> goals = new ArrayList<>();
    Recipients.deeper(tree, thing, "naar", 1, goals);
    Recipients.deeper(tree, thing, "to", 1, goals);
    tree.children(trigger.at()).stream()
        .filter(c -> tree.is(c, "obl") && Clause.hasCase(tree, c, Set.of("naar", "to")))
        .forEach(goals::add);
    return goals.stream()
        .filter(i -> parties.isNamed(tree, i))
        .map(i -> slot(tree, i))
        .filter(s -> !s.isEmpty() && !actor.parties().containsAll(s.parties()))
        .findFirst();
  }

  /** The first party in what the verb governs, where its own place for one is empty. */
  Slot of(Trigger trigger, Slot actor, int top) {
    Tree tree = trigger.tree();
    int verb = trigger.at();
    boolean spares = SPARING.contains(trigger.predicate().type());
    boolean verbal =
        trigger.predicate().type().quad().startsWith("verbal")
            || (predicates.isDutch() && trigger.predicate().type() == Event.Type.PROTEST)
            || actor.isEmpty();
    boolean given = trigger.predicate().type().quad().endsWith("cooperation");
    // "pleit voor meer macht voor de koning": he is in what is asked for.
    if (trigger.predicate().lemma().endsWith("pleiten")) {
      return Slot.EMPTY;
    }
    Optional<Slot> goal = harmed(tree, top, trigger, actor);
    if (goal.isPresent()) {
      return goal.get();
    }
    int seen = 0;
    for (int i = tree.first(verb); i <= tree.last(verb) && seen < MOST_BELOW; i++) {
      seen++;
      boolean behind = top != verb || i > verb || (i > actor.head() && predicates.isDutch());
      boolean noun = Set.of("PROPN", "NOUN", "ADJ").contains(tree.upos(i));
      boolean behindClause = isBeyond(tree, i, verb);
      boolean own = actor.head() >= 0 && tree.isUnder(i, actor.head());
      own |= behindClause || (verbal && isPlace(tree, i, verb)) || Clause.hasCase(tree, i, BESIDE);
      own |= spares && isSubject(tree, i, verb);
      own |= spares && predicates.isDutch() && Clause.hasCase(tree, i, Recipients.PLACES);
      own |= given && Clause.hasCase(tree, i, AGAINST);
      own |= isBy(tree, i);
      own |= isHome(tree, i) || isInside(tree, i) || isRelative(tree, i, verb);
      if (behind && noun && !own && tree.isUnder(i, top) && isNamed(tree, i)) {
        int head = tree.upos(i).equals("ADJ") && tree.head(i) >= 0 ? tree.head(i) : i;
        boolean deed = !predicates.nouns(tree.lemma(head)).isEmpty();
        Slot slot =
            deed || Recipients.isOwnForce(trigger, head, predicates)
                ? Slot.EMPTY
                : slot(tree, head);
        if (!slot.isEmpty() && !actor.parties().containsAll(slot.parties())) {
          return slot;
        }
      }
    }
    return Slot.EMPTY;
  }

  /**
   * <i>sprak in Parijs</i> is where it goes on, not to whom; in <i>het eens over de troepen in
   * Libanon</i> the place is that of the thing.
   */
  private static boolean isPlace(Tree tree, int word, int verb) {
    int head = tree.head(word);
    boolean part = head >= 0 && tree.is(word, Set.of("amod", "flat", "compound"));
    int at = part ? head : word;
    boolean place = Clause.hasCase(tree, at, Recipients.PLACES);
    if (Clause.hasCase(tree, at, TOPICS) && isInClause(tree, at, verb)) {
      return true;
    }
    if (place && isInClause(tree, at, verb)) {
      return true;
    }
    for (int n = 0; n < MOST_BELOW && place && at >= 0 && tree.head(at) != verb; n++) {
      at = tree.head(at);
      place =
          at >= 0
              && tree.is(at, Set.of("obl", "nmod"))
              && Clause.hasCase(tree, at, Recipients.PLACES);
    }
    return place;
  }

  private static boolean isBy(Tree tree, int word) {
    int at = word;
    while (tree.is(at, "conj") && tree.head(at) >= 0) {
      at = tree.head(at);
    }
    int deed = tree.head(at);
    return deed >= 0 && tree.upos(deed).equals("VERB") && Clause.hasCase(tree, at, BY);
  }

  /** <i>steun voor het land dat de rebellen aanvielen</i>: what else is told of a noun. */
  private boolean isRelative(Tree tree, int word, int verb) {
    int at = word;
    for (int n = 0; n < MOST_BELOW && at >= 0 && at != verb && predicates.isDutch(); n++) {
      if (tree.is(at, "acl:relcl")) {
        return true;
      }
      at = tree.head(at);
    }
    return false;
  }

  /** <i>relations that are strained over their policies on Syria</i>. */
  private static boolean isInClause(Tree tree, int word, int verb) {
    int at = tree.head(word);
    for (int n = 0; n < MOST_BELOW && at >= 0 && at != verb; n++) {
      if (tree.is(at, "acl")) {
        return true;
      }
      at = tree.head(at);
    }
    return false;
  }

  /** In a clause of time, reason or condition stands nobody to whom it is done. */
  private static boolean isBeyond(Tree tree, int word, int verb) {
    int at = word;
    for (int n = 0; n < MOST_BELOW && at >= 0 && at != verb; n++) {
      boolean clause = tree.is(at, "advcl") && tree.child(at, "mark") >= 0;
      if (clause && !Set.of("te", "to", "om").contains(tree.lower(tree.child(at, "mark")))) {
        return true;
      }
      boolean another = tree.is(at, "conj") && tree.upos(at).equals("VERB");
      boolean when =
          tree.is(at, Set.of("obl", "nmod")) && Clause.hasCase(tree, at, Recipients.WHEN);
      if (another || when || isAround(tree, at) || tree.is(at, "parataxis")) {
        return true;
      }
      at = tree.head(at);
    }
    return false;
  }

  /** Somebody by name, or by the adjective of his country: not <i>de Woningwet</i>. */
  private boolean isNamed(Tree tree, int word) {
    return parties.isNamed(tree, word)
        && (!tree.upos(word).equals("PROPN") || parties.isActor(tree, word));
  }

  /** <i>een meerderheid in de Kamer</i>: within a body something is, nothing is done to it. */
  private boolean isInside(Tree tree, int word) {
    return Clause.hasCase(tree, word, Set.of("in", "binnen", "within"))
        && parties.place(tree, word).isEmpty();
  }

  /** <i>een man uit Leiden</i>: where somebody is from. */
  private boolean isHome(Tree tree, int place) {
    int who = tree.head(place);
    return who >= 0
        && Clause.hasCase(tree, place, Set.of("uit", "from"))
        && parties.isPerson(tree, who);
  }

  /** <i>tot woede van de bond</i>, <i>onder leiding van de koning</i>. */
  static boolean isAround(Tree tree, int word) {
    return AROUND.contains(tree.lemma(word))
        || (WISH.contains(tree.lemma(word)) && Clause.hasCase(tree, word, AT))
        || tree.children(word).stream()
            .filter(c -> tree.is(c, "case"))
            .flatMap(c -> tree.children(c).stream())
            .anyMatch(c -> AROUND.contains(tree.lemma(c)) || WISH.contains(tree.lemma(c)));
  }

  /** Who is to do what is threatened is not the one threatened. */
  private static boolean isSubject(Tree tree, int word, int verb) {
    int at = word;
    for (int n = 0; n < MOST_BELOW && at >= 0 && at != verb; n++) {
      if (tree.is(at, "nsubj")) {
        return true;
      }
      at = tree.head(at);
    }
    return false;
  }
}
