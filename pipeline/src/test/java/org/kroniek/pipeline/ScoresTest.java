package org.kroniek.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;

/** Holds what was reached on annotated reports, where those are at hand. */
class ScoresTest {

  private static final Path SHARED =
      Path.of(System.getProperty("kroniek.root", ".."), "..", "shared");

  @Test
  void theScoresAreThoseOnRecord() throws IOException {
    Path gold = SHARED.resolve("gold");
    Path texts = SHARED.resolve("seeds");
    assumeTrue(Files.isDirectory(gold) && Files.isDirectory(texts), "no annotated reports at hand");
    List<String> scores =
        new Evaluation()
            .compare(gold, texts, readings(texts)).scores().stream()
                .map(score -> line(score))
                .toList();
    assertThat(scores).hasSizeGreaterThanOrEqualTo(9).containsExactlyElementsOf(onRecord());
  }

  private static String line(Score score) {
    return score.name() + ": " + score.right() + "/" + score.read() + "/" + score.gold();
  }

  private static List<String> onRecord() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ScoresTest.class.getResourceAsStream("scores.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static List<String> readings(Path folder) {
    Composition composition = new Composition();
    ReadingJson json = new ReadingJson();
    List<String> readings = new ArrayList<>();
    try (Inputs inputs =
        composition.inputs(
            List.of(folder.toString()), InputStream.nullInputStream(), IngestOptions.none())) {
      new ReadRun(composition.articleReader(), Optional.empty(), 1)
          .run(
              inputs,
              new ReadRun.Listener() {
                @Override
                public void reading(Reading reading, Optional<Saved> saved) {
                  readings.add(json.write(reading));
                }

                @Override
                public void rejection(Rejection rejection) {
                  throw new AssertionError(rejection);
                }

                @Override
                public void progress(ReadRun.Progress progress) {}
              });
    }
    return readings;
  }
}
