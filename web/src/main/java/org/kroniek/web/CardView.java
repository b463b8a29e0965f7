package org.kroniek.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.model.Span;

/**
 * A finding in the panel beside the text, in the words that people use.
 *
 * @param id of the finding
 * @param kind what it is
 * @param sign a number or shape, the same as in the text
 * @param style further classes of style
 * @param depth in how many others it stands
 * @param name who or what it is about
 * @param does what that one does
 * @param words its beginning
 * @param passage where it stands in the text
 * @param rows what is to be told of it
 * @param more where there is more of the kind
 */
record CardView(
    String id,
    Kind kind,
    String sign,
    String style,
    int depth,
    String name,
    String does,
    String words,
    Span passage,
    List<Row> rows,
    Optional<Cell> more) {

  private static final int WORDS_SHOWN = 110;

  CardView {
    rows = List.copyOf(rows);
  }

  /** What a finding is, in the order of the legend. */
  enum Kind {
    /** Somebody says something. */
    STATEMENT,
    /** Something goes on between parties. */
    EVENT,
    /** An amount that binds. */
    AMOUNT,
    /** If this, then that. */
    CONDITIONAL;

    /** The name in styles, scripts and words. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The beginning of some words of a text, whole words only. */
  static String beginning(Span span, String text) {
    if (span.length() <= WORDS_SHOWN) {
      return span.of(text);
    }
    int space = text.lastIndexOf(' ', span.start() + WORDS_SHOWN);
    int end = space > span.start() ? space : span.start() + WORDS_SHOWN;
    return text.substring(span.start(), end) + " …";
  }

  String explanationHref() {
    return FindingView.href(id);
  }

  /** The passage as the address names it, {@code 120-180}. */
  String passageName() {
    return passage.start() + "-" + passage.end();
  }

  /**
   * One thing that is told.
   *
   * @param term what it is about
   * @param cells what is told of it
   */
  record Row(String term, List<Cell> cells) {

    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Some words, which may lead somewhere.
   *
   * @param words as they are shown
   * @param style a class of style; may be empty
   * @param href where they lead
   * @param choose the finding of this page that they lead to
   * @param title the same, precisely; may be empty
   */
  record Cell(
      String words, String style, Optional<String> href, Optional<String> choose, String title) {

    static Cell plain(String words) {
      return new Cell(words, "", Optional.empty(), Optional.empty(), "");
    }

    static Cell styled(String words, String style) {
      return new Cell(words, style, Optional.empty(), Optional.empty(), "");
    }

    static Cell titled(String words, String title) {
      return new Cell(words, "", Optional.empty(), Optional.empty(), title);
    }

    static Cell link(String words, String href) {
      return new Cell(words, "", Optional.of(href), Optional.empty(), "");
    }

    /** Leads to another finding of the same page. */
    static Cell choice(String words, String finding) {
      return new Cell(words, "", Optional.of("#" + finding), Optional.of(finding), "");
    }
  }
}
