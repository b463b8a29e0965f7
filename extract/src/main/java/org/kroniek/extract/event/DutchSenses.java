package org.kroniek.extract.event;

import java.util.Set;
import org.kroniek.extract.tree.Tree;

/** Dutch verbs that tell an event with some words and none, or another, with others. */
final class DutchSenses {

  private static final Set<String> ASKED = Set.of("obl", "obj", "xcomp", "ccomp", "advcl", "acl");
  private static final Set<String> ASKED_FOR = Set.of("xcomp", "ccomp", "advcl", "acl");
  private static final Set<String> COMPLAINED = Set.of("over", "op", "aan", "tegen", "bij");

  /** <i>weer eens</i>: once more, and nobody of one mind. */
  private static final Set<String> ONCE = Set.of("weer", "nog");

  private static final Set<String> LOST =
      Set.of("onder", "ten", "verloren", "failliet", "mis", "teloor");
  private static final Set<String> OWN = Set.of("zijn", "haar", "hun", "eigen", "ons", "onze");
  private static final Set<String> LIVE = Set.of("leven", "wonen");
  private static final Set<String> FOR = Set.of("voor");
  private static final Set<String> TO = Set.of("aan");
  private static final Set<String> TOWARDS = Set.of("naar", "richting", "tegenover");
  private static final Set<String> LIKE = Set.of("obl", "advcl", "xcomp", "advmod");
  private static final Set<String> AS = Set.of("als", "alsof");

  private static final Set<String> SCHOLARS =
      Set.of(
          "academie",
          "arts",
          "bureau",
          "hoogleraar",
          "instituut",
          "onderzoeker",
          "universiteit",
          "wetenschapper",
          "ziekenhuis");

  private static final Set<String> TALKS = Set.of("overleg", "beraad", "gesprek", "bespreking");

  private DutchSenses() {}

  /** <i>„Kom nu”, drong hij aan</i>, <i>afgezien van de kosten</i>. */
  static boolean isAnother(Tree tree, int verb, Predicate predicate) {
    return switch (predicate.lemma()) {
      case "afslaan" -> isBeatenOff(tree, verb);
      case "aandringen" -> tree.child(verb, ASKED) < 0 && !hasAdverb(tree, verb, "op");
      case "klagen" -> isOutcry(tree, verb);
      case "van afzien" -> tree.lower(verb).equals("afgezien") && tree.child(verb, "aux") < 0;
      case "dreigen" -> looms(tree, verb);
      case "toegeven", "erkennen" -> isAdmission(tree, verb);
      case "eens", "eens worden", "eens zijn" -> isOnceMore(tree, verb);
      case "gebaar maken" -> !hasPhrase(tree, verb, TOWARDS);
      case "actie in komen" -> !isBehind(tree, verb, "tegen");
      case "voorzien" -> !isBehind(tree, verb, "van") && !hasAdverb(tree, verb, "van");
      case "voorstellen" -> isLike(tree, verb);
      case "advies geven" -> !isAsked(tree, verb);
      case "manifesteren" -> hasWord(tree, verb, "zich");
      case "eis stellen", "eisen stellen" ->
          !hasPhrase(tree, verb, TO) && tree.child(verb, "iobj") < 0;
      case "onderwerpen" -> hasPhrase(tree, verb, TO);
      case "beschermen" -> isOwn(tree, verb);
      case "spreken" -> hasWord(tree, verb, "toe");
      case "terugtrekken", "zich terugtrekken" -> isWithdrawn(tree, verb) || isForTalks(tree, verb);
      default ->
          isIdle(tree, verb, predicate)
              || isDriven(tree, verb, predicate)
              || isStudy(tree, verb, predicate);
    };
  }

  /** <i>opheldering willen geven</i>: what is wanted is the verb. */
  private static boolean isIdle(Tree tree, int verb, Predicate predicate) {
    int wanted = predicate.lemma().endsWith(" willen") ? tree.child(verb, "xcomp") : -1;
    boolean helps = predicate.words().contains("hebben") && tree.is(verb, "aux");
    return helps
        || isUpheld(tree, verb, predicate)
        || (wanted >= 0
            && tree.upos(wanted).equals("VERB")
            && !predicate.words().contains(tree.lemma(wanted)));
  }

  /** <i>slaat een aanval af</i>: no offer is turned down. */
  private static boolean isBeatenOff(Tree tree, int verb) {
    return ClauseObjects.object(tree, verb)
        .filter(i -> tree.lemma(i).endsWith("aanval"))
        .isPresent();
  }

  /** <i>houdt de avondklok in stand</i>: what there is stays. */
  private static boolean isUpheld(Tree tree, int verb, Predicate predicate) {
    boolean upheld = false;
    for (int i = tree.first(verb); i < tree.last(verb); i++) {
      upheld |= tree.lower(i).equals("in") && tree.lower(i + 1).equals("stand");
    }
    return upheld && predicate.lemma().endsWith(" houden");
  }

