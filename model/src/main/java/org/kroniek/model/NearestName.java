package org.kroniek.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody who misspelt one will have meant. */
public final class NearestName {

  private static final int TOO_MANY = Integer.MAX_VALUE;
  private static final int SHORTEST_PART = 3;
  private static final int MOST_WORDS = 8;

  private NearestName() {}

  /**
   * The name that is the fewest edits away (Damerau 1964, adjacent letters swapped count one), at
   * most a third of the longer name's letters; the first in alphabetical order of several.
   */
  public static Optional<String> of(String misspelt, Collection<String> names) {
    String wanted = misspelt.toLowerCase(Locale.ROOT);
    return nearest(names.stream().sorted().toList(), name -> edits(wanted, name));
  }

  /**
   * As {@link #of}, but where a surname or another part of a name may have been meant: a word of it
   * or its last few words. Of several names as near, the first of those given.
   */
  public static Optional<String> ofWholeOrPart(String misspelt, Collection<String> names) {
    String wanted = misspelt.strip().toLowerCase(Locale.ROOT);
    return nearest(
        names, name -> parts(name).mapToInt(part -> edits(wanted, part)).min().orElse(TOO_MANY));
  }

  /** The name, its words of some length, and the ends of it that begin with a word. */
  private static Stream<String> parts(String name) {
    String[] words = name.strip().split("\\s+", MOST_WORDS);
    Stream<String> ends =
        IntStream.range(1, words.length)
            .mapToObj(i -> String.join(" ", List.of(words).subList(i, words.length)));
    Stream<String> single = Stream.of(words).filter(word -> word.length() >= SHORTEST_PART);
    return Stream.of(Stream.of(name), ends, single).flatMap(parts -> parts);
  }

  private static Optional<String> nearest(Collection<String> names, ToIntFunction<String> edits) {
    @Nullable String best = null;
    int fewest = TOO_MANY;
    for (String name : names) {
      int needed = edits.applyAsInt(name);
      if (needed < fewest) {
        best = name;
        fewest = needed;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many edits part the two, {@link #TOO_MANY} where they are more than a third. */
  private static int edits(String wanted, String name) {
    int most = Math.max(1, Math.max(wanted.length(), name.length()) / 3);
    if (Math.abs(wanted.length() - name.length()) > most) {
      return TOO_MANY;
    }
    int edits = distance(wanted, name.toLowerCase(Locale.ROOT));
    return edits <= most ? edits : TOO_MANY;
  }

  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
