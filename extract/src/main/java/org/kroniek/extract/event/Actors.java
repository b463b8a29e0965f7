package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Claims;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;
import org.kroniek.model.Party;
import org.kroniek.model.Statement;

/** Finds who does what a verb tells. */
final class Actors {

  /** Who acts in these numbers demonstrates. */
  private static final Set<String> CROWDS =
      Set.of(
          "duizend",
          "honderd",
          "tienduizend",
          "honderdduizend",
          "tiental",
          "mens",
          "thousand",
          "hundred",
          "dozen",
          "vrouw",
          "jongere",
          "scholier",
          "ouder",
          "woman",
          "teenager");

  /** Whoever writes it says what stands in it. */
  static final Set<String> DOCUMENTS =
      Set.of(
          "report",
          "statement",
          "lawsuit",
          "suit",
          "letter",
          "declaration",
          "resolution",
          "rapport",
          "verklaring",
          "brief",
          "motie",
          "resolutie",
          "persbericht");

  private static final Set<String> SPEAKERS =
      Set.of("hij", "zij", "ze", "het", "he", "she", "they", "it");

  /** Of a thing: that it says so itself tells only what governs the clause. */
  private static final Set<String> THINGS = Set.of("het", "it");

  /** Who says that we support or demand it does so for himself: not <i>we zijn in oorlog</i>. */
  private static final Set<String> SPEAKERS_TOGETHER = Set.of("wij", "we");

  private static final Set<String> STATES = Set.of("country", "government", "nation");
  private static final Set<String> OWN = Set.of("his", "her", "their", "its");
  private static final Set<String> ACCORDING = Set.of("volgens", "aldus", "according");
  private static final Set<String> TOGETHER = Set.of("samen", "together", "jointly");

  private static final Set<String> LOOSE = Set.of("acl", "amod");
  private static final Set<String> MARKS = Set.of("mark", "aux", "cop", "nsubj");
  private static final Set<String> ROOTS = Set.of("root", "parataxis", "conj", "ccomp");

  static final Set<Event.Type> SPOKEN =
      EnumSet.of(Event.Type.ACCUSE, Event.Type.REJECT, Event.Type.REQUEST, Event.Type.SUPPORT);

  private final Predicates predicates;
  private final NounRoles nouns;
  private final HiddenActors hidden;
  private final Parties parties;
  private final Claims claims;
  private final String text;

  Actors(Predicates predicates, NounRoles nouns, Scene scene) {
    this.predicates = predicates;
    this.nouns = nouns;
    this.hidden = new HiddenActors(nouns, scene.parties());
    this.parties = scene.parties();
    this.claims = scene.claims();
    this.text = scene.text();
  }

  /** Who does it; nobody where none is told. */
  Slot of(Trigger trigger) {
    boolean transitive = trigger.predicate().takes("obj");
    return crowd(trigger)
        .or(() -> sent(trigger))
        .or(() -> past(trigger))
        .or(() -> state(trigger))
        .or(() -> hidden.without(trigger))
        .or(
            () ->
                Control.decider(trigger)
                    .filter(i -> parties.isActor(trigger.tree(), i))
                    .map(i -> slot(trigger.tree(), i)))
        .orElseGet(
            () ->
                actor(
                    trigger.tree(),
                    trigger.at(),
                    transitive || Letting.isOwnObject(trigger),
                    isSpoken(trigger)));
  }

  /**
   * <i>Rebels surrendered to the police</i>, where the parser takes the past tense for a participle
   * of the first noun: nobody does it to them, since it takes no object.
   */
  private Optional<Slot> past(Trigger trigger) {
    Tree tree = trigger.tree();
    int verb = trigger.at();
    int noun = tree.head(verb);
    // "Thousands of rebels surrendered"
    int top = noun >= 0 && tree.is(noun, "nmod") ? tree.head(noun) : noun;
    boolean loose =
        !predicates.isDutch()
            && noun >= 0
            && noun < verb
            && (tree.is(top, "root") || isSaidBehind(tree, top, verb))
            && tree.is(verb, LOOSE)
            && tree.child(verb, MARKS) < 0;
    boolean nominal = loose && Set.of("NOUN", "PROPN").contains(tree.upos(noun));
    boolean active = !trigger.predicate().takes("obj") || tree.child(verb, "obj") > verb;
    return nominal && active && parties.isActor(tree, noun)
        ? Optional.of(slot(tree, noun))
        : Optional.empty();
  }

  /** <i>Rebels surrendered, witnesses said</i>: the verb behind has a subject of its own. */
  private static boolean isSaidBehind(Tree tree, int noun, int verb) {
    int governor = tree.head(noun);
    return governor > verb
        && tree.is(noun, "nsubj")
        && tree.children(governor).stream()
            .anyMatch(c -> c > verb && c < governor && tree.is(c, "nsubj"));
  }

