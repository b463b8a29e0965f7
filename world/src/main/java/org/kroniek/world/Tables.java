package org.kroniek.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kroniek.model.UsageException;

/**
 * The rows of all tables: those that ship and, over them, those of a folder of one's own with files
 * of the same names and headers. A row of the folder takes the place of the shipped one of the same
 * name; tenures are added.
 */
final class Tables {

  private final Map<Sheet, List<Row>> rows;

  private Tables(Map<Sheet, List<Row>> rows) {
    this.rows = rows;
  }

  List<Row> rows(Sheet sheet) {
    return rows.getOrDefault(sheet, List.of());
  }

  /**
   * Reads the tables that ship.
   *
   * @throws IllegalStateException if one is missing or malformed, which a test excludes
   */
  static Tables shipped() {
    Map<Sheet, List<Row>> rows = new EnumMap<>(Sheet.class);
    for (Sheet sheet : Sheet.values()) {
      rows.put(
          sheet,
          parse(
              sheet,
              sheet.file(),
              resource(sheet.file()),
              problem -> {
                throw new IllegalStateException(problem);
              }));
    }
    return new Tables(rows);
  }

  /**
   * Reads the tables of a folder.
   *
   * @param problems is told each malformed line; it may throw
   * @throws UsageException if there is no such folder or none of the files in it
   */
  static Tables of(Path folder, Consumer<String> problems) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("there is no folder " + folder + " with tables of the world");
    }
    Map<Sheet, List<Row>> rows = new EnumMap<>(Sheet.class);
    for (Sheet sheet : Sheet.values()) {
      Path file = folder.resolve(sheet.file());
      if (Files.isRegularFile(file)) {
        try {
          rows.put(sheet, parse(sheet, file.toString(), Files.readAllLines(file), problems));
        } catch (IOException e) {
          throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
      }
    }
    if (rows.isEmpty()) {
      throw new UsageException(
          "the folder " + folder + " has no table of the world, such as " + Sheet.PEOPLE.file());
    }
    return new Tables(rows);
  }

  /** These tables with others laid over them. */
  Tables with(Tables over) {
    Map<Sheet, List<Row>> both = new EnumMap<>(Sheet.class);
    for (Sheet sheet : Sheet.values()) {
      both.put(sheet, with(sheet, rows(sheet), over.rows(sheet)));
    }
    return new Tables(both);
  }

  private static List<Row> with(Sheet sheet, List<Row> under, List<Row> over) {
    List<Row> both = new ArrayList<>(under);
    both.addAll(over);
    if (sheet == Sheet.OFFICES) {
      return both;
    }
    Map<String, Row> byName = new LinkedHashMap<>();
    both.forEach(row -> byName.put(row.cells().get(0), row));
    return List.copyOf(byName.values());
  }

  /** The well-formed rows of one file; what is wrong with the others is told. */
  static List<Row> parse(Sheet sheet, String name, List<String> lines, Consumer<String> problems) {
    if (lines.isEmpty() || !lines.get(0).equals(sheet.header())) {
      problems.accept(
          name + ":1 is not the header, between tabs: " + sheet.header().replace('\t', ' '));
      return List.of();
    }
    List<Row> rows = new ArrayList<>(lines.size());
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = List.of(lines.get(i).split("\t", -1));
      String place = name + ":" + (i + 1);
      if (cells.size() != sheet.columns().size()) {
        problems.accept(place + " has " + cells.size() + " cells, not " + sheet.columns().size());
      } else {
        rows.add(new Row(sheet, place, cells));
      }
    }
    return rows;
  }

  /** The lines of a file of the module. */
  static List<String> resource(String file) {
    try (InputStream stream =
        Optional.ofNullable(Tables.class.getResourceAsStream(file))
            .orElseThrow(
                () -> new IllegalStateException("the table " + file + " is not in the module"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
