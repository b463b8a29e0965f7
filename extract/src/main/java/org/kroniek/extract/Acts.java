package org.kroniek.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.entity.RoleKind;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.Statement.Act;

/**
 * Tells the act: that of the cue, and where the cue merely says, that of what is said: what its
 * main verb does with its subject, or a word that speaks for an act.
 */
final class Acts {

  private static final Set<String> MUST = Set.of("moeten", "dienen", "must");
  private static final Set<String> NEED = Set.of("have", "need");
  private static final Set<String> NEEDED =
      Set.of("nodig", "noodzakelijk", "necessary", "needed", "essential", "essentieel");
  private static final Set<String> PLANNING = Set.of("plan", "zijn", "intend");
  private static final Set<String> SHALL = Set.of("zullen", "will", "shall", "'ll");
  private static final Set<String> GO = Set.of("gaan", "go");
  private static final Set<String> COMES = Set.of("zullen", "gaan", "kunnen", "will", "can", "go");
  private static final Set<String> MAY_COME =
      Set.of(
          "zullen", "gaan", "kunnen", "dreigen", "will", "shall", "can", "could", "would", "may",
          "might", "go");
  private static final Set<String> WANT = Set.of("willen", "want", "wish", "intend", "plan");

  /** What nobody does on purpose, so that to announce it is no promise. */
  private static final Set<String> HAPPENS =
      Set.of(
          "be",
          "blijken",
          "find",
          "happen",
          "have",
          "hebben",
          "know",
          "lose",
          "merken",
          "miss",
          "missen",
          "moeten",
          "need",
          "see",
          "suffer",
          "verliezen",
          "weten",
          "zien",
          "zijn");

  /** Imperatives that only call for attention. */
  private static final Set<String> ATTEND =
      Set.of(
          "bedenken",
          "denken",
          "hear",
          "horen",
          "imagine",
          "kijken",
          "listen",
          "look",
          "luisteren",
          "mark",
          "note",
          "remember",
          "see",
          "stellen",
          "think",
          "wachten",
          "weten");

  private static final Set<String> SAYING =
      Set.of(
          "antwoorden",
          "answer",
          "beantwoorden",
          "beoordelen",
          "comment",
          "discuss",
          "ingaan",
          "judge",
          "praten",
          "reageren",
          "recenseren",
          "respond",
          "say",
          "speak",
          "speculate",
          "speculeren",
          "spreken",
          "talk",
          "uitlaten",
          "vertellen",
          "vooruitlopen",
          "zeggen");

  private final Lexicon lexicon;
  private final Trees trees;
  private final String text;

  Acts(Lexicon lexicon, Trees trees, String text) {
    this.lexicon = lexicon;
    this.trees = trees;
    this.text = text;
  }

  Act of(Draft draft, Statement.Mode mode) {
    if (draft.act() != Act.ASSERT) {
      return draft.act();
    }
    List<SaidClause> clauses = SaidClause.in(trees.over(draft.span()), draft.content());
    if (clauses.isEmpty()) {
      return Act.ASSERT;
    }
    SaidClause first = clauses.get(0);
    boolean judges = isJudgement(draft);
    if (mode == Statement.Mode.DIRECT && clauses.size() == 1 && asks(draft)) {
      return Act.ASK;
    }
    if (isRefusal(first)) {
      return Act.DECLINE;
    }
    if (!judges && (isPointedAtDanger(draft) || isThreat(first))) {
      return Act.WARN;
    }
    return words(clauses, judges)
        .or(() -> ownAct(first))
        .or(() -> Optional.of(Act.EXPECT).filter(act -> isOpinion(draft) && isFuture(first)))
        .or(() -> purpose(first, draft))
        .or(() -> need(first).filter(act -> !judges))
        .or(() -> demand(first, mode).filter(act -> !judges))
        .or(() -> plan(first, draft))
        .orElse(Act.ASSERT);
  }

  private boolean asks(Draft draft) {
    int end = draft.span().end();
    return text.charAt(end - 1) == '?' || text.startsWith("?", end);
  }

  /** <i>Ik ga daar niet over praten</i>: an answer that is none. */
  private static boolean isRefusal(SaidClause clause) {
    boolean own = clause.isOwn();
    boolean willing =
        clause.isHelpedBy(Set.of("willen", "gaan", "kunnen", "will", "go", "can", "zullen"));
    boolean none = clause.tree().lemma(clause.root()).equals("vinden") && clause.isNothing();
    boolean says = SAYING.contains(clause.tree().lemma(clause.verb()));
    return own && (none || (willing && says && !clause.isPast() && clause.isNegated()));
  }

  /** <i>Als er geen geld komt, gaat de brug dicht</i>. */
  private static boolean isThreat(SaidClause clause) {
    return clause.isUnlessDone() && !clause.isPast() && clause.isHelpedBy(COMES);
  }

