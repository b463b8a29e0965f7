package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * A cue with its source set off from the words that they attribute: <i>, zegt Jansen</i>, <i>,
 * Jansen said</i>.
 *
 * @param cue the cue's words
 * @param verb the cue
 * @param source the source; empty where the cue has none, as in <i>klinkt het</i>
 * @param to the item after it
 */
record Tag(Span cue, CueVerb verb, Optional<Phrase> source, int to) {

  private static final int MOST_ADVERBS = 3;
  private static final int MOST_STEPS = 8;
  private static final int LONGEST_APPOSITION = 20;
  private static final CueVerb ANY =
      new CueVerb(
          "",
          List.of(),
          List.of(),
          List.of(),
          "",
          Set.of(CueVerb.Frame.QUOTE),
          Statement.Act.ASSERT);

  /** The tag that begins at item {@code i}. */
  static Optional<Tag> at(Passage passage, Board board, int i) {
    int start = passage.is(i, "zo") ? i + 1 : i;
    if (start >= passage.size() || !passage.item(start).isWord()) {
      return Optional.empty();
    }
    Optional<Tag> verbFirst = verbFirst(passage, board, start);
    return verbFirst.isPresent() || passage.lexicon().isDutch()
        ? verbFirst
        : sourceFirst(passage, board, start);
  }

  private static Optional<Tag> verbFirst(Passage passage, Board board, int i) {
    Optional<Cue> cue = board.cueAt(passage, i);
    if (cue.isEmpty()) {
      return Optional.empty();
    }
    Cue c = cue.get();
    if (c.verb().takes(CueVerb.Frame.BARE) && passage.is(i + 1, "het")) {
      return Optional.of(new Tag(c.span(), c.verb(), Optional.empty(), i + 2));
    }
    Optional<Phrase> source = NounPhrases.at(passage, skipAdverbs(passage, i + 1));
    if (source.isEmpty() || isObject(passage, source.get())) {
      return Optional.empty();
    }
    int to = Math.max(source.get().to(), c.behind());
    return Optional.of(new Tag(c.span(), c.verb(), source, to));
  }

  /**
   * <i>„…”, grapte de wethouder</i>: behind a quotation any verb with somebody as its subject is a
   * cue, though it be no verb of saying.
   */
  static Optional<Tag> ofAnyVerb(Passage passage, int from) {
    int i = passage.is(from, "zo") ? from + 1 : from;
    return passage.lexicon().isDutch() ? anyVerbFirst(passage, i) : ofAnyEnglishVerb(passage, i);
  }

  private static Optional<Tag> anyVerbFirst(Passage passage, int i) {
    Optional<Trees.Word> word = passage.word(i);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Tree tree = word.get().tree();
    int verb = word.get().index();
    int subject = tree.child(verb, "nsubj");
    boolean behind = subject > verb && tree.first(subject) == verb + 1;
    if (!behind || !isFiniteVerb(word.get())) {
      return Optional.empty();
    }
    Optional<Phrase> source =
        NounPhrases.at(passage, i + 1)
            .or(() -> new TreePhrases(passage, tree).at(subject))
            .filter(Phrase::isKnownSource);
    return source.map(
        phrase -> new Tag(passage.item(i).span(), ANY, source, Math.max(phrase.to(), i + 1)));
  }

  /** <i>“Go home,” the crowd thundered</i>, <i>“So it is!” beamed Pryce</i>. */
  private static Optional<Tag> ofAnyEnglishVerb(Passage passage, int i) {
    if (!passage.isQuotation(i - 1) || !isCutShort(passage, i - 1)) {
      return Optional.empty();
    }
    if (passage.word(i).filter(Tag::isFiniteVerb).isPresent()) {
      return NounPhrases.at(passage, i + 1)
          .filter(Phrase::isKnownSource)
          .map(who -> new Tag(passage.item(i).span(), ANY, Optional.of(who), who.to()));
    }
    return NounPhrases.at(passage, i)
        .filter(who -> passage.word(who.to()).filter(Tag::isFiniteVerb).isPresent())
        .map(who -> new Tag(passage.item(who.to()).span(), ANY, Optional.of(who), who.to() + 1));
  }

