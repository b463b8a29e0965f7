package org.kroniek.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.ContentId;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Evidence;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * Readings of reports of a few invented things on a few days, in which a few people say a few
 * things, many of them in several reports; every fourth report is a copy of one before it. The same
 * for the same seed.
 */
final class ToldReadings {

  private static final int REPORTS = 48;

  private static final List<String> PEOPLE = List.of("Ada Veld", "Bo Ark", "Cor Linde");

  private static final List<String> THINGS =
      List.of(
          "Bij de brug van Lage Wetering kantelde een vrachtwagen met suikerbieten.",
          "In de haven van Oosterzwin ligt een wrak uit de zeventiende eeuw.",
          "Het orkest van Drieburg speelt voor het laatst in de oude schouwburg.");

  private static final List<String> SAYINGS =
      List.of(
          "de brug bij Lage Wetering is veilig",
          "de brug bij Lage Wetering is onveilig",
          "2 procent voor onderwijs is genoeg",
          "2 procent voor onderwijs is echt niet genoeg",
          "het wrak moet in het museum komen te liggen");

  private static final String DEED = "Noorderland levert wapens aan Zuiderland";

  private final Random random;
  private int made;

  ToldReadings(long seed) {
    this.random = new Random(seed);
  }

  List<Reading> all() {
    List<Reading> readings = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < REPORTS; i++) {
      String body = i % 4 == 3 ? bodies.get(random.nextInt(bodies.size())) + " (ANP)" : body();
      bodies.add(body);
      readings.add(reading(body));
    }
    return readings;
  }

  private String body() {
    StringBuilder body = new StringBuilder(THINGS.get(random.nextInt(THINGS.size())));
    for (String person : PEOPLE) {
      String saying = SAYINGS.get(random.nextInt(SAYINGS.size()));
      body.append(' ').append(person).append(" zegt dat ").append(saying).append('.');
    }
    if (random.nextInt(3) == 0) {
      body.append(' ').append(DEED).append('.');
    }
    for (int i = 0; i < 40; i++) {
      body.append(' ').append(Integer.toString(random.nextInt(40_000) + 40_000, 36));
    }
    return body.toString();
  }

  private Reading reading(String body) {
    String text = "Bericht " + made++ + ".\n\n" + body;
    String id = ContentId.article(Optional.empty(), text);
    String day = String.format(Locale.ROOT, "2024-05-%02d", 1 + random.nextInt(28));
    Article article =
        new Article(
            id,
            Optional.empty(),
            Optional.empty(),
            Optional.of("Krant " + random.nextInt(5)),
            Optional.of("Bericht " + made),
            Optional.empty(),
            Optional.of(new PartialDate(day)),
            Language.DUTCH,
            text,
            List.of(
                new Block(
                    Block.Kind.PARAGRAPH, new Span(text.length() - body.length(), text.length()))));
    List<Entity> entities = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (String person : PEOPLE) {
      Span name = span(text, person);
      entities.add(entity("e" + entities.size(), person, Entity.Type.PER, name));
      int from = name.end() + " zegt dat ".length();
      statements.add(
          statement(
              id, entities.get(entities.size() - 1), new Span(from, text.indexOf('.', from))));
    }
    List<Event> events = new ArrayList<>();
    if (text.contains(DEED)) {
      for (String country : List.of("Noorderland", "Zuiderland")) {
        entities.add(entity("e" + entities.size(), country, Entity.Type.LOC, span(text, country)));
      }
      events.add(
          event(id, entities.subList(entities.size() - 2, entities.size()), span(text, DEED)));
    }
    return new Reading(
        new Reading.Reader("told", new TreeMap<>()),
        article,
        entities,
        statements,
        events,
        List.of(),
        List.of(),
        List.of());
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Entity entity(String id, String name, Entity.Type type, Span span) {
    return new Entity(
        id, type, name, Optional.empty(), List.of(new Mention(span, Mention.Kind.NAME)));
  }

  private static Evidence evidence(Span span) {
    return new Evidence("told", List.of(span), 0.9);
  }

  private static Statement statement(String article, Entity source, Span content) {
    return new Statement(
        ContentId.finding('s', article, List.of(content)),
        Statement.Mode.INDIRECT,
        Statement.Act.ASSERT,
        Optional.of(
            new Source(
                new Party(Optional.of(source.id()), source.name()), Optional.empty(), "told")),
        Optional.empty(),
        List.of(content),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        evidence(content));
  }

  private Event event(String article, List<Entity> parties, Span span) {
    return new Event(
        ContentId.finding('v', article, List.of(span)),
        Event.Type.AID,
        Optional.empty(),
        Set.of(),
        "leveren",
        List.of(new Party(Optional.of(parties.get(0).id()), parties.get(0).name())),
        List.of(new Party(Optional.of(parties.get(1).id()), parties.get(1).name())),
        Optional.of("wapens"),
        Optional.empty(),
        Optional.empty(),
        random.nextInt(3) == 0 ? Event.Modality.NEGATED : Event.Modality.ASSERTED,
        Optional.empty(),
        span,
        span,
        evidence(span));
  }
}
