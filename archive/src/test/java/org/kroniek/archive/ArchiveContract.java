package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.Archive.Stored;
import org.kroniek.model.Archive.Tally;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;

/** What every archive promises, whatever it keeps the record in: identity, revisions, clocks. */
abstract class ArchiveContract {

  static final Instant MORNING = Instant.parse("2026-01-02T03:04:05.678901Z");

  private static final Optional<String> HERE = Optional.of("file:/here.txt");
  private static final Optional<String> THERE = Optional.of("file:/there.txt");
  private static final Optional<String> NOWHERE = Optional.empty();

  Archive archive;
  private Instant time = MORNING;

  /** The archive that this test has opened before, or else an empty one. */
  abstract Archive open(Clock clock);

  @BeforeEach
  void begin() {
    InstantSource turned = () -> time;
    archive = open(turned.withZone(ZoneOffset.UTC));
  }

  @AfterEach
  void end() {
    archive.close();
  }

  @Test
  void a_reading_comes_back_as_it_was_saved() {
    for (long seed = 1; seed <= 100; seed++) {
      Reading reading = new RandomReadings(seed).next();
      archive.save(reading, Optional.of("file:/" + seed));
      assertThat(archive.show(reading.article().id()))
          .as("seed %d", seed)
          .map(Stored::reading)
          .contains(reading);
    }
  }

  @Test
  void what_was_saved_is_there_when_opened_again() {
    List<Reading> saved = new ArrayList<>();
    RandomReadings random = new RandomReadings(7);
    for (int i = 0; i < 20; i++) {
      saved.add(random.next());
      archive.save(saved.get(i), NOWHERE);
    }
    end();
    begin();
    assertThat(current()).isEqualTo(saved);
  }

  @Test
  void the_same_reading_at_the_same_origin_is_unchanged() {
    Reading reading = new RandomReadings(1).next();
    assertThat(archive.save(reading, HERE)).isEqualTo(Saved.ADDED);
    time = time.plus(Duration.ofDays(1));
    assertThat(archive.save(reading, HERE)).isEqualTo(Saved.UNCHANGED);
    assertThat(archive.show(reading.article().id()).orElseThrow().recordedAt()).isEqualTo(MORNING);
  }

  @Test
  void the_same_reading_without_an_origin_is_unchanged() {
    Reading reading = Report.of("Twee procent is genoeg.").says("Els Bos", "Twee procent").read();
    assertThat(archive.save(reading, NOWHERE)).isEqualTo(Saved.ADDED);
    assertThat(archive.save(reading, NOWHERE)).isEqualTo(Saved.UNCHANGED);
    assertThat(archive.save(reading, HERE)).isEqualTo(Saved.UNCHANGED);
    assertThat(archive.save(reading, NOWHERE)).isEqualTo(Saved.UNCHANGED);
    assertThat(current()).containsExactly(reading);
  }

  @Test
  void the_same_text_at_two_paths_is_one_article_that_lasts_as_long_as_either() {
    Reading before = Report.of("Twee procent.").read();
    Reading after = Report.of("Drie procent.").read();
    assertThat(archive.save(Report.at("a.txt", before), HERE)).isEqualTo(Saved.ADDED);
    assertThat(archive.save(Report.at("b.txt", before), THERE)).isEqualTo(Saved.UNCHANGED);
    assertThat(archive.counts().articles()).isEqualTo(1);
    assertThat(archive.save(Report.at("a.txt", after), HERE)).isEqualTo(Saved.REVISED);
    assertThat(current())
        .containsExactlyInAnyOrder(Report.at("b.txt", before), Report.at("a.txt", after));
    assertThat(archive.save(Report.at("b.txt", after), THERE)).isEqualTo(Saved.REVISED);
    assertThat(current()).containsExactly(Report.at("b.txt", after));
    assertThat(archive.show(before.article().id()).orElseThrow().current()).isFalse();
  }

