package org.kroniek.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Span;

/**
 * The words of the sentence around a cue that tell how something was said: neither content nor
 * source, not quoted, and nearer to this cue than to another, by the tree or else by distance.
 */
final class ReportingClause {

  private static final int MOST_STEPS = 40;
  private static final Set<String> OBJECTS = Set.of("obj", "iobj", "obl:arg");

  private final Passage passage;
  private final Draft draft;
  private final Tree tree;
  private final int cue;
  private final List<Span> others = new ArrayList<>();
  private final Set<Integer> otherCues = new HashSet<>();
  private final Optional<Span> outer;

  private ReportingClause(Board board, Passage passage, Draft draft, Trees.Word cue) {
    this.passage = passage;
    this.draft = draft;
    this.tree = cue.tree();
    this.cue = cue.index();
    Span at = tree.span(this.cue);
    List<Draft> around = new ArrayList<>(board.in(passage.index()));
    if (passage.index() > 0) {
      around.addAll(board.in(passage.index() - 1));
    }
    Optional<Span> innermost = Optional.empty();
    for (Draft other : around) {
      if (other.equals(draft)) {
        continue;
      }
      other.cue().ifPresent(this::note);
      for (Span span : other.content()) {
        if (!span.contains(at)) {
          others.add(span);
        } else if (innermost.isEmpty() || innermost.get().contains(span)) {
          innermost = Optional.of(span);
        }
      }
    }
    this.outer = innermost;
  }

  /** The clause of a draft's cue; nothing where it has none. */
  static Optional<ReportingClause> of(Board board, Draft draft) {
    Passage own = board.passage(draft.passage());
    return draft
        .cue()
        .flatMap(
            cue ->
                own.trees()
                    .at(cue.start())
                    .map(word -> new ReportingClause(board, at(board, own, cue), draft, word)));
  }

  /** The passage that the cue stands in: of <i>Dat zei hij</i> the one behind the content's. */
  private static Passage at(Board board, Passage own, Span cue) {
    boolean behind = own.span().end() <= cue.start() && own.index() + 1 < board.passages().size();
    return behind ? board.passage(own.index() + 1) : own;
  }

  private void note(Span otherCue) {
    passage
        .trees()
        .at(otherCue.start())
        .filter(word -> word.tree() == tree)
        .ifPresent(word -> otherCues.add(word.index()));
  }

  Passage passage() {
    return passage;
  }

  Tree tree() {
    return tree;
  }

  int cue() {
    return cue;
  }

  /** The prepositional phrases and objects of the clause, in the order of the text. */
  List<Adjunct> adjuncts() {
    List<Adjunct> adjuncts = new ArrayList<>();
    int from = Math.max(0, tree.at(passage.span().start()));
    for (int i = from; i < tree.size() && tree.span(i).start() < passage.span().end(); i++) {
      boolean preposition = tree.is(i, "case") && tree.head(i) > i && !tree.upos(i).equals("SCONJ");
      if (preposition && holds(i) && holds(tree.head(i))) {
        adjuncts.add(Adjunct.of(tree, i, tree.head(i)));
      } else if (i > cue && tree.head(i) == cue && tree.is(i, OBJECTS) && isObject(i)) {
        adjuncts.add(Adjunct.object(tree, i));
      }
    }
    return adjuncts;
  }

  private boolean isObject(int i) {
    return tree.child(i, "case") < 0 && holds(i);
  }

  /** Whether a word belongs to the clause. */
  boolean holds(int i) {
    Span span = tree.span(i);
    boolean said =
        draft.content().stream().anyMatch(content -> content.overlaps(span))
            || others.stream().anyMatch(content -> content.overlaps(span))
            || draft.source().filter(s -> s.head().overlaps(span)).isPresent();
    int item = passage.itemAt(span.start());
    return !said
        && item >= 0
        && passage.item(item).span().contains(span)
        && !passage.item(item).isQuotation()
        && outer.map(o -> o.contains(span)).orElse(true)
        && isOwn(i);
  }

  /** Whether the way up from the word, or else the shortest way along the line, ends here. */
  private boolean isOwn(int i) {
    int at = i;
    for (int n = 0; n < MOST_STEPS && at >= 0; n++) {
      if (at == cue) {
        return true;
      }
      if (otherCues.contains(at) || tree.relation(at).equals("acl:relcl")) {
        return false;
      }
      at = tree.head(at);
    }
    return otherCues.stream().noneMatch(other -> Math.abs(other - i) < Math.abs(cue - i));
  }
}
