package org.kroniek.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Archive;

/**
 * The colour of each source, the same on every page while the server runs: a number from 1 to
 * {@link #HUES}, in the order of the palette in {@code room.css}; 0 where nobody is named. Those
 * who speak most come first; a newcomer takes a hue that nobody beside it on the page has, as long
 * as there is one. Safe for use by many threads.
 */
final class Hues {

  /** How many colours the palette has. */
  static final int HUES = 7;

  private static final int KNOWN_FROM_THE_START = 3 * HUES;
  private static final int MOST_NAMES = 20_000;

  private final Map<String, Integer> hues = new LinkedHashMap<>();
  private int next;

  private Hues() {}

  /** Gives the most frequent sources of the archive their hues. */
  static Hues over(Archive archive) {
    Hues hues = new Hues();
    List<String> names = new ArrayList<>();
    archive.sources(KNOWN_FROM_THE_START).forEach(tally -> names.add(tally.name()));
    for (String name : names) {
      hues.of(Optional.of(name), Set.of());
    }
    return hues;
  }

  /** Sees to it that the sources of one page have hues, different ones where that can still be. */
  synchronized void seat(Collection<String> names) {
    Set<Integer> taken = new HashSet<>();
    names.forEach(name -> Optional.ofNullable(hues.get(name)).ifPresent(taken::add));
    for (String name : names) {
      taken.add(of(Optional.of(name), taken));
    }
  }

  /** The hue of a source. */
  synchronized int of(Optional<String> source) {
    return of(source, Set.of());
  }

  private synchronized int of(Optional<String> source, Set<Integer> taken) {
    if (source.isEmpty()) {
      return 0;
    }
    Integer known = hues.get(source.get());
    if (known != null) {
      return known;
    }
    int hue = next % HUES + 1;
    for (int tried = 0; tried < HUES && taken.contains(hue); tried++) {
      hue = hue % HUES + 1;
    }
    next = hue;
    if (hues.size() >= MOST_NAMES) {
      hues.remove(hues.keySet().iterator().next());
    }
    hues.put(source.get(), hue);
    return hue;
  }
}
