package org.kroniek.world;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.PartialDate;
import org.kroniek.model.UsageException;
import org.kroniek.model.World;

/**
 * The world as this module's tables have it: countries, places, organisations, outlets and holders
 * of public office, a compilation of public facts; {@code world/README.md} says what they cover and
 * where they come from.
 *
 * <p>Names are compared without case, accents, article and possessive ending, abbreviations of up
 * to four letters with their case. A name that means several is settled by who of them held an
 * office at the date, and left open where that does not settle it. Immutable; safe for use by many
 * threads.
 */
public final class WorldFile implements World {

  private final Names names;
  private final Offices offices;
  private final OfficePhrases phrases;

  private WorldFile(Tables tables) {
    this.names = Names.of(tables);
    this.offices = Offices.of(tables, names.people(), names.bodies());
    this.phrases = new OfficePhrases(tables, names.bodies(), this::bodies, offices);
  }

  /**
   * Reads the tables that ship.
   *
   * @throws IllegalStateException if one is missing or malformed, which a test excludes
   */
  public static World load() {
    return new WorldFile(Tables.shipped());
  }

  /**
   * Reads the tables that ship and lays those of a folder over them.
   *
   * @throws UsageException if there is no such folder, none of the files in it, or one malformed
   */
  public static World load(Path folder) {
    Tables own =
        Tables.of(
            folder,
            problem -> {
              throw new UsageException(problem);
            });
    return new WorldFile(Tables.shipped().with(own));
  }

  @Override
  public Optional<Known> identify(String name, Optional<PartialDate> when) {
    List<Meaning> all = names.meanings(name);
    if (all.isEmpty() || all.get(0).form() == Form.METONYM) {
      return Optional.empty();
    }
    Form form = all.get(0).form();
    List<Known> meant =
        all.stream().filter(m -> m.form() == form).map(Meaning::known).distinct().toList();
    if (meant.size() > 1 && meant.stream().filter(names.spelled(name)::contains).count() == 1) {
      meant = meant.stream().filter(names.spelled(name)::contains).toList();
    }
    if (meant.size() > 1) {
      meant = meant.stream().filter(k -> offices.inOffice(k, when)).toList();
    }
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  @Override
  public List<Meaning> meanings(String name, Optional<PartialDate> when) {
    List<Meaning> all = names.meanings(name);
    if (all.size() < 2) {
      return List.copyOf(all);
    }
    return all.stream()
        .sorted(
            Comparator.comparing(Meaning::form)
                .thenComparing(m -> !offices.inOffice(m.known(), when)))
        .toList();
  }

  @Override
  public Optional<Office> office(String phrase) {
    return phrases.read(phrase);
  }

  @Override
  public List<Tenure> holders(Office office, Optional<PartialDate> when) {
    return offices.holders(office, when);
  }

  @Override
  public List<Tenure> tenures(Known person) {
    return offices.of(person);
  }

  /** The countries and bodies that a name may mean, the likeliest first. */
  private List<Known> bodies(String name) {
    return names.meaningsInAnyCase(name).stream()
        .map(Meaning::known)
        .filter(known -> known.kind() != Kind.PERSON)
        .distinct()
        .toList();
  }
}
