package org.kroniek.extract.event;

import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;

/** Who does what in the clause of a verb: subjects over coordination, control and relatives. */
final class Clause {

  private static final Set<String> GIVE =
      Set.of("allow", "bieden", "geven", "give", "grant", "gunnen", "laten", "offer");

  private static final Set<String> ENTERING =
      Set.of(
          "aftreden",
          "binnendringen",
          "binnenkomen",
          "binnentrekken",
          "binnenvallen",
          "naderen",
          "opstappen",
          "terugtreden",
          "vertrekken");

  /** Before an infinitive with an article these do not tell that the subject does it. */
  private static final Set<String> NOBODY = Set.of("over", "bij", "tegen", "na");

  private static final Set<String> MEANS = Set.of("met");
  private static final Set<String> MEANT = Set.of("nmod", "obl");
  private static final int DEEPEST = 6;

  private Clause() {}

  static boolean isVerb(Tree tree, int i) {
    String upos = tree.upos(i);
    boolean participle =
        (upos.equals("ADJ") || upos.equals("ADV")) && tree.child(i, Set.of("aux:pass", "cop")) >= 0;
    // "De partij is tegen"
    boolean side = upos.equals("ADP") && tree.child(i, "cop") >= 0 && tree.child(i, "nsubj") >= 0;
    return upos.equals("VERB") || upos.equals("AUX") || participle || side;
  }

  /** <i>is te gast, is tegen het plan</i>: a noun behind a preposition that tells how one is. */
  static boolean isState(Tree tree, int i) {
    return tree.upos(i).equals("NOUN")
        && tree.child(i, "cop") >= 0
        && tree.child(i, "case") >= 0
        && tree.child(i, "nsubj") >= 0;
  }

  static boolean isPassive(Tree tree, int verb) {
    // What has a Dutch "hebben" is active, whatever the parser makes of the rest.
    boolean active =
        tree.children(verb).stream()
            .anyMatch(c -> tree.is(c, "aux") && tree.lemma(c).equals("hebben"));
    return !active && !isEntering(tree, verb) && isPassiveByTree(tree, verb);
  }

  /** <i>zijn het dorp binnengedrongen</i>: whoever enters does it, though his verb is "zijn". */
  private static boolean isEntering(Tree tree, int verb) {
    return ENTERING.contains(tree.lemma(verb))
        && tree.children(verb).stream()
            .noneMatch(c -> tree.is(c, "aux:pass") && tree.lemma(c).equals("worden"));
  }

  private static boolean isPassiveByTree(Tree tree, int verb) {
    return tree.child(verb, "nsubj:pass") >= 0
        || tree.child(verb, "aux:pass") >= 0
        || goesOnPassive(tree, verb)
        || (tree.is(verb, "acl")
            && !tree.is(verb, "acl:relcl")
            && tree.child(verb, "obj") < 0
            && tree.feature(verb, "VerbForm").equals("Part")
            && tree.child(verb, "nsubj") < 0
            && !tree.lower(verb).endsWith("ing")
            && !tree.lower(verb).endsWith("end"))
        || NonFinite.isBareParticiple(tree, verb);
  }

  /** <i>werd opgepakt en veroordeeld</i>, <i>was arrested and jailed</i>. */
  private static boolean goesOnPassive(Tree tree, int verb) {
    int governor = tree.head(verb);
    return tree.is(verb, "conj")
        && governor >= 0
        && tree.feature(verb, "VerbForm").equals("Part")
        && tree.child(verb, Set.of("nsubj", "obj", "aux", "cop")) < 0
        && tree.child(governor, "aux:pass") >= 0;
  }

  /** Of a noun by its form too, where the tagger takes it for one: <i>de stafchefs zullen</i>. */
  static boolean isPlural(Tree tree, int noun) {
    boolean ending =
        noun >= 0
            && tree.upos(noun).equals("NOUN")
            && (tree.lower(noun).endsWith("en") || tree.lower(noun).endsWith("s"));
    return noun >= 0
        && (tree.feature(noun, "Number").equals("Plur")
            || (ending && !tree.lower(noun).equals(tree.lemma(noun))));
  }

