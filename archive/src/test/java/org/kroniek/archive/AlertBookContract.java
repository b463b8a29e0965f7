package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kroniek.model.catalogue.Alert;
import org.kroniek.model.catalogue.AlertBook;
import org.kroniek.model.catalogue.AlertNote;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.CataloguedArchive;

/** What every archive keeps of alerts, whatever it is kept in. */
abstract class AlertBookContract {

  private static final Instant NOW = Instant.parse("2025-06-03T07:00:00Z");

  private CataloguedArchive archive;
  private AlertBook book;

  abstract CataloguedArchive open(Clock clock);

  @BeforeEach
  void begin() {
    archive = open(Clock.fixed(NOW, ZoneOffset.UTC));
    book = archive.alerts();
  }

  @AfterEach
  void end() {
    archive.close();
  }

  private static Alert alert(String name, long seen) {
    return new Alert(
        name,
        Catalogue.Kind.STATEMENT,
        "source=Zandberg",
        Alert.Channel.WEBHOOK,
        Optional.of("https://redactie.example/haak"),
        Optional.of("HAAK"),
        seen,
        2,
        Optional.of(NOW),
        "goed");
  }

  private static AlertNote note(String key, Instant foundAt, Optional<String> delivery) {
    return new AlertNote(
        key,
        "s-1",
        "a-1",
        "Brug",
        "de brug komt er",
        Optional.of("Zandberg"),
        Optional.of("De Bode"),
        Optional.of("https://bode.example/a"),
        Optional.of("2025-06-03"),
        foundAt,
        delivery);
  }

  @Test
  void an_alert_is_read_back_and_let_go_of() {
    assertThat(book.add(alert("brug", 3))).isTrue();
    assertThat(book.add(alert("brug", 7))).isFalse();
    assertThat(book.add(alert("aarde", 0))).isTrue();
    assertThat(book.alert("brug")).contains(alert("brug", 3));
    assertThat(book.alerts()).containsExactly(alert("aarde", 0), alert("brug", 3));
    book.found("brug", 8, List.of(note("k", NOW, Optional.empty())));
    assertThat(book.remove("brug")).isTrue();
    assertThat(book.remove("brug")).isFalse();
    assertThat(book.alert("brug")).isEmpty();
    book.add(alert("brug", 0));
    assertThat(book.latest("brug", 9)).isEmpty();
  }

  @Test
  void what_was_found_before_is_not_found_again() {
    book.add(alert("brug", 0));
    AlertNote first = note("a", NOW, Optional.empty());
    AlertNote then = note("b", NOW.plusSeconds(1), Optional.empty());
    book.found("brug", 4, List.of(first));
    book.found("brug", 3, List.of(note("a", NOW.plusSeconds(9), Optional.empty()), then));
    assertThat(book.alert("brug").orElseThrow().seen()).isEqualTo(4);
    assertThat(book.untold("brug", 9)).containsExactly(first, then);
    assertThat(book.latest("brug", 1)).containsExactly(then);
  }

  @Test
  void what_is_told_is_told_in_one_message_and_not_again() {
    book.add(alert("brug", 0));
    AlertNote first = note("a", NOW, Optional.empty());
    AlertNote then = note("b", NOW.plusSeconds(1), Optional.empty());
    book.found("brug", 3, List.of(first, then));
    book.assign("brug", List.of(first), "d-1");
    assertThat(book.untold("brug", 9)).containsExactly(note("a", NOW, Optional.of("d-1")), then);
    book.told("brug", "d-1", NOW, "een");
    assertThat(book.untold("brug", 9)).containsExactly(then);
    assertThat(book.latest("brug", 9)).hasSize(2);
    Alert told = book.alert("brug").orElseThrow();
    assertThat(told.failures()).isZero();
    assertThat(told.dueAt()).isEmpty();
    assertThat(told.outcome()).isEqualTo("een");
  }

  @Test
  void one_tells_at_a_time_and_not_before_it_is_due() {
    book.add(alert("brug", 0));
    assertThat(book.take("brug", NOW, NOW.plusSeconds(60))).as("nothing to tell").isFalse();
    book.found("brug", 1, List.of(note("a", NOW, Optional.empty())));
    assertThat(book.take("brug", NOW.minusSeconds(1), NOW.plusSeconds(60))).isFalse();
    assertThat(book.take("brug", NOW, NOW.plusSeconds(60))).isTrue();
    assertThat(book.take("brug", NOW.plusSeconds(59), NOW.plusSeconds(99))).isFalse();
    assertThat(book.take("brug", NOW.plusSeconds(60), NOW.plusSeconds(99))).isTrue();
    book.failed("brug", NOW.plusSeconds(500), "de server antwoordt 500");
    Alert failed = book.alert("brug").orElseThrow();
    assertThat(failed.failures()).isEqualTo(3);
    assertThat(failed.dueAt()).contains(NOW.plusSeconds(500));
    assertThat(failed.outcome()).isEqualTo("de server antwoordt 500");
  }

  @Test
  void texts_are_told_that_came_or_changed_but_not_those_read_once_more() {
    assertThat(book.lastReading()).isZero();
    archive.save(Report.of("Een").readBy("1").read(), Optional.of("file:/1"));
    long seen = book.lastReading();
    archive.save(Report.of("Twee").readBy("1").read(), Optional.of("file:/2"));
    archive.save(Report.of("Een").readBy("2").read(), Optional.of("file:/1"));
    archive.save(Report.of("Drie").readBy("2").read(), Optional.of("file:/1"));
    assertThat(book.recordedAfter(seen, 9)).hasSize(2);
    assertThat(book.recordedAfter(seen, 1)).hasSize(1);
    assertThat(book.recordedAfter(0, 9)).hasSize(3);
    assertThat(book.recordedAfter(book.lastReading(), 9)).isEmpty();
  }
}