  /** <i>… wees op de risico's van het feit dat …</i>: a danger named between cue and content. */
  private boolean isPointedAtDanger(Draft draft) {
    Optional<Span> cue = draft.cue().filter(span -> span.end() < draft.span().start());
    if (cue.isEmpty()) {
      return false;
    }
    int end = draft.span().start();
    Span between = new Span(cue.get().end(), end);
    return trees.over(between).size() == 1
        && SaidClause.in(trees.over(between), List.of(between)).stream()
            .flatMap(clause -> clause.words().stream().map(word -> act(clause.tree(), word)))
            .anyMatch(word -> word.filter(spoken -> spoken.act() == Act.WARN).isPresent());
  }

  /** The act that a word of the content speaks for, a danger before anything else. */
  private Optional<Act> words(List<SaidClause> clauses, boolean judges) {
    Optional<Act> found = Optional.empty();
    for (SaidClause clause : clauses) {
      for (int k = 0; k < clause.words().size(); k++) {
        int word = clause.words().get(k);
        Optional<Act> act =
            act(clause, k).filter(spoken -> holds(spoken, clause)).map(ActWord::act);
        if (act.isEmpty() || clause.isAside(word)) {
          continue;
        }
        boolean no = isDenied(clause, k);
        if (act.get() == Act.WARN && !judges && !no) {
          return act;
        }
        boolean main = clause.isMain(word);
        boolean plain = act.get() == Act.DENY || act.get() == Act.DECLINE;
        boolean weighs = plain || (main && !no);
        if (found.isEmpty() && act.get() != Act.WARN && weighs) {
          found = act;
        }
      }
    }
    return found;
  }

  /** Whether the word is negated, unless the no is a word of the row itself: <i>niet gerust</i>. */
  private boolean isDenied(SaidClause clause, int k) {
    int word = clause.words().get(k);
    boolean itself = SaidClause.isNo(clause.tree().lower(word));
    boolean negated = clause.isNegated(word) || clause.isNegated(clause.tree().head(word));
    return negated && !itself;
  }

  private static boolean holds(ActWord word, SaidClause clause) {
    return switch (word.when()) {
      case ALWAYS -> true;
      case FUTURE -> !clause.isPast() && (clause.isHelpedBy(MAY_COME) || clause.isConditional());
      case IF -> !clause.isPast() && clause.isConditional();
      case OTHER -> !clause.isOwn();
    };
  }

  /** The longest row of the table that stands here; a single word also by its dictionary form. */
  private Optional<ActWord> act(SaidClause clause, int k) {
    Tree tree = clause.tree();
    List<Integer> words = clause.words();
    for (int n = Math.min(Lexicon.LONGEST_ACT, words.size() - k); n > 1; n--) {
      StringBuilder several = new StringBuilder(tree.lower(words.get(k)));
      for (int j = 1; j < n; j++) {
        several.append(' ').append(tree.lower(words.get(k + j)));
      }
      Optional<ActWord> act = lexicon.act(several.toString());
      if (act.isPresent()) {
        return act;
      }
    }
    return act(tree, words.get(k));
  }

  private Optional<ActWord> act(Tree tree, int word) {
    return lexicon.act(tree.lower(word).replace('’', '\'')).or(() -> lexicon.act(tree.lemma(word)));
  }

  /**
   * <i>Ik vrees dat …</i>, <i>we eisen …</i>: what the speaker says that he does. Whoever is told
   * of as <i>he</i> may do so in the past: <i>said he feared that …</i>.
   */
  private Optional<Act> ownAct(SaidClause clause) {
    boolean helps = clause.verb() != clause.root();
    boolean before = clause.isPast() && !clause.isThirdPersonPronoun();
    if (!clause.isOwn() || helps || before || clause.isNegated()) {
      return Optional.empty();
    }
    return lexicon.cues(clause.tree().lemma(clause.root())).stream()
        .filter(verb -> verb.act() != Act.ASSERT && verb.particle().isEmpty())
        .map(CueVerb::act)
        .findFirst();
  }

  /** <i>De provincie moet betalen</i>, <i>Stop daarmee</i>. */
  private static Optional<Act> demand(SaidClause clause, Statement.Mode mode) {
    Tree tree = clause.tree();
    boolean spoken = mode == Statement.Mode.DIRECT;
    if (spoken && clause.isImperative() && !ATTEND.contains(tree.lemma(clause.root()))) {
      return Optional.of(Act.REQUEST);
    }
    boolean perfect = clause.hasAuxiliary(Set.of("have", "hebben"));
    boolean state = clause.isCopular() && !tree.upos(clause.root()).equals("VERB");
    boolean must =
        clause.isHelpedBy(MUST)
            // Where the tagger takes an adverb for a particle: dichtmoeten.
            || tree.lemma(clause.verb()).endsWith("moeten")
            || MUST.contains(tree.lemma(clause.verb()))
            || (clause.verb() != clause.root() && NEED.contains(tree.lemma(clause.root())));
    return must
            && !clause.isFirstPerson()
            && !clause.isAnyone()
            && !perfect
            && !state
            && !clause.isPast()
        ? Optional.of(Act.DEMAND)
        : Optional.empty();
  }

