package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Block;
import org.kroniek.model.Document;
import org.kroniek.model.Quotation;
import org.kroniek.model.Span;

/**
 * A sentence as the sieves see it: words, with every quotation closed up into one item. Sentences
 * that a quotation holds together make one passage.
 *
 * @param document what it is a part of
 * @param trees the trees of the whole document
 * @param lexicon the words of its language
 * @param index its place among the passages
 * @param block the kind of block that it stands in
 * @param paragraph counts the blocks; every sentence inside a quotation is one of its own
 * @param inside whether it is a sentence inside a quotation, seen apart from what is around it
 * @param items its items in order, at least one
 */
record Passage(
    Document document,
    Trees trees,
    Lexicon lexicon,
    int index,
    Block.Kind block,
    int paragraph,
    boolean inside,
    List<Item> items) {

  Passage {
    items = List.copyOf(items);
  }

  /** The word that item {@code i} begins with, in its tree. */
  Optional<Trees.Word> word(int i) {
    return i < 0 || i >= items.size() ? Optional.empty() : trees.at(items.get(i).span().start());
  }

  int size() {
    return items.size();
  }

  Item item(int i) {
    return items.get(i);
  }

  /** Whether item {@code i} exists and is this word or mark. */
  boolean is(int i, String lower) {
    return i >= 0 && i < items.size() && items.get(i).is(lower);
  }

  /** Whether item {@code i} exists and is a word of this class. */
  boolean is(int i, WordClass wordClass) {
    return i >= 0 && i < items.size() && lexicon.is(items.get(i).lower(), wordClass);
  }

  boolean isQuotation(int i) {
    return i >= 0 && i < items.size() && items.get(i).isQuotation();
  }

  boolean isBreak(int i) {
    return i < 0 || i >= items.size() || items.get(i).isBreak();
  }

  Quotation quotation(int i) {
    return document.quotations().get(items.get(i).quotation());
  }

  /** The characters from item {@code from} up to item {@code to}, not included. */
  Span span(int from, int to) {
    return new Span(items.get(from).span().start(), items.get(to - 1).span().end());
  }

  String text(Span span) {
    return span.of(document.article().text());
  }

  Span span() {
    return span(0, size());
  }

  /** The index of the item at or after an offset, -1 where there is none. */
  int itemAt(int offset) {
    int low = 0;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (items.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low < items.size() ? low : -1;
  }

  /** The first index from {@code from} on at which a full stop or the end stands. */
  int end(int from) {
    int i = from;
    while (i < size() && !item(i).isStop()) {
      i++;
    }
    return i;
  }

  /** Where content from {@code from} to {@code to} lies, without marks at its edges. */
  Optional<Span> content(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && item(start).isBreak()) {
      start++;
    }
    while (end > start && item(end - 1).isBreak() && !item(end - 1).is(")")) {
      end--;
    }
    if (end - start == 1 && isQuotation(start)) {
      return Optional.of(Quotes.withoutMark(this, quotation(start).inner()));
    }
    return start < end ? Optional.of(span(start, end)) : Optional.empty();
  }
}
