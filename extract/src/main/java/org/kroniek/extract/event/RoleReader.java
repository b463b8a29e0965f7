package org.kroniek.extract.event;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kroniek.extract.event.Predicate.Turn;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;

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

  private static final Set<String> WITH = Set.of("met");

  /** What is laid on somebody by words of which he is not the object. */
  private static final Set<Event.Type> LAID = EnumSet.of(Event.Type.ACCUSE, Event.Type.SANCTION);

  private static final Set<String> LAID_ON = Set.of("aan", "tegen");

  private static final Set<Event.Type> JUDGED =
      EnumSet.of(Event.Type.ACCUSE, Event.Type.REJECT, Event.Type.SUPPORT);

  private static final Set<String> MATTERS = Set.of("xcomp", "obl", "obj", "advcl", "iobj");

  private static final Set<String> THINGS = Set.of("NOUN", "PRON");
  private static final Set<String> TOLD = Set.of("obj", "obl");

  private final Predicates predicates;
  private final NounRoles nouns;
  private final Actors actors;
  private final Recipients recipients;
  private final NestedRecipients nested;
  private final OtherSenses senses;
  private final HiddenActors hidden;
  private final ObjectKinds kinds;
  private final ObjectSenses objects;
  private final Places places;
  private final Parties parties;
  private final String text;

  RoleReader(Predicates predicates, Scene scene) {
    this.predicates = predicates;
    this.nouns = new NounRoles(predicates, scene.parties());
    this.actors = new Actors(predicates, nouns, scene);
    this.recipients = new Recipients(predicates, nouns, scene);
    this.nested = new NestedRecipients(predicates, scene.parties());
    this.senses = new OtherSenses(scene.parties());
    this.hidden = new HiddenActors(nouns, scene.parties());
    this.kinds = new ObjectKinds(predicates, scene.parties());
    this.objects = new ObjectSenses(predicates);
    this.places = new Places(scene.parties());
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
    Optional<Integer> object = ClauseObjects.object(tree, verb);
    Slot recipient = actors.of(tree, verb);
    Slot actor = recipients.of(trigger, object, recipient);
    Event.Type type = trigger.predicate().type();
    boolean told = !actor.isEmpty() || UNDERGONE.contains(type) || type == Event.Type.RETREAT;
    // "De motie kreeg steun van de partij": what is supported is no party.
    boolean matter = JUDGED.contains(type) && !actor.isEmpty() && isMatter(tree, verb);
    boolean fits = trigger.predicate().things().isEmpty() || kinds.fits(trigger, object);
    fits &= trigger.predicate().type() != Event.Type.AID || !OtherSenses.isLess(tree, verb, object);
    if ((recipient.isEmpty() && !matter) || !told || !fits) {
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
            places.of(tree, verb, actor)));
  }

  private static boolean isMatter(Tree tree, int verb) {
    return Clause.agent(tree, verb).filter(i -> tree.upos(i).equals("NOUN")).isPresent();
  }

  private Optional<Roles> ofVerb(Trigger trigger) {
    Tree tree = trigger.tree();
    Predicate predicate = trigger.predicate();
    int verb = trigger.at();
    Optional<Integer> object =
        ClauseObjects.object(tree, verb)
            .or(() -> Letting.object(tree, verb, predicate))
            .or(() -> beforeParticle(tree, verb, predicate))
            .or(() -> behindParticle(trigger));
    Slot told = actors.of(trigger);
    Slot actor = told.isEmpty() ? hidden.of(trigger, object) : told;
    if (!fits(trigger, object, actor)) {
      return Optional.empty();
    }
    if (actor.isEmpty() && predicate.mutual() && isBetween(predicate)) {
      return between(trigger, object);
    }
    boolean made = actor.isEmpty() && Together.isMadeWith(trigger);
    if (actor.isEmpty() && !made && !mayLackActor(trigger, object)) {
      return Optional.empty();
    }
    Slot doer = actor.isEmpty() ? behind(trigger, object) : actor;
    Slot recipient = made ? recipients.of(trigger, object, doer) : recipient(trigger, object, doer);
    if (made && (recipient.head() < 0 || !Clause.hasCase(tree, recipient.head(), WITH))) {
      return Optional.empty();
    }
    return isTold(trigger, object, doer, recipient)
        ? Optional.of(roles(trigger, object, doer, recipient))
        : Optional.empty();
  }

  /** Whether the words tell what the lexicon has them tell, by what stands with them. */
  private boolean fits(Trigger trigger, Optional<Integer> object, Slot actor) {
    Tree tree = trigger.tree();
    Predicate predicate = trigger.predicate();
    int verb = trigger.at();
    int doer = actor.head();
    Optional<Integer> whom = object.or(() -> Clause.word(ClauseObjects.indirect(tree, verb)));
    return (predicate.things().isEmpty() || kinds.fits(trigger, object))
        && objects.fits(predicate, tree, whom)
        && !(predicate.bare() && object.isPresent())
        && !senses.isAnother(tree, verb, predicate)
        && !(predicate.type() == Event.Type.AID && OtherSenses.isLess(tree, verb, object))
        && (!predicate.infinitive() || OtherSenses.hasInfinitive(tree, verb))
        && (!predicate.clause() || OtherSenses.hasClause(tree, verb))
        && !OtherSenses.isAbility(tree, verb)
        && predicate.doers().filter(kind -> !kinds.areDoers(trigger, kind, doer, whom)).isEmpty();
  }

  /** Whose deed it is that does it, or is done. */
  private Slot behind(Trigger trigger, Optional<Integer> object) {
    Slot deed = actors.behindDeed(trigger.tree(), trigger.at());
    boolean phrase = trigger.predicate().words().size() > 1;
    return deed.isEmpty() && phrase ? ownerOf(trigger.tree(), object) : deed;
  }

  /** To or with whom: in a place of the predicate's own, or else in what the verb governs. */
  private Slot recipient(Trigger trigger, Optional<Integer> object, Slot actor) {
    Tree tree = trigger.tree();
    Predicate predicate = trigger.predicate();
    Optional<Integer> eachOther = Together.eachOther(tree, trigger.at());
    if (eachOther.isPresent() && actor.parties().size() > 1) {
      return new Slot(eachOther.get(), actor.parties());
    }
    Slot other = recipients.of(trigger, object, actor);
    // "bereikte samen met de provincies een akkoord": it is theirs with each other.
    boolean joint = other.isEmpty() && predicate.mutual();
    Slot own = joint ? actors.partners(tree, trigger.at()) : other;
    Slot recipient = own.isEmpty() ? accused(trigger, actor) : own;
    boolean inside = isInside(predicate, object);
    boolean complete = recipient.isEmpty() && isComplete(trigger, actor, object);
    boolean given = GIVEN.contains(predicate.type()) && !actor.isEmpty();
    // Whoever falls or resigns does so to nobody.
    boolean leaves =
        (predicate.type() == Event.Type.RETREAT && predicate.slots().isEmpty())
            || Unwilling.is(trigger);
    boolean judged =
        Stream.concat(
                object.stream(),
                tree.children(trigger.at()).stream().filter(i -> tree.is(i, "obl")))
            .anyMatch(i -> recipients.isHostile(trigger, i));
    boolean open = inside || given || (complete && !predicate.required() && !leaves);
    return recipient.isEmpty() && open && !judged && !isMutual(trigger, actor)
        ? nested.of(trigger, actor, inside ? object.get() : trigger.at())
        : recipient;
  }

  /** Whether it is done to a thing, so that it is done to whose it is. */
  private static boolean isInside(Predicate predicate, Optional<Integer> object) {
    return object.isPresent() && predicate.takes("obj") && predicate.isHarm();
  }

  /** Whether enough of those who take part are named. */
  private boolean isTold(Trigger trigger, Optional<Integer> object, Slot actor, Slot recipient) {
    Tree tree = trigger.tree();
    Predicate predicate = trigger.predicate();
    boolean laid = LAID.contains(predicate.type()) && !predicate.takes("obj") && actor.isEmpty();
    if (!recipient.isEmpty()) {
      return !laid || isLaidOn(tree, predicate, recipient);
    }
    boolean inside = isInside(predicate, object);
    boolean aimed = inside && object.filter(i -> kinds.is(tree, i, "target")).isPresent();
    boolean enough = !actor.isEmpty() && (!predicate.required() || aimed);
    return !laid
        && object.filter(i -> OtherSenses.isSpell(tree, i)).isEmpty()
        && !isMereAssent(trigger, actor)
        && (inside || isComplete(trigger, actor, object))
        && (enough || isMutual(trigger, actor));
  }

  private Roles roles(Trigger trigger, Optional<Integer> object, Slot actor, Slot recipient) {
    Tree tree = trigger.tree();
    int goal = recipient.head();
    int who = actor.head();
    int thing =
        object.filter(i -> i != goal && i != who && !tree.upos(i).equals("PRON")).orElse(-1);
    return new Roles(
        actor.parties(),
        actor.head(),
        recipient.parties(),
        recipient.head(),
        thing < 0 ? Optional.empty() : Optional.of(words(tree, thing)),
        thing,
        places.of(tree, trigger.at(), recipient));
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

  /** <i>Europese sancties werden opgelegd aan het land</i>: whose they are. */
  private Slot ownerOf(Tree tree, Optional<Integer> deed) {
    return deed.filter(i -> !predicates.nouns(tree.lemma(i)).isEmpty())
        .flatMap(i -> nouns.doer(tree, i))
        .map(i -> new Slot(i, parties.of(tree, i)))
        .orElse(Slot.EMPTY);
  }

  /** <i>Tegen de bank is aangifte gedaan</i>: to whom it is done is told by how he is named. */
  private boolean isLaidOn(Tree tree, Predicate predicate, Slot recipient) {
    int head = recipient.head();
    return !recipient.isEmpty()
        && parties.isActor(tree, head)
        && (Clause.hasCase(tree, head, LAID_ON)
            || tree.is(head, "iobj")
            || tree.relation(head).equals("nsubj")
            || (predicate.takes("van") && Clause.hasCase(tree, head, Set.of("van"))));
  }

  private static boolean isBetween(Predicate predicate) {
    return predicate.takes("between") || predicate.takes("tussen");
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
    // "De inwoners worden bedreigd door het water": that is nobody's threat.
    boolean threat =
        type == Event.Type.THREATEN
            && object.filter(i -> parties.isActor(tree, i) || parties.isPerson(tree, i)).isPresent()
            && !trigger.predicate().words().contains("waarschuwen")
            && Clause.by(tree, trigger.at()).isEmpty();
    return (UNDERGONE.contains(type) || type == Event.Type.RETREAT || threat)
        && (trigger.predicate().takes("obj") || LAID.contains(type))
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
    boolean refused = Unwilling.is(trigger) && Modalities.isNegated(trigger);
    return isMutual(trigger, actor)
        || refused
        || predicate.alone()
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
