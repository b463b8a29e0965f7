package org.kroniek.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Article;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.Stems;

/** The words of a current reading's article and findings. */
final class WordIndex {

  private final Dialect.WordRows rows;
  private final Marks marks;
  private final Reading reading;
  private final String text;

  private WordIndex(Handle handle, Marks marks) {
    this.rows = Dialect.of(handle).wordRows(handle);
    this.marks = marks;
    this.reading = marks.reading();
    this.text = reading.article().text();
  }

  static void put(Handle handle, Marks marks) {
    WordIndex index = new WordIndex(handle, marks);
    index.article();
    index.statements();
    index.events();
    index.quantities();
    index.conditionals();
    index.rows.write();
  }

  /** Takes the words of the rows that a reading has on the shelf out again. */
  static void take(Handle handle, long reading) {
    handle
        .createUpdate(
            "DELETE FROM found_words AS w WHERE "
                + Dialect.of(handle).wordKey()
                + " IN (SELECT shelfmark FROM found WHERE reading_id = ?)")
        .bind(0, reading)
        .execute();
  }

  private void article() {
    Article article = reading.article();
    String title = article.title().orElse("");
    add(marks.article(), text, title, text + "\n" + title);
  }

  private void statements() {
    List<Statement> statements = reading.statements();
    for (int i = 0; i < statements.size(); i++) {
      add(marks.statement(i), words(statements.get(i).content()), source(statements.get(i)));
    }
  }

  private void events() {
    for (int i = 0; i < reading.events().size(); i++) {
      var event = reading.events().get(i);
      String words =
          lines(
              Stream.of(
                  Stream.of(event.span().of(text)),
                  event.object().stream(),
                  Stream.concat(event.actor().stream(), event.recipient().stream())
                      .map(Party::name)));
      add(marks.event(i), words, source(event.statement()));
    }
  }

  private void quantities() {
    for (int i = 0; i < reading.quantities().size(); i++) {
      var quantity = reading.quantities().get(i);
      String words =
          lines(
              Stream.of(
                  Stream.of(quantity.span().of(text)),
                  quantity.of().stream(),
                  quantity.purpose().stream(),
                  quantity.holder().map(Party::name).stream()));
      add(marks.quantity(i), words, source(quantity.statement()));
    }
  }

  private void conditionals() {
    for (int i = 0; i < reading.conditionals().size(); i++) {
      var conditional = reading.conditionals().get(i);
      add(
          marks.conditional(i),
          words(List.of(conditional.condition(), conditional.consequence())),
          source(conditional.statement()));
    }
  }

  /** Names are not inflected, so that of the source has no stems. */
  private void add(long shelfmark, String content, String source) {
    add(shelfmark, content, source, content);
  }

  private void add(long shelfmark, String content, String beside, String inflected) {
    rows.add(shelfmark, content, beside, Stems.of(inflected, reading.article().language()));
  }

  private String words(List<Span> spans) {
    return spans.stream().map(span -> span.of(text)).collect(Collectors.joining("\n"));
  }

  private static String lines(Stream<Stream<String>> parts) {
    return parts.flatMap(part -> part).collect(Collectors.joining("\n"));
  }

  private String source(Optional<String> statement) {
    return marks
        .statement(statement)
        .map(ordinal -> source(reading.statements().get(ordinal)))
        .orElse("");
  }

  private static String source(Statement statement) {
    return statement.source().map(Source::party).map(Party::name).orElse("");
  }
}