  /** A word of the sentence, an argument. */
  static Optional<Integer> word(int i) {
    return i < 0 ? Optional.empty() : Optional.of(i);
  }

  /** The head of who does it. */
  static Optional<Integer> agent(Tree tree, int verb) {
    if (isPassive(tree, verb)) {
      return by(tree, verb);
    }
    if (NonFinite.isNominal(tree, verb)) {
      return by(tree, verb).or(() -> byMeans(tree, verb)).or(() -> subject(tree, verb, 0));
    }
    return subject(tree, verb, 0);
  }

  /** Who else may do it: <i>They issued a declaration demanding …</i>. */
  static Optional<Integer> secondAgent(Tree tree, int verb) {
    int noun = tree.head(verb);
    boolean own = tree.child(verb, "nsubj") >= 0 || (noun >= 0 && before(tree, noun, verb) >= 0);
    boolean loose =
        tree.is(verb, "acl")
            && !Control.isAnswered(tree, verb)
            && !own
            && !isPassive(tree, verb)
            && noun >= 0;
    int governor = loose ? tree.head(noun) : -1;
    return governor >= 0 && isVerb(tree, governor) ? subject(tree, governor, 1) : Optional.empty();
  }

  /** <i>maakte een fout met het oppakken van …</i>: who does the one does the other. */
  private static Optional<Integer> byMeans(Tree tree, int verb) {
    int above = hasCase(tree, verb, MEANS) ? tree.head(verb) : -1;
    int governor = above >= 0 && !isVerb(tree, above) ? tree.head(above) : above;
    boolean means = governor >= 0 && isVerb(tree, governor) && tree.is(verb, MEANT);
    return means ? agent(tree, governor) : Optional.empty();
  }

