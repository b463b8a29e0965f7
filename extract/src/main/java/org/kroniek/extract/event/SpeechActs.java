package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Block;
import org.kroniek.model.Event;
import org.kroniek.model.Event.Modality;
import org.kroniek.model.Party;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * What is done by saying something: who calls for peace has made a request, who brushes a reproach
 * aside has rejected it, whatever the word for it.
 */
final class SpeechActs {

  private static final Map<Statement.Act, Event.Type> DONE =
      Map.of(
          Statement.Act.REQUEST, Event.Type.REQUEST,
          Statement.Act.DENY, Event.Type.REJECT);

  private static final Set<String> TO_WHOM = Set.of("obj", "iobj", "obl", "obl:arg");
  private static final Set<String> CASES = Set.of("aan", "bij", "op", "to", "on");
  private static final Set<String> RULING_OUT =
      Set.of("uitsluiten", "toegeven", "rule", "exclude", "admit", "concede");
  private static final double TRUST = 0.6;

  private final Manners manners;
  private final Scene scene;
  private final Parties parties;

  SpeechActs(Manners manners, Scene scene) {
    this.manners = manners;
    this.scene = scene;
    this.parties = scene.parties();
  }

  /**
   * What the statements with a cue in the sentence do.
   *
   * @param here what else is told in the sentence: what tells the same needs no second telling
   */
  List<Told> in(Tree tree, List<Told> here) {
    List<Told> done = new ArrayList<>();
    for (Statement statement : scene.claims().cuedIn(tree.sentence().span())) {
      Optional.ofNullable(DONE.get(statement.act()))
          .filter(type -> here.stream().noneMatch(t -> isTold(t, type, statement)))
          .flatMap(type -> of(tree, type, statement))
          .ifPresent(done::add);
    }
    return done;
  }

  private static boolean isTold(Told told, Event.Type type, Statement statement) {
    boolean same = told.trigger().overlaps(statement.cue().orElseThrow());
    // "ontkent dat zij wapens levert": what is denied is told, as not so.
    boolean denied =
        type == Event.Type.REJECT
            && told.statement().filter(s -> s.id().equals(statement.id())).isPresent();
    return same || denied || (told.type() == type && told.span().overlaps(hull(statement)));
  }

  private Optional<Told> of(Tree tree, Event.Type type, Statement statement) {
    Span cue = statement.cue().orElseThrow();
    int word = verb(tree, cue);
    List<Party> actor = statement.source().map(s -> actor(tree, s)).orElse(List.of());
    // "Dit kan niet", pleitte de advocaat: a plea in court asks nothing of anybody.
    boolean words = type == Event.Type.REQUEST && statement.mode() == Statement.Mode.DIRECT;
    if (word < 0 || actor.isEmpty() || words || statement.negated() || isThought(tree, word)) {
      return Optional.empty();
    }
    Slot recipient = recipient(tree, word, statement, actor);
    Roles roles =
        new Roles(
            actor,
            -1,
            recipient.parties(),
            recipient.head(),
            Optional.empty(),
            -1,
            Optional.empty());
    return Optional.of(
        new Told(
            "speech-act",
            type,
            manners.of(type, tree, word, List.of(), recipient.head()),
            tree.lemma(word),
            roles,
            Optional.empty(),
            Modality.ASSERTED,
            statement.parent().flatMap(scene.claims()::byId),
            hull(statement),
            tree.span(word),
            tree.sentence().block() == Block.Kind.HEADLINE,
            TRUST));
  }

  /** <i>kan zich voorstellen dat</i>, <i>sluit een terugtrekking uit</i>: a view, no deed. */
  private static boolean isThought(Tree tree, int word) {
    int said = tree.child(word, "xcomp");
    return tree.child(word, "expl:pv") >= 0
        || (said >= 0 && tree.child(said, "expl:pv") >= 0)
        || OtherSenses.isEvoked(tree, word)
        || RULING_OUT.contains(tree.lemma(word));
  }

  /** Whoever the words at the statement mean, each by himself, or the one meant from before. */
  private List<Party> actor(Tree tree, Source source) {
    int head = source.mention().map(mention -> head(tree, mention)).orElse(-1);
    if (head >= 0 && tree.child(head, "conj") >= 0 && parties.isActor(tree, head)) {
      return parties.of(tree, head);
    }
    boolean known = source.party().entity().isPresent();
    return known || (head >= 0 && parties.isActor(tree, head))
        ? List.of(source.party())
        : List.of();
  }

  /** The word of the mention that the others hang on, -1 where it stands in another sentence. */
  private static int head(Tree tree, Span mention) {
    int at = tree.at(mention.end() - 1);
    while (at >= 0 && tree.head(at) >= 0 && mention.overlaps(tree.span(tree.head(at)))) {
      at = tree.head(at);
    }
    return at;
  }

  private Slot recipient(Tree tree, int word, Statement statement, List<Party> source) {
    for (int child : tree.children(word)) {
      boolean aimed = !tree.is(child, "obl") || Clause.hasCase(tree, child, CASES);
      if (tree.is(child, TO_WHOM) && aimed && parties.isActor(tree, child)) {
        List<Party> to = parties.of(tree, child);
        boolean known =
            parties.isPerson(tree, child) || to.stream().anyMatch(p -> p.entity().isPresent());
        if (known && !source.containsAll(to)) {
          return new Slot(child, to);
        }
      }
    }
    return statement
        .addressee()
        .filter(party -> !parties.isMedium(party))
        .map(party -> new Slot(-1, List.of(party)))
        .orElse(Slot.EMPTY);
  }

  private static int verb(Tree tree, Span cue) {
    int first = -1;
    for (int i = Math.max(0, tree.at(cue.start())); i < tree.size(); i++) {
      if (!cue.overlaps(tree.span(i))) {
        break;
      }
      if (tree.upos(i).equals("VERB")) {
        return i;
      }
      first = first < 0 ? i : first;
    }
    return first;
  }

  private static Span hull(Statement statement) {
    Span cue = statement.cue().orElseThrow();
    int from = cue.start();
    int to = cue.end();
    for (Span span : statement.content()) {
      from = Math.min(from, span.start());
      to = Math.max(to, span.end());
    }
    return new Span(from, to);
  }
}
