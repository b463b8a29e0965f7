package org.kroniek.story.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds that nothing is missed that comparing all with all would find, and little more found. */
final class OverlapsTest {

  private static final List<String> PARTS =
      List.of("raket", "techno", "logie", "haven", "water", "schip", "brug", "kanaal", "dienst");

  @Test
  void everySetThatSharesSoManyStemsIsAmongThoseFound() {
    Random random = new Random(3);
    List<Set<String>> sets = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Set<String> stems = new TreeSet<>();
      for (int stem = 2 + random.nextInt(6); stem > 0; stem--) {
        stems.add(part(random) + (random.nextBoolean() ? part(random) : ""));
      }
      sets.add(stems);
    }
    Overlaps overlaps = new Overlaps(sets);
    int alike = 0;
    for (int one = 0; one < sets.size(); one++) {
      List<Integer> found = overlaps.with(one, 3);
      for (int other = 0; other < sets.size(); other++) {
        if (Overlap.of(sets.get(one), sets.get(other)).shared().size() >= 3) {
          alike++;
          assertThat(found).as("%s", sets.get(one)).contains(other);
        }
      }
    }
    assertThat(alike).isGreaterThan(300);
  }

  @Test
  void aSetThatSharesLessIsLeft() {
    List<Set<String>> sets =
        List.of(
            Set.of("haven", "water", "schip"),
            Set.of("zeehaven", "drinkwater", "dienst"),
            Set.of("haven", "brug", "kanaal"),
            Set.of("brug", "kanaal"));
    assertThat(new Overlaps(sets).with(0, 2)).containsExactly(0, 1);
    assertThat(new Overlaps(sets).with(3, 2)).containsExactly(2, 3);
  }

  private static String part(Random random) {
    return PARTS.get(random.nextInt(PARTS.size()));
  }
}
