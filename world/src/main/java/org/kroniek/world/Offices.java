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
  private static final Comparator<Held> LATEST =
      Comparator.comparing((Held h) -> h.tenure().from().value()).reversed();

  private static final List<Held> NONE = List.of();

  private final Map<String, List<Held>> byRole = new HashMap<>();
  private final Map<Seat, List<Held>> bySeat = new HashMap<>();
  private final Map<Known, List<Held>> byHolder = new HashMap<>();
  private final Map<Seat, String> generic;

  private record Seat(String role, String body) {}

  private Offices(List<Held> tenures, Map<Seat, String> generic) {
    this.generic = generic;
    for (Held held : tenures.stream().sorted(LATEST).toList()) {
      Tenure tenure = held.tenure();
      byRole.computeIfAbsent(tenure.role(), key -> new ArrayList<>()).add(held);
      bySeat
          .computeIfAbsent(new Seat(tenure.role(), tenure.of().name()), key -> new ArrayList<>())
          .add(held);
      byHolder.computeIfAbsent(tenure.holder(), key -> new ArrayList<>()).add(held);
    }
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
    List<Held> tenures = new ArrayList<>();
    for (Row row : tables.rows(Sheet.OFFICES)) {
      Known holder = people.get(row.get("holder"));
      Known body = bodies.get(row.get("body"));
      if (holder != null && body != null) {
        Held.of(row, holder, body).ifPresent(tenures::add);
      }
    }
    return new Offices(tenures, generic);
  }

  private static void put(Map<Seat, String> generic, GenericRole role, String body, String means) {
    if (!means.isEmpty()) {
      generic.put(new Seat(role.key(), body), means);
    }
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
    return byHolder.getOrDefault(person, NONE).stream().map(Held::tenure).toList();
  }

  boolean inOffice(Known person, Optional<PartialDate> when) {
    List<Held> all = byHolder.getOrDefault(person, NONE);
    return when.map(Period::of)
        .map(p -> all.stream().anyMatch(h -> h.touches(p)))
        .orElse(!all.isEmpty());
  }

  List<Tenure> holders(Office office, Optional<PartialDate> when) {
    List<Held> all =
        office
            .of()
            .map(b -> bySeat.getOrDefault(new Seat(role(office.role(), b), b.name()), NONE))
            .orElseGet(() -> byRole.getOrDefault(office.role(), NONE));
    Optional<Period> period = when.map(Period::of);
    return switch (office.standing()) {
      case CURRENT -> current(all, when, period);
      case ACTING -> current(all.stream().filter(h -> h.tenure().acting()).toList(), when, period);
      case INCOMING -> period.map(p -> incoming(all, p)).orElse(List.of());
      case FORMER -> former(all, period);
      case THEN -> joined(former(all, period), current(all, when, period));
    };
  }

  private static List<Tenure> current(
      List<Held> all, Optional<PartialDate> when, Optional<Period> period) {
    Stream<Tenure> held =
        all.stream().filter(h -> period.map(h::touches).orElse(true)).map(Held::tenure);
    return when.map(
            date ->
                held.sorted(
                    Comparator.comparing(Tenure::acting)
                        .thenComparing(
                            Comparator.comparingDouble((Tenure t) -> t.share(date)).reversed())))
        .orElse(held)
        .toList();
  }

  private static List<Tenure> incoming(List<Held> all, Period period) {
    return all.stream()
        .filter(h -> h.elected().filter(e -> !e.isAfter(period.last())).isPresent())
        .filter(h -> h.latestStart().isAfter(period.first()))
        .sorted(LATEST.reversed())
        .map(Held::tenure)
        .toList();
  }

  private static List<Tenure> former(List<Held> all, Optional<Period> period) {
    Set<Known> seen = new HashSet<>();
    List<Held> ended = new ArrayList<>();
    for (Held held : all) {
      if (held.hasEnded(period)) {
        ended.add(held);
      } else if (period.map(held::touches).orElse(true)) {
        seen.add(held.tenure().holder());
      }
    }
    return ended.stream()
        .sorted(Comparator.comparing(Held::end).reversed())
        .map(Held::tenure)
        .filter(t -> seen.add(t.holder()))
        .toList();
  }

  private static List<Tenure> joined(List<Tenure> first, List<Tenure> then) {
    Set<Tenure> both = new LinkedHashSet<>(first);
    both.addAll(then);
    return List.copyOf(both);
  }

  /** Roles that mean another with each body. */
  private enum GenericRole {
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
