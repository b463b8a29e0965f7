package org.kroniek.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.ContentId;
import org.kroniek.model.Evidence;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * Makes readings for the pages to show, without a reader: the text is written block by block, and
 * of its words is said who says them.
 */
final class Desk {

  private final String title;
  private final String outlet;
  private final String published;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Saying> sayings = new ArrayList<>();

  Desk(String title, String outlet, String published) {
    this.title = title;
    this.outlet = outlet;
    this.published = published;
    block(Block.Kind.HEADLINE, title);
  }

  private record Saying(
      String source, String cue, Statement.Act act, Statement.Mode mode, String content) {}

  Desk block(Block.Kind kind, String words) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    blocks.add(new Block(kind, new Span(text.length(), text.length() + words.length())));
    text.append(words);
    return this;
  }

  Desk paragraph(String words) {
    return block(Block.Kind.PARAGRAPH, words);
  }

  Desk says(String source, String cue, Statement.Act act, Statement.Mode mode, String content) {
    sayings.add(new Saying(source, cue, act, mode, content));
    return this;
  }

  Reading reading() {
    String whole = text.toString();
    String id = ContentId.article(Optional.empty(), whole);
    List<Statement> statements = sayings.stream().map(saying -> statement(id, saying)).toList();
    return new Reading(
        new Reading.Reader("0.1.0", new TreeMap<>()),
        new Article(
            id,
            Optional.empty(),
            Optional.empty(),
            Optional.of(outlet),
            Optional.of(title),
            Optional.empty(),
            Optional.of(new PartialDate(published)),
            Language.ENGLISH,
            whole,
            blocks),
        List.of(),
        statements,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Statement statement(String article, Saying saying) {
    List<Span> content = List.of(span(saying.content()));
    Span cue = span(saying.cue());
    return new Statement(
        ContentId.finding('s', article, content),
        saying.mode(),
        saying.act(),
        Optional.of(
            new Source(
                new Party(Optional.empty(), saying.source()),
                Optional.of(span(saying.source())),
                "subject")),
        Optional.of(cue),
        content,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        parent(article, saying),
        false,
        new Evidence("cue-verb-clause", List.of(cue), 0.93));
  }

  /** A statement whose words lie inside another's stands in that one. */
  private Optional<String> parent(String article, Saying inner) {
    Span span = span(inner.content());
    return sayings.stream()
        .map(outer -> span(outer.content()))
        .filter(outer -> outer.contains(span) && !outer.equals(span))
        .map(outer -> ContentId.finding('s', article, List.of(outer)))
        .findFirst();
  }

  private Span span(String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }
}
