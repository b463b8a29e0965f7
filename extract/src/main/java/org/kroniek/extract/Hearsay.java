package org.kroniek.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * <i>Naar verluidt …</i>, <i>De man zou zijn gevlucht</i>, <i>reportedly</i>: somebody says so, and
 * the text does not tell who.
 */
record Hearsay(Rule rule) implements Sieve {

  private static final Set<String> ADVERBS =
      Set.of("reportedly", "allegedly", "purportedly", "supposedly");

  /** With these a perfect tells what would have been, and not what is told. */
  private static final Set<String> WISHES =
      Set.of("anders", "graag", "liever", "bijna", "eigenlijk", "zonder", "misschien");

  private static final Set<String> CONDITIONS =
      Set.of("als", "indien", "mits", "tenzij", "wanneer");
  private static final int MOST_STEPS = 40;
  private static final int FEWEST = 3;
  private static final Set<String> FIRST = Set.of("ik", "we", "wij", "je", "u");

  @Override
  public void sift(Passage passage, Board board) {
    if (passage.inside()) {
      return;
    }
    for (int i = 0; i < passage.size(); i++) {
      int at = i;
      String word = passage.item(i).lower();
      if (word.equals("verluidt") || word.equals("schijnt")) {
        int first = passage.is(i - 1, "het") ? i - 2 : i - 1;
        if (passage.is(first, "naar")) {
          passage
              .word(i)
              .ifPresent(w -> offer(passage, board, root(w), passage.span(first, at + 1)));
        }
      } else {
        boolean adverb = ADVERBS.contains(word);
        boolean told = word.equals("zou") || word.equals("zouden");
        passage
            .word(i)
            .filter(w -> adverb ? w.tree().head(w.index()) >= 0 : told && isTold(w))
            .ifPresent(
                w ->
                    offer(
                        passage,
                        board,
                        new Trees.Word(w.tree(), w.tree().head(w.index())),
                        passage.item(at).span()));
      }
    }
  }

  private static Trees.Word root(Trees.Word word) {
    int at = word.index();
    for (int n = 0; n < MOST_STEPS && word.tree().head(at) >= 0; n++) {
      at = word.tree().head(at);
    }
    return new Trees.Word(word.tree(), at);
  }

  /** <i>De man zou zijn gevlucht</i>: a perfect without a condition or a wish. */
  private static boolean isTold(Trees.Word word) {
    Tree tree = word.tree();
    int verb = tree.head(word.index());
    boolean main =
        verb >= 0
            && tree.is(word.index(), "aux")
            && tree.head(verb) < 0
            && tree.feature(verb, "VerbForm").equals("Part");
    if (!main) {
      return false;
    }
    boolean perfect = false;
    for (int i : tree.under(verb).stream().toArray()) {
      boolean helper = tree.head(i) == verb && tree.is(i, "aux");
      perfect |=
          helper
              && i != word.index()
              && (tree.lower(i).equals("hebben") || tree.lower(i).equals("zijn"));
      boolean condition = tree.is(i, "mark") && CONDITIONS.contains(tree.lower(i));
      boolean own = tree.is(i, "nsubj") && FIRST.contains(tree.lower(i));
      if (condition || own || WISHES.contains(tree.lower(i))) {
        return false;
      }
    }
    return perfect;
  }

  private void offer(Passage passage, Board board, Trees.Word clause, Span cue) {
    Tree tree = clause.tree();
    TreeReports reports = new TreeReports(passage);
    BitSet words = reports.here(tree, tree.under(clause.index()));
    if (!tree.lower(tree.at(cue.start())).startsWith("zou")) {
      for (int i = words.nextSetBit(0); i >= 0; i = words.nextSetBit(i + 1)) {
        if (cue.contains(tree.span(i))) {
          words.clear(i);
        }
      }
    }
    List<Span> content = reports.spans(tree, words);
    if (words.cardinality() > FEWEST && !content.isEmpty()) {
      board.offer(
          new Draft(
              rule.id(),
              0.6,
              passage.index(),
              Statement.Act.ASSERT,
              Optional.of(cue),
              Optional.empty(),
              content,
              Optional.empty(),
              false,
              false));
    }
  }
}
