package org.kroniek.extract.event;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;

/** Where the words of an event tell something else: by what stands with the verb. */
final class OtherSenses {

  private static final Set<String> SPELLS =
      Set.of(
          "century",
          "dag",
          "day",
          "decennium",
          "eeuw",
          "jaar",
          "maand",
          "month",
          "seizoen",
          "season",
          "week",
          "year");

  private static final Set<String> HOURS = Set.of("hour", "kwartier", "minute", "minuut", "uur");
  private static final Set<String> SPEAK = Set.of("spreken", "speak", "talk");
  private static final Set<String> ADMIT =
      Set.of("erkennen", "toegeven", "toestaan", "acknowledge", "recognise", "recognize");
  private static final Set<String> OF = Set.of("van", "of");
  private static final Set<String> TO = Set.of("te", "to");
  private static final Set<String> TO_SOMEBODY = Set.of("fire", "threaten");
  private static final Set<String> LOOM = Set.of("dreigen", "threaten");

  /** What befalls rather than is done. */
  private static final Set<String> ENDS =
      Set.of(
          "afglijden",
          "become",
          "belanden",
          "bezwijken",
          "collapse",
          "derail",
          "die",
          "erupt",
          "escaleren",
          "fail",
          "falen",
          "fall",
          "instorten",
          "kwijtraken",
          "leeglopen",
          "lopen",
          "lose",
          "mislopen",
          "mislukken",
          "omvallen",
          "ontsporen",
          "ontstaan",
          "overstromen",
          "raken",
          "sink",
          "sneuvelen",
          "sterven",
          "stranden",
          "uitbreken",
          "unravel",
          "vallen",
          "vastlopen",
          "verdrinken",
          "verdwijnen",
          "verliezen",
          "wegvallen",
          "worden",
          "zinken");

  private static final Set<String> COMMENTS =
      Set.of(
          "antwoord", "commentaar", "mededeling", "oordeel", "reactie", "toelichting", "uitspraak");

  private static final Set<String> EVOKED =
      Set.of(
          "associatie",
          "beeld",
          "emotie",
          "gevoel",
          "herinnering",
          "sfeer",
          "verzet",
          "vraag",
          "weerstand");

  private static final Set<String> LESS = Set.of("minder", "less", "fewer");

  private final Parties parties;
  private final EnglishSenses english;

  OtherSenses(Parties parties) {
    this.parties = parties;
    this.english = new EnglishSenses(parties);
  }

  /** <i>sluit het jaar af</i>: nothing is done to a stretch of time. */
  static boolean isSpell(Tree tree, int noun) {
    return SPELLS.contains(tree.lemma(noun)) && tree.child(noun, "nmod") < 0;
  }

  /** <i>zij spreken van een wonder</i>, <i>zich voorstellen</i>: nobody is spoken to. */
  boolean isAnother(Tree tree, int verb, Predicate predicate) {
    boolean imagines =
        predicate.type() == Event.Type.REQUEST
            && !predicate.words().contains("zich")
            && tree.children(verb).stream()
                .anyMatch(c -> tree.lower(c).equals("zich") && tree.is(c, "expl"));
    boolean names = predicate.words().size() == 1 && isNaming(tree, verb);
    // "zij spraken onwaarheid", "they spoke of it"
    boolean of =
        SPEAK.contains(predicate.lemma())
            && tree.children(verb).stream()
                .anyMatch(
                    c ->
                        (tree.is(c, "obl") && Clause.hasCase(tree, c, OF))
                            || (tree.is(c, "obj")
                                && tree.upos(c).equals("NOUN")
                                && !isSpell(tree, c)
                                && !HOURS.contains(tree.lemma(c))
                                && !parties.isParty(tree, c)));
    // "dreigt te mislukken": a danger, and nobody's threat
    int what = tree.child(verb, "xcomp");
    boolean looms =
        what >= 0
            && LOOM.contains(predicate.lemma())
            && (tree.child(what, "cop") >= 0 || ENDS.contains(tree.lemma(what)));
    // "wil geen reactie geven": who will not comment refuses nobody anything.
    boolean silent =
        predicate.words().contains("geen")
            && (COMMENTS.contains(tree.lemma(Math.max(0, tree.child(verb, "obj"))))
                || tree.child(verb, "xcomp") >= 0);
    return imagines
        || DutchSenses.isAnother(tree, verb, predicate)
        || names
        || looms
        || of
        || silent
        || english.isAnother(tree, verb, predicate)
        || isBesideClause(tree, verb, predicate)
        || isDoneToThing(tree, verb, predicate);
  }

