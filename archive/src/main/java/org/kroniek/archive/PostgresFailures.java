package org.kroniek.archive;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.ArchiveException;
import org.postgresql.util.PSQLException;

/**
 * What to tell people when PostgreSQL fails, by its SQLSTATE (appendix A of its manual). The
 * address is told without the password.
 */
final class PostgresFailures implements Failures {

  private final PostgresAddress address;
  private final Duration patience;

  /**
   * @param patience how long one writer waits for another
   */
  PostgresFailures(PostgresAddress address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  @Override
  public ArchiveException tell(Throwable failure) {
    if (causes(failure).anyMatch(UnknownHostException.class::isInstance)) {
      return of(
          "cannot be reached, there is no host " + address.host() + ": correct the name", failure);
    }
    String state = state(failure);
    String reason = reason(failure);
    return of(
        switch (state) {
          case "28P01", "28000" ->
              "does not let "
                  + address.user()
                  + " in ("
                  + reason
                  + "): check the user and the password (~/.pgpass, PGPASSWORD)";
          case "3D000" ->
              "cannot be opened, the server has no database "
                  + address.database()
                  + ": make it, createdb "
                  + address.database();
          case "3F000" -> "cannot be made, there is no such schema (" + reason + "): make it";
          case "42501" ->
              "does not let "
                  + address.user()
                  + " do that ("
                  + reason
                  + "): enter as another user, or have it granted (docs/postgresql.md)";
          case "25006" ->
              "is read-only: enter the server that is written to, or write to another archive"
                  + " (--archive)";
          case "55P03" ->
              "is being written by others (waited "
                  + patience.toSeconds()
                  + " s): try again when they are done";
          case "53100" -> "could not be written, the server's disk is full: make room there";
          case "53300" ->
              "cannot be opened, the server has too many connections: close some, or raise its"
                  + " max_connections";
          case "57P01", "57P02", "57P03" ->
              "is on a server that is stopping or starting (" + reason + "): try again";
          case "57014" -> "did not answer in time (" + reason + "): try again";
          case "XX001", "XX002" -> "is damaged (" + reason + "): put back a copy";
          default -> other(state, reason, failure);
        },
        failure);
  }

  private String other(String state, String reason, Throwable failure) {
    if (state.equals("08004") && address.password().isEmpty()) {
      return "asks for a password: put it into ~/.pgpass or PGPASSWORD";
    }
    if (state.startsWith("08")) {
      return "cannot be reached ("
          + reason
          + "): check that the server runs and that the address names its host and port";
    }
    if (causes(failure).anyMatch(SQLTransientConnectionException.class::isInstance)) {
      return "is asked by too many at once: try again";
    }
    return "failed: " + reason;
  }

  @Override
  public ArchiveException damaged(@Nullable Throwable failure) {
    return of("is damaged: put back a copy, or make another and read the reports again", failure);
  }

  ArchiveException notAnArchive() {
    return of(
        "is a database with tables of another program: name another database or schema (--archive"
            + " "
            + address
            + "?schema=kroniek)",
        null);
  }

  ArchiveException unfinished() {
    return of(UNFINISHED, null);
  }

  ArchiveException mayNotMake() {
    return of(
        "does not let "
            + address.user()
            + " make tables: enter as its owner, or have it granted (docs/postgresql.md)",
        null);
  }

  ArchiveException of(String what, @Nullable Throwable failure) {
    String message = "the archive " + address + " " + what;
    return failure == null ? new ArchiveException(message) : new ArchiveException(message, failure);
  }

  private static String state(Throwable failure) {
    return causes(failure)
        .filter(PSQLException.class::isInstance)
        .map(cause -> ((PSQLException) cause).getSQLState())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  /** The words of the failure of SQL that says most, its first line. */
  private static String reason(Throwable failure) {
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .reduce((outer, inner) -> inner)
        .map(Throwable::getMessage)
        .orElse(String.valueOf(failure.getMessage()))
        .lines()
        .findFirst()
        .orElse("");
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }
}
