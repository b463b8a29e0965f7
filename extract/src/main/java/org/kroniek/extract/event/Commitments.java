package org.kroniek.extract.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Event;
import org.kroniek.model.Event.Modality;
import org.kroniek.model.Party;
import org.kroniek.model.Source;
import org.kroniek.model.Statement;

/**
 * What is done by saying so: who says that he will help has agreed to, who says that he will strike
 * has threatened to, who says that another must has asked it of him (PLOVER's AGREE, THREATEN and
 * REQUEST).
 */
final class Commitments {

  private static final Set<Event.Type> HOSTILE =
      EnumSet.of(
          Event.Type.SANCTION,
          Event.Type.COERCE,
          Event.Type.ASSAULT,
          Event.Type.PROTEST,
          Event.Type.MOBILIZE,
          Event.Type.THREATEN);
  private static final Set<Event.Type> SPOKEN =
      EnumSet.of(Event.Type.REJECT, Event.Type.REQUEST, Event.Type.ACCUSE);
  private static final Set<String> WILL =
      Set.of("will", "would", "shall", "zal", "zullen", "zou", "zouden", "'ll", "wo");

  /** Who must get something is not asked for it. */
  private static final Set<String> RECEIVE =
      Set.of("krijgen", "ontvangen", "hebben", "get", "receive", "have");

  private static final int DEEPEST = 4;
  private static final Set<String> MUST = Set.of("must", "should", "moeten", "dienen", "ought");

  /** Who does so has settled on it: not <i>expected to</i>, which others do. */
  private static final Set<String> PLANS =
      Set.of(
          "plan",
          "plans",
          "planned",
          "planning",
          "intend",
          "intends",
          "intended",
          "intention",
          "scheduled",
          "due",
          "set",
          "prepared",
          "preparing",
          "going",
          "hope",
          "hopes",
          "hoped",
          "hoping",
          "like");

  private static final Set<String> VOWS =
      Set.of("vow", "vows", "vowed", "vowing", "swear", "swears", "swore", "sworn");

  private static final Set<String> MIND =
      Set.of("believe", "know", "realize", "remember", "understand");
  private static final Set<String> WAS = Set.of("was", "were");
  private static final Set<String> MAY = Set.of("may", "might", "could");
  private static final Set<String> SHOULD = Set.of("should");
  private static final Set<String> WANT = Set.of("willen", "wensen", "want", "wish");
  private static final Set<Statement.Act> SAYING =
      EnumSet.of(
          Statement.Act.ASSERT,
          Statement.Act.PROMISE,
          Statement.Act.INTEND,
          Statement.Act.EXPECT,
          Statement.Act.WARN,
          Statement.Act.REQUEST,
          Statement.Act.DEMAND);
  private static final Set<Statement.Act> TELLING =
      EnumSet.of(Statement.Act.ASSERT, Statement.Act.PROMISE, Statement.Act.INTEND);
  private static final Set<Statement.Act> ASKING =
      EnumSet.of(Statement.Act.REQUEST, Statement.Act.DEMAND);
  private static final Set<String> SAY =
      Set.of(
          "aankondigen",
          "announce",
          "bekendmaken",
          "declare",
          "melden",
          "say",
          "state",
          "verklaren",
          "zeggen");

  /** Whoever is to get something is not asked for it. */
  private static final Set<String> GET = Set.of("krijgen", "ontvangen", "get", "receive");

  private static final double TRUST = 0.6;

  private final Scene scene;
  private final Parties parties;
  private final Manners manners;

  Commitments(Scene scene, Manners manners) {
    this.scene = scene;
    this.manners = manners;
    this.parties = scene.parties();
  }

  private Optional<Statement> saying(Tree tree, int at) {
    return scene
        .claims()
        .at(tree.span(at).start())
        .filter(s -> SAYING.contains(s.act()) && s.source().isPresent() && !s.negated());
  }

