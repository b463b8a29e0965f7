package org.kroniek.archive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Conditional;
import org.kroniek.model.ContentId;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Evidence;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.Occasion;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.TimeExpression;

/** Readings of every shape that the model allows, the same for the same seed. */
final class RandomReadings {

  private static final List<String> WORDS =
      List.of(
          "defensie",
          "procent",
          "minister",
          "café",
          "Zürich",
          "'quoted'",
          "\"",
          "%",
          "_",
          "\\",
          "<b>",
          "'; DROP TABLE article; --",
          "NEAR(",
          "😀",
          "é",
          "\u0000",
          "\u001b[31m",
          "ſ",
          "İstanbul",
          "norm",
          "warns",
          "twee",
          "oorlog",
          "\n\n",
          "„ja”",
          "\ufeff",
          "\u202e");

  private final Random random;

  RandomReadings(long seed) {
    this.random = new Random(seed);
  }

  Reading next() {
    return next(text());
  }

  Reading next(String text) {
    Optional<String> url = maybe(() -> "https://example.org/" + random.nextInt(1_000_000));
    return next(ContentId.article(url, text), url, text);
  }

  Reading next(String id, Optional<String> url, String text) {
    return new Reading(
        reader(),
        new Article(
            id,
            maybe(() -> "reports/" + words(1) + ".txt"),
            url,
            maybe(() -> name()),
            maybe(() -> words(5)),
            maybe(() -> words(2)),
            maybe(this::date),
            random.nextBoolean() ? Language.DUTCH : Language.ENGLISH,
            text,
            blocks(text)),
        list(6, i -> entity(i, text)),
        list(6, i -> statement(id, text)),
        list(3, i -> event(id, text)),
        list(3, i -> quantity(id, text)),
        list(3, i -> conditional(id, text)),
        list(3, i -> time(text)));
  }

  String text() {
    return words(20 + random.nextInt(60));
  }

  private String words(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return out.toString();
  }

  private String name() {
    return "N. " + WORDS.get(random.nextInt(WORDS.size())) + " " + random.nextInt(20);
  }

  private Reading.Reader reader() {
    TreeMap<String, String> models = new TreeMap<>();
    list(2, i -> "").forEach(x -> models.put(random.nextBoolean() ? "nl" : "en", "rules"));
    return new Reading.Reader("0." + random.nextInt(2), models);
  }

  private List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    while (from < text.length() && blocks.size() < 5) {
      int start = from + random.nextInt(3);
      int end = start + 1 + random.nextInt(30);
      if (end <= text.length()) {
        blocks.add(new Block(any(Block.Kind.values()), new Span(start, end)));
      }
      from = end;
    }
    return blocks;
  }

  private Entity entity(int number, String text) {
    return new Entity(
        "e" + (number + 1),
        any(Entity.Type.values()),
        name(),
        maybe(() -> "Q" + random.nextInt(1000)),
        list(4, i -> new Mention(span(text), any(Mention.Kind.values()))));
  }

  private Statement statement(String article, String text) {
    List<Span> content = disjoint(text);
    return new Statement(
        ContentId.finding('s', article, content),
        any(Statement.Mode.values()),
        any(Statement.Act.values()),
        maybe(() -> new Source(party(), maybe(() -> span(text)), "rule-" + random.nextInt(5))),
        maybe(() -> span(text)),
        content,
        maybe(this::party),
        maybe(this::party),
        maybe(() -> new Occasion(span(text), maybe(this::party))),
        maybe(() -> time(text)),
        list(3, i -> "e" + (random.nextInt(7) + 1)),
        maybe(() -> ContentId.finding('s', article, List.of(span(text)))),
        random.nextBoolean(),
        evidence(text));
  }

  private Event event(String article, String text) {
    Span span = span(text);
    Event.Type type = any(Event.Type.values());
    return new Event(
        ContentId.finding('v', article, List.of(span)),
        type,
        type.modes().isEmpty()
            ? Optional.empty()
            : maybe(() -> any(type.modes().toArray(String[]::new))),
        Set.copyOf(list(3, i -> any(Event.Context.values()))),
        words(1),
        list(3, i -> party()),
        list(3, i -> party()),
        maybe(() -> words(2)),
        maybe(this::party),
        maybe(this::date),
        any(Event.Modality.values()),
        maybe(() -> ContentId.finding('s', article, List.of(span(text)))),
        span,
        span(text),
        evidence(text));
  }

  private Quantity quantity(String article, String text) {
    Span span = span(text);
    Optional<BigDecimal> value =
        maybe(
            () ->
                new BigDecimal(
                    new BigInteger(1 + random.nextInt(80), random), random.nextInt(20) - 10));
    return new Quantity(
        ContentId.finding('q', article, List.of(span)),
        span,
        value,
        value.map(v -> "percent"),
        maybe(() -> words(2)),
        maybe(() -> words(1)),
        any(Quantity.Kind.values()),
        maybe(this::party),
        maybe(this::date),
        any(Quantity.Stance.values()),
        maybe(() -> ContentId.finding('s', article, List.of(span(text)))),
        evidence(text));
  }

  private Conditional conditional(String article, String text) {
    Span condition = span(text);
    return new Conditional(
        ContentId.finding('c', article, List.of(condition)),
        condition,
        span(text),
        maybe(() -> ContentId.finding('c', article, List.of(span(text)))),
        maybe(() -> ContentId.finding('s', article, List.of(span(text)))),
        evidence(text));
  }

  private TimeExpression time(String text) {
    return new TimeExpression(span(text), date());
  }

  private Evidence evidence(String text) {
    return new Evidence(
        "rule-" + random.nextInt(9), list(3, i -> span(text)), 1 - random.nextDouble());
  }

  private Party party() {
    return new Party(maybe(() -> "e" + (random.nextInt(7) + 1)), name());
  }

  private PartialDate date() {
    int year = 2020 + random.nextInt(6);
    int month = 1 + random.nextInt(12);
    int day = 1 + random.nextInt(28);
    String form =
        switch (random.nextInt(5)) {
          case 0 -> "%1$d";
          case 1 -> "%1$d-%2$02d";
          case 2 -> "%1$d-%2$02d-%3$02d";
          case 3 -> "%1$d-%2$02d-%3$02dT12:40";
          default -> "%1$d-%2$02d/%1$d-12";
        };
    return new PartialDate(String.format(Locale.ROOT, form, year, month, day));
  }

  private Span span(String text) {
    int start = random.nextInt(text.length());
    return new Span(start, start + 1 + random.nextInt(Math.min(20, text.length() - start)));
  }

  private List<Span> disjoint(String text) {
    List<Span> spans = new ArrayList<>(List.of(span(text)));
    while (random.nextBoolean() && spans.get(spans.size() - 1).end() + 4 < text.length()) {
      int start = spans.get(spans.size() - 1).end() + random.nextInt(2);
      spans.add(new Span(start, start + 2));
    }
    return spans;
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
  }

  private <T> List<T> list(int most, IntFunction<T> value) {
    List<T> values = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      values.add(value.apply(i));
    }
    return values;
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
