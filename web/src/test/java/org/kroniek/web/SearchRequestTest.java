package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kroniek.model.UsageException;
import org.kroniek.web.SearchRequest.Filter;

final class SearchRequestTest {

  private static SearchRequest of(String name, String value) {
    return SearchRequest.of(Map.of(name, List.of(value)));
  }

  @Test
  void theAddressHoldsWhatIsAskedAndNothingElse() {
    SearchRequest request =
        SearchRequest.of(
            Map.of(
                "q", List.of("  twee  procent "),
                "source", List.of("Ada & Zoë"),
                "act", List.of(""),
                "colour", List.of("red"),
                "from", List.of("30")));

    assertThat(request.href()).isEqualTo("/search?q=twee++procent&source=Ada+%26+Zo%C3%AB&from=30");
    assertThat(request.without(Filter.Q).href()).isEqualTo("/search?source=Ada+%26+Zo%C3%AB");
    assertThat(request.without(Filter.Q).without(Filter.SOURCE).href()).isEqualTo("/search");
  }

  @Test
  void aMisspeltActIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> of("act", "promisse").query(1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("did you mean \"promise\"?");
  }

  @Test
  void aDateThatIsNoneIsToldWithTheFormsThatAre() {
    assertThatThrownBy(() -> of("until", "last week").query(1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("\"last week\"")
        .hasMessageContaining("2024-12-02");
  }

  @Test
  void valuesThatNobodyWouldTypeAreRefused() {
    assertThatThrownBy(() -> of("q", "a".repeat(301))).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> of("from", "-1")).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> of("from", "x")).isInstanceOf(UsageException.class);
    assertThat(of("q", "a\u0000b\u001b[31m").shown(Filter.Q)).isEqualTo("a b [31m");
  }
}
