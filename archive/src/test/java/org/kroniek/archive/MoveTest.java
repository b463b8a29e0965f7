package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.archive.Archives.Moved;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Query;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Correction;

/** An archive is copied from one engine to the other and back, row by row. */
@ExtendWith(PostgresTests.class)
class MoveTest {

  private static final Clock CLOCK = Clock.fixed(ArchiveContract.MORNING, ZoneOffset.UTC);
  private static final Map<String, String> NOTHING = Map.of();
  private static final Archives.Progress SILENT = (done, all) -> {};

  @TempDir Path folder;
  private final PostgresServer server;
  private String from = "";

  MoveTest(PostgresServer server) {
    this.server = server;
  }

  @BeforeEach
  void fill() {
    from = file("from.db");
    try (CataloguedArchive archive = Archives.open(from, NOTHING, CLOCK)) {
      RandomReadings random = new RandomReadings(99);
      for (int i = 0; i < 20; i++) {
        archive.save(random.next(), i % 3 == 0 ? Optional.empty() : Optional.of("file:/" + i % 7));
      }
      Reading read = Report.of("Twee procent is genoeg.").says("Els Bos", "Twee procent").read();
      archive.save(read, Optional.of("file:/a.txt"));
      archive
          .corrections()
          .correct(
              new Correction(
                  read.statements().get(0).id(),
                  read.article().id(),
                  Correction.Verdict.WRONG,
                  Optional.empty(),
                  List.of(),
                  Optional.of("\u0000 \u0001"),
                  "eva",
                  ArchiveContract.MORNING));
      archive.quarantine(new Rejection("b.txt", Rejection.Stage.OPEN, "is cut short", "\u0000"));
    }
  }

  @Test
  void there_and_back_every_row_is_the_same() throws Exception {
    String there = server.address(server.emptyDatabase());
    String back = file("back.db");
    List<Long> told = new ArrayList<>();
    Moved moved = Archives.move(from, there, NOTHING, (done, all) -> told.add(all - done));
    assertThat(moved.goesOn()).isFalse();
    assertThat(moved.articles()).isGreaterThan(10);
    assertThat(told).isSortedAccordingTo((a, b) -> Long.compare(b, a)).endsWith(0L);
    assertThat(Archives.move(there, back, NOTHING, SILENT)).isEqualTo(moved);
    List<String> rows = rows(from);
    assertThat(rows).hasSize((int) moved.rows()).hasSizeGreaterThan(500);
    assertThat(rows(there)).isEqualTo(rows);
    assertThat(rows(back)).isEqualTo(rows);
    assertThat(finds(there)).isEqualTo(finds(from)).hasSizeGreaterThan(5);
    assertThat(finds(back)).isEqualTo(finds(from));
  }

  @Test
  void what_was_moved_is_written_on_as_the_other() throws Exception {
    String there = server.address(server.freshDatabase());
    Archives.move(from, there, NOTHING, SILENT);
    for (String name : List.of(from, there)) {
      try (Archive archive = Archives.openExisting(name, NOTHING, CLOCK)) {
        RandomReadings random = new RandomReadings(100);
        for (int i = 0; i < 6; i++) {
          archive.save(random.next(), Optional.of("file:/" + i));
        }
      }
    }
    assertThat(rows(there)).isEqualTo(rows(from));
    assertThat(finds(there)).isEqualTo(finds(from));
  }

  @Test
  void a_move_that_was_broken_off_goes_on() throws Exception {
    String there = server.address(server.freshDatabase());
    String back = file("back.db");
    goOn(from, there);
    goOn(there, back);
    assertThat(rows(there)).isEqualTo(rows(from));
    assertThat(rows(back)).isEqualTo(rows(from));
    assertThat(finds(back)).isEqualTo(finds(from));
  }

