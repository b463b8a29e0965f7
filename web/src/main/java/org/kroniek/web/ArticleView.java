package org.kroniek.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Archive;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * An article to be read, its statements marked.
 *
 * @param frame what stands around it
 * @param article the article
 * @param headline the words of the headline, marked where they stand in the text
 * @param parts the text without that headline and the notes
 * @param notes what the file says about the article
 * @param cards the statements, in the order of the text
 * @param link the article's own address, where it is one that a browser should follow
 * @param revision which one this is, from 1
 * @param recorded the day it was written
 * @param current whether it is the newest revision
 */
record ArticleView(
    Frame frame,
    Article article,
    List<Run> headline,
    List<MarkedText.Part> parts,
    List<MarkedText.Part> notes,
    List<CardView> cards,
    Optional<String> link,
    int revision,
    String recorded,
    boolean current) {

  private static final String PATH = "/article/";

  ArticleView {
    headline = List.copyOf(headline);
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
    cards = List.copyOf(cards);
  }

  /** The address of an article's page. */
  static String href(String id) {
    return PATH + id;
  }

  static ArticleView of(Archive.Stored stored, Room room) {
    Reading reading = stored.reading();
    Article article = reading.article();
    List<Statement> statements =
        reading.statements().stream()
            .sorted(Comparator.comparing(Statement::span).thenComparing(Statement::id))
            .toList();
    room.hues().seat(speakers(statements));
    List<CardView> cards =
        statements.stream()
            .map(statement -> CardView.of(reading, statement, statements, room.hues()))
            .toList();
    List<MarkedText.Part> parts =
        new ArrayList<>(MarkedText.of(article, ranges(statements, cards)));
    Optional<MarkedText.Part> headline =
        parts.stream().filter(part -> part.is(Block.Kind.HEADLINE)).findFirst();
    headline.ifPresent(parts::remove);
    List<MarkedText.Part> notes =
        parts.stream().filter(part -> part.is(Block.Kind.METADATA)).toList();
    parts.removeAll(notes);
    String title = Words.title(article.title(), article.published());
    return new ArticleView(
        room.pages().frame(title, "", Frame.Part.NONE),
        article,
        headline.map(MarkedText.Part::runs).orElse(List.of(new Run.Plain(title))),
        runIn(parts),
        notes,
        cards,
        article.url().filter(ArticleView::isOfTheWeb),
        stored.revision(),
        Words.day(stored.recordedAt()),
        stored.current());
  }

  /** A dateline stands before the first words of its paragraph, as it does in print. */
  private static List<MarkedText.Part> runIn(List<MarkedText.Part> parts) {
    List<MarkedText.Part> printed = new ArrayList<>();
    List<Run> lead = new ArrayList<>();
    for (MarkedText.Part part : parts) {
      if (part.is(Block.Kind.DATELINE)) {
        lead.addAll(part.runs());
        lead.add(new Run.Plain(" "));
      } else if (part.is(Block.Kind.PARAGRAPH) && !lead.isEmpty()) {
        lead.addAll(part.runs());
        printed.add(new MarkedText.Part(Block.Kind.PARAGRAPH, lead));
        lead.clear();
      } else {
        printed.add(part);
      }
    }
    if (!lead.isEmpty()) {
      printed.add(new MarkedText.Part(Block.Kind.DATELINE, lead));
    }
    return printed;
  }

  /** Those who are named, in the order in which they speak. */
  private static Set<String> speakers(List<Statement> statements) {
    Set<String> names = new LinkedHashSet<>();
    statements.forEach(statement -> PassageView.source(statement).ifPresent(names::add));
    return names;
  }

  private static List<MarkedText.Range> ranges(List<Statement> statements, List<CardView> cards) {
    List<MarkedText.Range> ranges = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      CardView card = cards.get(i);
      boolean first = true;
      for (Span span : statement.content()) {
        ranges.add(range(span, Run.Kind.CONTENT, card, first));
        first = false;
      }
      statement.cue().ifPresent(span -> ranges.add(range(span, Run.Kind.CUE, card, false)));
      statement
          .source()
          .flatMap(source -> source.mention())
          .ifPresent(span -> ranges.add(range(span, Run.Kind.SOURCE, card, false)));
    }
    return ranges;
  }

  private static MarkedText.Range range(Span span, Run.Kind kind, CardView card, boolean first) {
    return new MarkedText.Range(
        span,
        new Run.Marked(kind, card.id(), card.number(), card.hue(), first, card.label(), List.of()));
  }

  /** Whether an address leads to a page: any other scheme could run what somebody else wrote. */
  static boolean isOfTheWeb(String url) {
    String scheme = url.toLowerCase(Locale.ROOT);
    return scheme.startsWith("https://") || scheme.startsWith("http://");
  }

  /** How many statements there are, in words. */
  String counted() {
    return Words.counted(cards.size(), "statement");
  }

  /** How many parties are named as source. */
  String sources() {
    return Words.counted(
        cards.stream().flatMap(card -> card.source().stream()).distinct().count(), "source");
  }
}
