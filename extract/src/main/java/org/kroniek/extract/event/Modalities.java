package org.kroniek.extract.event;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Conditional;
import org.kroniek.model.Event.Modality;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** Tells whether an event is said to be so: by what governs it, and by what stands around it. */
final class Modalities {

  private static final Set<String> NEGATIONS =
      Set.of(
          "niet", "nooit", "geen", "evenmin", "niemand", "nergens", "not", "n't", "never", "no",
          "neither", "nobody", "without", "zonder");
  private static final Set<String> MAYBE =
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
  private static final Set<String> MAY =
      Set.of(
          "kunnen",
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
          "likely");
  private static final Set<String> MUST =
      Set.of("moeten", "dienen", "horen", "must", "should", "ought", "need", "behoren");

  /** Who had to, did. */
  private static final Set<String> PAST = Set.of("moest", "moesten", "diende", "dienden");

  private static final Set<String> WILL = Set.of("zullen", "gaan", "will", "shall", "'ll", "wo");
  private static final Set<String> INTEND =
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
          "streven",
          "swear",
          "toezeggen",
          "undertake",
          "van plan",
          "voorbereiden",
          "voornemen",
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
          "zeggen",
          "going");
  private static final Set<String> FEAR =
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
  private static final Set<String> ASK =
      Set.of(
          "vragen",
          "verzoeken",
          "eisen",
          "oproepen",
          "manen",
          "aansporen",
          "aandringen",
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
  private static final Set<String> REFUSE =
      Set.of(
          "weigeren",
          "refuse",
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
          "vermijden",
          "ophouden",
          "cease",
          "uitsluiten",
          "tegenhouden",
          "reject",
          "afwijzen");
  private static final int CLIMB = 4;

  private final Scene scene;

  /** Where what stands in conditions begins and ends, merged where they overlap. */
  private final NavigableMap<Integer, Integer> conditional = new TreeMap<>();

  Modalities(Scene scene, List<Conditional> conditionals) {
    this.scene = scene;
    conditionals.stream()
        .flatMap(c -> Stream.of(c.condition(), c.consequence()))
        .sorted()
        .forEach(this::lay);
  }

  Modality of(Trigger trigger) {
    Tree tree = trigger.tree();
    int at = trigger.at();
    if (isConditional(tree, at)) {
      return Modality.HYPOTHETICAL;
    }
    Optional<Modality> told = told(tree, at);
    boolean feared = act(tree, at).filter(a -> a == Statement.Act.FEAR).isPresent();
    if (feared && told.filter(m -> m == Modality.NEGATED).isEmpty()) {
      return Modality.HYPOTHETICAL;
    }
    return told.orElseGet(() -> around(tree, at));
  }

  private void lay(Span span) {
    Map.Entry<Integer, Integer> before = conditional.floorEntry(span.start());
    boolean joined = before != null && before.getValue() >= span.start();
    int start = joined ? before.getKey() : span.start();
    conditional.merge(start, span.end(), Math::max);
  }

  private boolean isConditional(Tree tree, int at) {
    Map.Entry<Integer, Integer> entry = conditional.floorEntry(tree.span(at).start());
    return entry != null && tree.span(at).start() < entry.getValue();
  }

  /** What the words that govern the trigger say of it. */
  private Optional<Modality> told(Tree tree, int trigger) {
    boolean negated = isNegated(tree, trigger);
    Optional<Modality> modality = Optional.empty();
    int at = trigger;
    for (int n = 0; n <= CLIMB && at >= 0 && modality.isEmpty(); n++) {
      modality = modal(tree, at);
      int governor = tree.head(at);
      boolean open = isOpen(tree, at, trigger);
      if (modality.isEmpty() && governor >= 0 && open) {
        modality = governing(tree, governor, at);
        negated |= isNegated(tree, governor) && tree.is(at, Set.of("xcomp", "aux", "cop"));
      }
      at = open ? governor : -1;
    }
    if (negated
        && modality.filter(m -> m != Modality.POSSIBLE && m != Modality.INTENDED).isEmpty()) {
      return Optional.of(Modality.NEGATED);
    }
    return modality;
  }

  /** Whether what governs the word speaks of it too. */
  private static boolean isOpen(Tree tree, int at, int trigger) {
    boolean complement = tree.is(at, Set.of("xcomp", "ccomp", "csubj", "aux", "cop"));
    boolean purpose = tree.is(at, Set.of("advcl", "acl")) && isInfinitive(tree, at);
    boolean argument = at == trigger && tree.is(at, Set.of("obj", "obl", "nmod", "nsubj", "conj"));
    return complement
        || purpose
        || (argument && !tree.upos(at).equals("VERB"))
        || tree.is(at, "conj");
  }

  private static boolean isInfinitive(Tree tree, int at) {
    return tree.children(at).stream()
        .anyMatch(c -> c < at && Set.of("te", "to", "om").contains(tree.lower(c)));
  }

  private static boolean isNegated(Tree tree, int at) {
    for (int child : tree.children(at)) {
      boolean here = NEGATIONS.contains(tree.lower(child));
      if (here && !isNotOnly(tree, child)) {
        return true;
      }
      boolean argument = tree.is(child, Set.of("obj", "nsubj"));
      if (argument
          && tree.children(child).stream()
              .anyMatch(c -> Set.of("geen", "no", "nul").contains(tree.lower(c)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNotOnly(Tree tree, int negation) {
    return Set.of("alleen", "slechts", "only", "langer", "just", "meer")
            .contains(tree.lower(negation + 1))
        && !tree.lower(negation + 1).equals("meer")
        && !tree.lower(negation + 1).equals("langer");
  }

  /** What the verb's own auxiliaries and adverbs say. */
  private Optional<Modality> modal(Tree tree, int at) {
    boolean will = false;
    boolean must = false;
    boolean would = false;
    boolean may = false;
    for (int child : tree.children(at)) {
      String lemma = tree.lemma(child);
      String form = tree.lower(child);
      if (tree.is(child, Set.of("aux", "cop"))) {
        would |= form.equals("would") || form.equals("zou") || form.equals("zouden");
        may |= MAY.contains(lemma) || MAY.contains(form);
        must |= MUST.contains(lemma) && !PAST.contains(form);
        will |= WILL.contains(lemma) || WILL.contains(form);
        will |= lemma.equals("willen");
      } else if (isMaybe(tree, child)) {
        return Optional.of(Modality.POSSIBLE);
      }
    }
    if (may) {
      return Optional.of(Modality.POSSIBLE);
    }
    if (would) {
      return Optional.of(would(tree, at));
    }
    if (must) {
      return Optional.of(Modality.REQUESTED);
    }
    return will ? Optional.of(Modality.INTENDED) : Optional.empty();
  }

  /** <i>mogelijk</i>, also where the parser hangs it on the object. */
  private static boolean isMaybe(Tree tree, int child) {
    boolean adverb = tree.is(child, Set.of("advmod", "obl")) && MAYBE.contains(tree.lower(child));
    return adverb
        || (tree.is(child, "obj")
            && tree.children(child).stream().anyMatch(c -> MAYBE.contains(tree.lower(c))));
  }

  /** In Dutch hearsay, in English reported future; in what somebody promises an intention. */
  private Modality would(Tree tree, int at) {
    Optional<Statement.Act> act = act(tree, at);
    boolean english = tree.children(at).stream().anyMatch(c -> tree.lower(c).equals("would"));
    boolean fear = act.filter(a -> a == Statement.Act.FEAR || a == Statement.Act.WARN).isPresent();
    if (fear) {
      return Modality.HYPOTHETICAL;
    }
    return english && act.isPresent() ? Modality.INTENDED : Modality.POSSIBLE;
  }

  private Optional<Statement.Act> act(Tree tree, int at) {
    return scene.claims().at(tree.span(at).start()).map(Statement::act);
  }

  /** What the word that governs the clause makes of it. */
  private static Optional<Modality> governing(Tree tree, int governor, int at) {
    String lemma = tree.lemma(governor);
    boolean verbal = !tree.is(at, Set.of("obj", "obl", "nmod", "nsubj", "conj"));
    if (tree.is(at, "advcl") && isInfinitive(tree, at)) {
      return Optional.of(Modality.INTENDED);
    }
    if (REFUSE.contains(lemma) && !tree.is(at, "conj")) {
      return Optional.of(Modality.NEGATED);
    }
    if (FEAR.contains(lemma) && !tree.is(at, "conj")) {
      return Optional.of(Modality.HYPOTHETICAL);
    }
    if (ASK.contains(lemma) && !tree.is(at, "conj")) {
      return Optional.of(Modality.REQUESTED);
    }
    if (MUST.contains(lemma) && verbal && !PAST.contains(tree.lower(governor))) {
      return Optional.of(Modality.REQUESTED);
    }
    if (MAY.contains(lemma) && verbal) {
      return Optional.of(Modality.POSSIBLE);
    }
    boolean going = tree.lower(governor).equals("going");
    boolean intends =
        going || WILL.contains(lemma) || (INTEND.contains(lemma) && !tree.is(at, "ccomp"));
    return intends && verbal ? Optional.of(Modality.INTENDED) : Optional.empty();
  }

  /** What the statement, or a question mark, makes of an event that nothing qualifies. */
  private Modality around(Tree tree, int at) {
    Optional<Statement.Act> act = act(tree, at);
    boolean finite = tree.isFiniteClause(at);
    if (tree.lower(tree.size() - 1).equals("?")) {
      return Modality.POSSIBLE;
    }
    if (act.isEmpty()) {
      return Modality.ASSERTED;
    }
    return switch (act.get()) {
      case FEAR -> Modality.HYPOTHETICAL;
      case REQUEST, DEMAND -> finite ? Modality.ASSERTED : Modality.REQUESTED;
      case PROMISE, INTEND, EXPECT ->
          finite && act.get() == Statement.Act.EXPECT
              ? Modality.POSSIBLE
              : finite ? Modality.ASSERTED : Modality.INTENDED;
      case DENY -> Modality.NEGATED;
      case ASK -> Modality.POSSIBLE;
      default -> Modality.ASSERTED;
    };
  }
}
