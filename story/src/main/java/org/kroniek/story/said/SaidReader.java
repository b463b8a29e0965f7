package org.kroniek.story.said;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Article;
import org.kroniek.model.Event;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;
import org.kroniek.story.words.Content;
import org.kroniek.story.words.ContentReader;
import org.kroniek.story.words.Word;
import org.kroniek.story.words.Words;

/** Makes of the statements of a reading what can be compared. Immutable; safe for many threads. */
public final class SaidReader {

  private static final String OPENING = "„“”\"«‘";
  private static final String CLOSING = "”“\"»’";
  private static final int LONGEST_QUOTATION = 1_000;

  private final ContentReader contents = new ContentReader();

  /** The statements of a reading whose source is known, in the order of the text. */
  public List<Said> read(Reading reading) {
    Identities identities = new Identities(reading);
    AmountTopics topics = new AmountTopics(reading, contents);
    List<Said> said = new ArrayList<>();
    for (Statement statement : reading.statements()) {
      statement
          .source()
          .ifPresent(
              source ->
                  said.add(
                      said(reading, statement, identities.of(source.party()), identities, topics)));
    }
    return List.copyOf(said);
  }

  /** All that a reading tells that is compared with others. */
  public Account account(Reading reading) {
    Identities identities = new Identities(reading);
    AmountTopics topics = new AmountTopics(reading, contents);
    List<Account.Held> held = new ArrayList<>();
    for (Quantity quantity : reading.quantities()) {
      if (quantity.kind() != Quantity.Kind.AMOUNT) {
        topics
            .of(quantity)
            .ifPresent(
                amount ->
                    held.add(
                        new Account.Held(
                            quantity.id(),
                            quantity.statement(),
                            quantity.holder().map(identities::of),
                            amount,
                            quantity.span().of(reading.article().text()),
                            heading(reading.article()))));
      }
    }
    return new Account(
        read(reading),
        reading.events().stream().map(event -> report(event, reading, identities)).toList(),
        held,
        identities.all());
  }

  private static Dealing.Report report(Event event, Reading reading, Identities identities) {
    Deed deed = deed(event, identities, reading.article().text());
    Optional<Statement> claim =
        event
            .statement()
            .flatMap(
                id -> reading.statements().stream().filter(s -> s.id().equals(id)).findFirst());
    boolean denies = claim.filter(s -> (s.act() == Statement.Act.DENY) != s.negated()).isPresent();
    boolean negated = event.modality() == Event.Modality.NEGATED;
    return new Dealing.Report(
        deed,
        heading(reading.article()),
        deed.day().or(reading.article()::published),
        claim.flatMap(Statement::source).map(source -> identities.of(source.party())),
        claim.map(Statement::act),
        denies != negated);
  }

  /** What a list shows of an article. */
  public static Heading heading(Article article) {
    return new Heading(
        article.id(), article.title(), article.outlet(), article.published(), article.language());
  }

  private Said said(
      Reading reading,
      Statement statement,
      Identity source,
      Identities identities,
      AmountTopics topics) {
    Article article = reading.article();
    List<String> words = statement.content().stream().map(s -> s.of(article.text())).toList();
    Content content = contents.read(String.join(" ", words), article.language());
    Map<String, Identity> about = new HashMap<>();
    statement.about().forEach(id -> identities.of(id).ifPresent(who -> about.put(who.key(), who)));
    about.remove(source.key());
    Optional<PartialDate> day = statement.said().map(TimeExpression::value).or(article::published);
    return new Said(
        statement,
        heading(article),
        source,
        words,
        day,
        content,
        quoted(statement, words),
        about,
        topics.of(statement, own(reading, statement)),
        reading.events().stream()
            .filter(event -> event.statement().equals(Optional.of(statement.id())))
            .map(event -> deed(event, identities, article.text()))
            .toList());
  }

  /** What the words are about without those that the source says somebody else says. */
  private Content own(Reading reading, Statement statement) {
    String text = reading.article().text();
    List<Span> inner =
        reading.statements().stream()
            .filter(other -> other.parent().equals(Optional.of(statement.id())))
            .flatMap(other -> other.content().stream())
            .toList();
    StringBuilder words = new StringBuilder();
    for (Span span : statement.content()) {
      for (int i = span.start(); i < span.end(); i++) {
        int at = i;
        if (inner.stream().noneMatch(other -> other.contains(at))) {
          words.append(text.charAt(i));
        }
      }
      words.append(' ');
    }
    return contents.read(words.toString(), reading.article().language());
  }

  private static Deed deed(Event event, Identities identities, String text) {
    return new Deed(
        event,
        event.span().of(text),
        event.actor().stream().map(identities::of).toList(),
        event.recipient().stream().map(identities::of).toList(),
        event.place().map(identities::of),
        event.time());
  }

  private static List<List<String>> quoted(Statement statement, List<String> words) {
    if (statement.mode() == Statement.Mode.DIRECT) {
      return words.stream().map(SaidReader::forms).filter(list -> !list.isEmpty()).toList();
    }
    List<List<String>> quoted = new ArrayList<>();
    for (String text : words) {
      quotations(text).forEach(span -> quoted.add(forms(span.of(text))));
    }
    quoted.removeIf(List::isEmpty);
    return quoted;
  }

  private static List<Span> quotations(String text) {
    List<Span> found = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (open >= 0 && CLOSING.indexOf(letter) >= 0 && i > open + 1) {
        if (i - open <= LONGEST_QUOTATION) {
          found.add(new Span(open + 1, i));
        }
        open = -1;
      } else if (OPENING.indexOf(letter) >= 0 && !isInWord(text, i)) {
        open = i;
      }
    }
    return found;
  }

  private static boolean isInWord(String text, int at) {
    return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static List<String> forms(String text) {
    return Words.of(text).stream().map(Word::text).toList();
  }
}
