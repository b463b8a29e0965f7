package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What other modules tell in English, told in the visitor's language. */
final class ReasonsTest {

  private final Reasons dutch = new Reasons(Tongues.load().preferred(Optional.of("nl")));
  private final Reasons english = new Reasons(Tongues.load().english());

  @Test
  void reasonsAreToldInDutch() {
    assertThat(dutch.of("5%, percent for defence: endorsed and excessive"))
        .isEqualTo("5%, procent voor defensie: goed tegenover te veel");
    assertThat(dutch.of("the same with 3 and 4")).isEqualTo("hetzelfde met 3 en met 4");
    assertThat(dutch.of("the same event, A → B, is asserted and denied"))
        .isEqualTo("dezelfde gebeurtenis, A → B, wordt beweerd en ontkend");
    assertThat(dutch.of("one denies what the other says"))
        .isEqualTo("de een ontkent wat de ander zegt");
  }

  @Test
  void topicsAreToldInDutchAndNamesThatLookLikeOneAreNot() {
    assertThat(dutch.topic("percent for defence")).isEqualTo("procent voor defensie");
    assertThat(dutch.topic("EUR for boats")).isEqualTo("EUR voor boats");
    assertThat(dutch.topic("aid: Norland → Osterland")).contains("hulp").contains("Norland");
    assertThat(dutch.topic("Centre for Sand")).isEqualTo("Centre for Sand");
    assertThat(dutch.topic("Norland")).isEqualTo("Norland");
  }

  @Test
  void outcomesOfFeedsAreToldInDutch() {
    assertThat(dutch.outcome("3 listed, 2 new or changed"))
        .isEqualTo("3 op de lijst, 2 nieuw of veranderd");
    assertThat(dutch.outcome("robots.txt: the server answers 500"))
        .isEqualTo("robots.txt: de server antwoordt 500");
    assertThat(dutch.outcome("is a web page and no feed; it offers https://a.example/rss"))
        .contains("aangeboden wordt https://a.example/rss");
  }

  @Test
  void problemsAreToldInDutch() {
    assertThat(
            dutch.problem("There is no act \"wrn\"; did you mean \"warn\"? Known are warn, deny."))
        .isEqualTo("Er is geen act \"wrn\"; bedoelde u \"warn\"? Bekend zijn warn, deny.");
    assertThat(
            dutch.problem(
                "\"a*\" begins too many words: give at least two letters before the star."))
        .startsWith("\"a*\" begint te veel woorden");
  }

  @Test
  void whatNobodyPutIntoWordsStaysAsItWasTold() {
    assertThat(dutch.outcome("{0} <b>")).isEqualTo("{0} <b>");
    assertThat(dutch.of("")).isEmpty();
    assertThat(english.of("the same with 3 and 4")).isEqualTo("the same with 3 and 4");
  }
}
