package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private static final Set<String> SPEAKERS =
      Set.of("hij", "zij", "ze", "het", "he", "she", "they", "it");
  private static final Set<String> PLACES = Set.of("in", "te", "op", "bij", "at", "near", "on");
  private static final Set<String> OCCASIONS = Set.of("tijdens", "during", "na", "after");
  private static final int MOST_BELOW = 40;

  private final Predicates predicates;
  private final NounRoles nouns;
  private final Parties parties;
  private final Claims claims;
  private final String text;

  RoleReader(Predicates predicates, Scene scene) {
    this.predicates = predicates;
    this.nouns = new NounRoles(scene.parties());
    this.parties = scene.parties();
    this.claims = scene.claims();
    this.text = scene.text();
  }

  /** The roles of a trigger; nothing where what it needs is missing. */
  Optional<Roles> of(Trigger trigger) {
    return trigger.predicate().verb() ? ofVerb(trigger) : nouns.of(trigger);
  }

  private Optional<Roles> ofVerb(Trigger trigger) {
    Tree tree = trigger.tree();
    Predicate predicate = trigger.predicate();
    int verb = trigger.at();
    Optional<Integer> object = Clause.object(tree, verb);
    Slot actor = actor(tree, verb, predicate.takes("met") || predicate.takes("with"));
    boolean fits =
        (predicate.things().isEmpty() || hasThing(trigger, object))
            && !(predicate.bare() && object.isPresent())
            && !Clause.isAbility(tree, verb);
    if (!fits || (actor.isEmpty() && !mayLackActor(trigger, object))) {
      return Optional.empty();
    }
    Slot recipient = recipient(trigger, object, actor);
    boolean inside = object.isPresent() && predicate.takes("obj") && isHarm(predicate);
    if (recipient.isEmpty() && !inside && !isComplete(trigger, actor)) {
      return Optional.empty();
    }
    if (recipient.isEmpty() && (inside || !predicate.required())) {
      recipient = below(trigger, actor);
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

  private Slot slot(Tree tree, int head) {
    return new Slot(head, parties.of(tree, head));
  }

  /** <i>Nederland stuurt samen met Duitsland …</i>: both do it. */
  private Slot together(Tree tree, int verb, Slot actor) {
    boolean together =
        tree.children(verb).stream()
            .anyMatch(c -> Set.of("samen", "together", "jointly").contains(tree.lower(c)));
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

  private Slot actor(Tree tree, int verb, boolean mutual) {
    Optional<Integer> asked = Clause.asked(tree, verb).filter(i -> parties.isActor(tree, i));
    Optional<Integer> head =
        asked
            .or(() -> Clause.agent(tree, verb))
            .filter(i -> parties.isActor(tree, i))
            .or(() -> Clause.secondAgent(tree, verb).filter(i -> parties.isActor(tree, i)));
    if (head.isPresent()) {
      Slot one = slot(tree, head.get());
      return mutual ? one : together(tree, verb, one);
    }
    return Clause.agent(tree, verb)
        .filter(i -> SPEAKERS.contains(tree.lower(i)))
        .flatMap(i -> speaker(tree, verb, i))
        .orElse(Slot.EMPTY);
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
    return isMutual(trigger, actor) || (!predicate.required() && ALONE.contains(predicate.type()));
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
    return object.filter(i -> isThing(tree, i, kind)).isPresent()
        || tree.children(trigger.at()).stream()
            .anyMatch(c -> tree.is(c, OBJECTS) && isThing(tree, c, kind));
  }

  private boolean isThing(Tree tree, int noun, String kind) {
    if (predicates.isThing(tree.lemma(noun), kind)) {
      return true;
    }
    for (int child : tree.children(noun)) {
      boolean part = tree.is(child, Set.of("conj", "nmod", "compound"));
      if (part && predicates.isThing(tree.lemma(child), kind)) {
        return true;
      }
    }
    return false;
  }

  private Slot recipient(Trigger trigger, Optional<Integer> object, Slot actor) {
    Tree tree = trigger.tree();
    for (String slot : trigger.predicate().slots()) {
      Optional<Integer> head =
          switch (slot) {
            case "obj" -> object.or(() -> indirect(tree, trigger.at()));
            case "iobj" -> indirect(tree, trigger.at());
            default -> oblique(tree, trigger.at(), slot, object);
          };
      Optional<Slot> found =
          head.map(i -> whose(tree, i))
              .filter(i -> parties.isParty(tree, i))
              .map(i -> other(tree, i, actor))
              .filter(s -> !s.isEmpty() && !s.parties().equals(actor.parties()));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return Slot.EMPTY;
  }

  /** Nobody does it to himself: a noun that seems to mean the actor means somebody else. */
  private Slot other(Tree tree, int head, Slot actor) {
    Slot slot = slot(tree, head);
    boolean noun = tree.upos(head).equals("NOUN");
    return noun && slot.parties().equals(actor.parties())
        ? new Slot(head, parties.literal(tree, head))
        : slot;
  }

  /** <i>de defensie van Europa</i>: whoever has the thing. */
  private int whose(Tree tree, int head) {
    if (!parties.isActor(tree, head)) {
      for (int child : tree.children(head)) {
        boolean owner = tree.is(child, "nmod") && Clause.hasCase(tree, child, Set.of("van", "of"));
        if ((owner || tree.is(child, "nmod:poss")) && parties.isActor(tree, child)) {
          return child;
        }
      }
    }
    return head;
  }

  private static Optional<Integer> indirect(Tree tree, int verb) {
    int own = Clause.indirect(tree, verb);
    int governor = tree.head(verb);
    int shared =
        own < 0 && governor >= 0 && tree.is(verb, "xcomp") ? tree.child(governor, "iobj") : own;
    return shared < 0 ? Optional.empty() : Optional.of(shared);
  }

  /** A phrase with the preposition, on the verb, on its object, or on what governs the verb. */
  private static Optional<Integer> oblique(
      Tree tree, int verb, String preposition, Optional<Integer> object) {
    List<Integer> governors = new ArrayList<>(List.of(verb));
    object.ifPresent(governors::add);
    for (int child : tree.children(verb)) {
      if (tree.is(child, Set.of("obl", "obj", "xcomp", "compound", "advmod"))) {
        governors.add(child);
      }
    }
    if (tree.head(verb) >= 0 && tree.is(verb, Set.of("xcomp", "conj"))) {
      governors.add(tree.head(verb));
    }
    for (int governor : governors) {
      for (int child : tree.children(governor)) {
        if (tree.is(child, Set.of("obl", "nmod", "obj", "iobj", "advmod", "nsubj"))
            && Clause.hasCase(tree, child, Set.of(preposition))) {
          return Optional.of(child);
        }
      }
    }
    return Optional.empty();
  }

  /** The first party in what the verb governs, where its own place for one is empty. */
  private Slot below(Trigger trigger, Slot actor) {
    Tree tree = trigger.tree();
    int verb = trigger.at();
    boolean spares = trigger.predicate().type() == Event.Type.THREATEN;
    boolean verbal = trigger.predicate().type().quad().startsWith("verbal") || actor.isEmpty();
    int seen = 0;
    for (int i = tree.first(verb); i <= tree.last(verb) && seen < MOST_BELOW; i++) {
      seen++;
      boolean behind = i > verb || (i > actor.head() && predicates.isDutch());
      boolean noun = Set.of("PROPN", "NOUN", "ADJ").contains(tree.upos(i));
      boolean behindClause = isBeyond(tree, i, verb);
      boolean own = actor.head() >= 0 && tree.isUnder(i, actor.head());
      own |= behindClause || (verbal && isPlace(tree, i));
      own |= spares && isSubject(tree, i, verb);
      if (behind && noun && !own && tree.isUnder(i, verb) && parties.isNamed(tree, i)) {
        int head = tree.upos(i).equals("ADJ") && tree.head(i) >= 0 ? tree.head(i) : i;
        Slot slot = slot(tree, head);
        if (!slot.isEmpty() && !slot.parties().equals(actor.parties())) {
          return slot;
        }
      }
    }
    return Slot.EMPTY;
  }

  /** <i>in Parijs</i> is where it goes on, not to whom. */
  private static boolean isPlace(Tree tree, int word) {
    int head = tree.head(word);
    boolean part = head >= 0 && tree.is(word, Set.of("amod", "flat", "compound"));
    return Clause.hasCase(tree, part ? head : word, PLACES);
  }

  /** In a clause of time, reason or condition stands nobody to whom it is done. */
  private static boolean isBeyond(Tree tree, int word, int verb) {
    int at = word;
    for (int n = 0; n < MOST_BELOW && at >= 0 && at != verb; n++) {
      boolean clause = tree.is(at, "advcl") && tree.child(at, "mark") >= 0;
      if (clause && !Set.of("te", "to", "om").contains(tree.lower(tree.child(at, "mark")))) {
        return true;
      }
      if (tree.is(at, "parataxis")) {
        return true;
      }
      at = tree.head(at);
    }
    return false;
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
            occasion || Clause.hasCase(tree, child, PLACES) ? placed(tree, below) : place;
        if (nested.isPresent()) {
          return nested;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Party> placed(Tree tree, int word) {
    return Clause.hasCase(tree, word, PLACES) ? parties.place(tree, word) : Optional.empty();
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
