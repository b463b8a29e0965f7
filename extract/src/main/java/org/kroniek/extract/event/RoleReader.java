package org.kroniek.extract.event;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kroniek.extract.event.Predicate.Turn;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;
import org.kroniek.model.Party;

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

  /** What goes to whoever is named with the thing: <i>voedsel voor de kampen in Jemen</i>. */
  private static final Set<Event.Type> GIVEN = EnumSet.of(Event.Type.AID, Event.Type.SUPPORT);

  private static final Set<Event.Type> ASKING = EnumSet.of(Event.Type.ACCUSE, Event.Type.REQUEST);

  /** What tells an event though nobody is named who does it. */
  private static final Set<Event.Type> UNDERGONE =
      EnumSet.of(
          Event.Type.ASSAULT,
          Event.Type.COERCE,
          Event.Type.SANCTION,
          Event.Type.ACCUSE,
          Event.Type.REQUEST);

  private static final Set<String> MATTERS = Set.of("xcomp", "obl", "obj", "advcl", "iobj");

  private static final Set<String> THINGS = Set.of("NOUN", "PRON");
  private static final Set<String> TOLD = Set.of("obj", "obl");
  private static final Set<String> OBJECTS = Set.of("obj", "iobj");
  private static final Set<String> OCCASIONS = Set.of("tijdens", "during", "na", "after");
  private static final Pattern NAMED_THING = Pattern.compile("[A-Z]{1,4}-?[0-9]{1,4}.{0,3}");
  private static final Set<String> MONEY =
      Set.of("million", "billion", "miljoen", "miljard", "thousand", "duizend");

  private final Predicates predicates;
  private final NounRoles nouns;
  private final Actors actors;
  private final Recipients recipients;
  private final NestedRecipients nested;
  private final OtherSenses senses;
  private final Parties parties;
  private final String text;

  RoleReader(Predicates predicates, Scene scene) {
    this.predicates = predicates;
    this.nouns = new NounRoles(scene.parties());
    this.actors = new Actors(predicates, nouns, scene);
    this.recipients = new Recipients(predicates, scene.parties());
    this.nested = new NestedRecipients(predicates, scene.parties());
    this.senses = new OtherSenses(scene.parties());
    this.parties = scene.parties();
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
    Slot recipient = actors.of(tree, verb);
    Slot actor = recipients.of(trigger, object, recipient);
    boolean told = !actor.isEmpty() || UNDERGONE.contains(trigger.predicate().type());
    boolean fits = trigger.predicate().things().isEmpty() || hasThing(trigger, object);
    fits &= trigger.predicate().type() != Event.Type.AID || !OtherSenses.isLess(tree, verb, object);
    if (recipient.isEmpty() || !told || !fits) {
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
    Optional<Integer> object =
        Clause.object(tree, verb)
            .or(() -> Actors.objectOfLet(tree, verb, predicate))
            .or(() -> beforeParticle(tree, verb, predicate))
            .or(() -> behindParticle(trigger));
    Slot actor = actors.of(trigger);
    boolean fits =
        (predicate.things().isEmpty() || hasThing(trigger, object))
            && !(predicate.bare() && object.isPresent())
            && !senses.isAnother(tree, verb, predicate)
            && !(predicate.type() == Event.Type.AID && OtherSenses.isLess(tree, verb, object))
            && (!predicate.infinitive() || OtherSenses.hasInfinitive(tree, verb))
            && !Clause.isAbility(tree, verb);
    int doer = actor.head();
    fits &=
        predicate.doers().isEmpty() || (doer >= 0 && isThing(tree, doer, predicate.doers().get()));
    if (fits && actor.isEmpty() && predicate.mutual() && predicate.takes("between")) {
      return between(trigger, object);
    }
    if (!fits || (actor.isEmpty() && !mayLackActor(trigger, object))) {
      return Optional.empty();
    }
    if (actor.isEmpty()) {
      actor = actors.behindDeed(tree, verb);
    }
    Slot recipient = recipients.of(trigger, object, actor);
    if (recipient.isEmpty()) {
      recipient = accused(trigger, actor);
    }
    boolean inside = object.isPresent() && predicate.takes("obj") && predicate.isHarm();
    boolean complete = recipient.isEmpty() && isComplete(trigger, actor, object);
    boolean given = GIVEN.contains(predicate.type()) && !actor.isEmpty();
    boolean open = inside || given || (complete && !predicate.required());
    if (recipient.isEmpty() && open && !isMutual(trigger, actor)) {
      recipient = nested.of(trigger, actor, inside ? object.get() : verb);
    }
    if (recipient.isEmpty() && object.filter(i -> OtherSenses.isSpell(tree, i)).isPresent()) {
      return Optional.empty();
    }
    if (recipient.isEmpty() && isMereAssent(trigger, actor)) {
      return Optional.empty();
    }
    if (recipient.isEmpty() && !inside && !complete) {
      return Optional.empty();
    }
    if (recipient.isEmpty()
        && (actor.isEmpty() || predicate.required())
        && !isMutual(trigger, actor)) {
      return Optional.empty();
    }
    int goal = recipient.head();
    int who = actor.head();
    int thing =
        object.filter(i -> i != goal && i != who && !tree.upos(i).equals("PRON")).orElse(-1);
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

  /** <i>„It is hard”, the baker agreed</i>: one is of the same mind, nothing is agreed upon. */
  private boolean isMereAssent(Trigger trigger, Slot actor) {
    Tree tree = trigger.tree();
    boolean alone =
        trigger.predicate().type() == Event.Type.AGREE
            && trigger.predicate().mutual()
            && trigger.predicate().words().size() == 1
            && !isMutual(trigger, actor);
    return alone && tree.child(trigger.at(), MATTERS) < 0;
  }

  /** <i>roept de bonden op te komen</i>: where the parser gives both to what is asked. */
  private static Optional<Integer> beforeParticle(Tree tree, int verb, Predicate predicate) {
    int asked = tree.child(verb, "xcomp");
    int object = asked < 0 ? -1 : tree.child(asked, "obj");
    boolean before =
        object > verb
            && object < asked
            && !tree.lemma(verb).equals(predicate.lemma())
            && predicate.lemma().startsWith(tree.lower(tree.last(object) + 1));
    return before ? Optional.of(object) : Optional.empty();
  }

  /** What is asked or looked into, or told in what is: <i>reports that the army …</i>. */
  private static int clause(Tree tree, int verb) {
    int own = tree.child(verb, "ccomp");
    for (int child : tree.children(verb)) {
      int told = tree.child(child, Set.of("acl", "ccomp"));
      boolean that = told > child && tree.lower(child + 1).equals("that");
      own = own < 0 && that && tree.is(child, TOLD) ? told : own;
    }
    return own;
  }

  /** <i>took in refugees from the island</i>: the parser takes the particle for a preposition. */
  private Optional<Integer> behindParticle(Trigger trigger) {
    Tree tree = trigger.tree();
    int verb = trigger.at();
    boolean takes = trigger.predicate().takes("obj") && !predicates.isDutch();
    return trigger.words().stream()
        .filter(i -> takes && i == verb + 1 && tree.is(i, "case"))
        .map(tree::head)
        .filter(i -> tree.head(i) == verb && tree.is(i, "obl"))
        .findFirst();
  }

  /** <i>Fighting broke out between the army and the rebels</i>. */
  private Optional<Roles> between(Trigger trigger, Optional<Integer> object) {
    Slot both = recipients.of(trigger, object, Slot.EMPTY);
    return both.parties().size() > 1 ? Optional.of(NounRoles.between(both)) : Optional.empty();
  }

  /** <i>gaat onderzoeken of Israël …</i>: who would have done it. */
  private Slot accused(Trigger trigger, Slot actor) {
    Tree tree = trigger.tree();
    int clause = clause(tree, trigger.at());
    boolean asks = ASKING.contains(trigger.predicate().type()) && clause >= 0;
    return (asks ? Clause.agent(tree, clause) : Optional.<Integer>empty())
        .filter(i -> parties.isActor(tree, i) && !Actors.DOCUMENTS.contains(tree.lemma(i)))
        .map(i -> new Slot(i, parties.of(tree, i)))
        .filter(s -> !actor.parties().containsAll(s.parties()))
        .orElse(Slot.EMPTY);
  }

  /** <i>He was arrested</i>, and what bombs do: <i>the blast killed two soldiers</i>. */
  private boolean mayLackActor(Trigger trigger, Optional<Integer> object) {
    Tree tree = trigger.tree();
    boolean thing =
        trigger.predicate().type() == Event.Type.ASSAULT
            && Clause.agent(tree, trigger.at()).filter(i -> actors.isDeed(tree, i)).isPresent()
            && object.filter(i -> parties.isParty(tree, i)).isPresent();
    Event.Type type = trigger.predicate().type();
    return (UNDERGONE.contains(type) || type == Event.Type.RETREAT)
        && trigger.predicate().takes("obj")
        && (thing || Clause.isPassive(tree, trigger.at()));
  }

  /** Whether the event stands without a recipient: alone, or by parties with one another. */
  private boolean isComplete(Trigger trigger, Slot actor, Optional<Integer> object) {
    Predicate predicate = trigger.predicate();
    // A phrase tells more than a verb: "excuses aanbieden"; "steunt het voorstel" tells what.
    boolean phrase =
        predicate.type() == Event.Type.SUPPORT
            && (predicate.words().size() > 1
                || predicate.slots().isEmpty()
                || object.filter(i -> THINGS.contains(trigger.tree().upos(i))).isPresent());
    return isMutual(trigger, actor)
        || (!predicate.required() && (phrase || ALONE.contains(predicate.type())));
  }

  private boolean isMutual(Trigger trigger, Slot actor) {
    return trigger.predicate().mutual()
        && (actor.parties().size() > 1
            || Clause.isPlural(trigger.tree(), actor.head())
            || meets(trigger, actor));
  }

  /** A body of several meets though it is one: <i>het kabinet komt bijeen</i>. */
  private boolean meets(Trigger trigger, Slot actor) {
    return trigger.predicate().type() == Event.Type.CONSULT
        && !trigger.predicate().required()
        && actor.head() >= 0
        && parties.isBody(trigger.tree(), actor.head());
  }

  private boolean hasThing(Trigger trigger, Optional<Integer> object) {
    String kind = trigger.predicate().things().orElse("");
    Tree tree = trigger.tree();
    if (kind.equals("thing")) {
      return object.filter(i -> !parties.isActor(tree, i)).isPresent();
    }
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
      boolean part = tree.is(child, Set.of("conj", "nmod", "compound", "amod"));
      boolean inner = tree.is(child, "nmod") && child > noun && isThing(tree, child, kind);
      if (part && (inner || predicates.isThing(tree.lemma(child), kind))) {
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
