package org.kroniek.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Block;
import org.kroniek.model.Document;
import org.kroniek.model.Quotation;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

/** Cuts a document into passages. */
final class Passages {

  /** No sentence is as long; what is, is cut, so that no text can make the sieves slow. */
  private static final int LONGEST = 300;

  /** The words of {@code Mayor Alan Pryce said}. */
  private static final int LONGEST_TAG = 6;

  /** Fewer words report nothing of another: <i>„Hij zei ja.”</i> does. */
  private static final int FEWEST_INSIDE = 3;

  private final Document document;
  private final Trees trees;
  private final Lexicon lexicon;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private int next;
  private int openUntil = -1;
  private boolean inside;

  private Passages(Document document, Trees trees, Lexicon lexicon) {
    this.document = document;
    this.trees = trees;
    this.lexicon = lexicon;
  }

  /** The passages in the order of the text; behind them those inside quotations. */
  static List<Passage> of(Document document, Trees trees, Lexicon lexicon) {
    Passages cut = new Passages(document, trees, lexicon);
    List<Sentence> sentences = document.sentences();
    int paragraph = 0;
    int first = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      for (Token token : sentence.tokens()) {
        cut.add(token);
        if (cut.items.size() >= LONGEST) {
          cut.close(sentence.block(), paragraph);
        }
      }
      boolean last = i + 1 == sentences.size();
      if (last || cut.openUntil <= sentence.span().end()) {
        cut.close(sentences.get(first).block(), paragraph);
        if (!last && cut.blockEndsBetween(sentence.span(), sentences.get(i + 1).span())) {
          paragraph++;
        }
        first = i + 1;
      }
    }
    cut.lookInside(paragraph);
    return cut.passages;
  }

  /** The sentences of every quotation that is long enough to report what another says. */
  private void lookInside(int paragraphs) {
    inside = true;
    int paragraph = paragraphs;
    List<Quotation> quotations = document.quotations();
    for (int q = 0; q < quotations.size(); q++) {
      next = q + 1;
      for (Span piece : quotations.get(q).pieces()) {
        for (Tree tree : trees.over(piece)) {
          // Two apart, so that nothing carries on from one to the other.
          paragraph += 2;
          look(tree, piece, paragraph);
        }
      }
    }
  }

  private void look(Tree tree, Span piece, int paragraph) {
    List<Quotation> quotations = document.quotations();
    int until = -1;
    int words = 0;
    for (int i = 0; i < tree.size(); i++) {
      Token token = tree.sentence().tokens().get(i);
      int start = token.span().start();
      if (!piece.contains(token.span()) || start < until || items.size() >= LONGEST) {
        continue;
      }
      while (next < quotations.size() && quotations.get(next).outer().end() <= start) {
        next++;
      }
      if (next < quotations.size() && quotations.get(next).outer().contains(token.span())) {
        items.add(Item.quotation(next, quotations.get(next).outer()));
        until = quotations.get(next).outer().end();
      } else {
        items.add(Item.of(token));
        words++;
      }
    }
    if (words >= FEWEST_INSIDE) {
      close(tree.sentence().block(), paragraph);
    }
    items.clear();
  }

  private void add(Token token) {
    List<Quotation> quotations = document.quotations();
    while (next < quotations.size()
        && (quotations.get(next).parent().isPresent()
            || quotations.get(next).outer().start() < token.span().start())
        && quotations.get(next).outer().end() <= token.span().start()) {
      next++;
    }
    if (token.span().start() < openUntil) {
      return;
    }
    while (next < quotations.size() && quotations.get(next).parent().isPresent()) {
      next++;
    }
    while (next < quotations.size()
        && quotations.get(next).outer().contains(token.span())
        && isBroken(quotations.get(next))) {
      next++;
    }
    if (next < quotations.size() && quotations.get(next).outer().contains(token.span())) {
      Span outer = quotations.get(next).outer();
      items.add(Item.quotation(next, outer));
      openUntil = outer.end();
      next++;
    } else {
      items.add(Item.of(token));
    }
  }

  /**
   * Whether the closing mark is missing and a cue is set off by a comma in what follows: <i>„De
   * brug blijft dicht, zegt Jansen</i>. Then the mark tells nothing of where the quotation ends.
   */
  private boolean isBroken(Quotation quotation) {
    if (quotation.closed() || quotation.pieces().size() > 1) {
      return false;
    }
    Optional<Trees.Word> first = trees.at(quotation.inner().start());
    if (first.isEmpty()) {
      return false;
    }
    Tree tree = first.get().tree();
    int end = quotation.inner().end();
    for (int i = first.get().index(); i + 1 < tree.size() && tree.span(i).end() < end; i++) {
      boolean cue = !lexicon.cues(tree.lower(i + 1)).isEmpty() && tree.isFinite(i + 1);
      boolean behind = !lexicon.isDutch() && endsInCue(tree, i + 1);
      if (tree.lower(i).equals(",") && (cue || behind)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsInCue(Tree tree, int from) {
    int last = Math.min(tree.size() - 1, from + LONGEST_TAG);
    while (last > from && !tree.isWord(last)) {
      last--;
    }
    boolean ends = last + 2 >= tree.size();
    return ends && !lexicon.cues(tree.lower(last)).isEmpty() && tree.isFinite(last);
  }

  private void close(Block.Kind kind, int paragraph) {
    if (!items.isEmpty()) {
      passages.add(
          new Passage(document, trees, lexicon, passages.size(), kind, paragraph, inside, items));
      items.clear();
    }
  }

  private boolean blockEndsBetween(Span a, Span b) {
    return document.article().text().substring(a.end(), Math.max(a.end(), b.start())).indexOf('\n')
        >= 0;
  }
}
