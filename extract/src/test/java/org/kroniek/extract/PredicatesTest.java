package org.kroniek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kroniek.extract.data.DataFile;
import org.kroniek.model.Event;

class PredicatesTest {

  private static final String HEADER = "lemma\tpart\ttype\tframe\texample";

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void sixHundredEventWordsInEitherLanguageEachWithTypeAndExample(String language) {
    List<List<String>> rows = rows(language);

    assertThat(rows).hasSizeGreaterThanOrEqualTo(600);
    for (List<String> row : rows) {
      assertThat(row.get(1)).as("%s", row).isIn("verb", "noun");
      assertThat(Arrays.stream(Event.Type.values()).map(t -> t.name().toLowerCase(Locale.ROOT)))
          .as("%s", row)
          .contains(row.get(2));
      assertThat(row.get(3))
          .as("%s", row)
          .matches("(-|[a-z-]+(\\|[a-z-]+)*!?(\\|[a-z]+)?)( [a-z]+)*");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void everyTypeHasVerbsAndNouns(String language) {
    for (String part : List.of("verb", "noun")) {
      Set<String> types =
          rows(language).stream()
              .filter(row -> row.get(1).equals(part))
              .map(row -> row.get(2))
              .collect(Collectors.toSet());
      assertThat(types).as(part).hasSizeGreaterThanOrEqualTo(16);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void noWordStandsTwiceForOneKindOfObjectAndEveryExampleHoldsItsWord(String language) {
    List<List<String>> rows = rows(language);

    assertThat(rows.stream().map(row -> row.get(0) + " " + row.get(1) + kind(row.get(3))))
        .doesNotHaveDuplicates();
    for (List<String> row : rows) {
      for (String word : row.get(0).split(" ", -1)) {
        String stem = word.substring(0, Math.min(3, word.length()));
        assertThat(row.get(4).toLowerCase(Locale.ROOT)).as("%s", row).contains(stem);
      }
    }
  }

  private static List<List<String>> rows(String language) {
    return DataFile.rows("event/predicates-" + language + ".tsv", HEADER);
  }

  /** What the frame asks of the object, after the slots, and whether it needs a recipient. */
  private static String kind(String frame) {
    int slots = frame.indexOf(' ');
    String needed = frame.contains("!") ? "!" : "";
    return needed + (slots < 0 ? "" : frame.substring(slots).replace(" sym", ""));
  }
}
