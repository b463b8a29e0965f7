package org.kroniek.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Block;
import org.kroniek.model.Span;

/** <i>Het wordt beter, verwacht Jansen</i>: the clause stands before its cue or around it. */
record ClauseThenCue(Rule rule) implements Sieve {

  private static final int MOST_STEPS = 20;
  private static final int FEWEST_WORDS = 3;

  @Override
  public void sift(Passage passage, Board board) {
    for (int i = 1; i < passage.size(); i++) {
      if (passage.is(i, ",") || passage.item(i).isDash() || passage.isQuotation(i - 1)) {
        int comma = i;
        int behind = passage.is(i, ",") || passage.item(i).isDash() ? i + 1 : i;
        Tag.at(passage, board, behind)
            .filter(
                tag ->
                    isSetOff(passage, tag) && !isNoun(passage, tag) && !isElsewhere(passage, tag))
            .ifPresent(tag -> offer(passage, board, comma, tag));
      }
    }
  }

  /** <i>…, Trump tweets</i> tells, <i>early-morning tweets</i> do not: what the tagger sees. */
  private static boolean isNoun(Passage passage, Tag tag) {
    return passage
        .trees()
        .at(tag.cue().start())
        .map(word -> word.tree().upos(word.index()))
        .filter(upos -> upos.equals("NOUN") || upos.equals("PROPN"))
        .isPresent();
  }

  /**
   * <i>On Monday, Pryce praised the builders</i>, <i>a win, which was called by two papers</i>:
   * what the cue attributes stands behind it in the tree, or is what its pronoun stands for.
   */
  private static boolean isElsewhere(Passage passage, Tag tag) {
    Optional<Trees.Word> word =
        passage.lexicon().isDutch() ? Optional.empty() : passage.trees().at(tag.cue().end() - 1);
    return word.filter(w -> governsBehind(w.tree(), w.index())).isPresent();
  }

  private static boolean governsBehind(Tree tree, int cue) {
    if (tree.child(cue, "nsubj:pass") >= 0 && tree.is(cue, "acl:relcl")) {
      return true;
    }
    for (int child : tree.children(cue)) {
      boolean governed = tree.is(child, Set.of("obj", "ccomp", "xcomp"));
      if (governed && tree.first(child) > cue && tree.last(child) > tree.first(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSetOff(Passage passage, Tag tag) {
    boolean frame = tag.verb().takes(CueVerb.Frame.THAT) || tag.verb().takes(CueVerb.Frame.QUOTE);
    int to = tag.to();
    boolean ends =
        passage.isBreak(to)
            || passage.is(to, WordClass.ADVERB)
            || (passage.is(to, WordClass.PREPOSITION) && !passage.is(to, "of"));
    boolean apposed =
        !passage.lexicon().isDutch()
            && tag.source()
                .filter(s -> s.span().start() > tag.cue().start())
                .filter(s -> s.kind() == Phrase.Kind.PRONOUN || !s.isKnownSource())
                .isPresent();
    return frame
        && !apposed
        && ends
        && !passage.is(to, ":")
        && !(passage.is(to, "niet") || passage.is(to, "not"))
        && tag.source().map(s -> !s.head().equals(tag.cue())).orElse(false);
  }

  private void offer(Passage passage, Board board, int comma, Tag tag) {
    int start = start(passage, comma);
    boolean around = passage.is(tag.to(), ",") && !passage.isBreak(tag.to() + 1);
    if ((words(passage, start, comma) < FEWEST_WORDS && !around)
        || isAdverbial(passage, start, comma, tag)
        || (!around && isOnlyNames(passage, start, comma))) {
      return;
    }
    List<Span> content = new ArrayList<>();
    passage.content(start, comma).ifPresent(content::add);
    if (passage.is(tag.to(), ",")) {
      int end = Clauses.end(passage, board, tag.to() + 1);
      passage.content(tag.to() + 1, end).ifPresent(content::add);
    }
    board.offer(
        new Draft(
            rule.id(),
            0.85,
            passage.index(),
            tag.verb().act(),
            Optional.of(tag.cue()),
            tag.source(),
            content,
            Optional.empty(),
            false,
            false));
  }

  /** <i>Anna Dewhurst, a builder from Lowmark, wrote:</i> what stands before is only who did. */
  private static boolean isOnlyNames(Passage passage, int from, int to) {
    if (passage.lexicon().isDutch() || passage.block() != Block.Kind.PARAGRAPH) {
      return false;
    }
    boolean parsed = false;
    for (int i = from; i < to; i++) {
      Optional<Trees.Word> word = passage.word(i);
      parsed |= word.filter(w -> w.tree().head(w.index()) >= 0).isPresent();
      boolean main =
          word.filter(w -> w.tree().isFinite(w.index()))
              .filter(w -> isMain(w.tree(), w.index()))
              .isPresent();
      if (main || passage.isQuotation(i)) {
        return false;
      }
    }
    return parsed;
  }

  private static boolean isMain(Tree tree, int verb) {
    int at = verb;
    for (int n = 0; n < MOST_STEPS && at >= 0; n++) {
      if (tree.is(at, "acl:relcl")) {
        return false;
      }
      at = tree.head(at);
    }
    return true;
  }

  private static int start(Passage passage, int comma) {
    int i = comma;
    while (i > 0 && !passage.item(i - 1).isStop() && !passage.is(i - 1, ";")) {
      i--;
    }
    return i;
  }

  private static int words(Passage passage, int from, int to) {
    int words = 0;
    for (int i = from; i < to && words < FEWEST_WORDS; i++) {
      words += passage.item(i).isQuotation() ? 2 : passage.item(i).isWord() ? 1 : 0;
    }
    return words;
  }

  /** <i>Toen hij kwam, zei Jansen niets</i>: what stands before is when, not what. */
  private static boolean isAdverbial(Passage passage, int start, int comma, Tag tag) {
    boolean opens =
        passage.is(start, WordClass.SUBORDINATOR) || passage.is(start, WordClass.PREPOSITION);
    if (!opens || passage.is(start, "dat")) {
      return false;
    }
    for (int i = start + 1; i < comma; i++) {
      if (passage.is(i, ",")
          || (passage.is(start, WordClass.PREPOSITION) && passage.is(i, WordClass.AUXILIARY))) {
        return false;
      }
    }
    return passage.is(start, WordClass.SUBORDINATOR) || !passage.isBreak(tag.to());
  }
}
