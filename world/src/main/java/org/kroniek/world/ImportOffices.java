package org.kroniek.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes tenures of the positions that imported people held. */
final class ImportOffices {

  /**
   * So many years after its beginning, a tenure without an end is taken for one whose end nobody
   * wrote down.
   */
  private static final int LONG_AGO = 12;

  private final Names names;
  private final Map<String, String> bodies;
  private final Map<String, String> people;
  private final Map<String, ImportTables.Kept> positions;
  private final Map<Sheet, Set<String>> rows;
  private final List<RoleName> roles = new ArrayList<>();
  private final Set<String> shipped = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final Map<String, Optional<Seat>> seats = new HashMap<>();

  private record RoleName(String role, String name) {}

  /** A role of a body. */
  private record Seat(String role, String body) {}

  ImportOffices(
      Tables tables,
      Names names,
      Map<String, String> bodies,
      Map<String, String> people,
      Map<String, ImportTables.Kept> positions,
      Map<Sheet, Set<String>> rows) {
    this.names = names;
    this.bodies = bodies;
    this.people = people;
    this.positions = positions;
    this.rows = rows;
    for (Row row : tables.rows(Sheet.ROLES)) {
      row.values("names").forEach(name -> roles.add(new RoleName(row.get("role"), Name.key(name))));
    }
    roles.removeIf(role -> Offices.isGeneric(role.role()));
    roles.sort(Comparator.comparingInt((RoleName r) -> r.name().length()).reversed());
    tables
        .rows(Sheet.OFFICES)
        .forEach(row -> shipped.add(row.get("role") + "\t" + row.get("body")));
    tables.rows(Sheet.TITLES).forEach(row -> titles.add(row.get("title")));
  }

  void read(Path held) throws IOException {
    int newest = newest(held);
    try (BufferedReader reader = Files.newBufferedReader(held)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        tenure(List.of(line.split("\t", -1)), newest);
      }
    }
  }

  /** The last year in which somebody began, which is about when the dump was made. */
  private static int newest(Path held) throws IOException {
    int newest = 0;
    try (BufferedReader reader = Files.newBufferedReader(held)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        newest = Math.max(newest, year(line.split("\t", -1)[3]));
      }
    }
    return newest;
  }

  private static int year(String date) {
    return date.isEmpty() ? 0 : Integer.parseInt(date, 0, 4, 10);
  }

  private void tenure(List<String> cells, int newest) {
    String holder = people.getOrDefault(cells.get(0), "");
    String from = cells.get(3);
    Optional<Seat> seat = seat(cells.get(1), cells.get(2));
    if (holder.isEmpty() || from.isEmpty() || seat.isEmpty()) {
      return;
    }
    Seat of = seat.get();
    if (shipped.contains(of.role() + "\t" + of.body())) {
      return;
    }
    String until = cells.get(4);
    String note = "";
    if (until.isEmpty() && newest - year(from) > LONG_AGO) {
      until = from;
      note = "seen";
    }
    if (!until.isEmpty()
        && until.compareTo(from.substring(0, Math.min(from.length(), until.length()))) < 0) {
      return;
    }
    add(Sheet.OFFICES, of.body(), of.role(), holder, "", from, until, note);
  }

  private Optional<Seat> seat(String position, String of) {
    return seats.computeIfAbsent(
        position + " " + of,
        key -> Optional.ofNullable(positions.get(position)).flatMap(kept -> seat(kept, of)));
  }

  private Optional<Seat> seat(ImportTables.Kept position, String of) {
    String id = bodies.containsKey(of) ? of : position.jurisdiction();
    String body = bodies.getOrDefault(id, "");
    if (body.isEmpty()) {
      return Optional.empty();
    }
    List<String> labels =
        Stream.of(position.name(), position.english())
            .filter(l -> !l.isEmpty())
            .distinct()
            .toList();
    for (String label : labels) {
      for (RoleName role : roles) {
        if (isOf(Name.key(label), role.name(), id, body)) {
          return Optional.of(new Seat(role.role(), body));
        }
      }
    }
    for (String label : labels) {
      if (titles.add(label)) {
        add(Sheet.TITLES, label, position.id(), body);
      }
    }
    add(Sheet.ROLES, position.id(), "several", "");
    return Optional.of(new Seat(position.id(), body));
  }

  /** Whether the label names the role, alone or with this body and no other. */
  private boolean isOf(String label, String role, String id, String body) {
    if (label.equals(role)) {
      return true;
    }
    for (String joint : List.of(" van ", " of ")) {
      if (label.startsWith(role + joint)) {
        return means(label.substring(role.length() + joint.length()), id, body);
      }
    }
    return label.endsWith(" " + role)
        && means(label.substring(0, label.length() - role.length() - 1), id, body);
  }

  private boolean means(String name, String id, String body) {
    return Name.key(name).equals(Name.key(body))
        || names.meaningsInAnyCase(name).stream()
            .anyMatch(meaning -> meaning.known().wikidata().filter(id::equals).isPresent());
  }

  private void add(Sheet sheet, String... cells) {
    rows.getOrDefault(sheet, Set.of()).add(String.join("\t", cells));
  }
}
