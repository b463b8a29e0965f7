package org.kroniek.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Span;

/**
 * An article's text with its marks, block by block, as a tree that HTML can hold: a mark that
 * begins inside another and ends after it is cut in two where the other ends.
 */
final class MarkedText {

  /** Deeper marks are left out: no page shows them, and hostile text may nest without end. */
  private static final int DEEPEST = 12;

  private static final Comparator<Range> ORDER =
      Comparator.comparing(Range::span)
          .thenComparing(range -> range.look().kind())
          .thenComparing(range -> range.look().order());

  private final String text;

  private MarkedText(String text) {
    this.text = text;
  }

  /**
   * A block of the article, ready to be shown.
   *
   * @param kind what the block is
   * @param start where it begins in the text
   * @param runs its words
   */
  record Part(Block.Kind kind, int start, List<Run> runs) {

    Part {
      runs = List.copyOf(runs);
    }

    boolean is(Block.Kind other) {
      return kind == other;
    }
  }

  /**
   * Words to be marked.
   *
   * @param span where they stand
   * @param look how
   * @param first whether the sign stands before them
   */
  record Range(Span span, Run.Look look, boolean first) {

    private Range within(int start, int end) {
      int from = Math.max(start, span.start());
      return new Range(
          new Span(from, Math.min(end, span.end())), look, first && from == span.start());
    }
  }

  /** The article's blocks with the ranges marked in them. */
  static List<Part> of(Article article, List<Range> ranges) {
    MarkedText marked = new MarkedText(article.text());
    List<Range> sorted = ranges.stream().sorted(ORDER).toList();
    List<Part> parts = new ArrayList<>();
    PriorityQueue<Range> open = new PriorityQueue<>(ORDER);
    int next = 0;
    for (Block block : blocks(article)) {
      Span span = block.span();
      while (next < sorted.size() && sorted.get(next).span().start() < span.end()) {
        open.add(sorted.get(next++));
      }
      PriorityQueue<Range> here = new PriorityQueue<>(ORDER);
      List<Range> later = new ArrayList<>();
      for (Range range : open) {
        if (range.span().overlaps(span)) {
          here.add(range.within(span.start(), span.end()));
        }
        if (range.span().end() > span.end()) {
          later.add(range.within(span.end(), range.span().end()));
        }
      }
      open.clear();
      open.addAll(later);
      parts.add(
          new Part(block.kind(), span.start(), marked.runs(span.start(), span.end(), here, 0)));
    }
    return parts;
  }

  private List<Run> runs(int start, int end, PriorityQueue<Range> queue, int depth) {
    List<Run> runs = new ArrayList<>();
    int done = start;
    while (!queue.isEmpty() && queue.peek().span().start() < end) {
      Range range = queue.remove();
      if (depth == DEEPEST) {
        continue;
      }
      if (range.span().end() > end) {
        queue.add(range.within(end, range.span().end()));
        range = range.within(range.span().start(), end);
      }
      Span span = range.span();
      plain(runs, done, span.start());
      runs.add(
          new Run.Marked(
              range.look(), range.first(), runs(span.start(), span.end(), queue, depth + 1)));
      done = span.end();
    }
    plain(runs, done, end);
    return runs;
  }

  private void plain(List<Run> runs, int start, int end) {
    if (start < end) {
      runs.add(new Run.Plain(text.substring(start, end)));
    }
  }

  /** The article's blocks, or its paragraphs where the form showed none. */
  private static List<Block> blocks(Article article) {
    if (!article.blocks().isEmpty()) {
      return article.blocks();
    }
    List<Block> paragraphs = new ArrayList<>();
    String text = article.text();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      int stop = end < 0 ? text.length() : end;
      if (!text.substring(start, stop).isBlank()) {
        paragraphs.add(new Block(Block.Kind.PARAGRAPH, new Span(start, stop)));
      }
      start = end < 0 ? text.length() : end + 2;
    }
    return paragraphs;
  }
}
