package org.kroniek.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Claims;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;
import org.kroniek.model.Event.Modality;
import org.kroniek.model.Party;

/** Who must leave a country is made to: <i>de diplomaten moeten het land verlaten</i>. */
final class Expulsion {

  private static final Set<String> LEAVE = Set.of("verlaten", "leave");
  private static final Set<String> MUST = Set.of("moeten", "must", "have");
  private static final Set<String> COUNTRY = Set.of("land", "country");
  private static final String GIVE = "geven";
  private static final Set<String> ALLOW = Set.of(GIVE, "krijgen");
  private static final Set<String> SPELLS = Set.of("dag", "maand", "tijd", "uur", "week");
  private static final double TRUST = 0.6;

  private final Manners manners;
  private final Parties parties;
  private final Claims claims;

  Expulsion(Manners manners, Scene scene) {
    this.manners = manners;
    this.parties = scene.parties();
    this.claims = scene.claims();
  }

  /** What the verb tells; nothing where it is no leaving of a country that somebody must. */
  Optional<Told> of(Tree tree, int verb) {
    boolean leaves = LEAVE.contains(tree.lemma(verb));
    int deadline = leaves ? deadline(tree, verb) : -1;
    int must = deadline < 0 && leaves && !tree.is(verb, "acl") ? must(tree, verb) : deadline;
    int land = must < 0 ? -1 : ClauseObjects.object(tree, verb).orElse(-1);
    int who = land < 0 ? -1 : who(tree, verb, deadline);
    boolean country = land >= 0 && (isState(tree, land) || COUNTRY.contains(tree.lemma(land)));
    if (!country || who < 0 || !(parties.isActor(tree, who) || parties.isPerson(tree, who))) {
      return Optional.empty();
    }
    List<Party> expelled = parties.of(tree, who);
    int giver = deadline >= 0 && tree.lemma(deadline).equals(GIVE) ? giver(tree, deadline) : -1;
    int by = giver >= 0 ? giver : land;
    List<Party> state = giver >= 0 || isState(tree, land) ? parties.of(tree, by) : List.of();
    return expelled.isEmpty() || expelled.equals(state)
        ? Optional.empty()
        : Optional.of(told(tree, verb, who, expelled, by, state));
  }

  /**
   * The verb that tells how long one has: <i>gaf hun drie dagen om het land te verlaten</i>,
   * <i>krijgen een week de tijd om</i>; else -1.
   */
  private static int deadline(Tree tree, int verb) {
    int at = tree.is(verb, Set.of("acl", "advcl", "xcomp")) ? tree.head(verb) : -1;
    if (at >= 0 && tree.upos(at).equals("NOUN")) {
      at = tree.head(at);
    }
    int governor = at;
    boolean allows = governor >= 0 && ALLOW.contains(tree.lemma(governor));
    boolean timed =
        allows && tree.children(governor).stream().anyMatch(c -> c < verb && isSpell(tree, c));
    return timed ? governor : -1;
  }

  private static boolean isSpell(Tree tree, int word) {
    return SPELLS.contains(tree.lemma(word))
        || tree.children(word).stream().anyMatch(c -> SPELLS.contains(tree.lemma(c)));
  }

  private static int who(Tree tree, int verb, int deadline) {
    if (deadline < 0) {
      return Clause.agent(tree, verb).orElse(-1);
    }
    return tree.lemma(deadline).equals(GIVE)
        ? ClauseObjects.indirect(tree, deadline)
        : Clause.agent(tree, deadline).orElse(-1);
  }

  private int giver(Tree tree, int give) {
    return Clause.agent(tree, give).filter(i -> parties.isActor(tree, i)).orElse(-1);
  }

  private boolean isState(Tree tree, int land) {
    return parties.place(tree, land).isPresent() && parties.isActor(tree, land);
  }

  /** The word by which he must: an auxiliary, or what governs the verb; -1 where none is. */
  private static int must(Tree tree, int verb) {
    for (int child : tree.children(verb)) {
      if (tree.is(child, "aux") && MUST.contains(tree.lemma(child)) && !isPerfect(tree, child)) {
        return child;
      }
    }
    int governor = tree.head(verb);
    boolean governed = governor >= 0 && tree.is(verb, "xcomp");
    return governed && MUST.contains(tree.lemma(governor)) ? governor : -1;
  }

  /** <i>They have left</i>. */
  private static boolean isPerfect(Tree tree, int auxiliary) {
    return tree.lemma(auxiliary).equals("have");
  }

  private Told told(
      Tree tree, int verb, int who, List<Party> expelled, int land, List<Party> state) {
    int from = Math.min(verb, Math.min(who, land));
    int to = Math.max(verb, Math.max(who, land));
    return new Told(
        "event-verb",
        Event.Type.COERCE,
        manners.of(Event.Type.COERCE, tree, verb, List.of(), who),
        tree.lemma(verb),
        new Roles(
            state,
            state.isEmpty() ? -1 : land,
            expelled,
            who,
            Optional.empty(),
            -1,
            Optional.empty()),
        Optional.empty(),
        Modality.ASSERTED,
        claims.at(tree.span(verb).start()),
        tree.span(from, to),
        tree.span(verb),
        false,
        TRUST);
  }
}
