package org.kroniek.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kroniek.model.PartialDate;
import org.kroniek.model.World.Known;
import org.kroniek.model.World.Office;
import org.kroniek.model.World.Tenure;

/** Who held which office when. */
final class Offices {

  /** The latest first. */
  private static final Comparator<Tenure> LATEST =
      Comparator.comparing((Tenure t) -> t.from().latest()).reversed();

  private final Map<String, List<Tenure>> byRole;
  private final Map<Seat, List<Tenure>> bySeat;
  private final Map<Known, List<Tenure>> byHolder;
  private final Map<Seat, String> generic;

  private record Seat(String role, String body) {}

  private Offices(List<Tenure> tenures, Map<Seat, String> generic) {
    this.byRole = new HashMap<>();
    this.bySeat = new HashMap<>();
    this.byHolder = new HashMap<>();
    this.generic = generic;
    for (Tenure tenure : tenures.stream().sorted(LATEST).toList()) {
      byRole.computeIfAbsent(tenure.role(), key -> new ArrayList<>()).add(tenure);
      bySeat.computeIfAbsent(seat(tenure), key -> new ArrayList<>()).add(tenure);
      byHolder.computeIfAbsent(tenure.holder(), key -> new ArrayList<>()).add(tenure);
    }
  }

  private static Seat seat(Tenure tenure) {
    return new Seat(tenure.role(), tenure.of().name());
  }

  /** Those of the tables whose holder and body are known; a check finds the others. */
  static Offices of(Tables tables, Map<String, Known> people, Map<String, Known> bodies) {
    Map<Seat, String> generic = new HashMap<>();
    for (Row row : tables.rows(Sheet.GOVERNMENTS)) {
      for (GenericRole role : GenericRole.values()) {
        role.column().ifPresent(c -> put(generic, role, row.get("country"), row.get(c)));
      }
    }
    for (Row row : tables.rows(Sheet.ORGANISATIONS)) {
      put(generic, GenericRole.CHIEF, row.get("name"), row.get("chief"));
      put(generic, GenericRole.LEADER, row.get("name"), row.get("chief"));
    }
    List<Tenure> tenures = new ArrayList<>();
    for (Row row : tables.rows(Sheet.OFFICES)) {
      Known holder = people.get(row.get("holder"));
      Known body = bodies.get(row.get("body"));
      if (holder != null && body != null) {
        PartialDate.parse(row.get("from"))
            .ifPresent(from -> tenures.add(tenure(row, holder, body, from)));
      }
    }
    return new Offices(tenures, generic);
  }

  private static void put(Map<Seat, String> generic, GenericRole role, String body, String means) {
    if (!means.isEmpty()) {
      generic.put(new Seat(role.key(), body), means);
    }
  }

  private static Tenure tenure(Row row, Known holder, Known body, PartialDate from) {
    return new Tenure(
        holder,
        row.get("role"),
        body,
        PartialDate.parse(row.get("elected")),
        from,
        PartialDate.parse(row.get("until")),
        row.get("note").equals("acting"));
  }

  /** The role that a generic one is with this body: the leader of Russia is its president. */
  String role(String role, Known body) {
    return generic.getOrDefault(new Seat(role, body.name()), role);
  }

  /** Whether the role means another with each body, and so nothing without one. */
  static boolean isGeneric(String role) {
    return Stream.of(GenericRole.values()).anyMatch(r -> r.key().equals(role));
  }

  /** Whether anybody is known to have held the office. */
  boolean anybody(String role, Known body) {
    return bySeat.containsKey(new Seat(role(role, body), body.name()));
  }

  List<Tenure> of(Known person) {
    return List.copyOf(byHolder.getOrDefault(person, List.of()));
  }

  boolean inOffice(Known person, Optional<PartialDate> when) {
    return byHolder.getOrDefault(person, List.of()).stream()
        .anyMatch(t -> when.map(t::touches).orElse(true));
  }

  List<Tenure> holders(Office office, Optional<PartialDate> when) {
    List<Tenure> all =
        office
            .of()
            .map(b -> bySeat.getOrDefault(new Seat(role(office.role(), b), b.name()), NONE))
            .orElseGet(() -> byRole.getOrDefault(office.role(), NONE));
    return switch (office.standing()) {
      case CURRENT -> current(all, when);
      case ACTING -> current(all.stream().filter(Tenure::acting).toList(), when);
      case INCOMING -> when.map(date -> incoming(all, date)).orElse(NONE);
      case FORMER -> former(all, when);
      case THEN -> joined(former(all, when), current(all, when));
    };
  }

  private static final List<Tenure> NONE = List.of();

  private static List<Tenure> current(List<Tenure> all, Optional<PartialDate> when) {
    if (when.isEmpty()) {
      return all;
    }
    PartialDate date = when.get();
    return all.stream()
        .filter(t -> t.touches(date))
        .sorted(
            Comparator.comparing(Tenure::acting)
                .thenComparing(Comparator.comparingDouble((Tenure t) -> t.share(date)).reversed()))
        .toList();
  }

  private static List<Tenure> incoming(List<Tenure> all, PartialDate date) {
    return all.stream()
        .filter(t -> t.elected().filter(e -> !e.earliest().isAfter(date.latest())).isPresent())
        .filter(t -> t.from().latest().isAfter(date.earliest()))
        .sorted(LATEST.reversed())
        .toList();
  }

  private static List<Tenure> former(List<Tenure> all, Optional<PartialDate> when) {
    Set<Known> holding = new HashSet<>();
    List<Tenure> ended = new ArrayList<>();
    for (Tenure tenure : all) {
      boolean over =
          tenure
              .until()
              .filter(u -> when.map(w -> !u.earliest().isAfter(w.latest())).orElse(true))
              .isPresent();
      if (over) {
        ended.add(tenure);
      } else if (when.map(tenure::touches).orElse(true)) {
        holding.add(tenure.holder());
      }
    }
    Set<Known> seen = new HashSet<>(holding);
    return ended.stream()
        .sorted(Comparator.comparing((Tenure t) -> t.until().orElse(t.from()).latest()).reversed())
        .filter(t -> seen.add(t.holder()))
        .toList();
  }

  private static List<Tenure> joined(List<Tenure> first, List<Tenure> then) {
    Set<Tenure> both = new LinkedHashSet<>(first);
    both.addAll(then);
    return List.copyOf(both);
  }

  /** Roles that mean another with each body. */
  enum GenericRole {
    HEAD_OF_STATE("head-of-state", "state"),
    HEAD_OF_GOVERNMENT("head-of-government", "government"),
    LEADER("leader", "leader"),
    CHIEF("chief", "");

    private final String key;
    private final String column;

    GenericRole(String key, String column) {
      this.key = key;
      this.column = column;
    }

    String key() {
      return key;
    }

    /** The column of {@link Sheet#GOVERNMENTS} that says what it is in a country. */
    Optional<String> column() {
      return column.isEmpty() ? Optional.empty() : Optional.of(column);
    }
  }
}
