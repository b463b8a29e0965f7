package org.kroniek.extract;

import java.util.ArrayList;
import java.util.List;
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

  private final Document document;
  private final Trees trees;
  private final Lexicon lexicon;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private int next;
  private int openUntil = -1;

  private Passages(Document document, Lexicon lexicon) {
    this.document = document;
    this.trees = new Trees(document);
    this.lexicon = lexicon;
  }

  static List<Passage> of(Document document, Lexicon lexicon) {
    Passages cut = new Passages(document, lexicon);
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
    return cut.passages;
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
    if (next < quotations.size() && quotations.get(next).outer().contains(token.span())) {
      Span outer = quotations.get(next).outer();
      items.add(Item.quotation(next, outer));
      openUntil = outer.end();
      next++;
    } else {
      items.add(Item.of(token));
    }
  }

  private void close(Block.Kind kind, int paragraph) {
    if (!items.isEmpty()) {
      passages.add(new Passage(document, trees, lexicon, passages.size(), kind, paragraph, items));
      items.clear();
    }
  }

  private boolean blockEndsBetween(Span a, Span b) {
    return document.article().text().substring(a.end(), Math.max(a.end(), b.start())).indexOf('\n')
        >= 0;
  }
}
