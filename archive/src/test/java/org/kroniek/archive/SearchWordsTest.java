package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kroniek.model.UsageException;

/** What somebody types, as terms that are looked for. */
class SearchWordsTest {

  @Test
  void a_star_stands_for_any_ending_of_two_letters_or_more() {
    assertThat(SearchWords.of("br* dicht").orElseThrow().terms())
        .extracting(SearchWords.Term::isBeginning)
        .containsExactly(true, false);
    assertThat(SearchWords.of("3f*")).isPresent();
  }

  @Test
  void a_star_behind_one_letter_is_refused_with_what_to_do() {
    for (String typed : new String[] {"b*", "brug b*", "\u00e9*", "-b-*"}) {
      assertThatThrownBy(() -> SearchWords.of(typed))
          .as(typed)
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("two letters");
    }
  }

  @Test
  void a_star_alone_asks_for_nothing() {
    assertThat(SearchWords.of("* ** -*")).isEmpty();
  }
}
