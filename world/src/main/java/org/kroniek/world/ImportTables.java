package org.kroniek.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kroniek.model.World.Known;

/**
 * Makes tables of what an import has kept. What ships stays as it is: an item that a shipped row
 * has the id of gets no row, and a shipped office no further tenures. Of several things of one name
 * the one with the most pages keeps it, the others get their id behind it.
 */
final class ImportTables {

  private static final Set<String> ORGANISATIONS =
      Set.of(
          "international",
          "government",
          "parliament",
          "party",
          "armed-group",
          "people",
          "outlet",
          "company",
          "bank",
          "organisation");

  private static final Map<String, String> GENDERS =
      Map.of("Q6581097", "m", "Q6581072", "f", "Q1052281", "f", "Q2449503", "m");

  private final ImportWork work;
  private final Map<Sheet, Set<String>> rows = new EnumMap<>(Sheet.class);
  private final Set<String> taken = new HashSet<>();

  /** The names of record of countries, places and organisations by their items. */
  private final Map<String, String> bodies = new HashMap<>();

  private final Map<String, String> people = new HashMap<>();
  private final Map<String, Kept> positions = new HashMap<>();
  private final Set<String> shippedIds = new HashSet<>();

  ImportTables(ImportWork work) {
    this.work = work;
    for (Sheet sheet : Sheet.values()) {
      rows.put(sheet, new TreeSet<>());
    }
  }

  /** An item as {@link WikidataImport} wrote it down. */
  record Kept(List<String> cells) {

    String id() {
      return cells.get(0);
    }

    String kind() {
      return cells.get(1);
    }

    int sitelinks() {
      return Integer.parseInt(cells.get(2));
    }

    /** The name in Dutch, else in English. */
    String name() {
      return cells.get(3).isEmpty() ? english() : cells.get(3);
    }

    String english() {
      return cells.get(4);
    }

    /** The other names, those in German and French too. */
    List<String> others() {
      Set<String> others = new TreeSet<>(List.of(cells.get(5), cells.get(6)));
      others.addAll(List.of(cells.get(7).split("\\|", -1)));
      others.removeIf(other -> other.isBlank() || other.equals(name()) || other.equals(english()));
      return others.stream().map(String::strip).distinct().toList();
    }

    String country() {
      return cells.get(8);
    }

    /** The country or body that a position is of. */
    String jurisdiction() {
      return cells.get(9).isEmpty() ? country() : cells.get(9);
    }

    String gender() {
      return GENDERS.getOrDefault(cells.get(10), "");
    }
  }

  /**
   * Writes the tables.
   *
   * @return how many rows they have
   */
  long write(Path folder) throws IOException {
    Tables shipped = Tables.shipped();
    Names names = Names.of(shipped);
    names.bodies().values().forEach(known -> known(known, bodies));
    names.people().values().forEach(known -> known(known, people));
    List<Kept> kept = kept();
    kept.forEach(this::name);
    kept.forEach(this::row);
    new ImportOffices(shipped, names, bodies, people, positions, rows).read(work.held());
    long written = 0;
    for (Sheet sheet : Sheet.values()) {
      if (!rows.getOrDefault(sheet, Set.of()).isEmpty()) {
        written += write(folder.resolve(sheet.file()), sheet);
      }
    }
    return written;
  }

  private void known(Known known, Map<String, String> byId) {
    taken.add(known.name());
    known
        .wikidata()
        .ifPresent(
            id -> {
              byId.put(id, known.name());
              shippedIds.add(id);
            });
  }

  private List<Kept> kept() throws IOException {
    List<Kept> kept = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(work.items())) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        kept.add(new Kept(List.of(line.split("\t", -1))));
      }
    }
    kept.sort(Comparator.comparingInt(Kept::sitelinks).reversed().thenComparing(Kept::id));
    return kept;
  }

  private void name(Kept item) {
    if (item.kind().equals(ItemKinds.POSITION)) {
      positions.put(item.id(), item);
      return;
    }
    if (shippedIds.contains(item.id())) {
      return;
    }
    String plain = item.name().strip().replaceAll("\\s+", " ");
    String name = taken.add(plain) ? plain : plain + " (" + item.id() + ")";
    (item.kind().equals(ItemKinds.PERSON) ? people : bodies).put(item.id(), name);
  }

  private void row(Kept item) {
    if (shippedIds.contains(item.id())) {
      return;
    }
    Optional<String> person = Optional.ofNullable(people.get(item.id()));
    Optional<String> body = Optional.ofNullable(bodies.get(item.id()));
    String others = String.join("|", item.others());
    String country = bodies.getOrDefault(item.country(), "");
    person.ifPresent(
        name -> add(Sheet.PEOPLE, name, english(item, name), item.gender(), item.id(), "", others));
    body.ifPresent(
        name -> {
          if (ORGANISATIONS.contains(item.kind())) {
            add(
                Sheet.ORGANISATIONS,
                name,
                english(item, name),
                item.kind(),
                country,
                "",
                item.id(),
                others);
          } else {
            // A state that ISO 3166 has no code of, as one of the past, is a region here.
            String kind = item.kind().equals("country") ? "region" : item.kind();
            add(Sheet.PLACES, name, english(item, name), kind, country, item.id(), others);
          }
        });
  }

  private static String english(Kept item, String name) {
    String english = item.english().strip().replaceAll("\\s+", " ");
    return english.equals(name) ? "" : english;
  }

  private void add(Sheet sheet, String... cells) {
    rows.getOrDefault(sheet, Set.of()).add(String.join("\t", cells));
  }

  private int write(Path file, Sheet sheet) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(sheet.header());
    lines.addAll(rows.getOrDefault(sheet, Set.of()));
    Files.write(file, lines);
    return lines.size() - 1;
  }
}
