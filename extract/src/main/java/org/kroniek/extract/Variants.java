package org.kroniek.extract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kroniek.model.Span;

/**
 * Which names of an article are other ways to write names of it: with a possessive ending, with an
 * initial, misspelt once. Time grows with the number of names, because misspellings are found by
 * what is left when one letter is taken away (Garbe's symmetric deletion).
 */
final class Variants {

  private static final int SHORTEST = 6;

  private final Map<String, List<Span>> names;
  private final Predicate<String> known;
  private final Map<String, String> byInitial = new HashMap<>();
  private final Map<String, String> byLetters = new HashMap<>();
  private final Map<String, String> byDeletion = new HashMap<>();
  private final Map<String, String> found = new LinkedHashMap<>();

  Variants(Map<String, List<Span>> names, Predicate<String> known) {
    this.names = names;
    this.known = known;
    for (String name : names.keySet()) {
      letters(name).forEach(letters -> byLetters.merge(letters, name, (a, b) -> ""));
      initial(name).ifPresent(short_ -> byInitial.merge(short_, name, (a, b) -> ""));
      String last = name.substring(name.lastIndexOf(' ') + 1);
      boolean sure = names.getOrDefault(name, List.of()).size() > 1 || name.indexOf(' ') > 0;
      if (sure && last.length() >= SHORTEST) {
        deletions(last, left -> byDeletion.merge(left, last, (a, b) -> a.equals(b) ? a : ""));
      }
    }
    names.forEach((name, spans) -> plain(name, spans).ifPresent(of -> found.put(name, of)));
  }

  /** By name, the name that it is another way to write. */
  Map<String, String> all() {
    return found;
  }

  private Optional<String> plain(String name, List<Span> spans) {
    if (name.endsWith("s") && name.length() > 4) {
      String without = name.substring(0, name.length() - 1);
      if (names.containsKey(without) || (!known.test(name) && known.test(without))) {
        return Optional.of(without);
      }
    }
    String full = byInitial.getOrDefault(name, byLetters.getOrDefault(name, ""));
    if (!full.isEmpty()) {
      return Optional.of(full);
    }
    boolean once = spans.size() == 1 && name.indexOf(' ') < 0 && name.length() >= SHORTEST;
    return once && !known.test(name) ? misspelt(name) : Optional.empty();
  }

  private Optional<String> misspelt(String name) {
    Map<String, String> meant = new HashMap<>();
    deletions(
        name,
        left -> {
          String other = byDeletion.getOrDefault(left, "");
          if (!other.isEmpty() && !other.equals(name)) {
            meant.put(other, left);
          }
        });
    return meant.size() == 1 ? meant.keySet().stream().findFirst() : Optional.empty();
  }

  /** {@code GAO}, {@code EADS}: the first letters of three words or more, the last one or not. */
  private static List<String> letters(String name) {
    StringBuilder letters = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        letters.append(word.charAt(0));
      }
    }
    if (letters.length() < 3) {
      return List.of();
    }
    String all = letters.toString();
    return all.length() == 3 ? List.of(all) : List.of(all, all.substring(0, all.length() - 1));
  }

  /** {@code B. Kuiper} for Bram Kuiper. */
  private static Optional<String> initial(String name) {
    int space = name.indexOf(' ');
    boolean given = space > 2 && Character.isUpperCase(name.charAt(0));
    return given ? Optional.of(name.charAt(0) + "." + name.substring(space)) : Optional.empty();
  }

  private static void deletions(String word, Consumer<String> each) {
    each.accept(word);
    for (int i = 1; i < Math.min(word.length(), 24); i++) {
      each.accept(word.substring(0, i) + word.substring(i + 1));
    }
  }
}
