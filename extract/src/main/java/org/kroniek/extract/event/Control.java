package org.kroniek.extract.event;

import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;

/** Who does what an infinitive or gerund tells: whom the verb above it asks, blames or keeps. */
final class Control {

  private static final Set<String> ASKED =
      Set.of(
          "aanmoedigen",
          "aanraden",
          "aansporen",
          "accuse",
          "adviseren",
          "advise",
          "allow",
          "ask",
          "authorize",
          "beg",
          "beschuldigen",
          "betichten",
          "bevelen",
          "bewegen",
          "bidden",
          "call",
          "call on",
          "cause",
          "command",
          "dwingen",
          "enable",
          "encourage",
          "exhort",
          "expect",
          "forbid",
          "force",
          "gebieden",
          "gelasten",
          "get",
          "helpen",
          "help",
          "implore",
          "instruct",
          "invite",
          "laten",
          "machtigen",
          "manen",
          "nopen",
          "oblige",
          "oproepen",
          "opdragen",
          "order",
          "overhalen",
          "overtuigen",
          "persuade",
          "press",
          "pressure",
          "push",
          "smeken",
          "sommeren",
          "stimuleren",
          "suspect",
          "tell",
          "toestaan",
          "uitnodigen",
          "urge",
          "verbieden",
          "verdenken",
          "verleiden",
          "verplichten",
          "verzoeken",
          "vragen",
          "waarschuwen",
          "warn",
          "want",
          "would like");

  /** Those who ask it do not do it themselves, though nobody is named who should. */
  private static final Set<String> CALLING =
      Set.of(
          "aanmoedigen",
          "aanraden",
          "aansporen",
          "adviseren",
          "bevelen",
          "dwingen",
          "gebieden",
          "gelasten",
          "manen",
          "opdragen",
          "oproepen",
          "sommeren",
          "stimuleren",
          "uitnodigen",
          "verbieden",
          "verplichten");

  /** Before what somebody is made to answer for, thanked for or kept from. */
  private static final Set<String> OF = Set.of("of", "for", "from", "van", "voor");

  /** Whose infinitive is what is asked, whatever the parser makes of it. */
  private static final Set<String> ASKING =
      Set.of(
          "advise",
          "ask",
          "encourage",
          "instruct",
          "invite",
          "order",
          "persuade",
          "tell",
          "urge",
          "warn");

  private static final Set<String> AAN = Set.of("aan");
  private static final Set<String> REQUEST = Set.of("verzoeken", "vragen");

  private static final Set<String> WILLING =
      Set.of(
          "willing", "unwilling", "ready", "prepared", "eager", "keen", "due", "set", "reluctant");

  /** What is asked of somebody. */
  private static final Set<String> CALLS =
      Set.of(
          "appeal", "beroep", "bevel", "call", "opdracht", "oproep", "order", "request", "verzoek");

  private static final Set<String> PROPOSALS =
      Set.of("amendement", "motie", "petitie", "pleidooi", "motion", "petition");

  private static final Set<String> TO = Set.of("aan", "on", "op", "tot", "to");

  private static final Set<String> DECIDE =
      Set.of(
          "beslissen",
          "besluiten",
          "bepalen",
          "bevelen",
          "decide",
          "gelasten",
          "oordelen",
          "order",
          "rule");

  private Control() {}

  /** Whether the noun is a call to do something. */
  static boolean isCall(String lemma) {
    return CALLS.contains(lemma);
  }

  /** Whether the noun is what somebody would have others do. */
  static boolean isProposal(String lemma) {
    return PROPOSALS.contains(lemma);
  }

  /** To whom the call is made that the verb tells the content of, -1 where nobody is named. */
  static int called(Tree tree, int call, int verb) {
    for (int head : new int[] {call, tree.head(call)}) {
      for (int child : tree.children(Math.max(0, head))) {
        boolean phrase = tree.is(child, Set.of("obl", "obl:arg", "nmod")) && child < verb;
        if (phrase && child != call && Clause.hasCase(tree, child, TO)) {
          return child;
        }
      }
    }
    return -1;
  }

  /** Whether whom the verb is done to does what it governs: not <i>belooft hem te komen</i>. */
  static boolean isAsked(Tree tree, int verb) {
    return ASKED.contains(tree.lemma(verb)) || isCallingOn(tree, verb);
  }

