package org.kroniek.archive;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.ArchiveException;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What to tell people when SQLite fails. */
final class SqliteFailures implements Failures {

  private final Path file;
  private final int busyMillis;

  SqliteFailures(Path file, int busyMillis) {
    this.file = file;
    this.busyMillis = busyMillis;
  }

  @Override
  public ArchiveException tell(Throwable failure) {
    if (causes(failure).anyMatch(NativeLibraryNotFoundException.class::isInstance)) {
      return of(
          "could not be opened, SQLite's library does not load: name a folder in which programs may"
              + " run, KRONIEK_JAVA_OPTIONS=-Dorg.sqlite.tmpdir=FOLDER",
          failure);
    }
    SQLiteErrorCode code = code(failure);
    // The low byte is the kind of failure, the rest its finer cause.
    return switch (code.code & 0xff) {
      case 5, 6 -> busy(failure);
      case 8 ->
          of(
              "is read-only: make it and its folder writable, or write to another file (--archive)",
              failure);
      case 10 -> of("could not be read or written (" + code + "): check the disk", failure);
      case 11 -> damaged(failure);
      case 13 -> of("could not be written, the disk is full: make room and run again", failure);
      case 14 -> of("could not be opened: check that you may read and write it", failure);
      case 26 -> notAnArchive(failure);
      default -> of("failed: " + reason(failure), failure);
    };
  }

  /** Whether another program's writing is what it failed for. */
  boolean isBusy(Throwable failure) {
    int kind = code(failure).code & 0xff;
    return kind == SQLiteErrorCode.SQLITE_BUSY.code || kind == SQLiteErrorCode.SQLITE_LOCKED.code;
  }

  ArchiveException unfinished() {
    return of(UNFINISHED, null);
  }

  ArchiveException notAnArchive(@Nullable Throwable failure) {
    return of("is not an archive of Kroniek: name another file (--archive)", failure);
  }

  private ArchiveException busy(Throwable failure) {
    return of(
        String.format(
            Locale.ROOT,
            "is being written by another program (waited %.1f s): try again when that is done",
            busyMillis / 1000.0),
        failure);
  }

  @Override
  public ArchiveException damaged(@Nullable Throwable failure) {
    return of("is damaged: put back a copy, or move it away and read the reports again", failure);
  }

  private ArchiveException of(String what, @Nullable Throwable failure) {
    String message = "the archive " + file + " " + what;
    return failure == null ? new ArchiveException(message) : new ArchiveException(message, failure);
  }

  private static SQLiteErrorCode code(Throwable failure) {
    return causes(failure)
        .filter(SQLiteException.class::isInstance)
        .map(cause -> ((SQLiteException) cause).getResultCode())
        .findFirst()
        .orElse(SQLiteErrorCode.UNKNOWN_ERROR);
  }

  /** The words of the innermost failure of SQL, which say most. */
  private static String reason(Throwable failure) {
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .reduce((outer, inner) -> inner)
        .map(Throwable::getMessage)
        .orElse(String.valueOf(failure.getMessage()));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }
}
