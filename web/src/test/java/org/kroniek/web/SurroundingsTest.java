package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kroniek.model.Span;

final class SurroundingsTest {

  private static String around(String text, String words) {
    int start = text.indexOf(words);
    Span span = new Span(start, start + words.length());
    return Surroundings.before(text, span)
        + "["
        + span.of(text)
        + "]"
        + Surroundings.after(text, span);
  }

  @Test
  void theRestOfTheSentenceStandsAround() {
    assertThat(around("It rains. The norm is 2 percent now. It pours.", "2 percent"))
        .isEqualTo("The norm is [2 percent] now.");
    assertThat(around("A head\nThe norm is 3.5 percent of 1.2 billion\nIt pours.", "3.5 percent"))
        .isEqualTo("The norm is [3.5 percent] of 1.2 billion");
    assertThat(around("Two percent", "Two percent")).isEqualTo("[Two percent]");
  }

  @Test
  void aLongSentenceIsCutBetweenWords() {
    String words = "dike ".repeat(60);
    assertThat(around(words + "five percent " + words, "five percent"))
        .startsWith("… dike dike")
        .contains("dike [five percent] dike")
        .endsWith("dike …")
        .hasSizeLessThan(230);
    assertThat(around("x".repeat(500) + "5%" + "y".repeat(500), "5%")).isEqualTo("[5%]");
  }
}
