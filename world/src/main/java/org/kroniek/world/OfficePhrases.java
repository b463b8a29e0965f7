package org.kroniek.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kroniek.model.World.Known;
import org.kroniek.model.World.Office;
import org.kroniek.model.World.Standing;

/**
 * Which office a phrase names: a title that names it alone ({@code bondskanselier}), or a role with
 * a country or body before or after it.
 */
final class OfficePhrases {

  private static final int LONGEST = 160;
  private static final List<String> JOINTS = List.of(" van ", " of ", " bij ", " at ", " for ");

  private final Map<String, Office> titles = new HashMap<>();
  private final List<RoleName> roles;
  private final Function<String, List<Known>> bodies;
  private final Offices offices;

  private record RoleName(String role, String name) {}

  /**
   * The phrases that the tables have.
   *
   * @param bodies the countries and bodies that a name or adjective may mean, the likeliest first
   */
  OfficePhrases(
      Tables tables,
      Map<String, Known> named,
      Function<String, List<Known>> bodies,
      Offices offices) {
    this.bodies = bodies;
    this.offices = offices;
    for (Row row : tables.rows(Sheet.TITLES)) {
      Known body = named.get(row.get("body"));
      if (body != null) {
        Office office = new Office(row.get("role"), Optional.of(body), Standing.CURRENT);
        titles.put(Name.key(row.get("title")), office);
      }
    }
    List<RoleName> names = new ArrayList<>();
    for (Row row : tables.rows(Sheet.ROLES)) {
      row.values("names").forEach(name -> names.add(new RoleName(row.get("role"), Name.key(name))));
    }
    this.roles =
        names.stream().sorted(Comparator.comparing((RoleName r) -> -r.name().length())).toList();
  }

  Optional<Office> read(String phrase) {
    if (phrase.length() > LONGEST) {
      return Optional.empty();
    }
    return Qualifiers.strip(Name.key(phrase))
        .flatMap(
            plain ->
                office(plain.phrase()).map(o -> new Office(o.role(), o.of(), plain.standing())));
  }

  private Optional<Office> office(String phrase) {
    Office title = titles.get(phrase);
    if (title != null) {
      return Optional.of(title);
    }
    // A role may have a name of another ("chief" of NATO and of the IMF): the first that somebody
    // held settles it, and without one the first that fits.
    Optional<Office> fits = Optional.empty();
    for (RoleName role : roles) {
      Optional<Office> office = office(phrase, role);
      if (office.filter(this::isHeld).isPresent()) {
        return office;
      }
      fits = fits.isPresent() ? fits : office;
    }
    return fits;
  }

  private boolean isHeld(Office office) {
    return office.of().map(body -> offices.anybody(office.role(), body)).orElse(true);
  }

  private Optional<Office> office(String phrase, RoleName role) {
    String name = role.name();
    if (phrase.equals(name)) {
      return Optional.of(new Office(role.role(), Optional.empty(), Standing.CURRENT));
    }
    for (String joint : JOINTS) {
      if (phrase.startsWith(name + joint)) {
        return of(role.role(), phrase.substring(name.length() + joint.length()));
      }
    }
    if (phrase.endsWith(" " + name) || phrase.endsWith("-" + name)) {
      return of(role.role(), phrase.substring(0, phrase.length() - name.length() - 1));
    }
    return Optional.empty();
  }

  private Optional<Office> of(String role, String name) {
    List<Known> meant = bodies.apply(name);
    return meant.stream()
        .filter(body -> offices.anybody(role, body))
        .findFirst()
        .or(() -> meant.stream().findFirst())
        .map(body -> new Office(offices.role(role, body), Optional.of(body), Standing.CURRENT))
        .filter(office -> !Offices.isGeneric(office.role()));
  }
}