  /** <i>gedwongen zijn te werken</i>, <i>vragen oproepen</i>. */
  private static boolean isDriven(Tree tree, int verb, Predicate predicate) {
    boolean evokes = predicate.lemma().equals("oproepen") && OtherSenses.isEvoked(tree, verb);
    return evokes
        || (predicate.lemma().equals("dwingen")
            && tree.lower(verb).equals("gedwongen")
            && Clause.by(tree, verb).isEmpty()
            && tree.child(verb, Set.of("xcomp", "advcl", "ccomp")) >= 0);
  }

  /** <i>„Alles doet pijn”, klaagde de renner</i>: nobody is blamed. */
  private static boolean isOutcry(Tree tree, int verb) {
    return tree.child(verb, "ccomp") < 0
        && !hasPhrase(tree, verb, COMPLAINED)
        && !hasAdverb(tree, verb, "over");
  }

  /** <i>dreigt gedupeerd te worden</i>, <i>dreigt verloren te gaan</i>. */
  private static boolean looms(Tree tree, int verb) {
    int what = tree.child(verb, "xcomp");
    if (what < 0) {
      return false;
    }
    boolean befalls = tree.child(what, "aux:pass") >= 0;
    return befalls
        || (tree.lemma(what).endsWith("gaan")
            && LOST.stream()
                .anyMatch(w -> hasWord(tree, what, w) || tree.lemma(what).startsWith(w)));
  }

  /** <i>geeft toe te hebben gelogen</i>: who admits it does not give way. */
  private static boolean isAdmission(Tree tree, int verb) {
    int what = tree.child(verb, "xcomp");
    return what > verb && tree.children(what).stream().anyMatch(c -> tree.lower(c).equals("te"));
  }

  private static boolean isOnceMore(Tree tree, int verb) {
    for (int i = tree.first(verb) + 1; i <= tree.last(verb); i++) {
      if (tree.lower(i).equals("eens") && ONCE.contains(tree.lower(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** <i>beschermt zijn burgers</i>: that is no help to another. */
  private static boolean isOwn(Tree tree, int verb) {
    return ClauseObjects.object(tree, verb)
        .filter(i -> tree.children(i).stream().anyMatch(c -> c < i && OWN.contains(tree.lower(c))))
        .isPresent();
  }

  /** <i>leeft teruggetrokken</i>. */
  private static boolean isWithdrawn(Tree tree, int verb) {
    return tree.is(verb, Set.of("advmod", "xcomp"))
        && LIVE.contains(tree.lemma(Math.max(0, tree.head(verb))));
  }

  /** Whether the word stands in the clause: <i>in actie tegen de directie</i>. */
  private static boolean isBehind(Tree tree, int verb, String word) {
    for (int i = tree.first(verb); i <= tree.last(verb); i++) {
      if (tree.lower(i).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** <i>gaf het advies de brug te sluiten</i>, but not <i>gaf adviezen over de brug</i>. */
  private static boolean isAsked(Tree tree, int verb) {
    int advice = tree.child(verb, Set.of("obj", "nsubj:pass"));
    return tree.child(verb, ASKED_FOR) >= 0 || (advice >= 0 && tree.child(advice, ASKED_FOR) >= 0);
  }

  /** <i>stelt hem voor als een held</i>: that proposes nothing. */
  private static boolean isLike(Tree tree, int verb) {
    return tree.children(verb).stream()
        .anyMatch(
            c ->
                tree.is(c, LIKE)
                    && tree.children(c).stream()
                        .anyMatch(m -> m < c && AS.contains(tree.lower(m))));
  }

  /** <i>deed onderzoek naar pijnstillers</i>: what scholars look into accuses nobody. */
  private static boolean isStudy(Tree tree, int verb, Predicate predicate) {
    boolean research = predicate.words().contains("onderzoek");
    return research
        && (Clause.agent(tree, verb)
                .filter(i -> SCHOLARS.stream().anyMatch(tree.lemma(i)::endsWith))
                .isPresent()
            || ClauseObjects.object(tree, verb)
                .filter(
                    i ->
                        tree.children(i).stream()
                            .anyMatch(c -> tree.lower(c).startsWith("wetenschappelijk")))
                .isPresent());
  }

  /** <i>trokken zich terug voor overleg</i>. */
  private static boolean isForTalks(Tree tree, int verb) {
    return tree.children(verb).stream()
        .anyMatch(
            c ->
                tree.is(c, "obl")
                    && Clause.hasCase(tree, c, FOR)
                    && TALKS.stream().anyMatch(tree.lemma(c)::endsWith));
  }

  private static boolean hasPhrase(Tree tree, int verb, Set<String> prepositions) {
    return tree.children(verb).stream()
        .anyMatch(c -> tree.is(c, Set.of("obl", "nmod")) && Clause.hasCase(tree, c, prepositions));
  }

  /** <i>daarop</i>, <i>hierover</i>. */
  private static boolean hasAdverb(Tree tree, int verb, String end) {
    return tree.children(verb).stream()
        .anyMatch(c -> tree.is(c, "advmod") && tree.lower(c).endsWith(end));
  }

  private static boolean hasWord(Tree tree, int verb, String word) {
    return tree.children(verb).stream().anyMatch(c -> tree.lower(c).equals(word));
  }
}
