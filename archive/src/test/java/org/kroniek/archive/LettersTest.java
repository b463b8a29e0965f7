package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts are kept without a character 0, come back, and sort as they do. */
class LettersTest {

  private static final List<String> PIECES =
      List.of("\u0000", "\u0001", "\u0002", "a", "é", "😀", "\uffff", " ");

  @Test
  void what_is_kept_comes_back_and_sorts_as_before() {
    Random random = new Random(3);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(6); j > 0; j--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      texts.add(text.toString());
    }
    assertThat(texts).allSatisfy(text -> assertThat(Letters.read(kept(text))).isEqualTo(text));
    for (String one : texts) {
      for (String other : texts) {
        assertThat(Integer.signum(kept(one).compareTo(kept(other))))
            .isEqualTo(Integer.signum(one.compareTo(other)));
      }
    }
  }

  private static String kept(String text) {
    String kept = Letters.write(text);
    assertThat(kept).doesNotContain("\u0000");
    return kept;
  }

  @Test
  void a_text_without_them_is_kept_as_it_is() {
    assertThat(Letters.write("Twee 😀 procent")).isEqualTo("Twee 😀 procent");
    assertThat(Letters.read(null)).isNull();
    assertThat(Letters.read("of an older archive: \u0000 \u0001")).endsWith("\u0000 \u0001");
    assertThat(Letters.write("half \ud83d a pair")).isEqualTo("half ? a pair");
  }
}
