package org.kroniek.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL that come from the class path, unpacked for one run of the tests. */
final class PostgresPrograms {

  private final Path folder;

  private PostgresPrograms(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks what a server needs.
   *
   * @throws IOException where the class path has none for this system, or there is no room
   */
  static PostgresPrograms unpack(Path into) throws IOException {
    try (InputStream packed = open().orElseThrow(() -> new IOException("none for this system"));
        TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        if (isNeeded(entry)) {
          unpack(entry, entries, into);
        }
      }
    }
    return new PostgresPrograms(into);
  }

  private static Optional<InputStream> open() {
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    return Optional.ofNullable(
        PostgresPrograms.class.getResourceAsStream(
            "/postgres-" + (mac ? "darwin" : "linux") + (arm ? "-arm_64" : "-x86_64") + ".txz"));
  }

  private static boolean isNeeded(TarArchiveEntry entry) {
    String name = entry.getName().replaceFirst("^\\./", "");
    return !entry.isDirectory()
        && !name.endsWith(".a")
        && Stream.of("bin/", "lib/", "share/").anyMatch(name::startsWith);
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path into)
      throws IOException {
    Path file = into.resolve(entry.getName()).normalize();
    if (!file.startsWith(into)) {
      throw new IOException("outside its folder: " + entry.getName());
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      boolean program = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  /** Makes everything that was unpacked, and the folder, readable by whom the server runs as. */
  void open(Path root) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> folders = Stream.concat(Stream.of(root), all.filter(Files::isDirectory)).toList();
      for (Path each : folders) {
        Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String path(String program) {
    return folder.resolve("bin").resolve(program).toString();
  }
}
