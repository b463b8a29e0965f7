package org.kroniek.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Entity;
import org.kroniek.model.Event;
import org.kroniek.model.Evidence;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Party;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;

class EventExportTest {

  private static final String TEXT = "Noorwegen levert gas aan de stad.";

  @Test
  void aTableOfEventsHasARowForEach() {
    EventsCsv csv = new EventsCsv();

    assertThat(csv.heading()).startsWith("event,date,actor,").endsWith("rule\n");
    assertThat(csv.rows(reading()))
        .isEqualTo(
            "v-1,2024-12-02,Noorwegen,Q20,stad,,AID,,\"natural_resource; environment\",material cooperation,asserted,gas,,,a-1,2024-12,"
                + ",nl,,,levert,"
                + TEXT
                + ",0.8,event-verb\n");
    assertThat(csv.rows(reading()).split(",", -1)).hasSameSizeAs(csv.heading().split(",", -1));
  }

  @Test
  void aLineOfPloverNamesSourceTargetAndEvent() {
    assertThat(new PloverJson().lines(reading()))
        .containsExactly(
            "{\"id\":\"v-1\",\"date\":\"2024-12-02\",\"source\":[{\"actorText\":\"Noorwegen\","
                + "\"wikidata\":\"Q20\"}],\"target\":[{\"actorText\":\"stad\"}],\"event\":\"AID\",\"context\":[\"natural_resource\",\"environment\"],"
                + "\"eventText\":\"levert\",\"modality\":\"asserted\",\"object\":\"gas\",\"text\":\""
                + TEXT
                + "\",\"language\":\"nl\",\"article\":\"a-1\",\"coder\":\"Kroniek 9\"}");
  }

  private static Reading reading() {
    Span whole = new Span(0, TEXT.length());
    Entity norway =
        new Entity(
            "e1",
            Entity.Type.LOC,
            "Noorwegen",
            Optional.of("Q20"),
            List.of(new Mention(new Span(0, 9), Mention.Kind.NAME)));
    Event event =
        new Event(
            "v-1",
            Event.Type.AID,
            Optional.empty(),
            Set.of(Event.Context.ENVIRONMENT, Event.Context.NATURAL_RESOURCE),
            "leveren",
            List.of(new Party(Optional.of("e1"), "Noorwegen")),
            List.of(new Party(Optional.empty(), "stad")),
            Optional.of("gas"),
            Optional.empty(),
            PartialDate.parse("2024-12-02"),
            Event.Modality.ASSERTED,
            Optional.empty(),
            whole,
            new Span(10, 16),
            new Evidence("event-verb", List.of(), 0.8));
    Article article =
        new Article(
            "a-1",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PartialDate.parse("2024-12"),
            Language.DUTCH,
            TEXT,
            List.of(new Block(Block.Kind.PARAGRAPH, whole)));
    return new Reading(
        new Reading.Reader("9", new TreeMap<>()),
        article,
        List.of(norway),
        List.of(),
        List.of(event),
        List.of(),
        List.of(),
        List.of());
  }
}
