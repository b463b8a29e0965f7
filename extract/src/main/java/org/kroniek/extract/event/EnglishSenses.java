package org.kroniek.extract.event;

import java.util.Set;
import java.util.stream.IntStream;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;

/** English verbs that tell an event with some words and none, or another, with others. */
final class EnglishSenses {

  private static final Set<String> CALL_ON = Set.of("call on", "call upon");
  private static final Set<String> ON = Set.of("on", "upon");
  private static final Set<String> BRING = Set.of("bring", "deliver");
  private static final Set<String> DEALS = Set.of("accord", "agreement", "deal", "pact", "treaty");
  private static final Set<String> TO = Set.of("on", "over", "to", "upon");

  private static final Set<String> IT = Set.of("it");
  private static final Set<String> ME = Set.of("me", "us", "'s", "’s");
  private static final Set<String> LEADS = Set.of("lead", "place");

  /** What is offered to readers. */
  private static final Set<String> LOOKS =
      Set.of(
          "clue",
          "detail",
          "evidence",
          "example",
          "explanation",
          "glimpse",
          "guide",
          "hint",
          "insight",
          "look",
          "opinion",
          "reminder",
          "view");

  private static final Set<String> WINS =
      Set.of("beat", "capture", "crush", "defeat", "recapture", "thrash", "trounce");

  /** Where somebody is beaten with votes or goals. */
  private static final Set<String> CONTEST =
      Set.of(
          "ballot",
          "campaign",
          "candidate",
          "caucus",
          "championship",
          "contest",
          "cup",
          "election",
          "final",
          "game",
          "goal",
          "incumbent",
          "league",
          "match",
          "nomination",
          "opponent",
          "point",
          "poll",
          "primary",
          "race",
          "rival",
          "season",
          "seat",
          "team",
          "tournament",
          "victory",
          "vote",
          "win");

  private static final Set<String> STRUGGLES = Set.of("battle", "fight", "war");

  /** What nobody is hurt in. */
  private static final Set<String> PEACEFUL =
      Set.of(
          "bidding",
          "budget",
          "campaign",
          "confirmation",
          "court",
          "custody",
          "electoral",
          "election",
          "ground",
          "leadership",
          "legal",
          "nomination",
          "political",
          "price",
          "primary",
          "ratings",
          "title",
          "trade",
          "turf",
          "uphill");

  private final Parties parties;

  EnglishSenses(Parties parties) {
    this.parties = parties;
  }

  boolean isAnother(Tree tree, int verb, Predicate predicate) {
    return switch (predicate.words().get(0)) {
      case "battle" -> IT.contains(tree.lower(tree.child(verb, "obj")));
      case "host" -> predicate.words().size() == 1 && !hasGuest(tree, verb);
      case "let" -> ME.contains(tree.lower(verb + 1));
      case "offer" -> LOOKS.contains(tree.lemma(tree.child(verb, "obj")));
      case "satisfy" -> Clause.isPassive(tree, verb);
      case "trade" -> LEADS.contains(tree.lemma(tree.child(verb, "obj")));
      case "agree" -> isOpinion(tree, verb, predicate);
      case "call" -> isNaming(tree, verb, predicate);
      case "demonstrate" -> isShown(tree, verb);
      case "insist" -> isHeld(tree, verb, predicate);
      case "leave" -> isLeftSo(tree, verb, predicate);
      default -> isBrought(predicate) || isWon(tree, predicate);
    };
  }

  /** <i>hosted the king</i>, not <i>a debate hosted by the club</i>. */
  private boolean hasGuest(Tree tree, int verb) {
    int guest = tree.child(verb, Set.of("obj", "nsubj:pass"));
    int whom = guest < 0 && tree.is(verb, "acl") ? tree.head(verb) : guest;
    return whom >= 0 && parties.isActor(tree, whom);
  }

  /** <i>demonstrated its skill, demonstrated that it rains</i>. */
  private static boolean isShown(Tree tree, int verb) {
    int clause = tree.child(verb, "ccomp");
    return tree.child(verb, "obj") > verb || (clause > verb && tree.isFiniteClause(clause));
  }

