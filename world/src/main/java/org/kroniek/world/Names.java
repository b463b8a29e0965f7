package org.kroniek.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kroniek.model.UsageException;
import org.kroniek.model.World.Form;
import org.kroniek.model.World.Gender;
import org.kroniek.model.World.Kind;
import org.kroniek.model.World.Known;
import org.kroniek.model.World.Meaning;

/** All that the tables name, and what each name may mean. */
final class Names {

  private final Map<String, List<Meaning>> byKey = new HashMap<>();

  /** Short abbreviations by their exact letters; in others they are mostly words. */
  private final Map<String, List<Meaning>> abbreviations = new HashMap<>();

  /** The same by {@link Name#key}. */
  private final Map<String, List<Meaning>> abbreviationKeys = new HashMap<>();

  /** For names that case alone tells apart, {@code PvdA} and {@code PVDA}. */
  private final Map<String, Set<Known>> bySpelling = new HashMap<>();

  private final Map<String, Known> people = new LinkedHashMap<>();

  /** Countries, places and organisations by their names of record. */
  private final Map<String, Known> bodies = new LinkedHashMap<>();

  private Names() {}

  static Names of(Tables tables) {
    Names names = new Names();
    tables.rows(Sheet.COUNTRIES).forEach(names::country);
    tables.rows(Sheet.PLACES).forEach(names::body);
    tables.rows(Sheet.ORGANISATIONS).forEach(names::body);
    tables.rows(Sheet.PEOPLE).forEach(names::person);
    tables.rows(Sheet.DEMONYMS).forEach(names::demonyms);
    tables.rows(Sheet.GOVERNMENTS).forEach(names::metonyms);
    return names;
  }

  Map<String, Known> people() {
    return people;
  }

  Map<String, Known> bodies() {
    return bodies;
  }

  /** What the name may mean, in the order of {@link Form}, then of the tables. */
  List<Meaning> meanings(String name) {
    return merged(
        byKey.getOrDefault(Name.key(name), List.of()),
        abbreviations.getOrDefault(Name.exact(name), List.of()));
  }

  /** The same where the letters may have lost their case, as in {@code navo-chef}. */
  List<Meaning> meaningsInAnyCase(String name) {
    String key = Name.key(name);
    return merged(
        byKey.getOrDefault(key, List.of()), abbreviationKeys.getOrDefault(key, List.of()));
  }

  private static List<Meaning> merged(List<Meaning> names, List<Meaning> abbreviations) {
    if (abbreviations.isEmpty()) {
      return names;
    }
    List<Meaning> both = new ArrayList<>(names);
    abbreviations.forEach(meaning -> insert(both, meaning));
    return both;
  }

  /** Those that are named by exactly this name, where its letters in another case name others. */
  Set<Known> spelled(String name) {
    return bySpelling.getOrDefault(Name.exact(name), Set.of());
  }

  private void country(Row row) {
    Known country = known(row, kind(row), Optional.empty(), Optional.empty());
    bodies.put(country.name(), country);
    named(row, country);
    add(row.get("german"), country, Form.NAME);
    add(row.get("french"), country, Form.NAME);
  }

  private void body(Row row) {
    Known body = known(row, kind(row), filled(row.get("country")), Optional.empty());
    bodies.putIfAbsent(body.name(), body);
    named(row, body);
  }

  private void person(Row row) {
    Optional<Gender> gender =
        switch (row.get("gender")) {
          case "f" -> Optional.of(Gender.FEMALE);
          case "m" -> Optional.of(Gender.MALE);
          default -> Optional.empty();
        };
    Known person = known(row, Kind.PERSON, Optional.empty(), gender);
    people.put(person.name(), person);
    named(row, person);
    row.values("surnames").forEach(name -> add(name, person, Form.SURNAME));
  }

  private void named(Row row, Known known) {
    add(known.name(), known, Form.NAME);
    add(known.english(), known, Form.NAME);
    row.values("others").forEach(name -> add(name, known, Form.NAME));
  }

  private void demonyms(Row row) {
    Known country = bodies.get(row.get("country"));
    if (country != null) {
      row.values("adjectives").forEach(name -> add(name, country, Form.ADJECTIVE));
      row.values("inhabitant").forEach(name -> add(name, country, Form.INHABITANT));
      row.values("inhabitants").forEach(name -> add(name, country, Form.INHABITANTS));
    }
  }

  private void metonyms(Row row) {
    Known country = bodies.get(row.get("country"));
    if (country != null) {
      row.values("metonyms").forEach(name -> add(name, country, Form.METONYM));
    }
  }

  private static Kind kind(Row row) {
    return kind(row.get("kind"))
        .orElseThrow(
            () -> new UsageException(row.place() + " has an unknown kind: " + row.get("kind")));
  }

  /** The kind of that name in the tables, {@code armed-group}. */
  static Optional<Kind> kind(String cell) {
    return Stream.of(Kind.values()).filter(k -> key(k).equals(cell)).findFirst();
  }

  /** How the tables write a kind. */
  static String key(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Known known(
      Row row, Kind kind, Optional<String> country, Optional<Gender> gender) {
    String name = row.get("name");
    String english = row.get("english");
    return new Known(
        kind,
        name,
        english.isEmpty() ? name : english,
        filled(row.get("wikidata")),
        country,
        gender);
  }

  private static Optional<String> filled(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  private void add(String name, Known known, Form form) {
    if (name.isEmpty()) {
      return;
    }
    Meaning meaning = new Meaning(known, form);
    if (known.kind() != Kind.PERSON) {
      bySpelling.computeIfAbsent(Name.exact(name), key -> new HashSet<>(2)).add(known);
    }
    if (Name.isAbbreviation(name)) {
      insert(abbreviations, Name.exact(name), meaning);
      insert(abbreviationKeys, Name.key(name), meaning);
    } else {
      insert(byKey, Name.key(name), meaning);
    }
  }

  private static void insert(Map<String, List<Meaning>> names, String name, Meaning meaning) {
    insert(names.computeIfAbsent(name, key -> new ArrayList<>(1)), meaning);
  }

  private static void insert(List<Meaning> meanings, Meaning meaning) {
    if (!meanings.contains(meaning)) {
      int at = meanings.size();
      while (at > 0 && meanings.get(at - 1).form().compareTo(meaning.form()) > 0) {
        at--;
      }
      meanings.add(at, meaning);
    }
  }
}
