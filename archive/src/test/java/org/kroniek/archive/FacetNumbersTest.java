package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kroniek.model.catalogue.Facets.Field;

/** The counting of values in the texts of rows, against counting them one by one. */
class FacetNumbersTest {

  private static Map<String, Integer> counted(String texts) {
    Map<String, Integer> numbers = new HashMap<>();
    new FacetNumbers(texts.getBytes(StandardCharsets.UTF_8)).forEach(numbers::put);
    return numbers;
  }

  @Test
  void counts_every_value_once_for_each_row() {
    String row = new FacetText().add('s', 1).add('a', 7).add('a', 7).toString();
    String other = new FacetText().add('s', 1).add('a', 71).toString();
    assertThat(counted(row + FacetText.BETWEEN + other))
        .containsOnly(Map.entry("s1", 2), Map.entry("a7", 1), Map.entry("a71", 1));
  }

  @Test
  void keeps_values_with_spaces_and_foreign_letters() {
    String row =
        new FacetText()
            .add(Field.UNIT, Optional.of("NOK per fat"))
            .add(Field.UNIT, Optional.of("\u20ac \u00e9\u00e9n"))
            .add(Field.UNIT, Optional.of("a\u001fb"))
            .toString();
    assertThat(counted(row)).containsOnlyKeys("uNOK per fat", "u\u20ac \u00e9\u00e9n", "ua b");
  }

  @Test
  void counts_nothing_in_nothing() {
    assertThat(counted("")).isEmpty();
    assertThat(counted("" + FacetText.BETWEEN + FacetText.BETWEEN)).isEmpty();
  }

  @Test
  void counts_as_many_different_values_as_there_are() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, Integer> expected = new HashMap<>();
    StringBuilder texts = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      String value = "a" + random.nextInt(9_000);
      expected.merge(value, 1, Integer::sum);
      texts.append(value).append(FacetText.BETWEEN);
    }
    assertThat(counted(texts.toString())).as("seed %d", seed).isEqualTo(expected);
  }
}
