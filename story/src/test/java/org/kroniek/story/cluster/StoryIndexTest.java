package org.kroniek.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Entity;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.story.copy.Copies;

final class StoryIndexTest {

  private static final String BRIDGE =
      "Een vrachtwagen met suikerbieten is van de brug bij Lage Wetering gereden. De bestuurder"
          + " bleef ongedeerd. Het wegdek ligt vol bieten, de weg blijft dicht.";

  private static final String BRIDGE_TOO =
      "De brug bij Lage Wetering is weer open. De bieten van de gekantelde vrachtwagen zijn"
          + " opgeruimd, de leuning is vernieuwd. De bestuurder krijgt een boete.";

  private static final String WRECK =
      "In de haven van Oosterzwin ligt een wrak uit de zeventiende eeuw. Duikers brengen het in"
          + " kaart, het museum hoopt op de lading.";

  private static final String WRECK_IN_ENGLISH =
      "A wreck of the seventeenth century has been found in the harbour of Oosterzwin. Divers of"
          + " the Museum Kadeland map it for 3 million euros.";

  @Test
  void reportsOfOneThingWithinDaysAreAStory() {
    List<Story> stories =
        stories(
            report("a", "2024-01-02", BRIDGE, "Lage Wetering"),
            report("b", "2024-01-04", BRIDGE_TOO, "Lage Wetering"),
            report("c", "2024-01-03", WRECK, "Oosterzwin"));
    assertThat(stories).hasSize(2);
    assertThat(stories.get(0).reports()).extracting(Heading::id).containsExactly("a", "b");
    assertThat(stories.get(0).summary()).startsWith("Een vrachtwagen met suikerbieten");
    assertThat(stories.get(0).outlets()).containsExactly("Krant a", "Krant b");
  }

  @Test
  void theSameKindOfThingMonthsLaterIsAnother() {
    assertThat(
            stories(
                report("a", "2024-01-02", BRIDGE, "Lage Wetering"),
                report("b", "2024-05-02", BRIDGE_TOO, "Lage Wetering")))
        .hasSize(2);
  }

  @Test
  void dutchAndEnglishMeetInNamesAndFigures() {
    List<Story> stories =
        stories(
            report(
                "a",
                "2024-01-02",
                WRECK + " Kosten: 3 miljoen euro.",
                "Oosterzwin=Q1",
                "museum=Q2"),
            english("b", "2024-01-03", WRECK_IN_ENGLISH, "Oosterzwin=Q1", "Museum Kadeland=Q2"),
            report("c", "2024-01-03", BRIDGE, "Lage Wetering=Q3"));
    assertThat(stories.get(0).reports()).extracting(Heading::id).containsExactly("a", "b");
    assertThat(stories).hasSize(2);
  }

  @Test
  void theOrderOfArrivalMakesNoDifference() {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String day = "2024-01-" + (10 + i % 7);
      readings.add(report("a" + i, day, i % 2 == 0 ? BRIDGE : BRIDGE_TOO, "Lage Wetering"));
      readings.add(report("b" + i, day, WRECK + " Dag " + i, "Oosterzwin"));
    }
    List<Story> expected = stories(readings.toArray(Reading[]::new));
    assertThat(expected.size()).isBetween(2, 23);
    for (long seed = 1; seed <= 3; seed++) {
      List<Reading> shuffled = new ArrayList<>(readings);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(stories(shuffled.toArray(Reading[]::new))).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void lateEvidenceJoinsWhatStoodApart() {
    StoryIndex index = new StoryIndex(Granularity.STORY);
    index.add(report("a", "2024-01-02", BRIDGE, "Lage Wetering"));
    index.add(report("c", "2024-01-08", BRIDGE_TOO, "Lage Wetering"));
    index.add(report("x", "2024-01-03", WRECK, "Oosterzwin"));
    assertThat(index.stories(Copies.none())).hasSize(3);
    index.add(report("b", "2024-01-05", BRIDGE + " " + BRIDGE_TOO, "Lage Wetering"));
    assertThat(index.stories(Copies.none())).hasSize(2);
  }

  @Test
  void aReportGivenTwiceCountsOnce() {
    Reading reading = report("a", "2024-01-02", BRIDGE, "Lage Wetering");
    assertThat(stories(reading, reading)).singleElement().matches(s -> s.reports().size() == 1);
  }

  private static List<Story> stories(Reading... readings) {
    StoryIndex index = new StoryIndex(Granularity.STORY);
    for (Reading reading : readings) {
      index.add(reading);
    }
    return index.stories(Copies.none());
  }

  private static Reading report(String id, String day, String text, String... names) {
    return reading(id, day, text, Language.DUTCH, names);
  }

  private static Reading english(String id, String day, String text, String... names) {
    return reading(id, day, text, Language.ENGLISH, names);
  }

  private static Reading reading(
      String id, String day, String text, Language language, String... names) {
    Article article =
        new Article(
            id,
            Optional.empty(),
            Optional.empty(),
            Optional.of("Krant " + id),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new PartialDate(day)),
            language,
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
    List<Entity> entities = new ArrayList<>();
    for (String named : names) {
      String name = named.replaceAll("=.*", "");
      int start = text.indexOf(name);
      Optional<String> item =
          named.contains("=")
              ? Optional.of(named.substring(named.indexOf('=') + 1))
              : Optional.empty();
      entities.add(
          new Entity(
              "e" + entities.size(),
              Entity.Type.LOC,
              name,
              item,
              List.of(new Mention(new Span(start, start + name.length()), Mention.Kind.NAME))));
    }
    return new Reading(
        new Reading.Reader("1", new TreeMap<>()),
        article,
        entities,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
