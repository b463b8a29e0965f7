package org.kroniek.story.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.kroniek.story.words.DisjointSets;
import org.kroniek.story.words.Words;

/**
 * Makes families of pairs of texts that share a passage. Texts that are nearly one make a core; a
 * core that is cut from an earlier text joins that one; a text that holds another beside more words
 * stands in the family of each that it holds and stays an origin itself, so that a survey of the
 * day does not make one family of all that it quotes.
 */
final class FamilyTree {

  private static final double OF_LIKE_LENGTH = 0.6;

  private final List<Text> texts;
  private final List<Pair> pairs;
  private final Credits credits;
  private final IntBinaryOperator shared;
  private final DisjointSets near;
  private final int[] coreOf;
  private final List<Core> cores = new ArrayList<>();

  /** For a core the one that it was cut from. */
  private final Map<Integer, Integer> cutFrom = new HashMap<>();

  /** For a text the cores that stand inside it. */
  private final Map<Integer, Set<Integer>> holds = new TreeMap<>();

  /** A text, all the articles that have it to the letter, and how many runs of words it has. */
  record Text(List<Printed> printed, int runs) {}

  /** Two texts that share a passage, by their places in the list. */
  record Pair(int one, int other, int shared) {}

  /**
   * Of these texts.
   *
   * @param shared how many runs two texts share, by their places in the list
   */
  FamilyTree(List<Text> texts, List<Pair> pairs, Credits credits, IntBinaryOperator shared) {
    this.texts = texts;
    this.pairs = pairs;
    this.credits = credits;
    this.shared = shared;
    this.near = new DisjointSets(texts.size());
    this.coreOf = new int[texts.size()];
  }

  /**
   * Texts that are nearly one.
   *
   * @param texts their numbers
   * @param origin what the others come from
   * @param first the number of the origin's text
   */
  private record Core(List<Integer> texts, Printed origin, int first) {}

  Copies copies() {
    pairs.stream().filter(this::isNear).forEach(pair -> near.join(pair.one(), pair.other()));
    gatherCores();
    pairs.forEach(this::relate);
    return tell();
  }

  /** A text that is much longer holds the other, it is not the same one edited. */
  private boolean isNear(Pair pair) {
    int one = size(pair.one());
    int other = size(pair.other());
    return pair.shared() >= Passages.NEAR * (one + other - pair.shared())
        && Math.min(one, other) >= OF_LIKE_LENGTH * Math.max(one, other);
  }

  private int size(int text) {
    return texts.get(text).runs();
  }

  private void gatherCores() {
    for (List<Integer> core : near.all()) {
      Printed origin = origin(core);
      int first =
          core.stream()
              .filter(i -> texts.get(i).printed().contains(origin))
              .findFirst()
              .orElse(core.get(0));
      core.forEach(i -> coreOf[i] = cores.size());
      cores.add(new Core(core, origin, first));
    }
  }

  /** That of an agency or an outlet that another names, else the earliest, else the shortest. */
  private Printed origin(List<Integer> core) {
    List<Printed> printed =
        core.stream().flatMap(i -> texts.get(i).printed().stream()).sorted(Printed.ORDER).toList();
    return Stream.of(
            printed.stream().filter(p -> p.heading().outlet().flatMap(credits::agency).isPresent()),
            printed.stream().filter(p -> printed.stream().anyMatch(other -> other.credits(p))))
        .flatMap(found -> found)
        .findFirst()
        .orElse(printed.get(0));
  }

  /** Of two cores, a text of which stands in one of the other, which comes from which. */
  private void relate(Pair pair) {
    boolean firstIsLarger = size(pair.one()) >= size(pair.other());
    int larger = firstIsLarger ? pair.one() : pair.other();
    int large = coreOf[larger];
    int small = coreOf[firstIsLarger ? pair.other() : pair.one()];
    if (large == small) {
      return;
    }
    Printed whole = cores.get(large).origin();
    Printed part = cores.get(small).origin();
    if (!whole.credits(part) && (whole.isBefore(part) || part.credits(whole))) {
      cutFrom.merge(small, large, this::earlier);
    } else {
      holds.computeIfAbsent(larger, text -> new TreeSet<>()).add(small);
    }
  }

