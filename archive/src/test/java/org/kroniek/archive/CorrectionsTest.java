package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Correction;
import org.kroniek.model.catalogue.Correction.Verdict;
import org.kroniek.model.catalogue.Corrections;

/** What people found right or wrong stays with the words when an article is read otherwise. */
class CorrectionsTest {

  private static final String TEXT =
      "De brug bij Zandhove blijft dicht tot mei, zegt wethouder Els Bos. De veerpont vaart.";
  private static final String WORDS = "De brug bij Zandhove blijft dicht tot mei";
  private static final String FERRY = "De veerpont vaart";

  @TempDir private Path folder;

  private CataloguedArchive archive;
  private Corrections corrections;

  /** An empty archive. */
  CataloguedArchive empty(Clock clock) {
    return SqliteArchive.open(folder.resolve("kroniek.db"), clock);
  }

  @BeforeEach
  void open() {
    archive = empty(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    corrections = archive.corrections();
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private static Report report(String text) {
    return Report.of(text).url("https://example.org/brug");
  }

  private Reading save(Report report) {
    Reading reading = report.read();
    archive.save(reading, Optional.of("https://example.org/brug"));
    return reading;
  }

  private void correct(Reading reading, Verdict verdict, List<Span> content) {
    Statement statement = reading.statements().get(0);
    corrections.correct(
        new Correction(
            statement.id(),
            reading.article().id(),
            verdict,
            Optional.empty(),
            content,
            Optional.empty(),
            "Noor",
            Instant.EPOCH));
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  @Test
  void a_correction_stays_when_another_reader_finds_the_same() {
    Reading first = save(report(TEXT).says("Els Bos", WORDS));
    correct(first, Verdict.RIGHT, List.of());
    save(report(TEXT).readBy("2").says("Els Bos", WORDS));
    assertThat(corrections.of(first.statements().get(0).id())).isPresent();
    assertThat(corrections.detached(Optional.empty())).isEmpty();
  }

  @Test
  void a_correction_moves_to_the_finding_that_has_most_of_its_words() {
    Reading first = save(report(TEXT).says("Els Bos", WORDS));
    correct(first, Verdict.WRONG, List.of());
    Reading second =
        save(
            report(TEXT)
                .readBy("2")
                .says("Els Bos", "De brug bij Zandhove blijft dicht")
                .says("Els Bos", FERRY));
    String now = second.statements().get(0).id();
    assertThat(now).isNotEqualTo(first.statements().get(0).id());
    assertThat(corrections.of(now)).map(Correction::verdict).contains(Verdict.WRONG);
    assertThat(corrections.inArticle(second.article().id()))
        .extracting(Correction::finding)
        .containsExactly(now);
  }

  @Test
  void a_correction_and_the_words_it_gives_move_with_the_text() {
    Reading first = save(report(TEXT).says("Els Bos", WORDS));
    Span given = span(TEXT, "blijft dicht tot mei");
    correct(first, Verdict.MENDED, List.of(given));
    String longer = "Zandhove - Nieuws van de oever.\n\n" + TEXT;
    Reading second = save(report(longer).says("Els Bos", WORDS));
    Correction moved = corrections.of(second.statements().get(0).id()).orElseThrow();
    assertThat(moved.content()).containsExactly(span(longer, "blijft dicht tot mei"));
  }

  @Test
  void a_correction_without_its_words_is_told_with_them() {
    Reading first = save(report(TEXT).says("Els Bos", WORDS));
    correct(first, Verdict.RIGHT, List.of());
    Reading second = save(report(TEXT).readBy("2").says("Els Bos", FERRY));
    String article = second.article().id();
    assertThat(corrections.inArticle(article)).isEmpty();
    assertThat(corrections.detached(Optional.of(article)))
        .extracting(Corrections.Detached::quote)
        .containsExactly(WORDS);
    assertThat(corrections.detached(Optional.of("a-other"))).isEmpty();
  }

  @Test
  void a_correction_lies_on_its_words_again_when_they_are_found_again() {
    Reading first = save(report(TEXT).says("Els Bos", WORDS));
    correct(first, Verdict.RIGHT, List.of());
    save(report(TEXT).readBy("2").says("Els Bos", FERRY));
    save(report(TEXT).readBy("3").says("Els Bos", WORDS));
    assertThat(corrections.of(first.statements().get(0).id())).isPresent();
    assertThat(corrections.detached(Optional.empty())).isEmpty();
  }

  @Test
  void words_that_stand_elsewhere_as_another_finding_are_not_taken_for_them() {
    String shifted = FERRY + ". " + TEXT;
    Reading first = save(report(TEXT).says("Els Bos", FERRY));
    correct(first, Verdict.RIGHT, List.of());
    Reading second = save(report(shifted).says("Els Bos", WORDS));
    assertThat(corrections.of(second.statements().get(0).id())).isEmpty();
    assertThat(corrections.detached(Optional.empty())).hasSize(1);
  }

  @Test
  void what_is_detached_can_be_withdrawn_and_a_newer_correction_takes_the_place_of_a_moved_one() {
    Reading first = save(report(TEXT).says("Els Bos", WORDS));
    correct(first, Verdict.RIGHT, List.of());
    Reading second = save(report(TEXT).readBy("2").says("Els Bos", WORDS + ", zegt"));
    correct(second, Verdict.WRONG, List.of());
    assertThat(corrections.inArticle(second.article().id()))
        .extracting(Correction::verdict)
        .containsExactly(Verdict.WRONG);
    save(report(TEXT).readBy("3").says("Els Bos", FERRY));
    assertThat(corrections.detached(Optional.empty())).hasSize(1);
    assertThat(corrections.withdraw(second.statements().get(0).id(), "Noor")).isTrue();
    assertThat(corrections.detached(Optional.empty())).isEmpty();
  }
}