  /** <i>door de rebellen</i>, <i>by the rebels</i>. */
  static Optional<Integer> by(Tree tree, int verb) {
    for (int child : tree.children(verb)) {
      boolean oblique = tree.is(child, Set.of("obl", "nmod"));
      if (oblique && (tree.is(child, "obl:agent") || hasCase(tree, child, Set.of("door", "by")))) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  static boolean hasCase(Tree tree, int noun, Set<String> prepositions) {
    return tree.children(noun).stream()
        .anyMatch(c -> c < noun && tree.is(c, "case") && prepositions.contains(tree.lower(c)));
  }

  /**
   * Whether the parser takes the verb of the sentence for what its object is like: <i>Spain severed
   * relations with the island</i>.
   */
  static boolean isHidden(Tree tree, int verb) {
    int noun = tree.head(verb);
    boolean before = noun > verb && tree.is(verb, "amod") && tree.is(noun, "root");
    return before
        && verb > 0
        && Set.of("PROPN", "NOUN").contains(tree.upos(verb - 1))
        && tree.upos(verb).equals("VERB")
        && !tree.lower(verb).endsWith("ing")
        && tree.child(noun, Set.of("cop", "nsubj")) < 0;
  }

  private static Optional<Integer> subject(Tree tree, int verb, int depth) {
    int own = ownSubject(tree, verb);
    own = own < 0 && isHidden(tree, verb) ? verb - 1 : own;
    if (own >= 0) {
      return Optional.of(Antecedent.of(tree, verb, own));
    }
    int governor = tree.head(verb);
    if (governor < 0 || depth > DEEPEST) {
      return Optional.empty();
    }
    if (tree.is(verb, "conj")) {
      if (tree.child(verb, "nsubj:pass") >= 0) {
        return Optional.empty();
      }
      Optional<Integer> nearest = shared(tree, governor, depth);
      return nearest
          .filter(subject -> agrees(tree, verb, subject))
          .or(() -> further(tree, governor, depth))
          .or(() -> nearest);
    }
    if (tree.is(verb, Set.of("xcomp", "ccomp"))) {
      Optional<Integer> controlled =
          Control.isAsked(tree, governor) ? called(tree, governor) : Optional.empty();
      boolean others = Control.isCalling(tree, governor) && Control.isInfinitive(tree, verb);
      return controlled.isPresent() || others ? controlled : shared(tree, governor, depth);
    }
    if (tree.is(verb, "csubj") && Control.isWilling(tree, governor)) {
      return word(tree.child(governor, Set.of("nsubj", "expl")));
    }
    if (tree.is(verb, "advcl")) {
      if (Control.isAsking(tree, governor) && ClauseObjects.object(tree, governor).isPresent()) {
        return ClauseObjects.object(tree, governor);
      }
      Optional<Integer> asked = Control.requested(tree, verb, governor);
      if (asked.isPresent()) {
        return asked;
      }
      if (Control.isCalling(tree, governor) && Control.isInfinitive(tree, verb)) {
        return called(tree, governor);
      }
      int call = tree.child(governor, "obj");
      int onWhom =
          call >= 0 && Control.isCall(tree.lemma(call)) ? Control.called(tree, call, verb) : -1;
      if (onWhom >= 0) {
        return Optional.of(onWhom);
      }
      int given = GIVE.contains(tree.lemma(governor)) ? tree.child(governor, "iobj") : -1;
      return given >= 0
          ? Optional.of(given)
          : Control.answerable(tree, verb, governor).or(() -> shared(tree, governor, depth));
    }
    if (tree.is(verb, "acl")) {
      return ofNoun(tree, verb, governor, depth);
    }
    // "stopt met onderhandelen"
    boolean verbal = tree.is(verb, "obl") && tree.upos(verb).equals("VERB");
    // "spreekt over het opschorten van": that may be anybody's.
    verbal &= !hasCase(tree, verb, NOBODY) || tree.child(verb, "det") < 0;
    if (verbal && isVerb(tree, governor) && tree.children(verb).stream().anyMatch(c -> c < verb)) {
      return Control.answerable(tree, verb, governor).or(() -> shared(tree, governor, depth));
    }
    return Optional.empty();
  }

  /** Who is asked to do something. */
  private static Optional<Integer> called(Tree tree, int verb) {
    return word(ClauseObjects.indirect(tree, verb)).or(() -> ClauseObjects.object(tree, verb));
  }

  /** The subject; where the parser names two, one that is no relative pronoun. */
  private static int ownSubject(Tree tree, int verb) {
    int own = -1;
    boolean passive = isPassive(tree, verb);
    int from = Dateline.end(tree, verb);
    for (int child : tree.children(verb)) {
      boolean subject =
          child > from && tree.is(child, "nsubj") && !(passive && tree.is(child, "nsubj:pass"));
      if (subject && (own < 0 || Antecedent.isRelative(tree, own))) {
        own = child;
      }
    }
    if (own < 0 && !passive && from < 0) {
      return firstObject(tree, verb);
    }
    return own < 0 && from >= 0 && !passive ? Dateline.behind(tree, verb, from) : own;
  }

  /** <i>Het OM vervolgt X</i>: of two objects about a finite verb the one before it does it. */
  private static int firstObject(Tree tree, int verb) {
    int first = tree.child(verb, "obj");
    boolean about =
        first >= 0
            && first < verb
            && ClauseObjects.lastObject(tree, verb) > verb
            && tree.isFinite(verb);
    return about && tree.is(verb, "root") && tree.last(first) == verb - 1 ? first : -1;
  }

  /** <i>De bonden zeggen dat zij tekent en willen …</i>: a plural verb is not of one. */
  private static boolean agrees(Tree tree, int verb, int subject) {
    return !(tree.isFinite(verb) && tree.feature(verb, "Number").equals("Plur"))
        || !tree.feature(subject, "Number").equals("Sing")
        || tree.child(subject, "conj") >= 0;
  }

  /** The subject of what governs the clause that the parser has it go on from. */
  private static Optional<Integer> further(Tree tree, int verb, int depth) {
    int above = tree.is(verb, "ccomp") ? tree.head(verb) : -1;
    return above >= 0 ? subject(tree, above, depth + 1) : Optional.empty();
  }

  private static Optional<Integer> shared(Tree tree, int governor, int depth) {
    return isPassive(tree, governor) && tree.child(governor, "nsubj:pass") >= 0
        ? word(tree.child(governor, "nsubj:pass"))
        : subject(tree, governor, depth + 1);
  }

  /** The clause of the noun before the verb, with a subject of its own; -1 where there is none. */
  private static int before(Tree tree, int noun, int verb) {
    return tree.children(noun).stream()
        .filter(c -> tree.is(c, "acl") && c > noun && c < verb && tree.child(c, "nsubj") > noun)
        .findFirst()
        .orElse(-1);
  }

  /** <i>rebellen die …</i>, <i>troops fighting …</i>, <i>het plan om … te</i>. */
  private static Optional<Integer> ofNoun(Tree tree, int verb, int noun, int depth) {
    boolean infinitive =
        tree.children(verb).stream()
            .anyMatch(c -> c < verb && Set.of("te", "to").contains(tree.lower(c)));
    if (!infinitive) {
      return Optional.of(noun);
    }
    // "de vraag of iemand probeerde hen te doden": the parser hangs both verbs on the noun.
    int clause = before(tree, noun, verb);
    if (clause >= 0) {
      return subject(tree, clause, depth + 1);
    }
    // "The union plans to strike": the parser takes the verb for a noun.
    boolean plans = noun > 0 && tree.head(noun - 1) == noun && tree.is(noun - 1, "compound");
    int owner = plans ? noun - 1 : tree.child(noun, Set.of("nmod:poss"));
    owner = owner < 0 ? Control.country(tree, noun) : owner;
    int of = -1;
    for (int child : tree.children(noun)) {
      of = hasCase(tree, child, Set.of("van", "of", "by", "door")) ? child : of;
    }
    // "een motie van de partij om te bouwen": others are to do it.
    if (Control.isProposal(tree.lemma(noun))) {
      return Optional.empty();
    }
    if (owner >= 0 || of >= 0) {
      return word(Math.max(owner, of));
    }
    int governor = tree.head(noun);
    if (governor < 0 || !isVerb(tree, governor)) {
      return Optional.empty();
    }
    // "geeft de boeren de ruimte om te bouwen"
    int given = tree.is(noun, "obj") ? ClauseObjects.indirect(tree, governor) : -1;
    if (given >= 0 && given != noun) {
      return Optional.of(given);
    }
    // "doet een beroep op de bonden om te praten"
    int call = tree.child(governor, "obj");
    boolean below = call >= 0 && call < noun && Control.isCall(tree.lemma(call));
    if (below && Control.called(tree, call, verb) == noun) {
      return Optional.of(noun);
    }
    int called = Control.isCall(tree.lemma(noun)) ? Control.called(tree, noun, verb) : -1;
    return called >= 0 ? Optional.of(called) : subject(tree, governor, depth + 1);
  }

  /**
   * Whose name ends right before the verb, where the parser gives the verb no subject: <i>The
   * watchdog Amnesty International accused …</i>.
   */
  static Optional<Integer> rightBefore(Tree tree, int verb) {
    int at = verb - 1;
    while (at >= 0 && tree.head(at) == verb && tree.is(at, Set.of("aux", "advmod"))) {
      at--;
    }
    boolean finite = tree.isFinite(verb) || tree.child(verb, "aux") >= 0;
    boolean name = at >= 0 && tree.upos(at).equals("PROPN");
    return finite && name && !isPassive(tree, verb) ? Optional.of(at) : Optional.empty();
  }
}
