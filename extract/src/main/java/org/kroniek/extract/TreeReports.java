package org.kroniek.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Quotation;
import org.kroniek.model.Span;

/** What the sieves that go by trees share: the governors of a passage, and spans of their words. */
final class TreeReports {

  /** So many words are content without what stands apart from them. */
  private static final int FEWEST = 3;

  private final Passage passage;

  TreeReports(Passage passage) {
    this.passage = passage;
  }

  /** The governors outside quotations, those nearest to the root first. */
  List<Report> outsideQuotations() {
    List<Report> found = new ArrayList<>();
    for (Item item : passage.items()) {
      if (item.isWord()) {
        passage.trees().at(item.span().start()).ifPresent(word -> add(word, found));
      }
    }
    found.sort(Comparator.comparingInt(r -> r.tree().depth(r.at())));
    return found;
  }

  private void add(Trees.Word word, List<Report> found) {
    passage
        .lexicon()
        .governors()
        .at(word.tree(), word.index())
        .ifPresent(governor -> found.add(new Report(word.tree(), word.index(), governor)));
  }

  /** Who the source of a report is, where somebody is that can be one. */
  Optional<Phrase> source(Report report) {
    return phrase(report, report.source());
  }

  /** The phrase of a word of a report's sentence, where it can be a source. */
  Optional<Phrase> phrase(Report report, int head) {
    if (head < 0 || isEmptyWord(report.tree(), head)) {
      return Optional.empty();
    }
    return new TreePhrases(passage, report.tree()).at(head);
  }

  /** Whom the source tells or asks it. */
  Optional<Phrase> addressee(Report report, Optional<Phrase> source) {
    int told = report.told();
    if (told < 0) {
      return Optional.empty();
    }
    return new TreePhrases(passage, report.tree())
        .at(told)
        .filter(Phrase::isKnownSource)
        .filter(p -> source.map(s -> !s.span().equals(p.span())).orElse(true));
  }

  private static boolean isEmptyWord(Tree tree, int i) {
    return switch (tree.lower(i)) {
      case "het", "er", "there", "dat", "dit", "this", "what", "wat" ->
          !tree.is(tree.head(i), "acl:relcl");
      default -> false;
    };
  }

  /** The words as spans, without marks at their ends and without what opens the clause. */
  List<Span> spans(Tree tree, BitSet words) {
    BitSet content = here(tree, words);
    List<Span> spans = new ArrayList<>();
    int from = content.nextSetBit(0);
    while (from >= 0) {
      int to = content.nextClearBit(from);
      int next = content.nextSetBit(to);
      while (next >= 0 && isMarksOnly(tree, to, next)) {
        to = content.nextClearBit(next);
        next = content.nextSetBit(to);
      }
      if (!isLone(tree, content, from, to)) {
        span(tree, from, to - 1).ifPresent(found -> add(found, spans));
      }
      from = next;
    }
    return spans;
  }

  /** <i>Verder zei hij te hopen</i>: an adverb apart from the words goes with the cue. */
  private static boolean isLone(Tree tree, BitSet content, int from, int to) {
    boolean small =
        switch (tree.upos(from)) {
          case "ADV", "ADP", "PART", "SCONJ", "CCONJ" -> true;
          default -> tree.is(from, Set.of("advmod", "expl"));
        };
    return to == from + 1 && small && content.cardinality() > FEWEST;
  }

  /** <i>in which he says that …</i>: what only points back is no content before its cue. */
  static void dropPointers(Report report, BitSet words) {
    int first = words.nextSetBit(0);
    if (first < 0 || first > report.at()) {
      return;
    }
    Tree tree = report.tree();
    int second = words.nextSetBit(first + 1);
    boolean pointer =
        tree.upos(first).equals("ADP") && second == first + 1 && isRelative(tree, second);
    if (pointer && words.nextSetBit(second + 1) > report.at()) {
      words.clear(first, second + 1);
    }
  }

  private static boolean isRelative(Tree tree, int i) {
    return tree.feature(i, "PronType").contains("Rel") || tree.lower(i).startsWith("wh");
  }

  /** The words that the passage holds: the tree of a quoted sentence may hold more. */
  BitSet here(Tree tree, BitSet words) {
    BitSet content = (BitSet) words.clone();
    Span span = passage.span();
    for (int i = words.nextSetBit(0); i >= 0; i = words.nextSetBit(i + 1)) {
      if (!span.contains(tree.span(i))) {
        content.clear(i);
      }
    }
    return content;
  }

