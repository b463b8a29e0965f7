package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Evidence;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;

/**
 * A statement in the panel beside the text, in the words that people use.
 *
 * @param id of the statement
 * @param number in the article, from 1
 * @param hue of the source
 * @param source its name
 * @param verb what it does
 * @param mode how the words stand in the text
 * @param words the beginning of what was said
 * @param cue the word that says so
 * @param addressee to whom
 * @param medium in which other outlet
 * @param occasion at what occasion
 * @param said when
 * @param about whom or what the words speak of
 * @param parent the statement that this one stands in
 * @param children the statements that stand in this one
 * @param confidence how sure the reading is, as a word
 * @param confidenceNumber the same as a number
 * @param rule the id of the rule that found it
 */
record CardView(
    String id,
    int number,
    int hue,
    Optional<String> source,
    String verb,
    String mode,
    String words,
    Optional<String> cue,
    Optional<String> addressee,
    Optional<String> medium,
    Optional<String> occasion,
    Optional<When> said,
    List<String> about,
    Optional<Numbered> parent,
    List<Numbered> children,
    String confidence,
    String confidenceNumber,
    String rule) {

  private static final int WORDS_SHOWN = 110;

  CardView {
    about = List.copyOf(about);
    children = List.copyOf(children);
  }

  static CardView of(Reading reading, Statement statement, List<Statement> all, Hues hues) {
    String text = reading.article().text();
    Optional<String> source = PassageView.source(statement);
    Evidence evidence = statement.evidence();
    return new CardView(
        statement.id(),
        all.indexOf(statement) + 1,
        hues.of(source),
        source,
        Words.verb(statement),
        Words.mode(statement.mode()),
        beginning(statement.span(), text),
        statement.cue().map(span -> span.of(text)),
        statement.addressee().map(Party::name),
        statement.medium().map(Party::name),
        statement.occasion().map(occasion -> occasion.span().of(text)),
        statement.said().map(said -> When.of(said, text)),
        about(reading, statement),
        all.stream()
            .filter(other -> statement.parent().filter(other.id()::equals).isPresent())
            .findFirst()
            .map(other -> Numbered.of(other, all)),
        all.stream()
            .filter(other -> other.parent().filter(statement.id()::equals).isPresent())
            .map(other -> Numbered.of(other, all))
            .toList(),
        Words.confidence(evidence.confidence()),
        Words.number(evidence.confidence()),
        evidence.rule());
  }

  private static List<String> about(Reading reading, Statement statement) {
    return reading.entities().stream()
        .filter(entity -> statement.about().contains(entity.id()))
        .map(entity -> entity.name())
        .distinct()
        .toList();
  }

  private static String beginning(Span span, String text) {
    if (span.length() <= WORDS_SHOWN) {
      return span.of(text);
    }
    int space = text.lastIndexOf(' ', span.start() + WORDS_SHOWN);
    int end = space > span.start() ? space : span.start() + WORDS_SHOWN;
    return text.substring(span.start(), end) + " …";
  }

  /** Who does what, {@code Mark Rutte warns}. */
  String label() {
    return source.orElse("Somebody") + " " + verb;
  }

  String explanationHref() {
    return FindingView.href(id);
  }

  /**
   * A statement by its number.
   *
   * @param id of the statement
   * @param number in the article
   */
  record Numbered(String id, int number) {

    private static Numbered of(Statement statement, List<Statement> all) {
      return new Numbered(statement.id(), all.indexOf(statement) + 1);
    }
  }

  /**
   * A time that the text tells.
   *
   * @param words of the text
   * @param date what they mean
   * @param value the date, precisely
   */
  record When(String words, String date, String value) {

    private static When of(TimeExpression time, String text) {
      return new When(time.span().of(text), Words.date(time.value()), time.value().value());
    }
  }
}