  /** <i>agrees with the mayor that it rains</i>: nothing is agreed on. */
  private static boolean isOpinion(Tree tree, int verb, Predicate predicate) {
    int clause = tree.child(verb, "ccomp");
    boolean settled =
        tree.child(verb, "xcomp") >= 0
            || tree.children(verb).stream().anyMatch(c -> Clause.hasCase(tree, c, TO))
            || Clause.isPassive(tree, verb);
    boolean with =
        tree.children(verb).stream().anyMatch(c -> Clause.hasCase(tree, c, Set.of("with")));
    return predicate.words().size() == 1
        && !settled
        && with
        && (clause > verb || isNow(tree, verb));
  }

  private static boolean isNow(Tree tree, int verb) {
    return tree.feature(verb, "Tense").equals("Pres")
        || tree.feature(verb, "VerbForm").equals("Inf");
  }

  /**
   * <i>called the tariffs on steel a mistake</i>, <i>a film called "Rain" on the war</i>: nobody is
   * called, nor called on.
   */
  private boolean isNaming(Tree tree, int verb, Predicate predicate) {
    if (CALL_ON.contains(predicate.lemma())) {
      return !ON.contains(tree.lower(verb + 1)) && !ON.contains(tree.lower(verb + 2));
    }
    int object = predicate.words().size() == 1 ? tree.child(verb, "obj") : -1;
    int behind = object < 0 ? -1 : tree.last(object) + 1;
    return object >= 0
        && (!parties.isActor(tree, object)
            || object < verb
            || Set.of("DET", "ADJ", "NOUN", "PRON").contains(tree.upos(behind))
            || tree.lower(behind).matches("[\"“‘'`,:]+"));
  }

  /** <i>insisted he was right</i>: nothing is asked for. */
  private static boolean isHeld(Tree tree, int verb, Predicate predicate) {
    int clause = predicate.words().size() == 1 ? tree.child(verb, "ccomp") : -1;
    return clause > verb && tree.isFiniteClause(clause) && tree.child(clause, "mark") < 0;
  }

  /** <i>were left out</i>, <i>left six farmers dead</i>: nobody goes. */
  private static boolean isLeftSo(Tree tree, int verb, Predicate predicate) {
    return predicate.words().size() == 1
        && (tree.child(verb, Set.of("nsubj:pass", "compound:prt", "xcomp")) >= 0
            || tree.children(verb).stream()
                .filter(c -> tree.is(c, "obj"))
                .flatMap(c -> tree.children(c).stream().filter(d -> d > c))
                .anyMatch(d -> tree.is(d, Set.of("acl", "amod")) && !tree.isFiniteClause(d)));
  }

  /** <i>bring her deal to parliament</i>: it has been struck, or has not. */
  private static boolean isBrought(Predicate predicate) {
    return predicate.type() == Event.Type.SUPPORT
        && predicate.words().stream().anyMatch(BRING::contains)
        && predicate.words().stream().anyMatch(DEALS::contains);
  }

  /** <i>beat the senator in the primary</i>. */
  private static boolean isWon(Tree tree, Predicate predicate) {
    return predicate.words().size() == 1
        && WINS.contains(predicate.lemma())
        && IntStream.range(0, tree.size()).anyMatch(i -> CONTEST.contains(tree.lemma(i)));
  }

  /** <i>a legal battle</i>, <i>the primary fight</i>. */
  static boolean isPeaceful(Tree tree, int noun) {
    return STRUGGLES.contains(tree.lemma(noun))
        && tree.children(noun).stream().anyMatch(c -> c < noun && PEACEFUL.contains(tree.lower(c)));
  }

  /** <i>take in</i> of <i>took home a win in the region</i>: the preposition is another's. */
  static boolean isStray(Tree tree, int verb, Predicate predicate, Set<Integer> words) {
    return predicate.words().size() == 2
        && words.stream()
            .anyMatch(
                i ->
                    i > verb + 1
                        && tree.is(i, "case")
                        && tree.upos(i).equals("ADP")
                        && !predicate.takes(tree.lower(i)));
  }
}