  /** Quotations taken whole can make spans meet. */
  private static void add(Span found, List<Span> spans) {
    int last = spans.size() - 1;
    if (last >= 0 && found.start() <= spans.get(last).end()) {
      spans.set(last, spans.get(last).cover(found));
    } else {
      spans.add(found);
    }
  }

  private static boolean isMarksOnly(Tree tree, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tree.isWord(i)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Span> span(Tree tree, int from, int to) {
    int start = from;
    int end = to;
    while (start <= end && !tree.isWord(start) && !Item.isSign(tree.lower(start))) {
      start++;
    }
    while (end >= start && !tree.isWord(end) && !isPartOfWords(tree, end)) {
      end--;
    }
    if (start > end) {
      return Optional.empty();
    }
    return Optional.of(withMarks(tree.span(start, end)));
  }

  /** <i>said on Monday, “We pay. Then …”</i>: the words begin where the quotation does. */
  private boolean isAtHead(int item, Span words) {
    Quotation quotation = passage.quotation(item);
    return words.start() == quotation.inner().start();
  }

  /** Signs that words begin with: an amount, a comparison. */
  private static boolean isSign(String mark) {
    return switch (mark) {
      case "€", "$", "£", "<", ">", "±", "#" -> true;
      default -> false;
    };
  }

  private static boolean isPartOfWords(Tree tree, int i) {
    return tree.lower(i).equals(")") || tree.lower(i).equals("%");
  }

  /** Where the words are all in a quotation, the whole of it, and what follows at once. */
  List<Span> wholeQuotation(List<Span> content, Board board) {
    int item = content.size() == 1 ? passage.itemAt(content.get(0).start()) : -1;
    if (!passage.isQuotation(item)
        || !board.isFree(passage, item)
        || !passage.item(item).span().contains(content.get(0))
        || !(Quotes.opens(passage, item) || isAtHead(item, content.get(0)))) {
      return content;
    }
    List<Span> whole = Quotes.list(Quotes.content(passage, item));
    Quotes.follow(passage, board, whole);
    return whole;
  }

  /**
   * A quotation that the words end or begin in is taken whole, with its marks unless the words are
   * all inside it.
   */
  private Span withMarks(Span words) {
    int start = words.start();
    int end = words.end();
    for (Item item : passage.items()) {
      if (!item.isQuotation() || !item.span().overlaps(words)) {
        continue;
      }
      Quotation quotation = passage.document().quotations().get(item.quotation());
      if (quotation.outer().contains(words)) {
        return words;
      }
      boolean opens = start < quotation.inner().start();
      boolean closes = end > quotation.outer().end();
      if (opens || closes || words.contains(quotation.inner())) {
        start = Math.min(start, quotation.outer().start());
        end = Math.max(end, quotation.outer().end());
      }
    }
    return new Span(start, end);
  }

  /** The words of a clause without the conjunction that opens it. */
  static void dropConjunction(Tree tree, BitSet words) {
    int first = words.nextSetBit(0);
    while (first >= 0 && !tree.isWord(first) && !isSign(tree.lower(first))) {
      words.clear(first);
      first = words.nextSetBit(first);
    }
    if (first >= 0 && isThat(tree.lower(first)) && opensClause(tree, first)) {
      words.clear(first);
      return;
    }
    for (int i = first; i >= 0 && i < first + 4; i = words.nextSetBit(i + 1)) {
      if (tree.is(i, "mark") && isConjunction(tree.lower(i)) && !isCondition(tree, i, first)) {
        words.clear(first, i + 1);
        return;
      }
      if (!tree.upos(i).equals("ADV") && tree.isWord(i)) {
        return;
      }
    }
  }

  /** <i>that the …</i>: what stands before a determiner is no pronoun. */
  private static boolean opensClause(Tree tree, int that) {
    boolean next = tree.upos(that + 1).equals("DET") && !tree.is(that, "nsubj");
    return tree.upos(that).equals("SCONJ") || (next && tree.lower(that).equals("that"));
  }

  /** <i>said that if it rains, the roof leaks</i>: what is said begins with a condition. */
  private static boolean isCondition(Tree tree, int i, int first) {
    boolean behind = i == first && first > 0 && isThat(behindMark(tree, first - 1));
    return tree.lower(i).equals("if") && (behind || tree.is(tree.head(i), "advcl"));
  }

  private static String behindMark(Tree tree, int i) {
    return tree.lower(i > 0 && tree.lower(i).equals(",") ? i - 1 : i);
  }

  private static boolean isThat(String word) {
    return word.equals("dat") || word.equals("that");
  }

  static boolean isConjunction(String word) {
    return switch (word) {
      case "dat", "that", "of", "whether", "if", "om" -> true;
      default -> false;
    };
  }
}
