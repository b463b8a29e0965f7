package org.kroniek.extract.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.PartialDate;
import org.kroniek.model.World;

/**
 * The country in which an article is at home: the one that most of its names belong to, else that
 * of its outlet.
 */
final class HomeCountry {

  private static final int FEWEST = 3;

  private final World world;
  private final Optional<PartialDate> when;
  private final Optional<String> outlet;

  HomeCountry(World world, Optional<PartialDate> when, Optional<String> outlet) {
    this.world = world;
    this.when = when;
    this.outlet = outlet;
  }

  /** The country, where the names or the outlet tell it. */
  Optional<World.Known> of(Collection<Chain> names) {
    Map<World.Known, Integer> counts = new HashMap<>();
    for (Chain name : names) {
      name.known().flatMap(this::country).ifPresent(c -> counts.merge(c, 1, Integer::sum));
    }
    Comparator<Map.Entry<World.Known, Integer>> byCount = Map.Entry.comparingByValue();
    return counts.entrySet().stream()
        .max(byCount)
        .filter(most -> most.getValue() >= FEWEST)
        .filter(
            most ->
                counts.entrySet().stream()
                    .filter(other -> !other.equals(most))
                    .allMatch(other -> 2 * other.getValue() <= most.getValue()))
        .map(Map.Entry::getKey)
        .or(() -> outlet.flatMap(name -> world.identify(name, when)).flatMap(this::country));
  }

  private Optional<World.Known> country(World.Known known) {
    return switch (known.kind()) {
      case COUNTRY -> Optional.of(known);
      case PERSON ->
          world.tenures(known).stream()
              .filter(tenure -> when.map(tenure::touches).orElse(false))
              .map(World.Tenure::of)
              .filter(body -> body.kind() == World.Kind.COUNTRY)
              .findFirst();
      default -> known.country().flatMap(name -> world.identify(name, when));
    };
  }
}
