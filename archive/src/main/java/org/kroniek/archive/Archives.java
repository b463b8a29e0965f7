package org.kroniek.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.CataloguedArchive;

/**
 * The record, kept in one SQLite file or, shared by many, in a PostgreSQL database. An archive is
 * named by its file or by an address, {@code postgresql://user@host:port/database}; what the
 * address leaves out comes from the variables that {@code psql} reads, the password else from
 * {@code ~/.pgpass}. What is opened is safe for use by many threads and beside other programs.
 */
public final class Archives {

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

  private Archives() {}

  /**
   * Opens an archive, which is made where there is nothing yet.
   *
   * @param name the file or the address
   * @param environment the environment's variables
   * @param clock tells when things are recorded
   * @throws UsageException where the name cannot be that of an archive
   * @throws org.kroniek.model.ArchiveException where it cannot be opened, is no archive, is damaged
   *     or was written by a newer version
   */
  public static CataloguedArchive open(String name, Map<String, String> environment, Clock clock) {
    return isAddress(name)
        ? PostgresArchive.open(PostgresAddress.of(name, environment), clock)
        : SqliteArchive.open(Path.of(name), clock);
  }

  /**
   * As {@link #open}, but it must be there.
   *
   * @throws UsageException also where it is not
   */
  public static CataloguedArchive openExisting(
      String name, Map<String, String> environment, Clock clock) {
    return isAddress(name)
        ? PostgresArchive.openExisting(PostgresAddress.of(name, environment), clock)
        : SqliteArchive.openExisting(Path.of(name), clock);
  }

  /**
   * The name as it may be told to anybody: that of a database complete and without the password.
   *
   * @throws UsageException where it cannot be that of an archive
   */
  public static String shown(String name, Map<String, String> environment) {
    return isAddress(name) ? PostgresAddress.of(name, environment).toString() : name;
  }

  /**
   * Copies an archive into another, which must be empty, not there yet, or the target of the same
   * move that was broken off; then it goes on. At the end the rows of both are counted and
   * compared.
   *
   * @param from the file or the address of an archive that is there
   * @param to the file or the address of the other
   * @throws UsageException where a name cannot be that of an archive, or the other is not empty
   * @throws org.kroniek.model.ArchiveException where one of them fails, or the one was written
   *     meanwhile
   */
  public static Moved move(
      String from, String to, Map<String, String> environment, Progress progress) {
    checkTwo(from, to, environment);
    try (Store source =
            isAddress(from)
                ? PostgresArchive.from(PostgresAddress.of(from, environment))
                : SqliteArchive.from(Path.of(from));
        Store target =
            isAddress(to)
                ? PostgresArchive.to(PostgresAddress.of(to, environment))
                : SqliteArchive.to(Path.of(to))) {
      return new Move(source, target, shown(from, environment), progress).run();
    }
  }

  private static void checkTwo(String from, String to, Map<String, String> environment) {
    boolean isSame =
        isAddress(from) == isAddress(to)
            && (isAddress(from)
                ? PostgresAddress.of(from, environment)
                    .isSamePlace(PostgresAddress.of(to, environment))
                : Path.of(from)
                    .toAbsolutePath()
                    .normalize()
                    .equals(Path.of(to).toAbsolutePath().normalize()));
    if (isSame) {
      throw new UsageException("from and to are the same archive: name another");
    }
  }

  /** Hears how far a move has come. */
  public interface Progress {

    /**
     * So many rows are copied.
     *
     * @param all how many there are
     */
    void rows(long done, long all);
  }

  /**
   * What was moved.
   *
   * @param articles how many
   * @param rows of all tables
   * @param goesOn whether a part was moved before
   */
  public record Moved(long articles, long rows, boolean goesOn) {}

  private static boolean isAddress(String name) {
    if (PostgresAddress.isOne(name)) {
      return true;
    }
    var scheme = SCHEME.matcher(name);
    if (scheme.lookingAt()) {
      // No more of it is repeated; there may be a password in it.
      throw new UsageException(
          "the archive cannot be a "
              + scheme.group()
              + " address: name a file, or write postgresql://USER@HOST/DATABASE");
    }
    return false;
  }
}
