package org.kroniek.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.UsageException;
import org.kroniek.pipeline.Evaluation.Case;
import org.kroniek.pipeline.Evaluation.Kind;
import org.kroniek.pipeline.Evaluation.Result;

class EvaluationTest {

  private static final String TEXT = "Ada Veld zei dat het regent. Bo Ark vreest vorst. Wie weet.";

  private static final String GOLD =
      """
      {"statements": [
        {"id": "s1", "mode": "indirect", "act": "assert", "source": "Ada Veld",
         "content": [{"start": 17, "end": 27, "text": "het regent"}]},
        {"id": "s2", "mode": "indirect", "act": "fear", "source": "Bo Ark",
         "content": [{"start": 43, "end": 48, "text": "vorst"}]},
        {"id": "s3", "mode": "indirect", "act": "ask", "source": null, "optional": true,
         "content": [{"start": 50, "end": 58, "text": "Wie weet"}]}],
       "aliases": {"Bo Ark": ["minister Ark"]}}
      """;

  @TempDir Path folder;

  private Path gold;
  private Path text;

  @BeforeEach
  void files() throws IOException {
    gold = Files.writeString(folder.resolve("one.json"), GOLD);
    text = Files.writeString(folder.resolve("one.txt"), TEXT);
  }

  @Test
  void countsWhatIsFoundAndWhoseItIs() {
    Result result =
        compare(
            statement("Ada  Véld", "assert", "het regent", 17),
            statement("Cas Dijk", "fear", "vorst", 43));

    assertThat(lines(result))
        .startsWith(
            "statements P 1.000 R 1.000 F1 1.000 (2/2/2)",
            "attributed P 0.500 R 0.500 F1 0.500 (1/2/2)",
            "mode P 1.000 R 1.000 F1 1.000 (2/2/2)",
            "act P 1.000 R 1.000 F1 1.000 (2/2/2)");
  }

  @Test
  void anOptionalStatementCostsNothingMissedOrFound() {
    Result missed = compare(statement("minister Ark", "fear", "vorst", 43));
    Result found =
        compare(
            statement("minister Ark", "fear", "vorst", 43),
            statement("Wim", "ask", "Wie weet", 50));

    assertThat(lines(missed)).contains("attributed P 1.000 R 0.500 F1 0.667 (1/1/2)");
    assertThat(lines(found)).contains("attributed P 1.000 R 0.500 F1 0.667 (1/1/2)");
  }

  @Test
  void listsTheWorstCasesFirst() {
    Result result =
        compare(
            statement("Cas Dijk", "fear", "vorst", 43),
            statement("Ada Veld", "assert", "Ada Veld zei dat", 0));

    assertThat(result.cases())
        .extracting(Case::kind)
        .containsExactly(Kind.NO_GOLD, Kind.MISSED, Kind.SOURCE);
    assertThat(result.cases()).extracting(Case::letters).isSortedAccordingTo((a, b) -> b - a);
    assertThat(result.cases().get(2).note()).isEqualTo("gold Bo Ark, read Cas Dijk");
  }

  @Test
  void aWrongActIsTheLeastOfTheCases() {
    Result result =
        compare(
            statement("Ada Veld", "deny", "het regent", 17),
            statement("Cas Dijk", "fear", "vorst", 43));

    assertThat(result.cases()).extracting(Case::kind).containsExactly(Kind.SOURCE, Kind.ACT);
    assertThat(result.cases().get(1).note()).isEqualTo("gold assert, read deny");
  }

  @Test
  void findsASpanByItsLettersWhereWhiteSpaceDiffers() {
    assertThat(lines(compare(statement("Ada Veld", "assert", "HET\n\n  regent!", 500))))
        .contains("attributed P 1.000 R 0.500 F1 0.667 (1/1/2)");
  }

  @Test
  void takesTheNameFromTheEntityWhereThePartyHasNone() {
    String reading =
        """
        {"article": {"path": "one.txt", "text": "TEXT"},
         "entities": [{"id": "e1", "name": "Ada Veld"}],
         "statements": [{"id": "x", "source": {"entity": "e1", "name": null},
           "content": [{"start": 17, "end": 27, "text": "het regent"}]}]}
        """
            .replace("TEXT", TEXT);

    assertThat(lines(new Evaluation().compare(gold, text, List.of(reading))))
        .contains("attributed P 1.000 R 0.500 F1 0.667 (1/1/2)");
  }

  @Test
  void saysWhichTextHasNoReading() {
    Result result = new Evaluation().compare(gold, text, List.of());

    assertThat(result.notices()).containsExactly("0 readings of one.txt (want one)");
    assertThat(lines(result)).contains("statements P 0.000 R 0.000 F1 0.000 (0/0/2)");
  }

  @Test
  void saysWhatIsNotThereOrNotJson() {
    assertThatThrownBy(() -> Evaluation.texts(folder.resolve("none"), text))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("none");
    assertThatThrownBy(() -> Evaluation.texts(gold, folder.resolve("two.txt")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("two.txt");
    assertThatThrownBy(() -> new Evaluation().compare(gold, text, List.of("{", "")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("reading 1");
  }

  @Test
  void roundsHalvesAsTheScorerDoes() {
    assertThat(new Score("x", 1, 16, 16).line()).isEqualTo("x P 0.062 R 0.062 F1 0.062 (1/16/16)");
    assertThat(new Score("x", 3, 16, 16).line()).isEqualTo("x P 0.188 R 0.188 F1 0.188 (3/16/16)");
  }

  private Result compare(String... statements) {
    String reading =
        "{\"article\": {\"path\": \"a/one.txt\", \"text\": \""
            + TEXT
            + "\"}, \"statements\": ["
            + String.join(", ", statements)
            + "]}";
    return new Evaluation().compare(gold, text, List.of(reading));
  }

  private static String statement(String source, String act, String content, int start) {
    return """
        {"id": "x", "mode": "indirect", "act": "ACT", "source": {"name": "SOURCE"},
         "content": [{"start": START, "end": END, "text": "CONTENT"}]}"""
        .replace("ACT", act)
        .replace("SOURCE", source)
        .replace("START", Integer.toString(start))
        .replace("END", Integer.toString(start + content.length()))
        .replace("CONTENT", content.replace("\n", "\\n"));
  }

  private static List<String> lines(Result result) {
    return result.scores().stream().map(Score::line).toList();
  }
}
