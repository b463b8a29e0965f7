package org.kroniek.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kroniek.model.PartialDate;

/** Who held which office when, and the forms in which an office is named. */
final class Offices {

  private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");

  /** Words that say that the one meant does not hold the office on the day. */
  private static final Set<String> NOT_NOW =
      Set.of(
          "aankomend",
          "aankomende",
          "aanstaande",
          "beoogd",
          "beoogde",
          "ex",
          "former",
          "future",
          "incoming",
          "oud",
          "plaatsvervangend",
          "plaatsvervangende",
          "toekomstig",
          "toekomstige",
          "toenmalig",
          "toenmalige",
          "verkozen",
          "voormalig",
          "voormalige",
          "vorige",
          "elect",
          "deputy",
          "adjunct",
          "outgoing",
          "previous");

  private final List<Term> terms;
  private final List<RoleName> roles;

  /** For each name, alias or adjective of a country or body in the form of {@link Name#key}. */
  private final Map<String, String> bodies;

  Offices(Table terms, Table roles, Map<String, String> bodies) {
    this.terms = terms.rows().stream().map(Offices::term).toList();
    this.roles =
        roles.rows().stream()
            .flatMap(row -> Table.values(row.get(1)).stream().map(n -> new RoleName(row.get(0), n)))
            .sorted(Comparator.comparing((RoleName r) -> -r.key().length()))
            .toList();
    this.bodies = Map.copyOf(bodies);
  }

  private static Term term(List<String> row) {
    return new Term(
        row.get(0),
        row.get(1),
        row.get(2),
        LocalDate.parse(row.get(3)),
        row.get(4).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(row.get(4))));
  }

  /** The names of those who held an office then, each once. */
  List<String> holders(String office, Optional<PartialDate> when) {
    String key = Name.key(office);
    if (WORD.splitAsStream(key).anyMatch(NOT_NOW::contains)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    for (RoleName role : roles) {
      Optional<Predicate<String>> body = bodyOf(key, role.key());
      if (body.isPresent()) {
        terms.stream()
            .filter(term -> term.role().equals(role.role()))
            .filter(term -> body.get().test(term.body()))
            .filter(term -> term.holdsAt(when))
            .map(Term::holder)
            .filter(name -> !found.contains(name))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Whether the person held some office then. */
  boolean inOffice(String person, Optional<PartialDate> when) {
    return terms.stream().anyMatch(t -> t.holder().equals(person) && t.holdsAt(when));
  }

  /**
   * Which bodies' role the phrase means: one, or any where it names the role alone; nothing where
   * the phrase is something else.
   */
  private Optional<Predicate<String>> bodyOf(String phrase, String role) {
    if (phrase.equals(role)) {
      return Optional.of(body -> true);
    }
    for (String joint : List.of(" van ", " of ")) {
      if (phrase.startsWith(role + joint)) {
        return body(phrase.substring(role.length() + joint.length()));
      }
    }
    if (phrase.endsWith(" " + role) || phrase.endsWith("-" + role)) {
      return body(phrase.substring(0, phrase.length() - role.length() - 1));
    }
    return Optional.empty();
  }

  private Optional<Predicate<String>> body(String name) {
    return Optional.ofNullable(bodies.get(Name.key(name))).map(Predicate::isEqual);
  }

  private record RoleName(String role, String name) {
    String key() {
      return Name.key(name);
    }
  }
}
