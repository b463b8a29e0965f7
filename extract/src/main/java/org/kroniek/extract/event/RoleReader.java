package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kroniek.extract.event.Predicate.Turn;
import org.kroniek.extract.tree.Claims;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;
import org.kroniek.model.Party;
import org.kroniek.model.Statement;

/** Fills the frame of a predicate from the tree around it. */
final class RoleReader {

  /** What tells an event though nobody is named to whom it is done. */
  private static final Set<Event.Type> ALONE =
      EnumSet.of(
          Event.Type.AGREE,
          Event.Type.CONCEDE,
          Event.Type.RETREAT,
          Event.Type.REQUEST,
          Event.Type.ACCUSE,
          Event.Type.REJECT,
          Event.Type.THREATEN,
          Event.Type.PROTEST,
          Event.Type.SANCTION,
          Event.Type.MOBILIZE,
          Event.Type.COERCE,
          Event.Type.ASSAULT);

  /** What tells an event though nobody is named who does it. */
  private static final Set<Event.Type> UNDERGONE =
      EnumSet.of(Event.Type.ASSAULT, Event.Type.COERCE, Event.Type.SANCTION, Event.Type.ACCUSE);

  private static final Set<String> OBJECTS = Set.of("obj", "iobj");
  private static final Set<String> OCCASIONS = Set.of("tijdens", "during", "na", "after");
  private static final Pattern NAMED_THING = Pattern.compile("[A-Z]{1,4}-?[0-9]{1,4}.{0,3}");
  private static final Set<String> MONEY =
      Set.of("million", "billion", "miljoen", "miljard", "thousand", "duizend");

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

  private static final Set<String> SPEAKERS =
      Set.of("hij", "zij", "ze", "het", "he", "she", "they", "it");

  private final Predicates predicates;
  private final NounRoles nouns;
  private final Recipients recipients;
  private final Parties parties;
  private final Claims claims;
  private final String text;

  RoleReader(Predicates predicates, Scene scene) {
    this.predicates = predicates;
    this.nouns = new NounRoles(scene.parties());
    this.recipients = new Recipients(predicates, scene.parties());
    this.parties = scene.parties();
    this.claims = scene.claims();
    this.text = scene.text();
  }

  /** The roles of a trigger; nothing where what it needs is missing. */
  Optional<Roles> of(Trigger trigger) {
    if (!trigger.predicate().verb()) {
      return nouns.of(trigger);
    }
    return trigger.predicate().turn() == Turn.UNDERGONE ? undergone(trigger) : ofVerb(trigger);
  }

  /** <i>De minister kreeg kritiek van de oppositie</i>: the subject is to whom it is done. */
  private Optional<Roles> undergone(Trigger trigger) {
    Tree tree = trigger.tree();
    int verb = trigger.at();
    Optional<Integer> object = Clause.object(tree, verb);
    Slot recipient = actor(tree, verb);
    Slot actor = recipients.of(trigger, object, recipient);
    boolean told = !actor.isEmpty() || UNDERGONE.contains(trigger.predicate().type());
    if (recipient.isEmpty() || !told) {
      return Optional.empty();
    }
    return Optional.of(
        new Roles(
            actor.parties(),
            actor.head(),
            recipient.parties(),
            recipient.head(),
            Optional.empty(),
            -1,
            place(tree, verb, actor)));
  }

  private Optional<Roles> ofVerb(Trigger trigger) {
    Tree tree = trigger.tree();
    Predicate predicate = trigger.predicate();
    int verb = trigger.at();
    Optional<Integer> object = Clause.object(tree, verb);
    Slot actor =
        crowd(trigger)
            .or(() -> sent(trigger))
            .orElseGet(() -> actor(tree, verb, predicate.takes("obj")));
    boolean fits =
        (predicate.things().isEmpty() || hasThing(trigger, object))
            && !(predicate.bare() && object.isPresent())
            && !Clause.isAbility(tree, verb);
    if (!fits || (actor.isEmpty() && !mayLackActor(trigger, object))) {
      return Optional.empty();
    }
    Slot recipient = recipients.of(trigger, object, actor);
    boolean inside = object.isPresent() && predicate.takes("obj") && isHarm(predicate);
    if (recipient.isEmpty() && !inside && !isComplete(trigger, actor)) {
      return Optional.empty();
    }
    if (recipient.isEmpty() && (inside || !predicate.required()) && !isMutual(trigger, actor)) {
      recipient = recipients.below(trigger, actor, inside ? object.get() : verb);
    }
    if (recipient.isEmpty()
        && (actor.isEmpty() || predicate.required())
        && !isMutual(trigger, actor)) {
      return Optional.empty();
    }
    int goal = recipient.head();
    int thing = object.filter(i -> i != goal && !tree.upos(i).equals("PRON")).orElse(-1);
    return Optional.of(
        new Roles(
            actor.parties(),
            actor.head(),
            recipient.parties(),
            recipient.head(),
            thing < 0 ? Optional.empty() : Optional.of(words(tree, thing)),
            thing,
            place(tree, verb, recipient)));
  }