  /** <i>He is prepared to talk</i>: who is so does it. */
  private Optional<Slot> state(Trigger trigger) {
    Tree tree = trigger.tree();
    boolean is = trigger.predicate().words().get(0).equals("be");
    // "said it is prepared": the parser takes the pronoun for a mere word.
    int subject = is ? tree.child(trigger.at(), Set.of("nsubj:pass", "expl")) : -1;
    if (subject < 0) {
      return Optional.empty();
    }
    return parties.isActor(tree, subject)
        ? Optional.of(slot(tree, subject))
        : speaker(tree, trigger.at(), subject).filter(s -> SPEAKERS.contains(tree.lower(subject)));
  }

  /** Whether it is done by saying so: <i>wij eisen excuses</i>. */
  private static boolean isSpoken(Trigger trigger) {
    Tree tree = trigger.tree();
    int verb = trigger.at();
    boolean whole = trigger.predicate().words().size() == 1 && tree.is(verb, ROOTS);
    return whole && SPOKEN.contains(trigger.predicate().type()) && tree.child(verb, "aux") < 0;
  }

  /** <i>Duizenden mensen demonstreerden</i>. */
  private Optional<Slot> crowd(Trigger trigger) {
    Tree tree = trigger.tree();
    return Clause.agent(tree, trigger.at())
        .filter(
            i ->
                trigger.predicate().type() == Event.Type.PROTEST
                    || trigger.predicate().lemma().equals("aangifte doen"))
        .filter(
            i ->
                parties.isPerson(tree, i)
                    || (CROWDS.contains(tree.lemma(i))
                        && (Clause.isPlural(tree, i) || tree.upos(i).equals("NUM"))))
        .filter(i -> !parties.isActor(tree, i))
        .map(i -> new Slot(i, parties.literal(tree, i)))
        .or(() -> hidden.counted(trigger));
  }

  /** <i>Riot police were deployed</i>: who is sent is who is in readiness. */
  private Optional<Slot> sent(Trigger trigger) {
    Tree tree = trigger.tree();
    boolean passive =
        trigger.predicate().type() == Event.Type.MOBILIZE
            && Clause.isPassive(tree, trigger.at())
            && Clause.by(tree, trigger.at()).isEmpty();
    return (passive ? ClauseObjects.object(tree, trigger.at()) : Optional.<Integer>empty())
        .filter(i -> parties.isActor(tree, i))
        .map(i -> slot(tree, i));
  }

  private Slot slot(Tree tree, int head) {
    return new Slot(head, parties.of(tree, head));
  }

  /** <i>Nederland stuurt samen met Duitsland …</i>: both do it. */
  private Slot together(Tree tree, int verb, Slot actor) {
    List<Party> all = new ArrayList<>(actor.parties());
    partners(tree, verb).parties().stream().filter(p -> !all.contains(p)).forEach(all::add);
    return all.size() == actor.parties().size() ? actor : new Slot(actor.head(), all);
  }

  /** Together with whom it is done. */
  Slot partners(Tree tree, int verb) {
    boolean together =
        tree.children(verb).stream()
            .anyMatch(
                c ->
                    TOGETHER.contains(tree.lower(c))
                        && !(tree.is(c, "compound:prt") && predicates.isVerb(tree.lemma(verb))));
    if (!together) {
      return Slot.EMPTY;
    }
    List<Integer> phrases = new ArrayList<>(tree.children(verb));
    tree.children(verb).stream()
        .filter(c -> TOGETHER.contains(tree.lower(c)))
        .forEach(c -> phrases.addAll(tree.children(c)));
    List<Party> partners = new ArrayList<>();
    int head = -1;
    for (int child : phrases) {
      boolean with = Clause.hasCase(tree, child, Set.of("met", "with"));
      if (with && parties.isActor(tree, child)) {
        head = head < 0 ? child : head;
        parties.of(tree, child).stream().filter(p -> !partners.contains(p)).forEach(partners::add);
      }
    }
    return head < 0 ? Slot.EMPTY : new Slot(head, partners);
  }

  /** <i>The U.S. airstrike killed …</i>: whose deed it was. */
  Slot behindDeed(Tree tree, int verb) {
    return Clause.agent(tree, verb)
        .filter(i -> isDeed(tree, i))
        .flatMap(i -> nouns.doer(tree, i))
        .map(i -> slot(tree, i))
        .orElse(Slot.EMPTY);
  }

  boolean isDeed(Tree tree, int noun) {
    return predicates.nouns(tree.lemma(noun)).stream()
        .anyMatch(p -> p.type() == Event.Type.ASSAULT);
  }

  /** Who does what the verb tells. */
  Slot of(Tree tree, int verb) {
    return actor(tree, verb, false, false);
  }

