package org.kroniek.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.story.kept.MemoryKept;

final class LikeReportsTest {

  private static final String LOCK =
      "De sluis van Oosterhaven bezwijkt en het water stroomt de polder in";
  private static final String BRIDGE = "Het orkest speelt zondag muziek van jonge componisten";

  @Test
  void reportsOfOneThingWithinDaysAreAlike() {
    LikeReports like =
        like(
            report("a", "2024-05-02", LOCK),
            report("b", "2024-05-04", LOCK + ", zegt de dijkgraaf"),
            report("c", "2024-05-04", BRIDGE),
            report("d", "2024-06-02", LOCK));
    assertThat(like.test("a", "b")).isTrue();
    assertThat(like.test("b", "a")).isTrue();
    assertThat(like.test("a", "c")).isFalse();
    assertThat(like.test("a", "d")).isFalse();
    assertThat(like.test("a", "unheard")).isFalse();
    assertThat(like.test("unheard", "unheard")).isFalse();
  }

  @Test
  void whatHangsTogetherByOthersIsAlike() {
    LikeReports like =
        like(
            report("a", "2024-05-02", LOCK),
            report("b", "2024-05-05", LOCK + ", zegt de dijkgraaf"),
            report("c", "2024-05-08", LOCK + ", meldt de provincie"));
    assertThat(like.test("a", "c")).isTrue();
    assertThat(
            like(report("a", "2024-05-02", LOCK), report("c", "2024-05-08", LOCK)).test("a", "c"))
        .isFalse();
  }

  private static LikeReports like(Reading... readings) {
    MemoryKept kept = new MemoryKept();
    Forest forest = new Forest(Granularity.STORY);
    long number = 0;
    for (Reading reading : readings) {
      forest.take(++number, reading, kept);
    }
    return new LikeReports(Set.of(1L, 2L, 3L, 4L), kept);
  }

  private static Reading report(String id, String day, String text) {
    Optional<String> none = Optional.empty();
    Article article =
        new Article(
            id,
            none,
            none,
            none,
            none,
            none,
            Optional.of(new PartialDate(day)),
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