  /** Breaks a move off more and more often, and lets it come to its end at last. */
  private void goOn(String one, String other) {
    for (int steps : List.of(1, 9, 15, 30, 34)) {
      assertThatThrownBy(() -> Archives.move(one, other, NOTHING, until(steps)))
          .isInstanceOf(IllegalStateException.class);
      refused(
          ArchiveException.class,
          () -> Archives.open(other, NOTHING, CLOCK),
          "unfinished target of a move",
          "\"kroniek move\" again");
    }
    refused(
        UsageException.class,
        () -> Archives.move(another(), other, NOTHING, SILENT),
        "unfinished move from " + Archives.shown(one, NOTHING));
    assertThat(Archives.move(one, other, NOTHING, SILENT).goesOn()).isTrue();
  }

  private static Archives.Progress until(int steps) {
    List<Long> told = new ArrayList<>();
    return (done, all) -> {
      told.add(done);
      if (told.size() == steps) {
        throw new IllegalStateException("killed");
      }
    };
  }

  private String another() {
    String another = file("another.db");
    Archives.open(another, NOTHING, CLOCK).close();
    return another;
  }

  @Test
  void a_target_that_is_not_empty_is_left_alone() throws Exception {
    String there = server.address(server.freshDatabase());
    try (Archive archive = Archives.open(there, NOTHING, CLOCK)) {
      archive.quarantine(new Rejection("c.txt", Rejection.Stage.OPEN, "is empty", ""));
    }
    List<String> before = rows(there);
    refused(
        UsageException.class,
        () -> Archives.move(from, there, NOTHING, SILENT),
        "the target is not empty",
        "quarantine");
    assertThat(rows(there)).isEqualTo(before);
  }

  @Test
  void an_archive_written_meanwhile_is_told() throws Exception {
    String there = server.address(server.freshDatabase());
    assertThatThrownBy(() -> Archives.move(from, there, NOTHING, until(5)))
        .isInstanceOf(IllegalStateException.class);
    refused(
        ArchiveException.class,
        () -> Archives.move(there, file("back.db"), NOTHING, SILENT),
        "unfinished target of a move");
    write("Nieuw.");
    refused(
        UsageException.class,
        () -> Archives.move(from, there, NOTHING, SILENT),
        "was written since this move was begun");
    String other = server.address(server.freshDatabase());
    refused(
        ArchiveException.class,
        () -> Archives.move(from, other, NOTHING, (done, all) -> write("Nieuwer.")),
        "was written while it was moved");
  }

  private void write(String text) {
    try (Archive archive = Archives.open(from, NOTHING, CLOCK)) {
      archive.save(Report.of(text).read(), Optional.empty());
    }
  }

  @Test
  void an_archive_is_not_moved_to_itself_nor_out_of_nothing() throws Exception {
    String there = server.address(server.freshDatabase());
    refused(UsageException.class, () -> Archives.move(there, there, NOTHING, SILENT), "the same");
    refused(
        UsageException.class,
        () -> Archives.move(from, file("x/../from.db"), NOTHING, SILENT),
        "the same archive");
    refused(
        UsageException.class,
        () -> Archives.move(file("none.db"), there, NOTHING, SILENT),
        "there is no archive");
    refused(
        UsageException.class,
        () -> Archives.move(server.address(server.emptyDatabase()), from, NOTHING, SILENT),
        "there is no archive");
  }

  private static List<String> finds(String name) {
    List<String> finds = new ArrayList<>();
    try (CataloguedArchive archive = Archives.openExisting(name, NOTHING, CLOCK)) {
      for (String words :
          List.of("defensie", "ZURICH", "minister*", "\"café\"", "warn", "oorlog norm", "é", "x")) {
        var found =
            archive.find(
                new Query(
                    Optional.of(words),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    50,
                    0));
        finds.add(words + found);
      }
      finds.add(archive.counts().toString());
      archive.corrections().all(correction -> finds.add(correction.toString()));
    }
    return finds;
  }

  private List<String> rows(String name) throws SQLException {
    try (Connection connection =
        name.startsWith("postgresql")
            ? server.connect(name.substring(name.lastIndexOf('/') + 1))
            : DriverManager.getConnection("jdbc:sqlite:" + name)) {
      return Dump.rows(connection);
    }
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static void refused(
      Class<? extends RuntimeException> kind, ThrowingCallable call, String... parts) {
    assertThatThrownBy(call).isInstanceOf(kind).hasMessageContainingAll(parts);
  }
}