  @Test
  void a_text_that_changes_at_its_origin_and_back_is_followed() {
    Reading first = Report.of("Twee procent.").says("Els Bos", "Twee").read();
    Reading second = Report.of("Drie procent.").says("Els Bos", "Drie").read();
    assertThat(archive.save(first, HERE)).isEqualTo(Saved.ADDED);
    assertThat(archive.save(second, HERE)).isEqualTo(Saved.REVISED);
    assertThat(current()).containsExactly(second);
    assertThat(archive.show(second.article().id()).orElseThrow().revision()).isEqualTo(2);
    Stored former = archive.show(first.statements().get(0).id()).orElseThrow();
    assertThat(former.current()).isFalse();
    assertThat(former.reading()).isEqualTo(first);
    assertThat(archive.save(first, HERE)).isEqualTo(Saved.REVISED);
    assertThat(archive.save(first, HERE)).isEqualTo(Saved.UNCHANGED);
    assertThat(current()).containsExactly(first);
    assertThat(archive.show(first.article().id()).orElseThrow().revision()).isEqualTo(1);
  }

  @Test
  void a_page_that_changes_under_its_address_keeps_its_id() {
    Reading first = Report.of("Twee procent.").url("https://example.org/a").read();
    Reading second = Report.of("Drie procent.").url("https://example.org/a").read();
    String id = first.article().id();
    Optional<String> origin = first.article().url();
    archive.save(first, origin);
    assertThat(archive.save(second, origin)).isEqualTo(Saved.REVISED);
    assertThat(archive.show(id).orElseThrow().reading()).isEqualTo(second);
    assertThat(archive.show(id).orElseThrow().revision()).isEqualTo(2);
    assertThat(archive.save(first, origin)).isEqualTo(Saved.REVISED);
    assertThat(archive.show(id).orElseThrow().reading()).isEqualTo(first);
    assertThat(archive.counts().articles()).isEqualTo(1);
  }

  @Test
  void findings_of_another_reader_supersede() {
    Report report = Report.of("Twee procent is genoeg, zegt Els Bos.");
    Reading old = report.says("Bos", "Twee procent").read();
    Reading better = report.readBy("2").says("Els Bos", "is genoeg").read();
    for (Optional<String> origin : List.of(HERE, NOWHERE)) {
      archive.save(old, origin);
    }
    time = time.plus(Duration.ofHours(1));
    assertThat(archive.save(better, HERE)).isEqualTo(Saved.REREAD);
    assertThat(archive.save(better, HERE)).isEqualTo(Saved.UNCHANGED);
    assertThat(current()).containsExactly(better);
    Stored stored = archive.show(better.article().id()).orElseThrow();
    assertThat(stored.recordedAt()).isEqualTo(MORNING.plus(Duration.ofHours(1)));
    assertThat(stored.revision()).isEqualTo(1);
    assertThat(archive.counts().statements()).isEqualTo(2);
  }

  @Test
  void another_reader_supersedes_where_no_origin_is_known() {
    Report report = Report.of("Twee procent is genoeg, zegt Els Bos.");
    archive.save(report.read(), NOWHERE);
    Reading better = report.readBy("2").read();
    assertThat(archive.save(better, NOWHERE)).isEqualTo(Saved.REREAD);
    assertThat(archive.save(better, NOWHERE)).isEqualTo(Saved.UNCHANGED);
    assertThat(current()).containsExactly(better);
  }

  @Test
  void a_corrected_outlet_or_date_is_taken_over() {
    Reading wrong = Report.of("Twee procent.").undated().read();
    Reading right = Report.of("Twee procent.").published("2024-12").read();
    archive.save(wrong, HERE);
    assertThat(archive.save(right, HERE)).isEqualTo(Saved.REREAD);
    assertThat(current()).containsExactly(right);
  }

  @Test
  void copies_that_differ_in_outlet_settle_after_one_run() {
    Reading one = Report.of("Twee procent.").outlet("NOS").read();
    Reading other = Report.of("Twee procent.").outlet("ANP").read();
    for (Optional<String> origin : List.of(HERE, NOWHERE)) {
      archive.save(one, origin);
      archive.save(other, origin.isPresent() ? THERE : NOWHERE);
    }
    List<Reading> settled = current();
    for (int run = 0; run < 2; run++) {
      assertThat(archive.save(one, HERE)).isEqualTo(Saved.UNCHANGED);
      assertThat(archive.save(other, THERE)).isEqualTo(Saved.UNCHANGED);
      assertThat(archive.save(one, NOWHERE)).isEqualTo(Saved.UNCHANGED);
      assertThat(archive.save(other, NOWHERE)).isEqualTo(Saved.UNCHANGED);
    }
    assertThat(current()).isEqualTo(settled).hasSize(1);
  }