  private int earlier(int one, int other) {
    Printed first = cores.get(one).origin();
    Printed second = cores.get(other).origin();
    return Printed.ORDER.compare(first, second) <= 0 ? one : other;
  }

  private Copies tell() {
    Map<Integer, List<Copy>> families = new TreeMap<>();
    Map<String, String> origins = new TreeMap<>();
    for (int number = 0; number < cores.size(); number++) {
      int family = first(number);
      Core of = cores.get(family);
      for (int text : cores.get(number).texts()) {
        for (Printed printed : texts.get(text).printed()) {
          if (!printed.equals(of.origin())) {
            families
                .computeIfAbsent(family, key -> new ArrayList<>())
                .add(copy(printed, text, of, family != number));
            origins.put(printed.heading().id(), of.origin().heading().id());
          }
        }
      }
    }
    Map<String, Set<String>> embedded = embedded(families);
    List<CopyFamily> told = new ArrayList<>();
    families.forEach((core, copies) -> told.add(family(cores.get(core).origin(), copies)));
    told.sort(
        Comparator.comparing((CopyFamily family) -> -family.copies().size())
            .thenComparing(family -> family.origin().id()));
    return new Copies(told, origins, embedded);
  }

  /** Adds the texts that hold others to the families of those, and tells which they hold. */
  private Map<String, Set<String>> embedded(Map<Integer, List<Copy>> families) {
    Map<String, Set<String>> embedded = new TreeMap<>();
    holds.forEach(
        (larger, parts) -> {
          Set<Integer> held = new TreeSet<>();
          parts.forEach(part -> held.add(first(part)));
          held.remove(first(coreOf[larger]));
          for (int part : held) {
            Core of = cores.get(part);
            for (Printed printed : texts.get(larger).printed()) {
              families
                  .computeIfAbsent(part, key -> new ArrayList<>())
                  .add(copy(printed, larger, of, true));
              embedded
                  .computeIfAbsent(printed.heading().id(), key -> new TreeSet<>())
                  .add(of.origin().heading().id());
            }
          }
        });
    return embedded;
  }

  /** Where a core that was cut from another, which may itself be cut from one, comes from. */
  private int first(int core) {
    Set<Integer> seen = new TreeSet<>();
    int at = core;
    while (seen.add(at) && cutFrom.containsKey(at)) {
      at = cutFrom.getOrDefault(at, at);
    }
    return at;
  }

  private Copy copy(Printed printed, int text, Core of, boolean contained) {
    int one = size(text);
    int other = size(of.first());
    int both = text == of.first() ? one : shared.applyAsInt(text, of.first());
    double union = Math.max(1, one + other - both);
    double shorter = Math.max(1, Math.min(one, other));
    Copy.Kind kind;
    if (printed.isRevisionOf(of.origin())) {
      kind = Copy.Kind.REVISION;
    } else if (text == of.first()) {
      kind = Copy.Kind.EXACT;
    } else if (!contained) {
      kind = Copy.Kind.NEAR;
    } else {
      kind = one > other ? Copy.Kind.EMBEDDING : Copy.Kind.EXCERPT;
    }
    return new Copy(
        printed.heading(), kind, both / union, both / shorter, credit(printed, of.origin()));
  }

  private Optional<String> credit(Printed printed, Printed origin) {
    return printed.credits().stream()
        .flatMap(name -> name(name, origin).stream())
        .filter(name -> !printed.heading().outlet().equals(Optional.of(name)))
        .findFirst();
  }

  /** What stands between brackets is a credit where it names an agency or the origin's outlet. */
  private Optional<String> name(String credit, Printed origin) {
    return credits
        .agency(credit)
        .or(() -> origin.heading().outlet().filter(o -> Words.fold(o).equals(credit)));
  }

  private CopyFamily family(Printed origin, List<Copy> copies) {
    copies.sort(
        Comparator.comparing(
                (Copy copy) ->
                    copy.article().published().map(date -> date.latest().toString()).orElse("~"))
            .thenComparing(copy -> copy.article().id()));
    Optional<String> agency =
        Stream.concat(
                credit(origin, origin).stream(), copies.stream().flatMap(c -> c.credit().stream()))
            .filter(name -> !origin.heading().outlet().equals(Optional.of(name)))
            .findFirst();
    return new CopyFamily(origin.heading(), agency, copies);
  }
}
