package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Block;

/**
 * A sentence without a cue between two statements of one source that holds what somebody must, can
 * or should do, or how good or bad a thing is: his voice goes on.
 */
record FreeIndirect(Rule rule) implements Sieve {

  private static final double CONFIDENCE = 0.45;
  private static final int FEWEST_WORDS = 4;

  /** What may or must be; what will be is as often news. */
  private static final Set<String> MODALS =
      Set.of("moeten", "kunnen", "mogen", "hoeven", "dienen", "must", "can", "should", "need");

  @Override
  public void sift(Passage passage, Board board) {
    if (passage.inside()
        || passage.block() != Block.Kind.PARAGRAPH
        || passage.index() == 0
        || passage.index() + 1 >= board.passages().size()
        || !board.in(passage.index()).isEmpty()
        || !isBetween(passage, board)
        || !isOpinion(passage)) {
      return;
    }
    passage
        .content(0, passage.size())
        .ifPresent(span -> board.offer(Draft.withoutCue(rule, CONFIDENCE, passage, List.of(span))));
  }

  /** Whether the sentences before and behind are of one source, in the same paragraph. */
  private static boolean isBetween(Passage passage, Board board) {
    Passage before = board.passage(passage.index() - 1);
    Passage behind = board.passage(passage.index() + 1);
    Optional<Draft> said = board.before(passage, 0);
    if (before.paragraph() != passage.paragraph()
        || behind.paragraph() != passage.paragraph()
        || said.isEmpty()
        || said.get().passage() != before.index()) {
      return false;
    }
    return board.in(behind.index()).stream()
        .findFirst()
        .filter(next -> next.carries() || isSame(passage, said.get(), next))
        .isPresent();
  }

  private static boolean isSame(Passage passage, Draft said, Draft next) {
    if (said.source().isEmpty() || next.source().isEmpty()) {
      return false;
    }
    Phrase phrase = next.source().get();
    String first = passage.text(said.source().get().head());
    return phrase.kind() == Phrase.Kind.PRONOUN || first.endsWith(passage.text(phrase.head()));
  }

  private static boolean isOpinion(Passage passage) {
    List<SaidClause> clauses =
        SaidClause.in(passage.trees().over(passage.span()), List.of(passage.span()));
    if (clauses.size() != 1 || clauses.get(0).words().size() < FEWEST_WORDS) {
      return false;
    }
    SaidClause clause = clauses.get(0);
    Tree tree = clause.tree();
    boolean modal = clause.isHelpedBy(MODALS) || MODALS.contains(tree.lemma(clause.root()));
    boolean judges =
        clause.isCopular() && passage.lexicon().is(tree.lemma(clause.root()), WordClass.EVALUATIVE);
    int subject = clause.subject();
    boolean ofPerson =
        subject >= 0
            && (clause.isThirdPersonPronoun() || clause.isFirstPerson() || clause.isAnyone());
    return (modal || judges) && !clause.isPast() && !ofPerson && subject >= 0;
  }
}