  /** Who says that he will do it commits himself. */
  Optional<Told> of(Trigger trigger, Told told) {
    Tree tree = trigger.tree();
    int will = auxiliary(tree, trigger.at(), WILL, false);
    int plan = will < 0 ? plan(tree, trigger.at()) : -1;
    int may = will < 0 && plan < 0 ? auxiliary(tree, trigger.at(), MAY, false) : -1;
    if (may >= 0 && HOSTILE.contains(told.type())) {
      // Who says that he may strike threatens to.
      return saying(tree, trigger.at())
          .filter(s -> isBy(s, told.roles().actor()) && told.modality() != Modality.NEGATED)
          .map(s -> commitment(trigger, told, Event.Type.THREATEN, may, outer(s)));
    }
    if (SPOKEN.contains(told.type()) || (will < 0 && plan < 0)) {
      return Optional.empty();
    }
    if (will < 0) {
      boolean planned = told.type() != Event.Type.AGREE && told.modality() == Modality.INTENDED;
      return (planned ? planned(told, tree.lower(plan)) : Optional.<Event.Type>empty())
          .map(type -> commitment(trigger, told, type, plan, told.statement()));
    }
    Optional<Statement> said =
        saying(tree, trigger.at()).filter(s -> isBy(s, told.roles().actor()));
    boolean himself = said.isPresent() || saysHimself(tree, trigger.at(), told.roles().actor());
    Optional<Event.Type> committed =
        himself
            ? said(tree, trigger.at(), told)
            : announced(tree, trigger.at(), told, tree.lower(will));
    if (committed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(commitment(trigger, told, committed.get(), will, said.flatMap(this::outer)));
  }

  private Told commitment(
      Trigger trigger, Told told, Event.Type type, int word, Optional<Statement> claim) {
    Tree tree = trigger.tree();
    return new Told(
        "commitment",
        type,
        manners.of(type, tree, trigger.at(), List.of(), told.roles().actorHead()),
        told.predicate(),
        told.roles(),
        Optional.empty(),
        Modality.ASSERTED,
        claim,
        told.span(),
        tree.span(word),
        told.headline(),
        TRUST);
  }

  /** The word by which it is planned: <i>plans to visit</i>, <i>is to visit</i>; else -1. */
  private static int plan(Tree tree, int verb) {
    if (ModalWords.isToBe(tree, verb)) {
      // "was to meet": that was the plan of a day gone by.
      int be = tree.child(verb, "cop");
      return WAS.contains(tree.lower(be)) ? -1 : be;
    }
    int to = tree.child(verb, "mark");
    boolean infinitive = to > 0 && to < verb && tree.lower(to).equals("to");
    return infinitive && (PLANS.contains(tree.lower(to - 1)) || VOWS.contains(tree.lower(to - 1)))
        ? to - 1
        : -1;
  }

  /** What is planned with another is agreed to; to vow to do harm is to threaten. */
  private static Optional<Event.Type> planned(Told told, String word) {
    boolean several = !told.roles().recipient().isEmpty() || told.roles().actor().size() > 1;
    if (HOSTILE.contains(told.type())) {
      return Optional.of(Event.Type.THREATEN).filter(type -> VOWS.contains(word));
    }
    return Optional.of(Event.Type.AGREE).filter(type -> several);
  }

  /** What he does who says that he will, or will not, do it. */
  private static Optional<Event.Type> said(Tree tree, int verb, Told told) {
    boolean hostile = HOSTILE.contains(told.type());
    boolean supposed = told.modality() == Modality.HYPOTHETICAL;
    boolean denied = told.modality() == Modality.NEGATED || (supposed && !isPlain(tree, verb));
    if (denied) {
      return hostile ? Optional.empty() : Optional.of(Event.Type.REJECT);
    }
    // Who will leave or stop unless something is done threatens to.
    boolean threat = hostile || (supposed && told.type() == Event.Type.RETREAT);
    return supposed || told.modality() == Modality.INTENDED
        ? Optional.of(threat ? Event.Type.THREATEN : Event.Type.AGREE)
        : Optional.empty();
  }

  /** The codebook: cooperation told in the future is agreed to; what one will not do, refused. */
  private static Optional<Event.Type> announced(Tree tree, int verb, Told told, String will) {
    boolean plain = Set.of("will", "'ll", "zal", "zullen").contains(will);
    // "A will meet B, C said" is the report's own as well, "C said that A will meet B" is C's.
    boolean bare = tree.child(verb, "mark") < 0;
    boolean own =
        told.statement()
            .filter(s -> !bare || s.mode() != Statement.Mode.INDIRECT || !TELLING.contains(s.act()))
            .isEmpty();
    // Who will meet somebody has not agreed to more than that.
    boolean more = told.type() != Event.Type.AGREE && told.type() != Event.Type.CONSULT;
    if (!plain || !own || !more || HOSTILE.contains(told.type())) {
      return Optional.empty();
    }
    if (told.modality() == Modality.NEGATED) {
      return Optional.of(Event.Type.REJECT);
    }
    return told.modality() == Modality.INTENDED ? Optional.of(Event.Type.AGREE) : Optional.empty();
  }

  /** <i>The rebels said they would …</i>, where no statement was read. */
  private boolean saysHimself(Tree tree, int verb, List<Party> actor) {
    int governor = tree.head(verb);
    return governor >= 0
        && tree.is(verb, "ccomp")
        && SAY.contains(tree.lemma(governor))
        && Clause.agent(tree, governor)
            .map(i -> parties.of(tree, i))
            .filter(speakers -> !actor.isEmpty() && speakers.contains(actor.get(0)))
            .isPresent();
  }

  private static boolean isBy(Statement statement, List<Party> actor) {
    return statement
        .source()
        .map(Source::party)
        .filter(
            party ->
                actor.stream()
                    .anyMatch(
                        a ->
                            a.name().equals(party.name())
                                || (a.entity().isPresent() && a.entity().equals(party.entity()))))
        .isPresent();
  }

  private Optional<Statement> outer(Statement statement) {
    return statement.parent().flatMap(scene.claims()::byId);
  }

  /** Who says that another must do something asks it of him. */
  Optional<Told> demand(Tree tree, int verb) {
    int must = auxiliary(tree, verb, MUST, true);
    if (must < 0) {
      return wish(tree, verb);
    }
    if (RECEIVE.contains(tree.lemma(verb)) || isInRelative(tree, verb)) {
      return Optional.empty();
    }
    if (auxiliary(tree, verb, WILL, false) >= 0) {
      return Optional.empty();
    }
    // "voters should know", "should be honest": nothing is to be done.
    boolean state = SHOULD.contains(tree.lower(must)) && tree.child(verb, "cop") >= 0;
    if (state || MIND.contains(tree.lemma(verb))) {
      return Optional.empty();
    }
    boolean should = SHOULD.contains(tree.lower(must));
    Optional<Statement> said =
        saying(tree, verb).filter(s -> ASKING.contains(s.act()) || (should && isTold(s)));
    Optional<Integer> subject = Clause.agent(tree, verb).filter(i -> parties.isActor(tree, i));
    if (said.isEmpty() || subject.isEmpty()) {
      return Optional.empty();
    }
    List<Party> recipient = parties.of(tree, subject.get());
    if (recipient.isEmpty() || isBy(said.get(), recipient)) {
      return Optional.empty();
    }
    Party source = said.get().source().orElseThrow().party();
    return Optional.of(
        asked(tree, verb, must, List.of(source), subject.get(), recipient, outer(said.get())));
  }

  /** <i>een commissie die dit moet onderzoeken</i>: what else is told of a noun is not asked. */
  private static boolean isInRelative(Tree tree, int verb) {
    int at = verb;
    for (int n = 0; n < DEEPEST && at >= 0; n++) {
      if (tree.is(at, "acl:relcl")) {
        return true;
      }
      at = tree.head(at);
    }
    return false;
  }

  /** <i>said that the neighbour should …</i>: said as a fact, and so wanted. */
  private static boolean isTold(Statement statement) {
    return statement.act() == Statement.Act.ASSERT;
  }

  /** <i>De oppositie wil dat het kabinet opstapt</i>. */
  private Optional<Told> wish(Tree tree, int verb) {
    int want = tree.head(verb);
    if (GET.contains(tree.lemma(verb))) {
      return Optional.empty();
    }
    if (MIND.contains(tree.lemma(verb))) {
      return Optional.empty();
    }
    boolean another = tree.child(verb, "nsubj") >= 0 || (want >= 0 && tree.child(want, "obj") >= 0);
    boolean wished =
        want >= 0
            && tree.is(verb, Set.of("ccomp", "xcomp"))
            && WANT.contains(tree.lemma(want))
            && isPlain(tree, want);
    Optional<Integer> subject =
        wished && another
            ? Clause.agent(tree, verb).filter(i -> parties.isActor(tree, i))
            : Optional.empty();
    Optional<Integer> who =
        wished ? Clause.agent(tree, want).filter(i -> parties.isActor(tree, i)) : Optional.empty();
    if (subject.isEmpty() || who.isEmpty()) {
      return Optional.empty();
    }
    List<Party> actor = parties.of(tree, who.get());
    List<Party> recipient = parties.of(tree, subject.get());
    return actor.isEmpty() || recipient.isEmpty() || actor.containsAll(recipient)
        ? Optional.empty()
        : Optional.of(
            asked(
                tree,
                verb,
                want,
                actor,
                subject.get(),
                recipient,
                scene.claims().at(tree.span(want).start())));
  }

  /** Neither negated nor supposed. */
  private static boolean isPlain(Tree tree, int verb) {
    return tree.children(verb).stream()
        .noneMatch(c -> Set.of("niet", "not", "n't", "never", "nooit").contains(tree.lower(c)));
  }

  private Told asked(
      Tree tree,
      int verb,
      int trigger,
      List<Party> actor,
      int subject,
      List<Party> recipient,
      Optional<Statement> claim) {
    int from = Math.min(trigger, Math.min(subject, verb));
    int to = Math.max(trigger, Math.max(subject, verb));
    return new Told(
        "demand",
        Event.Type.REQUEST,
        manners.of(Event.Type.REQUEST, tree, verb, List.of(), subject),
        tree.lemma(trigger),
        new Roles(actor, -1, recipient, subject, Optional.empty(), -1, Optional.empty()),
        Optional.empty(),
        Modality.ASSERTED,
        claim,
        tree.span(from, to),
        tree.span(trigger),
        false,
        TRUST);
  }

  private static int auxiliary(Tree tree, int verb, Set<String> words, boolean lemma) {
    for (int child : tree.children(verb)) {
      String word = lemma ? tree.lemma(child) : tree.lower(child);
      if (tree.is(child, "aux") && words.contains(word)) {
        return child;
      }
    }
    return -1;
  }
}
