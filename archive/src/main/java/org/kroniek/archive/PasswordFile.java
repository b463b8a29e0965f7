package org.kroniek.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The file that {@code psql} keeps passwords in, {@code ~/.pgpass} or what {@code PGPASSFILE}
 * names: lines {@code host:port:database:user:password}, a star for any, the first that fits. As
 * there, one that others may read is not heeded.
 */
final class PasswordFile {

  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private static final int FIELDS = 5;

  private final Path file;

  private PasswordFile(Path file) {
    this.file = file;
  }

  static PasswordFile of(PostgresAddress.Variables variables) {
    return new PasswordFile(
        variables
            .of("PGPASSFILE")
            .map(Path::of)
            .orElse(
                Path.of(variables.of("HOME").orElse(System.getProperty("user.home")), ".pgpass")));
  }

  Optional<String> find(String host, int port, String database, String user) {
    List<String> wanted = List.of(host, Integer.toString(port), database, user);
    return lines().stream()
        .filter(line -> !line.startsWith("#"))
        .map(PasswordFile::fields)
        .filter(fields -> fields.size() == FIELDS && fits(fields, wanted))
        .map(fields -> unescaped(fields.get(FIELDS - 1)))
        .findFirst();
  }

  private List<String> lines() {
    try {
      if (!Files.isRegularFile(file) || isOpenToOthers()) {
        return List.of();
      }
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      // Then the server asks for a password and gets none, which is told.
      return List.of();
    }
  }

  private boolean isOpenToOthers() throws IOException {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
    } catch (UnsupportedOperationException windows) {
      return false;
    }
  }

  private static boolean fits(List<String> fields, List<String> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      String field = fields.get(i);
      if (!field.equals("*") && !unescaped(field).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Parted by colons that no backslash stands before; the backslashes stay. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == ':' && fields.size() < FIELDS - 1) {
        fields.add(line.substring(from, i));
        from = i + 1;
      }
    }
    fields.add(line.substring(from));
    return fields;
  }

  private static String unescaped(String field) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      if (field.charAt(i) == '\\' && i + 1 < field.length()) {
        i++;
      }
      text.append(field.charAt(i));
    }
    return text.toString();
  }
}
