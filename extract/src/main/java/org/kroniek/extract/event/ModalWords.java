package org.kroniek.extract.event;

import java.util.Set;
import org.kroniek.extract.tree.Tree;

/** The words, of both languages, that tell whether an event is said to be so. */
final class ModalWords {

  private ModalWords() {}

  /** <i>The president is to visit the island</i>: a copula with an infinitive of its own. */
  static boolean isToBe(Tree tree, int verb) {
    int be = tree.child(verb, "cop");
    return be >= 0
        && tree.lemma(be).equals("be")
        && tree.lower(be + 1).equals("to")
        && tree.head(be + 1) == verb
        && tree.is(be + 1, "mark");
  }

  static final Set<String> NEGATIONS =
      Set.of(
          "niet", "nooit", "geen", "evenmin", "niemand", "nergens", "not", "n't", "never", "no",
          "neither", "nobody", "without", "zonder");

  static final Set<String> MAY =
      Set.of(
          "kunnen",
          "mogen",
          "might",
          "may",
          "could",
          "can",
          "lijken",
          "seem",
          "schijnen",
          "appear",
          "staat",
          "able",
          "capable",
          "unlikely",
          "likely",
          "ruimte",
          "kans",
          "mogelijkheid",
          "gelegenheid",
          "bevoegdheid",
          "opportunity",
          "chance",
          "freedom",
          "toestemming",
          "hand",
          "vergunning",
          "recht",
          "mandaat",
          "machtiging",
          "permission",
          "right",
          "mandate",
          "authority",
          "licence");

  /** Who had to, did. */
  static final Set<String> PAST = Set.of("moest", "moesten", "diende", "dienden");

  static final Set<String> WILL = Set.of("zullen", "gaan", "will", "shall", "'ll", "wo");

  static final Set<String> FEAR =
      Set.of(
          "vrezen",
          "fear",
          "dreigen",
          "threaten",
          "waarschuwen",
          "warn",
          "aanmoedigen",
          "encourage",
          "angst",
          "risico",
          "risk",
          "gevaar",
          "danger",
          "bang",
          "afraid",
          "verleiden",
          "embolden");

  /** Who wants another to do it asks for it. */
  static final Set<String> WANT = Set.of("willen", "wensen", "want", "wish", "like");

  static final Set<String> REFUSE =
      Set.of(
          "weigeren",
          "refuse",
          "rule out",
          "decline",
          "fail",
          "nalaten",
          "ontkennen",
          "deny",
          "stoppen",
          "stop",
          "afzien",
          "verbieden",
          "forbid",
          "prohibit",
          "voorkomen",
          "prevent",
          "avoid",
          "ban",
          "bar",
          "vermijden",
          "ophouden",
          "cease",
          "uitsluiten",
          "tegenhouden",
          "reject",
          "afwijzen");

  /** What stands before the noun of something that is still to be. */
  static final Set<String> PLANNED =
      Set.of(
          "aangekondigd",
          "aangekondigde",
          "aanstaand",
          "aanstaande",
          "beoogd",
          "beoogde",
          "gepland",
          "geplande",
          "komende",
          "planned",
          "proposed",
          "upcoming",
          "voorgenomen",
          "voorgesteld",
          "voorgestelde");

  static final Set<String> DEFINITE =
      Set.of(
          "de", "het", "die", "dat", "deze", "dit", "zijn", "haar", "hun", "the", "his", "her",
          "their", "its", "this", "that");

  /** Where something is said is no part of what is said. */
  static final Set<String> OCCASIONS =
      Set.of(
          "in", "tijdens", "na", "bij", "tegen", "wegens", "vanwege", "during", "after", "at",
          "against", "over");

  static final Set<String> MAYBE =
      Set.of(
          "mogelijk",
          "wellicht",
          "misschien",
          "vermoedelijk",
          "waarschijnlijk",
          "naar verwachting",
          "perhaps",
          "maybe",
          "possibly",
          "probably",
          "reportedly",
          "allegedly",
          "verwachting");

  static final Set<String> MUST =
      Set.of("moeten", "dienen", "horen", "must", "should", "ought", "need", "behoren");

  static final Set<String> INTEND =
      Set.of(
          "aanbieden",
          "afspreken",
          "agree",
          "aim",
          "announce",
          "beloven",
          "bereid",
          "besluiten",
          "commit",
          "committed",
          "decide",
          "determined",
          "expect",
          "hopen",
          "hope",
          "intend",
          "mean",
          "mikken",
          "overeenkomen",
          "offer",
          "overwegen",
          "consider",
          "plan",
          "plannen",
          "pledge",
          "prepare",
          "prepared",
          "promise",
          "ready",
          "due",
          "schedule",
          "scheduled",
          "set",
          "streven",
          "swear",
          "toezeggen",
          "undertake",
          "van plan",
          "voorbereiden",
          "voornemen",
          "poging",
          "attempt",
          "effort",
          "bid",
          "besluit",
          "intention",
          "bereidheid",
          "vow",
          "want",
          "willen",
          "willing",
          "wensen",
          "wish",
          "zweren",
          "voorstellen",
          "propose",
          "voornemens",
          "akkoord",
          "afspraak",
          "overeenkomst",
          "deal",
          "belofte",
          "toezegging",
          "voorstel",
          "agreement",
          "accord",
          "pact",
          "proposal",
          "zeggen",
          "going");

  /** What somebody thinks of a thing, and does by saying so. */
  static final Set<String> STAND =
      Set.of(
          "aanvaarden",
          "accepteren",
          "afkeuren",
          "afwijzen",
          "begrijpen",
          "betreuren",
          "eisen",
          "hekelen",
          "respecteren",
          "steunen",
          "toejuichen",
          "verafschuwen",
          "veroordelen",
          "vertrouwen",
          "verwelkomen",
          "verwerpen",
          "waarderen");

  static final Set<String> ASK =
      Set.of(
          "vragen",
          "verzoeken",
          "eisen",
          "oproepen",
          "manen",
          "aansporen",
          "aandringen",
          "dringen",
          "pleiten",
          "smeken",
          "sommeren",
          "ask",
          "request",
          "demand",
          "urge",
          "call",
          "appeal",
          "press",
          "exhort",
          "beg",
          "implore",
          "order",
          "insist",
          "gelasten",
          "bepleiten",
          "petition",
          "plead",
          "oproep",
          "verzoek",
          "eis",
          "pleidooi",
          "seek",
          "require",
          "instruct",
          "push",
          "pressure",
          "tell");
}