  /** <i>Het is nodig de brug te sluiten</i>, <i>More money is needed</i>. */
  private static Optional<Act> need(SaidClause clause) {
    Tree tree = clause.tree();
    int subject = clause.subject();
    boolean thing = subject >= 0 && tree.upos(subject).equals("NOUN");
    int to = tree.child(clause.root(), Set.of("csubj", "xcomp", "ccomp", "advcl"));
    boolean passive =
        tree.lemma(clause.root()).equals("need") && tree.child(clause.root(), "aux:pass") >= 0;
    boolean needed =
        (passive || NEEDED.contains(tree.lemma(clause.root())))
            && (thing || (to >= 0 && tree.feature(to, "VerbForm").equals("Inf")));
    return needed && !clause.isNegated() && !clause.isPast()
        ? Optional.of(Act.DEMAND)
        : Optional.empty();
  }

  /** <i>Hij is niet van plan te gaan</i>: what one has in mind, or has not. */
  private Optional<Act> purpose(SaidClause clause, Draft draft) {
    String said = draft.span().of(text).toLowerCase(Locale.ROOT);
    boolean plans =
        said.contains("van plan") || said.contains("plan to ") || said.contains("plans to ");
    return clause.isOwn()
            && plans
            && !clause.isPast()
            && PLANNING.contains(clause.tree().lemma(clause.root()))
        ? Optional.of(Act.INTEND)
        : Optional.empty();
  }

  /** <i>We zullen betalen</i>, <i>Ik ga met hem praten</i>, <i>… te zullen komen</i>. */
  private Optional<Act> plan(SaidClause clause, Draft draft) {
    boolean aimless = HAPPENS.contains(clause.tree().lemma(clause.verb())) || clause.isCopular();
    boolean shifted = clause.hasAuxiliary(Set.of("would"));
    boolean never = clause.isFirstPerson() && clause.isHelpedBy(SHALL) && clause.isNever();
    if (never && !clause.isPast()) {
      return Optional.of(Act.PROMISE);
    }
    if (aimless || clause.isNegated() || (clause.isPast() && !shifted)) {
      return Optional.empty();
    }
    boolean goes = clause.isHelpedBy(GO);
    boolean will = clause.isHelpedBy(SHALL) || (shifted && !clause.isFirstPerson());
    boolean wants = clause.isHelpedBy(WANT);
    if (clause.isFirstPerson()) {
      return will
          ? Optional.of(Act.PROMISE)
          : goes || wants ? Optional.of(Act.INTEND) : Optional.empty();
    }
    boolean own = clause.isThirdPersonPronoun() || isOfSource(clause, draft) || isBody(clause);
    boolean infinitive = clause.subject() < 0 && clause.isOwn() && (will || wants);
    boolean shall = clause.subject() < 0 && draft.span().of(text).contains("te zullen ");
    return infinitive || shall || (own && (will || goes || wants))
        ? Optional.of(Act.INTEND)
        : Optional.empty();
  }

  private boolean isBody(SaidClause clause) {
    return lexicon
        .role(clause.tree().lemma(clause.subject()))
        .filter(r -> r == RoleKind.BODY)
        .isPresent();
  }

  /** Whether the subject of what is said has a word of the source's name. */
  private boolean isOfSource(SaidClause clause, Draft draft) {
    int subject = clause.subject();
    if (subject < 0 || draft.source().isEmpty()) {
      return false;
    }
    Tree tree = clause.tree();
    String source = " " + draft.source().get().span().of(text).toLowerCase(Locale.ROOT) + " ";
    for (int i = subject; i <= Adjunct.end(tree, subject); i++) {
      boolean name = tree.upos(i).equals("PROPN");
      if (name && source.contains(" " + tree.lower(i) + " ")) {
        return true;
      }
    }
    return false;
  }

  private boolean isOpinion(Draft draft) {
    return cue(draft).stream().anyMatch(verb -> verb.takes(CueVerb.Frame.OPINION));
  }

  private static boolean isFuture(SaidClause clause) {
    return clause.isHelpedBy(Set.of("zullen", "will", "would", "gaan", "kunnen", "can", "could"));
  }

  /** <i>Jansen noemt het plan gevaarlijk</i>: what somebody thinks of a thing, no warning. */
  private boolean isJudgement(Draft draft) {
    List<CueVerb> verbs = cue(draft);
    return !verbs.isEmpty()
        && verbs.stream().allMatch(v -> v.takes(CueVerb.Frame.NP) && !v.takes(CueVerb.Frame.THAT));
  }

  private List<CueVerb> cue(Draft draft) {
    return draft
        .cue()
        .map((Span span) -> lexicon.cues(span.of(text).toLowerCase(Locale.ROOT)))
        .orElse(List.of());
  }
}