  /** Whether the sentence goes on behind the marks, as a comma within them tells. */
  private static boolean isCutShort(Passage passage, int quotation) {
    String inner = passage.text(passage.quotation(quotation).inner()).strip();
    return inner.endsWith(",") || inner.endsWith("?") || inner.endsWith("!");
  }

  private static boolean isFiniteVerb(Trees.Word word) {
    return word.tree().upos(word.index()).equals("VERB") && word.tree().isFinite(word.index());
  }

  private static boolean isObject(Passage passage, Phrase source) {
    return source.kind() == Phrase.Kind.NOMINAL
        && source.role().isEmpty()
        && (!passage.is(source.from(), WordClass.DETERMINER) || source.to() == source.from() + 1);
  }

  private static Optional<Tag> sourceFirst(Passage passage, Board board, int i) {
    Optional<Phrase> source = NounPhrases.at(passage, i);
    if (source.isEmpty()) {
      return byTree(passage, board, i);
    }
    int verb = source.get().to();
    for (int n = 0; n < MOST_ADVERBS; n++) {
      if (board.cueAt(passage, verb).isPresent()) {
        break;
      }
      if (passage.is(verb, WordClass.ADVERB)) {
        verb++;
      }
    }
    return board
        .cueAt(passage, verb)
        .map(c -> new Tag(c.span(), c.verb(), source, Math.max(c.behind(), source.get().to())))
        .or(() -> behindApposition(passage, board, source.get()))
        .or(() -> byTree(passage, board, i));
  }

  /** <i>Alan Pryce, the mayor of the town, said</i>: by the commas. */
  private static Optional<Tag> behindApposition(Passage passage, Board board, Phrase name) {
    int from = name.to();
    if (!passage.is(from, ",")) {
      return Optional.empty();
    }
    for (int k = from + 2; k < Math.min(passage.size(), from + LONGEST_APPOSITION); k++) {
      if (passage.isQuotation(k) || passage.item(k).isStop()) {
        return Optional.empty();
      }
      Optional<Cue> cue = passage.is(k - 1, ",") ? board.cueAt(passage, k) : Optional.empty();
      if (cue.isPresent()) {
        return NounPhrases.endingAt(passage, k - 1)
            .filter(whole -> whole.from() == name.from())
            .map(
                whole ->
                    new Tag(
                        cue.get().span(),
                        cue.get().verb(),
                        Optional.of(whole),
                        cue.get().behind()));
      }
    }
    return Optional.empty();
  }

  /** <i>Alan Pryce, the mayor of the town, said</i>: the subject that begins here, all of it. */
  private static Optional<Tag> byTree(Passage passage, Board board, int i) {
    Optional<Trees.Word> word = passage.word(i);
    int head = word.map(w -> subjectFrom(w.tree(), w.index())).orElse(-1);
    if (head < 0) {
      return Optional.empty();
    }
    Tree tree = word.get().tree();
    int verb = tree.head(head);
    for (int k = tree.last(head) + 1; k < verb; k++) {
      if (tree.isWord(k) && !tree.is(k, "advmod") && !tree.is(k, "aux")) {
        return Optional.empty();
      }
    }
    Optional<Phrase> source = new TreePhrases(passage, tree).at(head);
    int item = passage.itemAt(tree.span(verb).start());
    return board
        .cueAt(passage, item)
        .filter(cue -> source.isPresent())
        .map(cue -> new Tag(cue.span(), cue.verb(), source, cue.behind()));
  }

  /** The subject whose first word this is and whose verb stands behind it, -1 where none does. */
  private static int subjectFrom(Tree tree, int first) {
    int at = first;
    for (int n = 0; n < MOST_STEPS && at >= 0 && tree.first(at) >= first; n++) {
      if (tree.is(at, "nsubj") && tree.head(at) > tree.last(at)) {
        return at;
      }
      at = tree.head(at);
    }
    return -1;
  }

  private static int skipAdverbs(Passage passage, int from) {
    int i = from;
    while (i - from < MOST_ADVERBS
        && passage.is(i, WordClass.ADVERB)
        && !passage.is(i, WordClass.NOMINATIVE)) {
      i++;
    }
    return i;
  }
}
