package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Article;
import org.kroniek.model.Finding;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;

/**
 * Why a finding stands.
 *
 * @param frame what stands around it
 * @param id of the finding
 * @param kind what it is, {@code Statement}
 * @param name who or what it is about, {@code Mark Rutte}
 * @param does what that one does, {@code warns}; may be empty
 * @param hue of the source
 * @param before the text before the passage
 * @param passage the words themselves
 * @param after the text behind it
 * @param article the article
 * @param lines the reasons, each a term and what is to be said of it
 * @param again what becomes of it when the article is read again now; empty until that is asked
 * @param correction what people found of it, in words
 * @param form to correct it; empty where corrections are not taken
 */
record FindingView(
    Frame frame,
    String id,
    String kind,
    String name,
    String does,
    int hue,
    String before,
    String passage,
    String after,
    Article article,
    List<Line> lines,
    Optional<String> again,
    Optional<String> correction,
    Optional<Correcting> form) {

  private static final String PATH = "/finding/";
  private static final String AGAIN = "/again";
  private static final int SURROUNDINGS = 320;
  private static final int WORD = 60;

  FindingView {
    lines = List.copyOf(lines);
  }

  /** The address of a finding's page. */
  static String href(String id) {
    return PATH + id;
  }

  /** The address of what becomes of a finding when its article is read again. */
  static String againHref(String id) {
    return href(id) + AGAIN;
  }

  /**
   * The page of a finding.
   *
   * @param again what becomes of it when the article is read again, where that was asked
   */
  static FindingView of(Lookup.Found found, Optional<String> again, Visit visit) {
    Words words = visit.words();
    Reading reading = found.stored().reading();
    Finding finding = found.finding();
    String text = reading.article().text();
    Span span = finding.span();
    int from = start(text, span.start() - SURROUNDINGS);
    int to = end(text, span.end() + SURROUNDINGS);
    String name = name(finding, words);
    String does = finding.match(words::verb, e -> Dealing.between(e, words), q -> "", c -> "");
    return new FindingView(
        visit.frame((name + " " + does).strip(), "", Frame.Part.NONE),
        finding.id(),
        words.of(
            finding.match(s -> "finding.s", e -> "finding.v", q -> "finding.q", c -> "finding.c")),
        name,
        does,
        finding.match(s -> visit.hues().of(PassageView.source(s)), e -> 0, q -> 0, c -> 0),
        (from > 0 ? "… " : "") + text.substring(from, span.start()),
        span.of(text),
        text.substring(span.end(), to) + (to < text.length() ? " …" : ""),
        reading.article(),
        visit.room().explanations().of(reading, finding, words),
        again,
        visit.archive().corrections().of(finding.id()).map(made -> Correcting.told(made, words)),
        Correcting.of(finding, visit.room().editing()));
  }

  private static String name(Finding finding, Words words) {
    return finding.match(
        statement -> PassageView.source(statement).orElse(words.of("somebody")),
        event -> words.type(event.type()),
        quantity -> words.kind(quantity.kind()) + ": " + words.amount(quantity),
        conditional -> words.of("finding.c"));
  }

  /** Where a word begins, so that none is cut. */
  private static int start(String text, int near) {
    int space = near <= 0 ? -1 : text.indexOf(' ', near);
    return near <= 0 ? 0 : space < 0 || space > near + WORD ? near : space + 1;
  }

  private static int end(String text, int near) {
    int space = near >= text.length() ? -1 : text.lastIndexOf(' ', near);
    return near >= text.length() ? text.length() : space < near - WORD ? near : space;
  }

  String passageHref() {
    return ArticleView.href(article.id()) + "#" + id;
  }

  /** The headline, or words that say that there is none. */
  String title() {
    return frame.words().title(article.title(), article.published());
  }

  /**
   * One reason.
   *
   * @param term what it is about
   * @param words what is to be said of it
   * @param more further words, each on a line of its own
   */
  record Line(String term, String words, List<String> more) {

    Line {
      more = List.copyOf(more);
    }

    Line(String term, String words) {
      this(term, words, List.of());
    }

    static Optional<Line> of(String term, Optional<String> words) {
      return words.map(said -> new Line(term, said));
    }
  }
}
