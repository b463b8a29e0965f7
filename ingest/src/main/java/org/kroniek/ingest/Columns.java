package org.kroniek.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kroniek.model.NearestName;

/**
 * Knows under which names the columns of a table and the members of a JSON object give the parts of
 * an article. Capitals, spaces and dashes make no difference. Safe for use by many threads.
 */
final class Columns {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  private final Map<String, Column> aliases = new HashMap<>();

  /** A part of an article. */
  enum Column {
    TEXT,
    TITLE,
    DATE,
    OUTLET,
    URL,
    ID,
    AUTHOR,
    LANGUAGE
  }

  Columns() {
    for (List<String> row : Lexicon.rows("columns.tsv")) {
      aliases.put(row.get(0), Column.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
  }

  /** The part of an article that a column called {@code name} gives. */
  Optional<Column> named(String name) {
    return Optional.ofNullable(aliases.get(plain(name)));
  }

  /**
   * For each part the name among {@code names} that gives it: of several the first.
   *
   * @throws Unreadable where none gives the text
   */
  Map<Column, String> among(List<String> names) throws Unreadable {
    Map<Column, String> found = new EnumMap<>(Column.class);
    for (String name : names) {
      named(name).ifPresent(column -> found.putIfAbsent(column, name));
    }
    if (!found.containsKey(Column.TEXT)) {
      throw Unreadable.parse(missing(names), String.join(", ", names));
    }
    return found;
  }

  private String missing(List<String> names) {
    List<String> texts = new ArrayList<>();
    aliases.forEach(
        (alias, column) -> {
          if (column == Column.TEXT) {
            texts.add(alias);
          }
        });
    String present =
        names.isEmpty() ? "none" : String.join(", ", names.stream().limit(20).toList());
    for (String name : names) {
      Optional<String> near =
          name.length() > 40 ? Optional.empty() : NearestName.of(plain(name), texts);
      if (near.isPresent()) {
        return "no column holds the text; there are: "
            + present
            + "; did you mean "
            + near.get()
            + " by "
            + name
            + "?";
      }
    }
    return "no column holds the text; there are: " + present + "; call the one with the text: text";
  }

  /** Whether {@code line} is the first of a table: names only, text among them, two known. */
  boolean isHeader(String line) {
    if (line.length() > 2000) {
      return false;
    }
    List<String> cells = cells(line, separator(line));
    Set<Column> known = new HashSet<>();
    for (String cell : cells) {
      if (cell.length() > 40) {
        return false;
      }
      named(cell).ifPresent(known::add);
    }
    return known.contains(Column.TEXT) && known.size() > 1 && known.size() * 3 >= cells.size();
  }

  /** What separates the cells of {@code header}: of comma, semicolon, tab and bar the commonest. */
  char separator(String header) {
    char best = SEPARATORS[0];
    for (char candidate : SEPARATORS) {
      if (cells(header, candidate).size() > cells(header, best).size()) {
        best = candidate;
      }
    }
    return best;
  }

  private static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(Pattern.quote(String.valueOf(separator)), -1)) {
      String bare = cell.strip();
      boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
      cells.add(quoted ? bare.substring(1, bare.length() - 1) : bare);
    }
    return cells;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }
}
