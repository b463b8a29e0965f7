package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Event;
import org.kroniek.model.Statement;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Filter;

final class AskedTest {

  private static Asked of(String name, String... values) {
    return Asked.of("/search", Map.of(name, List.of(values)));
  }

  @Test
  void theAddressHoldsWhatIsAskedAndNothingElse() {
    Asked asked =
        Asked.of(
            "/search",
            Map.of(
                "q", List.of("  twee  procent "),
                "source", List.of("Ada & Zoë"),
                "act", List.of("", "deny", "warn"),
                "colour", List.of("red"),
                "cursor", List.of("x1")));

    assertThat(asked.href())
        .isEqualTo("/search?q=twee++procent&source=Ada+%26+Zo%C3%AB&act=deny,warn&cursor=x1");
    assertThat(asked.without(Field.Q).without(Field.ACT).href())
        .isEqualTo("/search?source=Ada+%26+Zo%C3%AB");
    assertThat(Asked.of("/search").href()).isEqualTo("/search");
  }

  @Test
  void aSetTakesAnotherValueInAndOutOthersAreReplaced() {
    Asked deny = of("act", "deny");

    assertThat(deny.toggled(Field.ACT, "warn").href()).isEqualTo("/search?act=deny,warn");
    assertThat(deny.toggled(Field.ACT, "deny").href()).isEqualTo("/search");
    assertThat(of("source", "Q1").toggled(Field.SOURCE, "Q2").href())
        .isEqualTo("/search?source=Q2");
  }

  @Test
  void theFilterAsksTheSame() {
    Filter filter =
        Asked.of(
                "/map",
                Map.of(
                    "type", List.of("aid,SANCTION"),
                    "act", List.of("promise"),
                    "between", List.of("Q1"),
                    "and", List.of("Q2"),
                    "since", List.of("2024"),
                    "language", List.of("nl")))
            .filter();

    assertThat(filter.types()).containsExactlyInAnyOrder(Event.Type.AID, Event.Type.SANCTION);
    assertThat(filter.acts()).containsExactly(Statement.Act.PROMISE);
    assertThat(filter.between()).contains(new Filter.Between("Q1", "Q2"));
    assertThat(filter.since().orElseThrow().value()).isEqualTo("2024");
  }

  @Test
  void whatIsMisspeltIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> of("act", "promisse").filter())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("did you mean \"promise\"?");
    assertThatThrownBy(() -> of("until", "last week").filter())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("\"last week\"")
        .hasMessageContaining("2024-12-02");
    assertThatThrownBy(() -> of("language", "Dutch").filter())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("nl or en");
  }

  @Test
  void valuesThatNobodyWouldTypeAreRefused() {
    assertThatThrownBy(() -> of("q", "a".repeat(301))).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> of("cursor", "a".repeat(501))).isInstanceOf(UsageException.class);
    assertThat(of("q", "a\u0000b\u001b[31m").shown(Field.Q)).isEqualTo("a b [31m");
  }
}
