package org.kroniek.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kroniek.extract.data.DataFile;
import org.kroniek.extract.entity.RoleKind;
import org.kroniek.model.Language;

class DataFilesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acts-en.tsv",
        "acts-nl.tsv",
        "event/actors-en.tsv",
        "event/actors-nl.tsv",
        "event/contexts-en.tsv",
        "event/contexts-nl.tsv",
        "event/forms-en.tsv",
        "event/forms-nl.tsv",
        "event/light-en.tsv",
        "event/light-nl.tsv",
        "event/modes-en.tsv",
        "event/modes-nl.tsv",
        "event/objects-nl.tsv",
        "event/persons-en.tsv",
        "event/persons-nl.tsv",
        "event/predicates-en.tsv",
        "event/predicates-nl.tsv",
        "event/things-en.tsv",
        "event/things-nl.tsv",
        "event/unrelated-nl.tsv",
        "given-names.tsv",
        "governors-en.tsv",
        "governors-nl.tsv",
        "kinds-en.tsv",
        "kinds-nl.tsv",
        "media.tsv",
        "pronouns-en.tsv",
        "pronouns-nl.tsv",
        "quantity/binding-en.tsv",
        "quantity/binding-nl.tsv",
        "quantity/numbers-en.tsv",
        "quantity/numbers-nl.tsv",
        "quantity/units-en.tsv",
        "quantity/units-nl.tsv",
        "roles-en.tsv",
        "roles-nl.tsv",
        "settings-en.tsv",
        "settings-nl.tsv",
        "verbs-en.tsv",
        "verbs-nl.tsv",
        "words-en.tsv",
        "words-nl.tsv"
      })
  void dataFilesAreSortedAndWithoutDoubles(String file) throws IOException {
    List<String> rows = lines(file).subList(1, lines(file).size());

    assertThat(rows).hasSizeGreaterThanOrEqualTo(15).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"verbs-en.tsv", "verbs-nl.tsv"})
  void thereAreAHundredAndFiftyCuesInEitherLanguageEachWithFormsAndAct(String file)
      throws IOException {
    List<String> rows = lines(file).subList(1, lines(file).size());

    assertThat(rows.stream().map(row -> row.split("\t", -1)[0]).distinct().count())
        .isGreaterThanOrEqualTo(150);
    for (String row : rows) {
      CueVerb verb = CueVerb.of(List.of(row.split("\t", -1)));
      assertThat(verb.frames()).as(row).isNotEmpty();
      assertThat(verb.finite().size() + verb.participles().size()).as(row).isPositive();
      assertThat(verb.finite()).allMatch(form -> form.equals(form.toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void compoundsAreToldByTheirLastPart() {
    Lexicon dutch = Lexicon.of(Language.DUTCH).orElseThrow();

    assertThat(dutch.role("defensieminister")).contains(RoleKind.PERSON);
    assertThat(dutch.role("navo-landen")).contains(RoleKind.GROUP);
    assertThat(dutch.role("d66'er")).contains(RoleKind.PERSON);
    assertThat(dutch.role("tafel")).isEmpty();
    assertThat(dutch.role("")).isEmpty();
    assertThat(Lexicon.of(new Language("de"))).isEqualTo(Optional.empty());
  }

  @Test
  void aMalformedFileIsRefusedWithItsLine() {
    assertThatThrownBy(() -> DataFile.parse("f.tsv", "a\tb", List.of("a\tb", "1\t2", "3")))
        .hasMessage("f.tsv line 3 has 1 cells, not 2");
    assertThatThrownBy(() -> DataFile.parse("f.tsv", "a", List.of()))
        .hasMessage("f.tsv does not begin with the header: a");
    assertThatThrownBy(() -> DataFile.rows("nowhere.tsv", "a"))
        .hasMessage("the data file nowhere.tsv is not in the module");
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream stream = DataFilesTest.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
