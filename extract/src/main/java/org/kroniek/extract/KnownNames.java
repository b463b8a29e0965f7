package org.kroniek.extract;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Entity;
import org.kroniek.model.PartialDate;
import org.kroniek.model.World;

/** Where names begin and end that the world knows, whatever capitals make them look like. */
final class KnownNames {

  private static final int LONGEST = 5;

  private final World world;
  private final Optional<PartialDate> when;

  KnownNames(World world, Optional<PartialDate> when) {
    this.world = world;
    this.when = when;
  }

  /** The end of what the world knows with small words in it: {@code Huis van Afgevaardigden}. */
  int end(Passage plain, int i) {
    if (i + 2 >= plain.size()
        || !plain.item(i).isCapitalised()
        || !plain.item(i).isWord()
        || plain.is(i, WordClass.DETERMINER)) {
      return i;
    }
    for (int j = Math.min(plain.size(), i + LONGEST); j > i + 2; j--) {
      boolean small = !plain.item(i + 1).isCapitalised() || !plain.item(j - 2).isCapitalised();
      if (small && plain.item(j - 1).isCapitalised() && isPlace(plain, i, j)) {
        return j;
      }
    }
    return i;
  }

  /** {@code Noord-Koreaanse}: whether the word says where somebody or something comes from. */
  boolean isOrigin(Passage plain, int i) {
    List<World.Meaning> meanings = world.meanings(plain.item(i).form(), when);
    return !meanings.isEmpty() && isOrigin(meanings.get(0).form());
  }

  /**
   * Where the first ends of two names that capitals make look like one: {@code AFP Rutte}, {@code
   * krijgt Turkije van Trump}.
   */
  int parted(Passage plain, int from, int to) {
    if (to - from < 2 || to - from > 4 || isKnown(plain, from, to)) {
      return from;
    }
    for (int i = from + 1; i < to; i++) {
      int second = plain.item(i).isCapitalised() ? i : i + 1;
      boolean place = second < to && (isPlace(plain, from, i) || isPlace(plain, second, to));
      if (place && isKnown(plain, from, i) && isKnown(plain, second, to)) {
        return i;
      }
    }
    return from;
  }

  private boolean isPlace(Passage plain, int from, int to) {
    return world
        .identify(plain.text(plain.span(from, to)), when)
        .filter(k -> k.type() != Entity.Type.PER)
        .isPresent();
  }

  private boolean isKnown(Passage plain, int from, int to) {
    return world.identify(plain.text(plain.span(from, to)), when).isPresent();
  }

  private static boolean isOrigin(World.Form form) {
    return form == World.Form.ADJECTIVE || form == World.Form.INHABITANTS;
  }
}