  @Test
  void reading_everything_again_changes_nothing_whatever_came_before() {
    for (long seed = 1; seed <= 10; seed++) {
      Random random = new Random(seed);
      List<Reading> readings = new ArrayList<>();
      List<Optional<String>> origins = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        readings.add(
            Report.of(seed + " Tekst " + random.nextInt(4))
                .outlet("Blad " + random.nextInt(2))
                .readBy(String.valueOf(seed))
                .read());
        // One text at one origin, as in a folder; other texts there are for the tests above.
        origins.add(random.nextInt(3) == 0 ? NOWHERE : Optional.of("file:/" + seed + "/" + i));
      }
      saveAll(readings, origins);
      List<Reading> once = current();
      assertThat(saveAll(readings, origins)).as("seed %d", seed).containsOnly(Saved.UNCHANGED);
      assertThat(current()).as("seed %d", seed).isEqualTo(once);
    }
  }

  private List<Saved> saveAll(List<Reading> readings, List<Optional<String>> origins) {
    List<Saved> saved = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      saved.add(archive.save(readings.get(i), origins.get(i)));
    }
    return saved;
  }

  @Test
  void an_id_is_found_by_its_beginning_where_that_is_unique() {
    Reading reading = Report.of("Twee procent.").says("Els Bos", "Twee").read();
    archive.save(reading, HERE);
    String statement = reading.statements().get(0).id();
    assertThat(archive.show(statement).orElseThrow().reading()).isEqualTo(reading);
    assertThat(archive.show(statement.substring(0, 6))).isPresent();
    assertThat(archive.show("s-")).isPresent();
    assertThat(archive.show("")).isEmpty();
    assertThat(archive.show("s-%' OR 1 = 1 --")).isEmpty();
    assertThat(archive.idsBeginningWith("", 10)).containsExactly(reading.article().id(), statement);
    assertThat(archive.idsBeginningWith("", 1)).containsExactly(reading.article().id());
    assertThat(archive.idsBeginningWith("x", 10)).isEmpty();
  }

  @Test
  void quarantine_keeps_each_reason_once_and_lets_go_of_what_is_read_after_all() {
    Rejection half = new Rejection("a.txt", Rejection.Stage.OPEN, "is cut short", "…");
    Rejection binary = new Rejection("b.txt", Rejection.Stage.PARSE, "'; DROP TABLE x", "\u0000");
    archive.quarantine(half);
    archive.quarantine(binary);
    time = time.plus(Duration.ofDays(1));
    archive.quarantine(half);
    assertThat(archive.quarantined())
        .containsExactly(
            new Archive.Quarantined(half, MORNING), new Archive.Quarantined(binary, MORNING));
    archive.save(Report.at("a.txt", Report.of("Weer heel.").read()), HERE);
    assertThat(archive.quarantined())
        .extracting(Archive.Quarantined::rejection)
        .containsExactly(binary);
    assertThat(archive.counts().quarantined()).isEqualTo(1);
    archive.quarantine(half);
    assertThat(archive.quarantined()).hasSize(2);
  }

  @Test
  void counts_and_tallies_are_those_of_current_readings() {
    assertThat(archive.since()).isEmpty();
    assertThat(archive.counts()).isEqualTo(new Archive.Counts(0, 0, 0, 0, 0, 0, 0));
    RandomReadings random = new RandomReadings(3);
    for (int i = 0; i < 30; i++) {
      archive.save(random.next(), Optional.of("file:/" + i % 20));
    }
    List<Reading> current = current();
    assertThat(archive.counts())
        .isEqualTo(
            new Archive.Counts(
                current.size(),
                current.stream().mapToInt(r -> r.statements().size()).sum(),
                current.stream()
                    .flatMap(r -> r.statements().stream())
                    .flatMap(s -> s.source().stream())
                    .map(s -> s.party().name())
                    .distinct()
                    .count(),
                current.stream().mapToInt(r -> r.events().size()).sum(),
                current.stream().mapToInt(r -> r.quantities().size()).sum(),
                current.stream().mapToInt(r -> r.conditionals().size()).sum(),
                0));
    assertThat(archive.since()).contains(MORNING);
    assertThat(archive.sources(1000)).isEqualTo(sources(current)).hasSizeGreaterThan(5);
    assertThat(archive.sources(2)).isEqualTo(sources(current).subList(0, 2));
  }

  /** The archive orders names by their characters, not by UTF-16 code units. */
  private static byte[] bytes(Tally tally) {
    return tally.name().getBytes(StandardCharsets.UTF_8);
  }

  private static List<Tally> sources(List<Reading> readings) {
    return readings.stream()
        .flatMap(reading -> reading.statements().stream())
        .flatMap(statement -> statement.source().stream())
        .collect(Collectors.groupingBy(source -> source.party().name(), Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> new Tally(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(Tally::statements)
                .reversed()
                .thenComparing(ArchiveContract::bytes, Arrays::compareUnsigned))
        .toList();
  }

  @Test
  void outlets_are_told_with_their_statements() {
    archive.save(Report.of("Een.").outlet("ANP").says("Els Bos", "Een").read(), HERE);
    archive.save(Report.of("Twee.").outlet("NOS").read(), THERE);
    archive.save(Report.of("Drie.").outlet("BBC").says("Els Bos", "Drie").read(), NOWHERE);
    assertThat(archive.outlets(9))
        .containsExactly(new Tally("ANP", 1), new Tally("BBC", 1), new Tally("NOS", 0));
    assertThat(archive.outlets(1)).containsExactly(new Tally("ANP", 1));
  }

  @Test
  void many_threads_get_what_one_would() throws Exception {
    List<Reading> readings = new ArrayList<>();
    RandomReadings random = new RandomReadings(13);
    for (int i = 0; i < 60; i++) {
      readings.add(random.next());
    }
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (Reading reading : readings) {
        Optional<String> origin = Optional.of("file:/" + reading.article().id());
        work.add(() -> archive.save(reading, origin) == Saved.ADDED);
        work.add(() -> archive.find(Archive.Query.all(5)).total() >= 0);
        work.add(() -> archive.idsBeginningWith("a-", 5).size() <= 5);
      }
      for (Future<Boolean> done : workers.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      workers.shutdown();
    }
    assertThat(current()).containsExactlyInAnyOrderElementsOf(readings);
  }

  @Test
  void readings_are_those_of_one_moment_though_others_are_saved_meanwhile() {
    RandomReadings random = new RandomReadings(17);
    List<Reading> before = List.of(random.next(), random.next(), random.next());
    before.forEach(reading -> archive.save(reading, NOWHERE));
    List<Reading> seen = new ArrayList<>();
    archive.readings(
        reading -> {
          seen.add(reading);
          archive.save(random.next(), NOWHERE);
        });
    assertThat(seen).isEqualTo(before);
    assertThat(archive.counts().articles()).isEqualTo(6);
  }

  @Test
  void what_the_caller_throws_while_reading_comes_back_to_it() {
    archive.save(new RandomReadings(1).next(), NOWHERE);
    IllegalArgumentException thrown = new IllegalArgumentException("stop");
    assertThatThrownBy(
            () ->
                archive.readings(
                    reading -> {
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(archive.counts().articles()).isEqualTo(1);
  }

  @Test
  void a_text_with_half_a_character_is_refused_whole() {
    Reading broken = Report.of("Twee \ud83d procent.").read();
    assertThatThrownBy(() -> archive.save(broken, HERE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("offset 5");
    assertThat(archive.counts().articles()).isZero();
    assertThat(archive.save(Report.of("Twee procent.").read(), HERE)).isEqualTo(Saved.ADDED);
  }

  List<Reading> current() {
    List<Reading> current = new ArrayList<>();
    archive.readings(current::add);
    return current;
  }
}
