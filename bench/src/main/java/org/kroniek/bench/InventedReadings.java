package org.kroniek.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Conditional;
import org.kroniek.model.ContentId;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Evidence;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * Readings of the size of real ones without the work of reading: 450 words out of 3,000, some far
 * more common than others, by 300 sources, every third of them known, in 10 outlets over two years
 * and in two languages. Every third statement speaks of an event between two of 200 bodies, every
 * tenth of an amount, every fifteenth of a condition. The same for the same seed.
 */
final class InventedReadings {

  private static final int WORDS = 450;
  private static final int CONTENT = 120;
  private static final int BODIES = 200;
  private static final int SPEAKERS = 300;

  private final Random random;
  private final int statements;
  private final List<String> vocabulary = new ArrayList<>();
  private int made;

  InventedReadings(long seed, int statements) {
    this.random = new Random(seed);
    this.statements = statements;
    for (int i = 0; i < 3000; i++) {
      StringBuilder word = new StringBuilder();
      for (int letters = 3 + random.nextInt(8); letters > 0; letters--) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      vocabulary.add(word.toString());
    }
  }

  /** The most common word has rank 0. */
  String word(int rank) {
    return vocabulary.get(rank);
  }

  Reading next() {
    String text = text();
    String id = ContentId.article(Optional.empty(), text);
    String month = String.format(Locale.ROOT, "20%d-%02d", 24 + random.nextInt(2), month());
    Article article =
        new Article(
            id,
            Optional.empty(),
            Optional.empty(),
            Optional.of("Outlet " + random.nextInt(10)),
            Optional.of(word(random.nextInt(vocabulary.size()))),
            Optional.empty(),
            Optional.of(new PartialDate(month)),
            random.nextInt(4) == 0 ? Language.ENGLISH : Language.DUTCH,
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
    List<Entity> entities = new ArrayList<>();
    List<Statement> said = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<Quantity> amounts = new ArrayList<>();
    List<Conditional> conditions = new ArrayList<>();
    for (int i = 0; i < statements; i++) {
      int start = random.nextInt(text.length() - CONTENT);
      Span content = new Span(start, start + CONTENT);
      entities.add(body("b" + i, content));
      entities.add(speaker("s" + i, content));
      Statement statement = statement(id, content, entities.get(2 * i + 1), "b" + i);
      said.add(statement);
      if (i % 3 == 0) {
        events.add(event(id, content, statement, entities.get(2 * i)));
      }
      if (i % 10 == 0) {
        amounts.add(amount(id, content, statement));
      }
      if (i % 15 == 0) {
        conditions.add(condition(id, content, statement));
      }
    }
    return new Reading(
        new Reading.Reader("bench", new TreeMap<>()),
        article,
        entities,
        said,
        events,
        amounts,
        conditions,
        List.of());
  }

  private int month() {
    return 1 + random.nextInt(12);
  }

  private String text() {
    StringBuilder text = new StringBuilder("Report ").append(made++).append('.');
    for (int i = 0; i < WORDS; i++) {
      double rank = Math.abs(random.nextGaussian()) * vocabulary.size() / 6;
      text.append(' ').append(word((int) Math.min(vocabulary.size() - 1, rank)));
    }
    return text.toString();
  }

  /** A body, which has a Wikidata item. */
  private Entity body(String id, Span span) {
    int number = random.nextInt(BODIES);
    return entity(id, Entity.Type.ORG, "Body " + number, Optional.of("Q" + (1000 + number)), span);
  }

  /** Some speak far more than others. */
  private Entity speaker(String id, Span span) {
    int number = (int) Math.min(SPEAKERS - 1, Math.abs(random.nextGaussian()) * SPEAKERS / 4);
    Optional<String> item = number % 3 == 0 ? Optional.of("Q" + (5000 + number)) : Optional.empty();
    return entity(id, Entity.Type.PER, "Speaker " + number, item, span);
  }

  private static Entity entity(
      String id, Entity.Type type, String name, Optional<String> item, Span span) {
    Mention mention = new Mention(new Span(span.start(), span.start() + 5), Mention.Kind.NAME);
    return new Entity(id, type, name, item, List.of(mention));
  }

  private Event event(String article, Span content, Statement statement, Entity actor) {
    Span span = new Span(content.start(), content.start() + 40);
    Event.Type[] types = Event.Type.values();
    Event.Modality[] modalities = Event.Modality.values();
    return new Event(
        ContentId.finding('v', article, List.of(span)),
        types[random.nextInt(types.length)],
        Optional.empty(),
        Set.of(),
        "bench",
        List.of(new Party(Optional.of(actor.id()), actor.name())),
        List.of(new Party(Optional.empty(), "Body " + random.nextInt(BODIES))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        modalities[random.nextInt(modalities.length)],
        random.nextBoolean() ? Optional.of(statement.id()) : Optional.empty(),
        span,
        span,
        new Evidence("bench", List.of(span), 0.9));
  }

  private Quantity amount(String article, Span content, Statement statement) {
    Span span = new Span(content.start() + 40, content.start() + 60);
    Quantity.Kind[] kinds = Quantity.Kind.values();
    Quantity.Stance[] stances = Quantity.Stance.values();
    return new Quantity(
        ContentId.finding('q', article, List.of(span)),
        span,
        Optional.of(BigDecimal.valueOf(random.nextInt(60), 1)),
        Optional.of("percent"),
        Optional.of("base " + random.nextInt(5)),
        Optional.of("purpose " + random.nextInt(20)),
        kinds[random.nextInt(kinds.length)],
        Optional.of(new Party(Optional.empty(), "Body " + random.nextInt(BODIES))),
        Optional.empty(),
        stances[random.nextInt(stances.length)],
        Optional.of(statement.id()),
        new Evidence("bench", List.of(span), 0.9));
  }

  private static Conditional condition(String article, Span content, Statement statement) {
    Span condition = new Span(content.start(), content.start() + 50);
    Span consequence = new Span(content.start() + 55, content.end());
    return new Conditional(
        ContentId.finding('c', article, List.of(condition, consequence)),
        condition,
        consequence,
        Optional.empty(),
        Optional.of(statement.id()),
        new Evidence("bench", List.of(condition), 0.9));
  }

  private Statement statement(String article, Span content, Entity source, String about) {
    Statement.Act[] acts = Statement.Act.values();
    Span cue = new Span(content.end() - 5, content.end());
    return new Statement(
        ContentId.finding('s', article, List.of(content)),
        Statement.Mode.DIRECT,
        acts[random.nextInt(acts.length)],
        Optional.of(
            new Source(
                new Party(Optional.of(source.id()), source.name()), Optional.of(cue), "bench")),
        Optional.of(cue),
        List.of(content),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(about),
        Optional.empty(),
        false,
        new Evidence("bench", List.of(cue, content), 0.9));
  }
}
