package org.kroniek.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Entity;
import org.kroniek.model.PartialDate;
import org.kroniek.model.World;

/**
 * The world as this module's data files have it: countries, bodies, outlets and holders of public
 * office from 2014, a compilation of public facts as known at the end of 2025.
 *
 * <p>Names are compared without case, accents, article and possessive ending. A name that means
 * several is settled by who of them held an office at the date, and left open where that does not
 * settle it. Immutable; safe for use by many threads.
 */
public final class WorldFile implements World {

  private final Map<String, Set<Known>> byName;
  private final Map<String, Known> people;
  private final Offices offices;

  private WorldFile(Map<String, Set<Known>> byName, Map<String, Known> people, Offices offices) {
    this.byName = byName;
    this.people = people;
    this.offices = offices;
  }

  /**
   * Reads the data files.
   *
   * @throws IllegalStateException if one is missing or malformed, which a test excludes
   */
  public static World load() {
    Map<String, Set<Known>> byName = new HashMap<>();
    Map<String, String> bodies = new HashMap<>();
    for (List<String> row :
        Table.read("countries.tsv", "name\tenglish\twikidata\tothers\tadjectives").rows()) {
      List<String> names = new ArrayList<>(List.of(row.get(0), row.get(1)));
      names.addAll(Table.values(row.get(3)));
      names.addAll(Table.values(row.get(4)));
      Known country = known(Entity.Type.LOC, row.get(0), row.get(1), row.get(2));
      names.forEach(name -> add(byName, name, country));
      names.forEach(name -> bodies.put(Name.key(name), row.get(0)));
    }
    for (List<String> row : Table.read("bodies.tsv", "name\tenglish\twikidata\tothers").rows()) {
      List<String> names = new ArrayList<>(List.of(row.get(0), row.get(1)));
      names.addAll(Table.values(row.get(3)));
      Known body = known(Entity.Type.ORG, row.get(0), row.get(1), row.get(2));
      names.forEach(name -> add(byName, name, body));
      names.forEach(name -> bodies.put(Name.key(name), row.get(0)));
    }
    for (List<String> row : Table.read("outlets.tsv", "name\twikidata\tothers").rows()) {
      Known outlet = known(Entity.Type.ORG, row.get(0), "", row.get(1));
      add(byName, row.get(0), outlet);
      Table.values(row.get(2)).forEach(name -> add(byName, name, outlet));
    }
    Map<String, Known> people = people(byName);
    Offices offices =
        new Offices(
            Table.read("offices.tsv", "body\trole\tholder\tfrom\tuntil"),
            Table.read("roles.tsv", "role\tnames"),
            bodies);
    return new WorldFile(byName, people, offices);
  }

  private static Map<String, Known> people(Map<String, Set<Known>> byName) {
    Map<String, Known> people = new HashMap<>();
    for (List<String> row :
        Table.read("people.tsv", "name\tenglish\twikidata\tsurnames\tothers").rows()) {
      Known person = known(Entity.Type.PER, row.get(0), row.get(1), row.get(2));
      people.put(row.get(0), person);
      add(byName, row.get(0), person);
      add(byName, person.english(), person);
      Table.values(row.get(3)).forEach(name -> add(byName, name, person));
      Table.values(row.get(4)).forEach(name -> add(byName, name, person));
    }
    return people;
  }

  @Override
  public Optional<Known> identify(String name, Optional<PartialDate> when) {
    List<Known> meant = List.copyOf(byName.getOrDefault(Name.key(name), Set.of()));
    if (meant.size() > 1) {
      meant = meant.stream().filter(k -> offices.inOffice(k.name(), when)).toList();
    }
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  @Override
  public Optional<Known> holder(String office, Optional<PartialDate> when) {
    List<String> holders = offices.holders(office, when);
    return holders.size() == 1 ? Optional.ofNullable(people.get(holders.get(0))) : Optional.empty();
  }

  private static Known known(Entity.Type type, String name, String english, String wikidata) {
    return new Known(
        type,
        name,
        english.isEmpty() ? name : english,
        wikidata.isEmpty() ? Optional.empty() : Optional.of(wikidata));
  }

  private static void add(Map<String, Set<Known>> byName, String name, Known known) {
    byName.computeIfAbsent(Name.key(name), key -> new LinkedHashSet<>()).add(known);
  }
}