  private Slot actor(Tree tree, int verb, boolean transitive, boolean spoken) {
    // "liet drie journalisten opsluiten": they are what is done, not who does it.
    boolean let = transitive && Letting.is(tree, verb);
    Optional<Integer> asked =
        let
            ? Optional.empty()
            : ClauseObjects.asked(tree, verb).filter(i -> parties.isActor(tree, i));
    Optional<Integer> writer =
        Clause.agent(tree, verb)
            .filter(i -> tree.is(verb, "acl") && DOCUMENTS.contains(tree.lemma(i)))
            .flatMap(i -> Clause.secondAgent(tree, verb))
            .filter(i -> parties.isActor(tree, i));
    Optional<Integer> head =
        asked
            .or(() -> writer)
            .or(() -> ClauseObjects.blamed(tree, verb).filter(i -> parties.isActor(tree, i)))
            .or(() -> Clause.agent(tree, let ? tree.head(verb) : verb))
            .filter(
                i ->
                    parties.isActor(tree, i)
                        || isWeapon(tree, i)
                        || (tree.head(i) == verb && parties.isTakenUp(tree, i)))
            .filter(i -> !Papers.is(tree, i))
            .or(() -> Clause.secondAgent(tree, verb).filter(i -> parties.isActor(tree, i)))
            .or(() -> before(tree, verb));
    Optional<Slot> planner = hidden.planner(tree, verb);
    if (planner.isPresent()) {
      return planner.get();
    }
    if (head.isPresent()) {
      Optional<Slot> himself =
          isOwnState(tree, head.get()) ? speaker(tree, verb, head.get()) : Optional.empty();
      return together(tree, verb, himself.orElseGet(() -> slot(tree, head.get())));
    }
    return Clause.agent(tree, verb)
        .filter(
            i ->
                SPEAKERS.contains(tree.lower(i))
                    || (spoken && SPEAKERS_TOGETHER.contains(tree.lower(i))))
        .flatMap(i -> speaker(tree, verb, i))
        .orElse(Slot.EMPTY);
  }

  /** <i>said his country would help</i>: he speaks for it. */
  private static boolean isOwnState(Tree tree, int noun) {
    int owner = STATES.contains(tree.lemma(noun)) ? tree.child(noun, "nmod:poss") : -1;
    return owner >= 0 && OWN.contains(tree.lower(owner));
  }

  /** <i>Israeli tanks fired</i>: what somebody's arms do he does. */
  private boolean isWeapon(Tree tree, int noun) {
    return predicates.isThing(tree.lemma(noun), "forces") && parties.isParty(tree, noun);
  }

  private Optional<Integer> before(Tree tree, int verb) {
    return tree.child(verb, "nsubj") >= 0 || tree.is(verb, Set.of("acl", "advcl", "xcomp"))
        ? Optional.empty()
        : Clause.rightBefore(tree, verb).filter(i -> parties.isActor(tree, i));
  }

  /** <i>ze moeten</i>, <i>they</i>: nobody says so of himself alone. */
  private static boolean isPluralClause(Tree tree, int verb, int pronoun) {
    boolean plural =
        tree.feature(verb, "Number").equals("Plur")
            || tree.children(verb).stream()
                .anyMatch(
                    c ->
                        tree.is(c, Set.of("aux", "aux:pass", "cop"))
                            && (tree.feature(c, "Number").equals("Plur")
                                || tree.lower(c).equals(tree.lemma(c))));
    return tree.lower(pronoun).equals("they")
        || (plural && Set.of("ze", "zij").contains(tree.lower(pronoun)));
  }

  /** <i>Ze werken volgens hem samen</i>: who is spoken of is not who says so. */
  private boolean isBeside(Statement said) {
    return said.cue()
        .map(cue -> cue.of(text).toLowerCase(Locale.ROOT))
        .filter(cue -> ACCORDING.stream().anyMatch(cue::startsWith))
        .isPresent();
  }

  /** <i>The rebels said they will …</i>: a pronoun that nothing else settles means who speaks. */
  private Optional<Slot> speaker(Tree tree, int verb, int pronoun) {
    int governor = tree.is(verb, "ccomp") ? tree.head(verb) : -1;
    Optional<Slot> above =
        (governor < 0 ? Optional.<Integer>empty() : Clause.agent(tree, governor))
            .filter(i -> parties.isActor(tree, i))
            .map(i -> new Slot(pronoun, parties.of(tree, i)));
    boolean several = isPluralClause(tree, verb, pronoun);
    boolean thing = THINGS.contains(tree.lower(pronoun));
    Optional<Slot> said =
        above.isPresent() || thing
            ? above
            : claims
                .at(tree.span(pronoun).start())
                .filter(statement -> !isBeside(statement))
                .flatMap(Statement::source)
                .map(source -> new Slot(pronoun, List.of(source.party())));
    return said.filter(
        slot ->
            !(several && slot.parties().size() == 1 && parties.isOnePerson(slot.parties().get(0))));
  }
}
