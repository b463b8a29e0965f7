package org.kroniek.story.said;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.story.words.Content;
import org.kroniek.story.words.ContentReader;
import org.kroniek.story.words.Figure;

/**
 * What the amounts of one reading are for: what the nearest words name that public money is spent
 * on, from the words of the amount itself to its statement, its paragraph and the whole article.
 */
final class AmountTopics {

  private static final Set<Statement.Act> COMMITTED =
      EnumSet.of(Statement.Act.REQUEST, Statement.Act.DEMAND, Statement.Act.PROMISE);

  private final Reading reading;
  private final ContentReader contents;
  private final Map<Span, List<String>> paragraphs = new HashMap<>();
  private Optional<String> ofArticle = Optional.empty();
  private boolean articleIsRead;

  AmountTopics(Reading reading, ContentReader contents) {
    this.reading = reading;
    this.contents = contents;
  }

  /** The amount with its topic; empty where it has no number or nothing tells what it is for. */
  Optional<Amount> of(Quantity quantity) {
    String own = quantity.purpose().orElse("") + " " + quantity.of().orElse("");
    Optional<Content> said = quantity.statement().flatMap(this::statement).map(this::content);
    Optional<String> concept =
        first(content(own).concepts())
            .or(() -> said.flatMap(content -> first(content.concepts())))
            .or(() -> around(quantity.span()));
    Quantity.Stance stance =
        quantity.stance() == Quantity.Stance.REPORTED && said.isPresent()
            ? stance(said.get(), quantity.statement().flatMap(this::statement))
            : quantity.stance();
    return figure(quantity)
        .flatMap(
            figure ->
                concept
                    .map(of -> topic(figure.unit(), of))
                    .or(() -> ownWords(quantity, figure, content(own)))
                    .map(topic -> new Amount(topic, figure, stance, true)));
  }

  private static Optional<Figure> figure(Quantity quantity) {
    return quantity.value().flatMap(value -> quantity.unit().map(unit -> new Figure(value, unit)));
  }

  /** The amounts in a statement, those that were read and the figures in its words. */
  List<Amount> of(Statement statement, Content content) {
    List<Amount> amounts = new ArrayList<>();
    Set<Figure> read = new HashSet<>();
    Optional<Statement> held = Optional.of(statement);
    for (Quantity quantity : reading.quantities()) {
      if (quantity.statement().equals(Optional.of(statement.id()))) {
        of(quantity).ifPresent(amounts::add);
        figure(quantity).ifPresent(read::add);
      }
    }
    for (Figure figure : content.figures()) {
      if (!read.contains(figure)) {
        first(content.concepts())
            .or(() -> around(statement.span()))
            .map(concept -> topic(figure.unit(), concept))
            .map(topic -> new Amount(topic, figure, stance(content, held, figure), false))
            .ifPresent(amounts::add);
      }
    }
    return amounts;
  }

  private static Quantity.Stance stance(
      Content content, Optional<Statement> statement, Figure figure) {
    return content.refused().contains(figure)
        ? Quantity.Stance.REJECTED
        : stance(content, statement);
  }

  /** Who asks for an amount, promises it or says that it has to be holds it to be right. */
  private static Quantity.Stance stance(Content content, Optional<Statement> statement) {
    if (content.lean() < -1) {
      return Quantity.Stance.EXCESSIVE;
    }
    if (content.lean() > 1 || content.exceeds()) {
      return Quantity.Stance.INSUFFICIENT;
    }
    return content.enough()
            || content.demands()
            || statement.filter(s -> !s.negated() && COMMITTED.contains(s.act())).isPresent()
        ? Quantity.Stance.ENDORSED
        : Quantity.Stance.REPORTED;
  }

  private static Topic topic(String unit, String concept) {
    return new Topic(Topic.Kind.AMOUNT, unit + " " + concept, unit + " for " + concept);
  }

  private static Optional<Topic> ownWords(Quantity quantity, Figure figure, Content own) {
    return own.stems().isEmpty()
        ? Optional.empty()
        : quantity
            .purpose()
            .or(quantity::of)
            .map(
                words ->
                    new Topic(
                        Topic.Kind.AMOUNT,
                        figure.unit() + " " + String.join(" ", own.stems()),
                        figure.unit() + " for " + words));
  }

  private Optional<Statement> statement(String id) {
    return reading.statements().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  private Content content(Statement statement) {
    Article article = reading.article();
    StringBuilder words = new StringBuilder();
    statement.content().forEach(span -> words.append(span.of(article.text())).append(' '));
    return content(words.toString());
  }

  private Content content(String words) {
    return contents.read(words, reading.article().language());
  }

  private static Optional<String> first(List<String> concepts) {
    return concepts.stream().findFirst();
  }

  private Optional<String> around(Span span) {
    return reading.article().blocks().stream()
        .filter(block -> block.kind().isRead() && block.span().overlaps(span))
        .map(Block::span)
        .findFirst()
        .flatMap(paragraph -> first(concepts(paragraph)))
        .or(this::ofArticle);
  }

  private List<String> concepts(Span paragraph) {
    return paragraphs.computeIfAbsent(
        paragraph, span -> content(span.of(reading.article().text())).concepts());
  }

  /** What more than half of all that the article names in this way is. */
  private Optional<String> ofArticle() {
    if (!articleIsRead) {
      articleIsRead = true;
      Map<String, Integer> counts = new HashMap<>();
      List<String> all = content(reading.article().text()).concepts();
      all.forEach(concept -> counts.merge(concept, 1, Integer::sum));
      ofArticle =
          counts.entrySet().stream()
              .filter(entry -> entry.getValue() * 2 > all.size())
              .map(Map.Entry::getKey)
              .findFirst();
    }
    return ofArticle;
  }
}
