package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Archive;
import org.kroniek.model.Reading;

/** What was on record at a moment, whatever came later. */
class AsOfTest {

  private static final Instant FIRST = Instant.parse("2026-01-02T03:04:05.678901Z");
  private static final Instant SECOND = FIRST.plusSeconds(3_600);
  private static final Instant THIRD = SECOND.plusSeconds(3_600);
  private static final Optional<String> HERE = Optional.of("file:/here.txt");
  private static final Optional<String> THERE = Optional.of("file:/there.txt");

  private Instant time = FIRST;

  @Test
  void theRecordIsToldAsItStoodThen(@TempDir Path folder) {
    Reading early = Report.of("Twee.").url("https://a.example/1").read();
    Reading revised = Report.of("Drie.").url("https://a.example/1").read();
    Reading other = Report.of("Vier.").read();
    Clock clock = ((InstantSource) () -> time).withZone(ZoneOffset.UTC);
    try (Archive archive = SqliteArchive.open(folder.resolve("kroniek.db"), clock)) {
      archive.save(early, HERE);
      time = SECOND;
      archive.save(revised, HERE);
      time = THIRD;
      archive.save(other, THERE);

      assertThat(at(archive, FIRST.minusSeconds(1))).isEmpty();
      assertThat(at(archive, FIRST)).containsExactly(early);
      assertThat(at(archive, SECOND)).containsExactly(revised);
      assertThat(at(archive, THIRD)).containsExactly(revised, other);
    }
  }

  @Test
  void atTheEndItIsTheCurrentRecord(@TempDir Path folder) {
    Clock clock = Clock.fixed(FIRST, ZoneOffset.UTC);
    RandomReadings random = new RandomReadings(3);
    try (Archive archive = SqliteArchive.open(folder.resolve("kroniek.db"), clock)) {
      for (int i = 0; i < 20; i++) {
        archive.save(random.next(), i % 3 == 0 ? Optional.empty() : Optional.of("file:/" + i % 7));
      }
      List<Reading> current = new ArrayList<>();
      archive.readings(current::add);
      assertThat(at(archive, FIRST)).containsExactlyInAnyOrderElementsOf(current).isNotEmpty();
    }
  }

  private static List<Reading> at(Archive archive, Instant moment) {
    List<Reading> readings = new ArrayList<>();
    archive.readings(moment, readings::add);
    return readings;
  }
}