  /**
   * Whether it calls on others to do what its infinitive tells, whoever they are: <i>riep op de
   * grens te sluiten</i>.
   */
  static boolean isCalling(Tree tree, int verb) {
    return CALLING.contains(tree.lemma(verb)) || isCallingOn(tree, verb);
  }

  /** <i>riep de bond op te komen</i>: the particle that parsers give to what is asked. */
  private static boolean isCallingOn(Tree tree, int verb) {
    int asked = tree.lemma(verb).equals("roepen") ? tree.child(verb, "xcomp") : -1;
    for (int i = verb + 1; i < asked; i++) {
      if (tree.lower(i).equals("op")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the verb is an infinitive behind <i>te</i>. */
  static boolean isInfinitive(Tree tree, int verb) {
    return tree.children(verb).stream()
        .anyMatch(c -> c < verb && tree.is(c, "mark") && tree.lower(c).equals("te"));
  }

  /** Whether whom it is done to does what it asks for in an infinitive. */
  static boolean isAsking(Tree tree, int verb) {
    return ASKING.contains(tree.lemma(verb));
  }

  /** <i>vroeg aan de voorzitter om te praten</i>: who is asked to. */
  static Optional<Integer> requested(Tree tree, int verb, int governor) {
    int mark = tree.child(verb, "mark");
    boolean request =
        REQUEST.contains(tree.lemma(governor)) && mark >= 0 && tree.lower(mark).equals("om");
    return tree.children(governor).stream()
        .filter(c -> request && c < verb)
        .filter(c -> tree.is(c, "obj") || (tree.is(c, "obl") && Clause.hasCase(tree, c, AAN)))
        .findFirst()
        .or(() -> pressed(tree, verb, governor));
  }

  /** <i>zette druk op de rechter om hem te vervolgen</i>: who is pressed to. */
  private static Optional<Integer> pressed(Tree tree, int verb, int governor) {
    boolean pressure =
        tree.children(governor).stream().anyMatch(c -> c < verb && tree.lower(c).equals("druk"));
    return tree.children(governor).stream()
        .filter(c -> pressure && c < verb && tree.is(c, "obl"))
        .filter(c -> Clause.hasCase(tree, c, Set.of("op")))
        .findFirst();
  }

  /** Whether it tells what somebody is inclined to do. */
  static boolean isWilling(Tree tree, int word) {
    return WILLING.contains(tree.lower(word));
  }

  /** Whether it stands behind what somebody is accused of, or thanked for, with. */
  static boolean isAnswered(Tree tree, int verb) {
    return tree.children(verb).stream()
        .anyMatch(
            c ->
                c < verb
                    && tree.is(c, Set.of("mark", "case"))
                    && (OF.contains(tree.lower(c)) || isCharge(tree, verb, c)));
  }

  /** <i>charged the rebels with killing monks</i>. */
  private static boolean isCharge(Tree tree, int verb, int with) {
    int governor = tree.head(verb);
    return tree.lower(with).equals("with")
        && governor >= 0
        && tree.lemma(governor).equals("charge");
  }

  /** <i>accused China of using force</i>, <i>beschuldigt het leger van het afvuren</i>. */
  static Optional<Integer> answerable(Tree tree, int verb, int governor) {
    return isAnswered(tree, verb) && Clause.isVerb(tree, governor)
        ? ClauseObjects.object(tree, governor).filter(object -> object != verb && object < verb)
        : Optional.empty();
  }

  /** <i>het Nederlandse besluit om … te</i>: whose the adjective says that it is; else -1. */
  static int country(Tree tree, int noun) {
    int adjective = tree.child(noun, "amod");
    return adjective >= 0
            && adjective < noun
            && Character.isUpperCase(tree.form(adjective).codePointAt(0))
        ? adjective
        : -1;
  }

  /** <i>De rechter besliste dat zij vrijgelaten moest worden</i>: who decides so does it. */
  static Optional<Integer> decider(Trigger trigger) {
    Tree tree = trigger.tree();
    int governor = tree.head(trigger.at());
    boolean decided =
        governor >= 0
            && tree.is(trigger.at(), "ccomp")
            && DECIDE.contains(tree.lemma(governor))
            && Clause.isPassive(tree, trigger.at())
            && Clause.by(tree, trigger.at()).isEmpty();
    return decided ? Clause.agent(tree, governor) : Optional.empty();
  }
}
