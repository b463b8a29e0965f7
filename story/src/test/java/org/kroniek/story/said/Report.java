package org.kroniek.story.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Evidence;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.story.kept.MemoryKept;

/** A report in the making, for tests: an outlet, a day, a text and what is found in it. */
final class Report {

  private static final Evidence EVIDENCE = new Evidence("test", List.of(), 1);

  private final String outlet;
  private final String published;
  private final String text;
  private final Language language;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Quantity> quantities = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  private Report(String outlet, String published, String text, Language language) {
    this.outlet = outlet;
    this.published = published;
    this.text = text;
    this.language = language;
  }

  static Report dutch(String outlet, String published, String text) {
    return new Report(outlet, published, text, Language.DUTCH);
  }

  static Report english(String outlet, String published, String text) {
    return new Report(outlet, published, text, Language.ENGLISH);
  }

  /** {@code name} says {@code words}, which may be about others, named as {@code name=item}. */
  Report says(String name, Statement.Act act, Statement.Mode mode, String words, String... about) {
    List<String> abouts = new ArrayList<>();
    for (String who : about) {
      abouts.add(entity(who).entity().orElseThrow());
    }
    statements.add(
        new Statement(
            "s-" + outlet + published + statements.size(),
            mode,
            act,
            Optional.of(new Source(entity(name), Optional.empty(), "test")),
            Optional.empty(),
            List.of(span(words)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            abouts,
            Optional.empty(),
            false,
            EVIDENCE));
    return this;
  }

  Report says(String name, String words, String... about) {
    return says(name, Statement.Act.ASSERT, Statement.Mode.INDIRECT, words, about);
  }

  Report quotes(String name, String words, String... about) {
    return says(name, Statement.Act.ASSERT, Statement.Mode.DIRECT, words, about);
  }

  /** An amount in the last statement. */
  Report amount(String words, String value, String purpose, Quantity.Stance stance) {
    quantities.add(
        new Quantity(
            "q-" + quantities.size(),
            span(words),
            Optional.of(new BigDecimal(value)),
            Optional.of("percent"),
            Optional.empty(),
            Optional.of(purpose),
            Quantity.Kind.NORM,
            Optional.empty(),
            Optional.empty(),
            stance,
            Optional.of(statements.get(statements.size() - 1).id()),
            EVIDENCE));
    return this;
  }

  /** An event in the last statement, or where there is none the report's own. */
  Report event(
      Event.Type type,
      String predicate,
      Event.Modality modality,
      String actor,
      String recipient,
      String words) {
    events.add(
        new Event(
            "v-" + outlet + published + events.size(),
            type,
            Optional.empty(),
            Set.of(),
            predicate,
            List.of(entity(actor)),
            List.of(entity(recipient)),
            Optional.of("wapens"),
            Optional.empty(),
            Optional.empty(),
            modality,
            statements.isEmpty()
                ? Optional.empty()
                : Optional.of(statements.get(statements.size() - 1).id()),
            span(words),
            span(words),
            EVIDENCE));
    return this;
  }

  Reading read() {
    Article article =
        new Article(
            "a-" + outlet + published,
            Optional.empty(),
            Optional.empty(),
            Optional.of(outlet),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new PartialDate(published)),
            language,
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
    return new Reading(
        new Reading.Reader("1", new TreeMap<>()),
        article,
        List.copyOf(entities.values()),
        statements,
        events,
        quantities,
        List.of(),
        List.of());
  }

  /** What it tells, kept and taken from what was kept. */
  Account account() {
    Account account = new SaidReader().account(read());
    MemoryKept kept = new MemoryKept();
    account.keep(1, kept);
    assertThat(Account.of(1, kept)).isEqualTo(account);
    return Account.of(1, kept);
  }

  private Party entity(String named) {
    String name = named.replaceAll("=.*", "");
    Optional<String> item =
        named.contains("=")
            ? Optional.of(named.substring(named.indexOf('=') + 1))
            : Optional.empty();
    Entity entity =
        entities.computeIfAbsent(
            name,
            key -> new Entity("e" + (entities.size() + 1), Entity.Type.PER, name, item, List.of()));
    return new Party(Optional.of(entity.id()), name);
  }

  private Span span(String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }
}