  /** Where a clause or infinitive tells that the words mean another thing. */
  private static boolean isBesideClause(Tree tree, int verb, Predicate predicate) {
    // "erkent dat het fout ging", "staat niet toe dat …": nobody is recognised, nothing given in
    boolean that = ADMIT.contains(predicate.lemma()) && admitsThat(tree, verb);
    // "wilde niets weten van excuses": nobody asked for them.
    int known = tree.child(verb, "xcomp");
    boolean ignores =
        predicate.lemma().endsWith(" willen") && known >= 0 && tree.lemma(known).equals("weten");
    // "kwamen er samen uit": they agreed.
    boolean agrees = predicate.lemma().equals("samenkomen") && isOut(tree, verb);
    return that || ignores || agrees;
  }

  private static boolean isOut(Tree tree, int verb) {
    boolean there = false;
    boolean out = false;
    for (int i = tree.first(verb); i <= tree.last(verb); i++) {
      there |= tree.lower(i).equals("er");
      out |= there && tree.lower(i).equals("uit");
    }
    return out;
  }

  /** Wherever the parser hangs it: <i>erkende bij de leiders dat …</i>. */
  private static boolean admitsThat(Tree tree, int verb) {
    boolean marked = false;
    for (int i = verb + 1; i <= tree.last(verb); i++) {
      marked |= tree.upos(i).equals("SCONJ") && Set.of("dat", "that").contains(tree.lower(i));
    }
    return marked || tree.child(verb, "ccomp") >= 0;
  }

  /** <i>roept vragen op</i>, <i>calls up memories</i>: nobody is called upon. */
  static boolean isEvoked(Tree tree, int verb) {
    return ClauseObjects.object(tree, verb).filter(i -> EVOKED.contains(tree.lemma(i))).isPresent();
  }

  /** <i>threatens the economy</i>, <i>fired a missile</i>: nobody is threatened or dismissed. */
  private boolean isDoneToThing(Tree tree, int verb, Predicate predicate) {
    int object = tree.child(verb, "obj");
    return predicate.words().size() == 1
        && TO_SOMEBODY.contains(predicate.lemma())
        && object >= 0
        && tree.upos(object).equals("NOUN")
        && !parties.isParty(tree, object);
  }

  /** <i>krijgt een miljoen minder</i>: that is no help. */
  static boolean isLess(Tree tree, int verb, Optional<Integer> object) {
    int governor = tree.is(verb, "xcomp") ? tree.head(verb) : verb;
    return Stream.of(verb, governor, object.orElse(verb))
        .flatMap(i -> tree.children(i).stream())
        .anyMatch(c -> LESS.contains(tree.lower(c)));
  }

  /** <i>called the plan a mistake</i>, <i>calling it a tiger</i>: nobody is called on. */
  private static boolean isNaming(Tree tree, int verb) {
    boolean call = tree.lemma(verb).equals("call");
    int what = call ? tree.child(verb, "xcomp") : -1;
    boolean noun = what >= 0 && Set.of("NOUN", "ADJ", "PROPN").contains(tree.upos(what));
    return noun || (call && ClauseObjects.indirect(tree, verb) >= 0);
  }

  /** <i>wil niet dat de wet er komt</i>. */
  static boolean hasClause(Tree tree, int verb) {
    int wished = tree.child(verb, "ccomp");
    return wished > verb
        && tree.children(wished).stream()
            .anyMatch(c -> tree.is(c, "mark") && tree.lower(c).equals("dat"));
  }

  /** Whether somebody is merely said to be able to: <i>in staat zijn te</i>, <i>able to</i>. */
  static boolean isAbility(Tree tree, int verb) {
    int governor = tree.head(verb);
    return governor >= 0
        && ((tree.lower(governor).equals("staat") && tree.lower(governor - 1).equals("in"))
            || (tree.lower(governor).equals("in") && tree.lower(governor + 1).equals("staat"))
            || Set.of("able", "capable", "bekwaam").contains(tree.lemma(governor)));
  }

  /** <i>told the soldiers to leave</i>. */
  static boolean hasInfinitive(Tree tree, int verb) {
    int asked = tree.child(verb, Set.of("xcomp", "ccomp"));
    return asked > verb
        && tree.children(asked).stream()
            .anyMatch(c -> c < asked && tree.is(c, "mark") && TO.contains(tree.lower(c)));
  }
}