  /** <i>Duizenden mensen demonstreerden</i>. */
  private Optional<Slot> crowd(Trigger trigger) {
    Tree tree = trigger.tree();
    return Clause.agent(tree, trigger.at())
        .filter(i -> trigger.predicate().type() == Event.Type.PROTEST)
        .filter(i -> CROWDS.contains(tree.lemma(i)))
        .filter(i -> tree.feature(i, "Number").equals("Plur") || tree.upos(i).equals("NUM"))
        .filter(i -> !parties.isActor(tree, i))
        .map(i -> new Slot(i, parties.literal(tree, i)));
  }

  /** <i>Riot police were deployed</i>: who is sent is who is in readiness. */
  private Optional<Slot> sent(Trigger trigger) {
    Tree tree = trigger.tree();
    boolean passive =
        trigger.predicate().type() == Event.Type.MOBILIZE
            && Clause.isPassive(tree, trigger.at())
            && Clause.by(tree, trigger.at()).isEmpty();
    return (passive ? Clause.object(tree, trigger.at()) : Optional.<Integer>empty())
        .filter(i -> parties.isActor(tree, i))
        .map(i -> slot(tree, i));
  }

  private Slot slot(Tree tree, int head) {
    return new Slot(head, parties.of(tree, head));
  }

  /** <i>Nederland stuurt samen met Duitsland …</i>: both do it. */
  private Slot together(Tree tree, int verb, Slot actor) {
    boolean together =
        tree.children(verb).stream()
            .anyMatch(
                c ->
                    Set.of("samen", "together", "jointly").contains(tree.lower(c))
                        && !tree.is(c, "compound:prt"));
    if (!together) {
      return actor;
    }
    List<Party> all = new ArrayList<>(actor.parties());
    for (int child : tree.children(verb)) {
      boolean with = Clause.hasCase(tree, child, Set.of("met", "with"));
      if (with && parties.isActor(tree, child)) {
        parties.of(tree, child).stream().filter(p -> !all.contains(p)).forEach(all::add);
      }
    }
    return new Slot(actor.head(), all);
  }

  /** <i>He was arrested</i>, and what bombs do: <i>the blast killed two soldiers</i>. */
  private boolean mayLackActor(Trigger trigger, Optional<Integer> object) {
    Tree tree = trigger.tree();
    boolean thing =
        trigger.predicate().type() == Event.Type.ASSAULT
            && Clause.agent(tree, trigger.at()).filter(i -> isDeed(tree, i)).isPresent()
            && object.filter(i -> parties.isParty(tree, i)).isPresent();
    return UNDERGONE.contains(trigger.predicate().type())
        && trigger.predicate().takes("obj")
        && (thing || Clause.isPassive(tree, trigger.at()));
  }

  private boolean isDeed(Tree tree, int noun) {
    return predicates.nouns(tree.lemma(noun)).stream()
        .anyMatch(p -> p.type() == Event.Type.ASSAULT);
  }

  private Slot actor(Tree tree, int verb) {
    return actor(tree, verb, false);
  }

