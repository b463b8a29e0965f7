package org.kroniek.story.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kroniek.model.PartialDate;
import org.kroniek.story.words.Figure;

final class SameEventsTest {

  private static final Identity NORTH = new Identity("Q1", "Noorderland");
  private static final Identity SOUTH = new Identity("Q2", "Zuiderland");
  private static final Identity ADA = new Identity("ada veld", "Ada Veld");
  private static final Identity VELD = new Identity("veld", "Veld");

  @Test
  void theSameWordOfTheSameIsOneEventInReportsThatAreAlike() {
    assertThat(groups(told("a").by(NORTH), told("b").by(NORTH))).isEqualTo(1);
    assertThat(groups(told("a").by(ADA), told("b").by(VELD))).isEqualTo(1);
    assertThat(groups(told("a").by(NORTH), told("far").by(NORTH))).isEqualTo(2);
  }

  @Test
  void ofReportsThatAreNotAlikeADayTellsIt() {
    assertThat(groups(told("a").by(NORTH).on("2024-05-02"), told("far").by(NORTH).on("2024-05-02")))
        .isEqualTo(1);
    assertThat(groups(told("a").by(NORTH).on("2024-05"), told("far").by(NORTH).on("2024-05")))
        .isEqualTo(2);
  }

  @Test
  void otherPartiesAreAnotherEvent() {
    assertThat(groups(told("a").by(NORTH), told("b").by(SOUTH))).isEqualTo(2);
    assertThat(groups(told("a").by(NORTH), told("a").by(SOUTH))).isEqualTo(2);
  }

  @Test
  void anotherDayIsAnotherEvent() {
    assertThat(groups(told("a").by(NORTH).on("2024-05-02"), told("b").by(NORTH).on("2024-05-03")))
        .isEqualTo(2);
    assertThat(groups(told("a").by(NORTH).on("2024-05"), told("b").by(NORTH).on("2024-05-03")))
        .isEqualTo(1);
  }

  @Test
  void otherFiguresAreAnotherEventInOneArticleOnly() {
    Figure two = new Figure(BigDecimal.valueOf(2), "percent");
    Figure three = new Figure(BigDecimal.valueOf(3), "percent");
    assertThat(groups(told("a").by(NORTH).of(two), told("a").by(NORTH).of(three))).isEqualTo(2);
    assertThat(groups(told("a").by(NORTH).of(two), told("b").by(NORTH).of(three))).isEqualTo(1);
  }

  @Test
  void aWordOfTheSameStockNeedsSomethingElseInCommon() {
    assertThat(groups(told("a").by(NORTH), told("b").word("lever").by(NORTH))).isEqualTo(1);
    assertThat(groups(told("a").by(NORTH), told("b").word("levering").by(NORTH))).isEqualTo(1);
    assertThat(groups(told("a"), told("a").word("levering"))).isEqualTo(2);
    assertThat(groups(told("a").by(NORTH), told("b").word("bezoek").by(NORTH))).isEqualTo(2);
  }

  @Test
  void reportsOfOtherDaysNeedMoreInCommon() {
    Draft first = told("a").by(NORTH).published("2024-05-02");
    assertThat(groups(first, told("b").by(NORTH).published("2024-05-03"))).isEqualTo(1);
    assertThat(groups(first, told("b").by(NORTH).published("2024-05-05"))).isEqualTo(2);
    assertThat(
            groups(
                first.about("haven"), told("b").by(NORTH).about("haven").published("2024-05-05")))
        .isEqualTo(1);
  }

  @Test
  void aWordOfWhichNothingMoreIsToldIsTheSameEventInReportsOfOneDay() {
    Draft harbour = told("a").about("haven").published("2024-05-02");
    Draft bare = told("b").published("2024-05-03");
    assertThat(groups(harbour, bare)).isEqualTo(1);
    assertThat(groups(harbour, told("b").published("2024-05-05"))).isEqualTo(2);
    assertThat(groups(harbour, told("b").word("levering").published("2024-05-03"))).isEqualTo(2);
    assertThat(groups(harbour, told("far").published("2024-05-02"))).isEqualTo(2);
  }

  @Test
  void aWordThatEachReportOfTheDayHasOnceIsTheSameEvent() {
    Draft harbour = told("a").about("haven").published("2024-05-02");
    Draft bridge = told("b").about("brug").published("2024-05-02");
    assertThat(groups(harbour, bridge)).isEqualTo(1);
    assertThat(groups(harbour, told("b").about("brug").published("2024-05-03"))).isEqualTo(2);
    assertThat(groups(harbour, bridge, told("b").about("sluis").published("2024-05-02")))
        .isEqualTo(2);
    assertThat(groups(harbour.by(NORTH), bridge.by(SOUTH))).isEqualTo(2);
  }

  @Test
  void theOrderMakesNoDifference() {
    List<Telling> tellings = new ArrayList<>();
    Random random = new Random(4);
    for (int i = 0; i < 60; i++) {
      Draft draft = told("a" + random.nextInt(6)).by(random.nextBoolean() ? NORTH : SOUTH);
      tellings.add(draft.on("2024-05-0" + (1 + random.nextInt(3))).telling());
    }
    SameEvents same = new SameEvents((one, other) -> true);
    List<List<Telling>> groups = same.of(tellings);
    assertThat(groups).hasSizeGreaterThan(3);
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(tellings, new Random(seed));
      assertThat(same.of(tellings)).isEqualTo(groups);
    }
  }

  private static int groups(Draft... drafts) {
    SameEvents same = new SameEvents((one, other) -> !one.equals("far") && !other.equals("far"));
    return same.of(List.of(drafts).stream().map(Draft::telling).toList()).size();
  }

  private static Draft told(String article) {
    return new Draft(
        article, "lever", List.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());
  }

  /** A telling in the making. */
  private record Draft(
      String article,
      String word,
      List<Identity> by,
      Set<String> about,
      Set<Figure> figures,
      Optional<PartialDate> day,
      Optional<PartialDate> publishedOn) {

    Draft by(Identity who) {
      return new Draft(article, word, List.of(who), about, figures, day, publishedOn);
    }

    Draft word(String other) {
      return new Draft(article, other, by, about, figures, day, publishedOn);
    }

    Draft about(String what) {
      return new Draft(article, word, by, Set.of(what), figures, day, publishedOn);
    }

    Draft of(Figure figure) {
      return new Draft(article, word, by, about, Set.of(figure), day, publishedOn);
    }

    Draft on(String date) {
      return new Draft(
          article, word, by, about, figures, Optional.of(new PartialDate(date)), publishedOn);
    }

    Draft published(String date) {
      return new Draft(article, word, by, about, figures, day, Optional.of(new PartialDate(date)));
    }

    Telling telling() {
      return new Telling(
          "v-" + Integer.toHexString(hashCode()) + System.identityHashCode(this),
          article,
          Set.of(word),
          Optional.empty(),
          by,
          List.of(),
          List.of(),
          about,
          figures,
          day,
          publishedOn);
    }
  }
}
