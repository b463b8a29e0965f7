package org.kroniek.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.UsageException;

/** Holds what was reached on the case files, a phenomenon each. */
class PhenomenaTest {

  private static final Path CASES =
      Path.of(System.getProperty("kroniek.root", ".."), "extract", "src", "test", "cases");

  @Test
  void noPhenomenonHasMoreOrFewerFaultsThanThoseOnRecord() throws IOException {
    List<Phenomena.Result> results = new Phenomena(new Composition().articleReader()).score(CASES);

    assertThat(results).hasSizeGreaterThanOrEqualTo(13);
    assertThat(results.get(results.size() - 1).cases()).isGreaterThanOrEqualTo(280);
    assertThat(results.stream().filter(r -> r.whole() < r.cases()).map(PhenomenaTest::line))
        .containsExactlyElementsOf(onRecord());
  }

  private static String line(Phenomena.Result result) {
    Score statements = result.statements();
    return result.name()
        + ": "
        + (result.cases() - result.whole())
        + " cases, missed "
        + (statements.gold() - statements.right())
        + ", too many "
        + (statements.read() - statements.right())
        + ", source "
        + (statements.right() - result.attributed().right())
        + ", mode "
        + (statements.right() - result.mode().right())
        + ", act "
        + (statements.right() - result.act().right());
  }

  private static List<String> onRecord() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PhenomenaTest.class.getResourceAsStream("phenomena.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @Test
  void whatIsMissedOrWrongIsCounted(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("some.case"),
        """
        nl 2024-03 right
        Wethouder Bram Kuiper zegt dat de brug dichtgaat.
        ----
        indirect assert | Bram Kuiper | de brug dichtgaat
        ====
        nl 2024-03 another act and source
        Wethouder Bram Kuiper zegt dat de brug dichtgaat.
        ----
        indirect warn | Joost Terpstra | de brug dichtgaat
        ====
        nl 2024-03 missed
        Het regende in de stad.
        ----
        indirect assert | Bram Kuiper | in de stad
        """);

    Phenomena.Result some = new Phenomena(new Composition().articleReader()).score(folder).get(0);

    assertThat(line(some))
        .isEqualTo("some: 2 cases, missed 1, too many 0, source 1, mode 0, act 1");
    assertThat(some.line())
        .isEqualTo("some               3     1       0.800      0.400  1.000  0.500");
  }

  @Test
  void aFileThatHoldsNoCaseIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("bad.case"), "nl 2024-03 no rule\nHet regende.\n");
    Phenomena phenomena = new Phenomena(new Composition().articleReader());

    assertThat(Phenomena.areIn(folder)).isTrue();
    assertThat(Phenomena.areIn(folder.resolve("nowhere"))).isFalse();
    assertThatThrownBy(() -> phenomena.score(folder))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("bad.case");
  }
}
