package org.kroniek.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.archive.Archives;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.model.across.Comparer;
import org.kroniek.model.across.Comparisons;
import org.kroniek.model.across.Keeping;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.story.ReportComparer;

/**
 * Holds that what an archive keeps to compare reports gives the answers that comparing all of them
 * anew gives, in whatever order they came and wherever a program ended.
 */
class KeptInArchiveTest {

  private static final Instant FIRST_DAY = Instant.parse("2025-03-01T10:00:00Z");
  private static final Instant SECOND_DAY = Instant.parse("2025-03-05T10:00:00Z");

  private final List<Reading> readings = new ToldReadings(5).all();

  @TempDir Path folder;

  @Test
  void answersAreTheSameInWhateverOrderTheReportsCameAndAsMadeAnew() {
    String anew;
    try (CataloguedArchive archive = archive("anew", FIRST_DAY)) {
      save(archive, readings);
      anew = answers(keepingNothing(archive), Optional.empty());
    }
    assertThat(anew.lines()).hasSizeGreaterThan(20);
    for (long seed = 1; seed <= 3; seed++) {
      List<Reading> shuffled = new ArrayList<>(readings);
      Collections.shuffle(shuffled, new Random(seed));
      try (CataloguedArchive archive = archive("order" + seed, FIRST_DAY)) {
        for (int from = 0; from < shuffled.size(); from += 20) {
          save(archive, shuffled.subList(from, Math.min(shuffled.size(), from + 20)));
          KeepingUp.catchUp(archive);
        }
        assertThat(answers(archive, Optional.empty())).as("seed %d", seed).isEqualTo(anew);
      }
    }
  }

  @Test
  void aProgramThatEndsInTheMiddleLeavesNothingHalfDone() {
    Random random = new Random(9);
    try (CataloguedArchive archive = archive("ended", FIRST_DAY);
        CataloguedArchive undisturbed = archive("undisturbed", FIRST_DAY)) {
      save(archive, readings);
      save(undisturbed, readings);
      Comparisons kept = archive.comparisons().orElseThrow();
      for (int round = 0; round < 6; round++) {
        Failing failing = new Failing(random.nextInt(14));
        assertThatThrownBy(() -> workOff(kept, failing)).isInstanceOf(IllegalStateException.class);
        assertThat(kept.isWaiting(ReportComparer.EDITION)).isTrue();
      }
      assertThat(answers(archive, Optional.empty()))
          .isEqualTo(answers(undisturbed, Optional.empty()));
      assertThat(kept.isWaiting(ReportComparer.EDITION)).isFalse();
    }
  }

  @Test
  void aRevisionTakesThePlaceOfWhatItRevises() {
    List<Reading> later = new ToldReadings(6).all();
    try (CataloguedArchive archive = archive("revised", FIRST_DAY);
        CataloguedArchive undisturbed = archive("later", FIRST_DAY)) {
      save(archive, readings);
      KeepingUp.catchUp(archive);
      for (int i = 0; i < readings.size(); i++) {
        Optional<String> origin = Optional.of("page:" + i);
        archive.save(later.get(i), origin);
        undisturbed.save(later.get(i), origin);
      }
      assertThat(answers(archive, Optional.empty()))
          .isEqualTo(answers(undisturbed, Optional.empty()));
      // What stood there before stands there again.
      save(archive, readings);
      save(undisturbed, readings);
      assertThat(answers(archive, Optional.empty()))
          .isEqualTo(answers(undisturbed, Optional.empty()))
          .isEqualTo(answers(keepingNothing(archive), Optional.empty()));
    }
  }

  @Test
  void asOfADayTellsWhatWasKnownThen() {
    String then;
    try (CataloguedArchive archive = archive("then", FIRST_DAY)) {
      save(archive, readings.subList(0, 28));
      then = answers(archive, Optional.empty());
    }
    try (CataloguedArchive archive = archive("grown", FIRST_DAY)) {
      save(archive, readings.subList(0, 28));
    }
    try (CataloguedArchive archive = archive("grown", SECOND_DAY)) {
      save(archive, readings);
      Optional<PartialDate> day = Optional.of(new PartialDate("2025-03-02"));
      assertThat(answers(archive, day)).isEqualTo(then);
      assertThat(answers(archive, Optional.empty())).isNotEqualTo(then);
    }
  }

  @Test
  void whatAnotherEditionKeptIsMadeAnew() {
    try (CataloguedArchive archive = archive("edition", FIRST_DAY)) {
      save(archive, readings);
      Comparisons kept = archive.comparisons().orElseThrow();
      workOff(
          kept,
          new Failing(Integer.MAX_VALUE) {
            @Override
            public int edition() {
              return ReportComparer.EDITION - 1;
            }
          });
      assertThat(kept.isWaiting(ReportComparer.EDITION)).isTrue();
      assertThat(kept.isWaiting(ReportComparer.EDITION - 1)).isFalse();
      assertThat(answers(archive, Optional.empty()))
          .isEqualTo(answers(keepingNothing(archive), Optional.empty()));
    }
  }

  /** Fails after so many readings. */
  private static class Failing implements Comparer {
    private final ReportComparer comparer = new ReportComparer();
    private int left;

    Failing(int left) {
      this.left = left;
    }

    @Override
    public int edition() {
      return comparer.edition();
    }

    @Override
    public void take(long number, Reading reading, Keeping to) {
      comparer.take(number, reading, to);
    }

    @Override
    public void settle(Optional<Long> before, Optional<Long> after, Keeping to) {
      comparer.settle(before, after, to);
      if (left-- == 0) {
        throw new IllegalStateException("ended");
      }
    }
  }

  private static void workOff(Comparisons kept, Comparer comparer) {
    int done = kept.catchUp(comparer, 7);
    while (done > 0) {
      done = kept.catchUp(comparer, 7);
    }
  }

  private CataloguedArchive archive(String name, Instant now) {
    return Archives.open(
        folder.resolve(name + ".db").toString(), Map.of(), Clock.fixed(now, ZoneOffset.UTC));
  }

  private void save(CataloguedArchive archive, List<Reading> some) {
    some.forEach(
        reading -> archive.save(reading, Optional.of("page:" + readings.indexOf(reading))));
  }

  /** The same archive, as one that keeps nothing to compare reports. */
  private static CataloguedArchive keepingNothing(CataloguedArchive archive) {
    return (CataloguedArchive)
        Proxy.newProxyInstance(
            KeptInArchiveTest.class.getClassLoader(),
            new Class<?>[] {CataloguedArchive.class},
            (proxy, method, arguments) ->
                method.getName().equals("comparisons")
                    ? Optional.empty()
                    : method.invoke(archive, arguments));
  }

  private static String answers(CataloguedArchive archive, Optional<PartialDate> asOf) {
    AcrossReports across = new AcrossReports(archive, asOf, Optional.empty());
    AcrossJson json = new AcrossJson();
    List<String> lines = new ArrayList<>();
    across.stories(1, Integer.MAX_VALUE).list().forEach(story -> lines.add(json.write(story)));
    across.copies().families().forEach(family -> lines.add(json.write(family)));
    across.positions("Veld", Optional.empty()).forEach(p -> lines.add(json.write(p)));
    across.positions("Ark", Optional.of("brug")).forEach(p -> lines.add(json.write(p)));
    across.whoSays("brug").forEach(matter -> lines.add(json.write(matter)));
    across.whoSays("2 procent").forEach(matter -> lines.add(json.write(matter)));
    across.between("Noorderland", "Zuiderland").forEach(d -> lines.add(json.write(d)));
    return String.join("\n", lines);
  }
}
