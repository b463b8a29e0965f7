package org.kroniek.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.model.across.Kept.Kind;
import org.kroniek.model.across.Kept.Tie;
import org.kroniek.model.across.Note;
import org.kroniek.story.cluster.KeptStories;
import org.kroniek.story.cluster.Story;
import org.kroniek.story.copy.KeptCopies;
import org.kroniek.story.kept.MemoryKept;

/**
 * Holds that what is kept depends on which reports there are, not on the order in which they came
 * or on what came and went, where there are more of them than are compared with one another.
 */
final class ReportComparerTest {

  private static final int STORIES = 3;
  private static final int REPORTS = 150;

  @Test
  void storiesOfManyReportsAreTheSameInWhateverOrderTheyCame() {
    List<Reading> readings = reports();
    List<String> expected = ties(keep(readings), Kind.STORY);
    assertThat(expected).hasSizeGreaterThan(STORIES * REPORTS / 2);
    for (long seed = 1; seed <= 3; seed++) {
      List<Reading> shuffled = new ArrayList<>(readings);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(ties(keep(shuffled), Kind.STORY)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void reportsThatCameAndWentLeaveNothingBehind() {
    List<Reading> readings = reports();
    List<Reading> staying = new ArrayList<>();
    List<Reading> going = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      (i % 3 == 0 ? going : staying).add(readings.get(i));
    }
    List<String> expected = ties(keep(staying), Kind.STORY);
    for (long seed = 1; seed <= 3; seed++) {
      List<Reading> shuffled = new ArrayList<>(readings);
      Collections.shuffle(shuffled, new Random(seed));
      MemoryKept kept = keep(shuffled);
      ReportComparer comparer = new ReportComparer();
      Set<String> gone = new TreeSet<>();
      going.forEach(reading -> gone.add(reading.article().id()));
      for (Note note : kept.notes(kept.current(Optional.empty()))) {
        if (gone.contains(note.heading().id())) {
          comparer.settle(Optional.of(note.number()), Optional.empty(), kept);
        }
      }
      assertThat(ties(kept, Kind.STORY)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void reportsOfOneThingAreFoundAmongManyOthers() {
    MemoryKept kept = keep(reports());
    Set<Long> all = kept.current(Optional.empty());
    List<Story> stories = new KeptStories(all, kept, new KeptCopies().among(all, kept)).list(2, 9);
    assertThat(stories).hasSize(STORIES);
    assertThat(stories)
        .allSatisfy(
            story -> {
              assertThat(story.reports()).hasSizeGreaterThan(REPORTS * 9 / 10);
              String first = story.reports().get(0).id();
              assertThat(story.reports())
                  .extracting(Heading::id)
                  .allMatch(id -> id.charAt(0) == first.charAt(0));
            });
  }

  private static MemoryKept keep(List<Reading> readings) {
    MemoryKept kept = new MemoryKept();
    ReportComparer comparer = new ReportComparer();
    readings.forEach(reading -> kept.add(reading, comparer));
    return kept;
  }

  /** The ties by what they tie, without the numbers that readings got as they came. */
  private static List<String> ties(MemoryKept kept, Kind kind) {
    Map<Long, String> names = new HashMap<>();
    for (Note note : kept.notes(kept.current(Optional.empty()))) {
      names.put(note.number(), note.heading().id());
    }
    List<String> ties = new ArrayList<>();
    for (Tie tie : kept.ties(kind)) {
      ties.add(
          String.format(
              Locale.ROOT,
              "%s %s %.9f",
              kind == Kind.STORY ? names.get(tie.one()) : tie.one(),
              kind == Kind.STORY ? names.get(tie.other()) : tie.other(),
              tie.weight()));
    }
    Collections.sort(ties);
    return ties;
  }

  /** Of each story more than are gone on from, with words of its own. */
  private static List<Reading> reports() {
    Random random = new Random(3);
    List<Reading> readings = new ArrayList<>();
    for (int story = 0; story < STORIES; story++) {
      String own = words(random, "zaak" + story, 30);
      for (int i = 0; i < REPORTS; i++) {
        List<String> words = new ArrayList<>(List.of(own.split(" ", -1)));
        Collections.shuffle(words, random);
        String text = String.join(" ", words.subList(0, 18)) + " " + words(random, "los", 12);
        readings.add(report((char) ('a' + story) + "" + i, random.nextInt(6), text));
      }
    }
    return readings;
  }

  private static String words(Random random, String stem, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(stem);
      for (int letter = 0; letter < 5; letter++) {
        words.append((char) ('a' + random.nextInt(26)));
      }
    }
    return words.toString();
  }

  private static Reading report(String id, int day, String text) {
    Article article =
        new Article(
            id,
            Optional.empty(),
            Optional.empty(),
            Optional.of("Krant " + id),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new PartialDate(String.format(Locale.ROOT, "2024-01-%02d", day + 1))),
            Language.DUTCH,
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
    return new Reading(
        new Reading.Reader("1", new TreeMap<>()),
        article,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
