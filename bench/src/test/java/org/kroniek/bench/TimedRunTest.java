package org.kroniek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Saved;
import org.kroniek.pipeline.Composition;

final class TimedRunTest {

  private static final int REPORTS = 20;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void everyGeneratedReportIsReadAndReadingAgainAddsNothing() throws IOException {
    new ReportGenerator(3).write(REPORTS, folder.resolve("reports"));
    Composition composition = new Composition();
    try (Archive archive = Composition.archive(folder.resolve("kroniek.db"), CLOCK)) {
      TimedRun first = TimedRun.of(composition, folder.resolve("reports"), archive, 2);
      assertThat(first.summary().rejected()).isEmpty();
      assertThat(first.summary().saved().get(Saved.ADDED)).isEqualTo(REPORTS);
      assertThat(first.summary().total().statements()).isGreaterThan(REPORTS);
      assertThat(first.heapBytes()).isPositive();
      assertThat(first.line()).contains("articles/s", "added " + REPORTS);
      TimedRun second = TimedRun.of(composition, folder.resolve("reports"), archive, 1);
      assertThat(second.summary().saved()).containsOnlyKeys(Saved.UNCHANGED);
    }
  }
}
