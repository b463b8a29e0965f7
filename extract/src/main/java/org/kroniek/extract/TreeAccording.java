package org.kroniek.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** <i>Volgens Jansen …</i>, <i>…, according to Jansen</i>, with clause and source by the tree. */
record TreeAccording(Rule rule) implements Sieve {

  private static final Set<String> CLAUSE_HEADS =
      Set.of("root", "ccomp", "parataxis", "advcl", "acl", "csubj", "conj");
  private static final Set<String> DESCRIBING = Set.of("amod", "nmod", "compound", "appos", "acl");
  private static final int MOST_STEPS = 8;

  @Override
  public void sift(Passage passage, Board board) {
    for (Item item : passage.items()) {
      boolean cue = item.is("volgens") || item.is("according") || item.is("aldus");
      if (cue && board.isFree(item.span())) {
        passage.trees().at(item.span().start()).ifPresent(word -> offer(passage, board, word));
      }
    }
  }

  private void offer(Passage passage, Board board, Trees.Word word) {
    Tree tree = word.tree();
    int cue = word.index();
    int last = tree.lower(cue + 1).equals("to") ? cue + 1 : cue;
    int noun = tree.head(cue);
    boolean governs = tree.is(cue, "case") && noun > cue && !tree.lower(cue).equals("according");
    boolean english = tree.lower(cue).equals("according") && last > cue && noun > cue;
    if (!governs && !english) {
      return;
    }
    Optional<Phrase> source =
        new TreePhrases(passage, tree)
            .at(noun)
            .filter(s -> !isThing(tree, noun, s) && !isPronounApart(tree, noun, last + 1, s));
    BitSet phrase = tree.under(noun);
    phrase.set(cue, last + 1);
    TreeReports reports = new TreeReports(passage);
    Optional<BitSet> words = words(tree, noun, phrase, cue).map(found -> reports.here(tree, found));
    if (source.isEmpty() || words.isEmpty()) {
      return;
    }
    List<Span> content = reports.wholeQuotation(reports.spans(tree, words.get()), board);
    if (content.isEmpty()) {
      return;
    }
    board.offer(
        new Draft(
            rule.id(),
            0.9,
            passage.index(),
            Statement.Act.ASSERT,
            Optional.of(tree.span(cue, last)),
            source,
            content,
            Optional.empty(),
            false,
            false));
  }

  /** <i>volgens de kaart</i>, <i>according to schedule</i>: a thing that nobody made to say so. */
  private static boolean isThing(Tree tree, int noun, Phrase source) {
    return !source.isKnownSource()
        && !tree.feature(noun, "Number").equals("Plur")
        && tree.child(noun, DESCRIBING) < 0;
  }

  /** <i>volgens haar is samenwerking nodig</i>: the pronoun may own the noun or be the source. */
  private static boolean isPronounApart(Tree tree, int noun, int behind, Phrase source) {
    return behind < noun && tree.upos(behind).equals("PRON") && !source.isKnownSource();
  }

  private static Optional<BitSet> words(Tree tree, int noun, BitSet phrase, int cue) {
    int clause = tree.head(noun);
    for (int n = 0; n < MOST_STEPS && clause >= 0 && !isClause(tree, clause); n++) {
      clause = tree.head(clause);
    }
    if (clause < 0) {
      return Optional.empty();
    }
    boolean last = isLast(tree, phrase.length());
    boolean setOff = cue > 0 && !tree.isWord(cue - 1);
    if (setOff && tree.is(clause, "acl:relcl") && tree.lower(phrase.length()).equals(",")) {
      clause = root(tree, clause);
    }
    if (last && setOff) {
      clause = root(tree, clause);
    }
    BitSet words = tree.under(clause);
    words.andNot(phrase);
    int first = words.nextSetBit(0);
    if (first < 0 || words.cardinality() < 2) {
      return Optional.empty();
    }
    boolean tagged = last && (setOff || tree.lower(cue).equals("according"));
    boolean middle = first < cue && !tagged && !isOpening(tree, words, cue);
    if (middle) {
      words.set(first, words.length());
    } else if (first > cue || !last) {
      words.clear(0, cue);
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private static boolean isClause(Tree tree, int i) {
    return tree.is(i, CLAUSE_HEADS) && (tree.isFiniteClause(i) || tree.head(i) < 0);
  }

  private static int root(Tree tree, int i) {
    int at = i;
    for (int n = 0; n < tree.size() && tree.head(at) >= 0; n++) {
      at = tree.head(at);
    }
    return at;
  }

  private static boolean isLast(Tree tree, int from) {
    for (int i = from; i < tree.size(); i++) {
      if (tree.isWord(i)) {
        return false;
      }
    }
    return true;
  }

  /** Only connectives before the cue. */
  private static boolean isOpening(Tree tree, BitSet words, int cue) {
    for (int i = words.nextSetBit(0); i >= 0 && i < cue; i = words.nextSetBit(i + 1)) {
      if (tree.isWord(i) && !tree.is(i, "cc") && !tree.is(i, "mark") && !tree.is(i, "advmod")) {
        return false;
      }
    }
    return true;
  }
}
