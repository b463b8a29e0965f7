package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class HighlightTest {

  private static String marked(String passage, String... questions) {
    return new Highlight(questions)
        .in(passage).stream()
            .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
            .collect(Collectors.joining());
  }

  @Test
  void wordsAreFoundByTheirBeginningInAnyCaseAndWithoutAccents() {
    assertThat(marked("De Oekraïense vlag van OEKRAÏNE.", "oekrai"))
        .isEqualTo("De [Oekraïense] vlag van [OEKRAÏNE].");
    assertThat(marked("twee procent, niet procentueel", "procent twee"))
        .isEqualTo("[twee] [procent], niet [procentueel]");
  }

  @Test
  void thePassageIsNeverChanged() {
    assertThat(marked("a <b> 𝄞 \"c\"", "")).isEqualTo("a <b> 𝄞 \"c\"");
    assertThat(marked("onderdeel", "deel")).isEqualTo("onderdeel");
    assertThat(marked("a* OR b", "a* OR \"")).isEqualTo("[a]* [OR] b");
  }
}