  private Slot actor(Tree tree, int verb, boolean transitive) {
    // "liet drie journalisten opsluiten": they are what is done, not who does it.
    boolean let =
        transitive
            && tree.head(verb) >= 0
            && Set.of("laten", "let").contains(tree.lemma(tree.head(verb)));
    Optional<Integer> asked =
        let ? Optional.empty() : Clause.asked(tree, verb).filter(i -> parties.isActor(tree, i));
    Optional<Integer> head =
        asked
            .or(() -> Clause.agent(tree, verb))
            .filter(i -> parties.isActor(tree, i) || isWeapon(tree, i))
            .or(() -> Clause.secondAgent(tree, verb).filter(i -> parties.isActor(tree, i)))
            .or(() -> before(tree, verb));
    if (head.isPresent()) {
      return together(tree, verb, slot(tree, head.get()));
    }
    return Clause.agent(tree, verb)
        .filter(i -> SPEAKERS.contains(tree.lower(i)))
        .flatMap(i -> speaker(tree, verb, i))
        .orElse(Slot.EMPTY);
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

  /** <i>The rebels said they will …</i>: a pronoun that nothing else settles means who speaks. */
  private Optional<Slot> speaker(Tree tree, int verb, int pronoun) {
    int governor = tree.is(verb, "ccomp") ? tree.head(verb) : -1;
    Optional<Slot> above =
        (governor < 0 ? Optional.<Integer>empty() : Clause.agent(tree, governor))
            .filter(i -> parties.isActor(tree, i))
            .map(i -> new Slot(pronoun, parties.of(tree, i)));
    return above.isPresent()
        ? above
        : claims
            .at(tree.span(pronoun).start())
            .flatMap(Statement::source)
            .map(source -> new Slot(pronoun, List.of(source.party())));
  }

  /** Whether the event stands without a recipient: alone, or by parties with one another. */
  private boolean isComplete(Trigger trigger, Slot actor) {
    Predicate predicate = trigger.predicate();
    // A phrase tells more than a verb: "excuses aanbieden".
    boolean phrase =
        predicate.type() == Event.Type.SUPPORT
            && (predicate.words().size() > 1 || predicate.slots().isEmpty());
    return isMutual(trigger, actor)
        || (!predicate.required() && (phrase || ALONE.contains(predicate.type())));
  }

  private static boolean isMutual(Trigger trigger, Slot actor) {
    return trigger.predicate().mutual()
        && (actor.parties().size() > 1 || isPlural(trigger.tree(), actor));
  }

  /** What is done to a thing is done to whoever has it: <i>een kamp van vluchtelingen</i>. */
  private static boolean isHarm(Predicate predicate) {
    return predicate.type() == Event.Type.ASSAULT || predicate.type() == Event.Type.COERCE;
  }

  private static boolean isPlural(Tree tree, Slot actor) {
    return actor.head() >= 0 && tree.feature(actor.head(), "Number").equals("Plur");
  }

  private boolean hasThing(Trigger trigger, Optional<Integer> object) {
    String kind = trigger.predicate().things().orElse("");
    Tree tree = trigger.tree();
    // "voor 15 miljoen euro aan raketten" hangs on the verb as a phrase.
    return object.filter(i -> isThing(tree, i, kind)).isPresent()
        || tree.children(trigger.at()).stream()
            .anyMatch(c -> isThing(tree, c, kind) && isGiven(tree, c));
  }

  private boolean isGiven(Tree tree, int noun) {
    return tree.is(noun, OBJECTS) || (tree.is(noun, "obl") && !parties.isParty(tree, noun));
  }

  private boolean isThing(Tree tree, int noun, String kind) {
    // "F-16's"
    boolean named = NAMED_THING.matcher(tree.form(noun)).matches();
    if (named || predicates.isThing(tree.lemma(noun), kind)) {
      return true;
    }
    for (int child : tree.children(noun)) {
      // "5 million kronor"
      if (kind.equals("goods") && MONEY.contains(tree.lower(child))) {
        return true;
      }
      boolean part = tree.is(child, Set.of("conj", "nmod", "compound"));
      if (part && predicates.isThing(tree.lemma(child), kind)) {
        return true;
      }
    }
    return false;
  }

  /** Where: in what the verb governs, or in what that governs ({@code tijdens een top in}). */
  private Optional<Party> place(Tree tree, int verb, Slot recipient) {
    for (int child : tree.children(verb)) {
      if (!tree.is(child, Set.of("obl", "nmod")) || child == recipient.head()) {
        continue;
      }
      Optional<Party> place = placed(tree, child);
      boolean occasion = Clause.hasCase(tree, child, OCCASIONS);
      if (place.isPresent()) {
        return place;
      }
      for (int below : tree.children(child)) {
        Optional<Party> nested =
            occasion || Clause.hasCase(tree, child, Recipients.PLACES)
                ? placed(tree, below)
                : place;
        if (nested.isPresent()) {
          return nested;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Party> placed(Tree tree, int word) {
    return Clause.hasCase(tree, word, Recipients.PLACES)
        ? parties.place(tree, word)
        : Optional.empty();
  }

  private String words(Tree tree, int head) {
    int from = head;
    while (from - 1 >= tree.first(head)
        && tree.isUnder(from - 1, head)
        && Set.of("ADJ", "NOUN", "PROPN", "NUM", "ADV").contains(tree.upos(from - 1))) {
      from--;
    }
    return tree.span(from, head).of(text);
  }
}
