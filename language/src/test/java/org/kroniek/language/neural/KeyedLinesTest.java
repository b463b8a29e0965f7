package org.kroniek.language.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Finding lines by their keys. */
final class KeyedLinesTest {

  private static final long SEED = 20261122;

  @Test
  void findsALineByWhatStandsBeforeItsLastTab() {
    KeyedLines lines = new KeyedLines("ging\tVERB\tgaan\nhuis\tNOUN\thuis\n\tX\tniets\n");
    assertThat(lines.size()).isEqualTo(3);
    assertThat(lines.value(lines.find("ging\tVERB"))).isEqualTo("gaan");
    assertThat(lines.value(lines.find("\tX"))).isEqualTo("niets");
    assertThat(lines.find("ging")).isEqualTo(-1);
    assertThat(lines.find("ging\tVERB\tgaan")).isEqualTo(-1);
    assertThat(lines.find("ging\tNOUN")).isEqualTo(-1);
    assertThat(lines.find("")).isEqualTo(-1);
  }

  @Test
  void findsAWholeLineWithoutTab() {
    KeyedLines lines = new KeyedLines("de\nden\nd\n");
    assertThat(lines.find("de")).isZero();
    assertThat(lines.find("d")).isEqualTo(2);
    assertThat(lines.find("e")).isEqualTo(-1);
    assertThat(lines.find("de\nden")).isEqualTo(-1);
    assertThat(new KeyedLines("").find("de")).isEqualTo(-1);
  }

  @Test
  void findsAsAMapDoes() {
    Random random = new Random(SEED);
    Map<String, String> expected = new HashMap<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      String key = "k" + random.nextInt(4000) + "\tñ∂" + random.nextInt(2);
      expected.put(key, "v" + i);
      text.append(key).append("\tv").append(i).append('\n');
    }
    KeyedLines lines = new KeyedLines(text.toString());
    for (int i = 0; i < 4000; i++) {
      for (String key : new String[] {"k" + i + "\tñ∂0", "k" + i + "\tñ∂1", "k" + i}) {
        int line = lines.find(key);
        String found = line < 0 ? "" : lines.value(line);
        assertThat(found).as(key).isEqualTo(expected.getOrDefault(key, ""));
      }
    }
  }
}
