package org.kroniek.extract.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.quantity.Figures.Binding;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.ContentId;
import org.kroniek.model.Evidence;
import org.kroniek.model.Quantity;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * Norms, targets and budgets whose amount the text says is not told: <i>hoe hoog de norm wordt, wil
 * zij niet zeggen</i>, <i>it is unclear how large the budget will be</i>.
 */
final class OpenNorms {

  private static final String RULE = "open-norm";
  private static final Set<String> HOW = Set.of("hoe", "how");
  private static final Set<String> MUCH =
      Set.of("hoog", "groot", "high", "large", "big", "much", "strict", "streng", "veel", "ruim");
  private static final Set<String> ALONE = Set.of("hoeveel");
  private static final Set<String> MEASURES =
      Set.of("hoogte", "omvang", "grootte", "level", "size", "height", "amount", "scale");
  private static final Set<String> UNTOLD =
      Set.of("onbekend", "onduidelijk", "unclear", "unknown", "ongewis", "undecided");
  private static final int BETWEEN = 6;

  private final Figures figures;
  private final Scene scene;

  OpenNorms(Figures figures, Scene scene) {
    this.figures = figures;
    this.scene = scene;
  }

  List<Quantity> in(Tree tree) {
    List<Quantity> found = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      int end = length(tree, i);
      if (end >= 0) {
        open(tree, i, end).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The last word of a question for an amount that begins here; -1 where none does. */
  private static int length(Tree tree, int i) {
    boolean asked = HOW.contains(tree.lower(i)) && MUCH.contains(tree.lower(i + 1));
    boolean named = MEASURES.contains(tree.lemma(i)) && isOf(tree, i + 1);
    return asked || named ? i + 1 : ALONE.contains(tree.lower(i)) ? i : -1;
  }

  private static boolean isOf(Tree tree, int i) {
    return tree.lower(i).equals("van") || tree.lower(i).equals("of");
  }

  private Optional<Quantity> open(Tree tree, int from, int end) {
    for (int noun = end + 1; noun <= end + BETWEEN && noun < tree.size(); noun++) {
      Optional<Quantity.Kind> kind = kind(tree, noun);
      if (kind.isPresent()) {
        int last = noun;
        return untold(tree, noun).map(why -> quantity(tree, from, last, kind.get(), why));
      }
      if (!Set.of("DET", "ADJ", "ADP", "PROPN", "NOUN", "PRON", "ADV").contains(tree.upos(noun))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Quantity.Kind> kind(Tree tree, int noun) {
    if (!Set.of("NOUN", "ADJ", "PROPN").contains(tree.upos(noun))) {
      return Optional.empty();
    }
    for (Binding binding : List.of(Binding.NORM, Binding.TARGET, Binding.BUDGET)) {
      if (figures.binds(tree.lemma(noun), binding)) {
        return Optional.of(Quantity.Kind.valueOf(binding.name()));
      }
    }
    return Optional.empty();
  }

  /** The word that says that it is not told: the cue of who declines to, or a predicate. */
  private Optional<Span> untold(Tree tree, int noun) {
    Optional<Statement> declined =
        scene.claims().at(tree.span(noun).start()).filter(s -> s.act() == Statement.Act.DECLINE);
    if (declined.isPresent()) {
      return Optional.of(declined.get().cue().orElse(tree.span(noun)));
    }
    for (int i = 0; i < tree.size(); i++) {
      if (UNTOLD.contains(tree.lower(i)) && (tree.isUnder(noun, i) || tree.head(i) < 0)) {
        return Optional.of(tree.span(i));
      }
    }
    return Optional.empty();
  }

  private Quantity quantity(Tree tree, int from, int noun, Quantity.Kind kind, Span why) {
    Span span = tree.span(from, noun);
    return new Quantity(
        ContentId.finding('q', scene.document().article().id(), List.of(span)),
        span,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        kind,
        Optional.empty(),
        Optional.empty(),
        Quantity.Stance.REPORTED,
        scene.claims().at(tree.span(noun).start()).map(Statement::id),
        new Evidence(RULE, List.of(why), 0.7));
  }
}
