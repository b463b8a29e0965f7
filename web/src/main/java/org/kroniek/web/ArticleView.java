package org.kroniek.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kroniek.model.Archive;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Reading;

/**
 * An article to be read, its findings marked.
 *
 * @param frame what stands around it
 * @param article the article
 * @param headline the words of the headline, marked where they stand in the text
 * @param parts the text without that headline and the notes
 * @param notes what the file says about the article
 * @param cards the findings, in the order of the text
 * @param sources how many parties are named as source
 * @param link the article's own address, where it is one that a browser should follow
 * @param revision which one this is, from 1
 * @param recorded the day it was written
 * @param current whether it is the newest revision
 * @param detached corrections of words that no finding has any more
 * @param beside the story and the copies that it belongs to
 */
record ArticleView(
    Frame frame,
    Article article,
    MarkedText.Part headline,
    List<MarkedText.Part> parts,
    List<MarkedText.Part> notes,
    List<CardView> cards,
    long sources,
    Optional<String> link,
    int revision,
    String recorded,
    boolean current,
    List<Detached> detached,
    Beside beside) {

  private static final String PATH = "/article/";

  ArticleView {
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
    cards = List.copyOf(cards);
    detached = List.copyOf(detached);
  }

  /** The address of an article's page. */
  static String href(String id) {
    return PATH + id;
  }

  static ArticleView of(Archive.Stored stored, Visit visit) {
    Reading reading = stored.reading();
    Article article = reading.article();
    Words words = visit.words();
    Cards found = new Cards(reading, visit);
    List<CardView> cards = found.all();
    List<MarkedText.Part> parts =
        new ArrayList<>(
            MarkedText.of(article, Marks.of(found.findings(), cards, reading.times(), words)));
    Optional<MarkedText.Part> headline =
        parts.stream().filter(part -> part.is(Block.Kind.HEADLINE)).findFirst();
    headline.ifPresent(parts::remove);
    List<MarkedText.Part> notes =
        parts.stream().filter(part -> part.is(Block.Kind.METADATA)).toList();
    parts.removeAll(notes);
    String title = words.title(article.title(), article.published());
    return new ArticleView(
        visit.frame(title, "", Frame.Part.NONE).with(List.of("read.css"), List.of("read.js")),
        article,
        headline.orElseGet(() -> untold(title)),
        runIn(parts),
        notes,
        cards,
        reading.statements().stream()
            .flatMap(statement -> PassageView.source(statement).stream())
            .distinct()
            .count(),
        article.url().filter(ArticleView::isOfTheWeb),
        stored.revision(),
        words.day(stored.recordedAt()),
        stored.current(),
        visit.archive().corrections().detached(Optional.of(article.id())).stream()
            .map(lost -> new Detached(lost.quote(), Correcting.told(lost.correction(), words)))
            .toList(),
        Beside.of(article.id(), visit));
  }

  /**
   * A correction of words that no finding has any more.
   *
   * @param quote the words
   * @param told what somebody found of them, in words
   */
  record Detached(String quote, String told) {}

  /** A headline that does not stand in the text. */
  private static MarkedText.Part untold(String title) {
    return new MarkedText.Part(Block.Kind.HEADLINE, -1, List.of(new Run.Plain(title)));
  }

  /** A dateline stands before the first words of its paragraph, as it does in print. */
  private static List<MarkedText.Part> runIn(List<MarkedText.Part> parts) {
    List<MarkedText.Part> printed = new ArrayList<>();
    List<Run> lead = new ArrayList<>();
    for (MarkedText.Part part : parts) {
      if (part.is(Block.Kind.DATELINE)) {
        List<Run> line = new ArrayList<>(part.runs());
        line.add(new Run.Plain(" "));
        lead.add(new Run.Apart(part.start(), line));
      } else if (part.is(Block.Kind.PARAGRAPH) && !lead.isEmpty()) {
        lead.addAll(part.runs());
        printed.add(new MarkedText.Part(Block.Kind.PARAGRAPH, part.start(), lead));
        lead.clear();
      } else {
        printed.add(part);
      }
    }
    if (!lead.isEmpty()) {
      printed.add(new MarkedText.Part(Block.Kind.DATELINE, -1, lead));
    }
    return printed;
  }

  /** Whether an address leads to a page: any other scheme could run what somebody else wrote. */
  static boolean isOfTheWeb(String url) {
    String scheme = url.toLowerCase(Locale.ROOT);
    return scheme.startsWith("https://") || scheme.startsWith("http://");
  }

  /** The kinds of findings that the article has. */
  List<CardView.Kind> kinds() {
    return Stream.of(CardView.Kind.values()).filter(kind -> count(kind) > 0).toList();
  }

  private long count(CardView.Kind kind) {
    return cards.stream().filter(card -> card.kind() == kind).count();
  }

  /** How many findings of a kind there are, in words. */
  String counted(CardView.Kind kind) {
    return frame.words().counted(count(kind), kind.code());
  }

  /** How many sources there are, in words. */
  String countedSources() {
    return frame.words().counted(sources, "source");
  }
}
