package org.kroniek.story.said;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kroniek.model.PartialDate;
import org.kroniek.story.words.Word;
import org.kroniek.story.words.Words;

/**
 * Tells which tellings are of one event: those in articles that may be one story, or that name one
 * day, with the same word, a word of the same stock or an event of the same kind, where nothing
 * keeps them apart: other parties, another day; in one article, which does not contradict itself,
 * other figures too. The surest pairs are joined first, and groups only where most of their pairs
 * fit (average linkage). The answer does not depend on the order in which tellings are given.
 */
public final class SameEvents {

  private static final double MOST = 0.6;
  private static final int LONG_DATE = "2024-12-02".length();
  private static final int LEAST_OF_NAME = 3;

  /** Who tells of so much in like words, but of another day, is mistaken about the day. */
  private static final int MUCH = 4;

  private static final double MUCH_OF_SMALLER = 0.6;
  private static final int MISTAKEN_DAYS = 3;

  /** So many before it in what they have in common a telling is compared with. */
  private static final int MOST_COMPARED = 500;

  /** A morning paper tells what the evening before brought. */
  private static final int NEXT_DAY = 1;

  private static final double SAME_WORD = 20;
  private static final double SAME_STOCK = 15;
  private static final double SAME_KIND = 10;
  private static final int LEAST_STOCK = 4;
  private static final int MOST_SHARED = 5;

  private static final Comparator<Telling> ORDER =
      Comparator.comparing(
              (Telling telling) ->
                  telling.published().map(PartialDate::latest).orElse(LocalDate.MAX))
          .thenComparing(Telling::id);

  private final BiPredicate<String, String> like;

  /**
   * With these stories.
   *
   * @param like tells of the ids of two articles whether they may be one story
   */
  public SameEvents(BiPredicate<String, String> like) {
    this.like = like;
  }

  /** Two tellings, by their places in the list. */
  private record Pair(int one, int other, double sureness) {}

  /** The groups of tellings that are of one event, the earliest first. */
  public List<List<Telling>> of(Collection<Telling> tellings) {
    List<Telling> all = tellings.stream().sorted(ORDER).distinct().toList();
    List<List<Integer>> groups = new ArrayList<>();
    Map<Integer, List<Integer>> groupOf = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      List<Integer> alone = new ArrayList<>(List.of(i));
      groups.add(alone);
      groupOf.put(i, alone);
    }
    Set<String> once = once(all);
    for (Pair pair : pairs(all, once)) {
      List<Integer> one = groupOf.getOrDefault(pair.one(), List.of());
      List<Integer> other = groupOf.getOrDefault(pair.other(), List.of());
      if (one != other && fit(one, other, all, once)) {
        one.addAll(other);
        other.forEach(member -> groupOf.put(member, one));
        other.clear();
      }
    }
    groups.removeIf(List::isEmpty);
    groups.forEach(Collections::sort);
    groups.sort(Comparator.comparing(group -> group.get(0)));
    return groups.stream().map(group -> group.stream().map(all::get).toList()).toList();
  }

  /** The ids of those whose words no other in their article has. */
  private static Set<String> once(List<Telling> all) {
    Map<String, Integer> times = new HashMap<>();
    for (Telling telling : all) {
      telling.words().forEach(w -> times.merge(telling.article() + " " + w, 1, Integer::sum));
    }
    return all.stream()
        .filter(
            telling ->
                telling.words().stream()
                    .allMatch(w -> times.getOrDefault(telling.article() + " " + w, 0) == 1))
        .map(Telling::id)
        .collect(Collectors.toSet());
  }

  private boolean fit(List<Integer> one, List<Integer> other, List<Telling> all, Set<String> once) {
    int fitting = 0;
    for (int first : one) {
      for (int second : other) {
        fitting += sureness(all.get(first), all.get(second), once) > 0 ? 1 : 0;
      }
    }
    return fitting >= MOST * one.size() * other.size();
  }

  /** All pairs that may be one event, the surest first. */
  private List<Pair> pairs(List<Telling> all, Set<String> once) {
    Map<String, List<Integer>> meeting = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (String place : places(all.get(i))) {
        meeting.computeIfAbsent(place, key -> new ArrayList<>()).add(i);
      }
    }
    Set<Pair> pairs = new HashSet<>();
    for (List<Integer> met : meeting.values()) {
      for (int j = 1; j < met.size(); j++) {
        for (int i = Math.max(0, j - MOST_COMPARED); i < j; i++) {
          double sureness = sureness(all.get(met.get(i)), all.get(met.get(j)), once);
          if (sureness > 0) {
            pairs.add(new Pair(met.get(i), met.get(j), sureness));
          }
        }
      }
    }
    return pairs.stream()
        .sorted(
            Comparator.comparingDouble((Pair pair) -> -pair.sureness())
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other))
        .toList();
  }

  /** Where tellings of one event meet: in the beginning of a word, in a kind, and on a day. */
  private static List<String> places(Telling telling) {
    List<String> places = new ArrayList<>();
    List<String> by =
        Stream.concat(
                telling.words().stream()
                    .map(word -> word.substring(0, Math.min(LEAST_STOCK, word.length())))
                    .distinct(),
                telling.kind().stream())
            .toList();
    for (String one : by) {
      places.add(one);
      wholeDay(telling).ifPresent(day -> places.add("day " + day + " " + one));
    }
    return places;
  }

  /** How sure it is that both are of one event; 0 where something keeps them apart. */
  private double sureness(Telling one, Telling other, Set<String> once) {
    boolean meet = meet(parties(one), parties(other));
    boolean sameDay = wholeDay(one).isPresent() && wholeDay(one).equals(wholeDay(other));
    boolean oneArticle = one.article().equals(other.article());
    if (!oneArticle && !(sameDay && meet) && !like.test(one.article(), other.article())) {
      return 0;
    }
    double alike = alike(one, other);
    long shared = one.about().stream().filter(other.about()::contains).count();
    int evidence = (meet ? 1 : 0) + (shared > 0 ? 1 : 0) + (sameDay ? 1 : 0);
    if (evidence < needed(one, other, alike, once)) {
      return 0;
    }
    if (areApart(one.actors(), other.actors())
        || areApart(one.recipients(), other.recipients())
        || areApart(one.day(), other.day(), mayBeMistaken(one, other, shared) ? MISTAKEN_DAYS : 0)
        || (oneArticle && !Sameness.agree(one.figures(), other.figures()))) {
      return 0;
    }
    return alike == 0 ? 0 : alike + Math.min(MOST_SHARED, (meet ? 1 : 0) + shared / 2.0);
  }

  private static boolean mayBeMistaken(Telling one, Telling other, long shared) {
    int smaller = Math.min(one.about().size(), other.about().size());
    return !one.article().equals(other.article())
        && shared >= MUCH
        && shared >= MUCH_OF_SMALLER * smaller;
  }

  /**
   * How much must be the same beside the word: in one article nothing; in reports of about one day
   * nothing where one tells no more than the word, or where both are of that day and each has the
   * word once; in reports of other days, which tell what goes on from day to day in like words, the
   * more.
   */
  private static int needed(Telling one, Telling other, double alike, Set<String> once) {
    if (one.article().equals(other.article())) {
      return alike < SAME_WORD ? 1 : 0;
    }
    if (areApart(one.published(), other.published(), NEXT_DAY)) {
      return 2;
    }
    boolean bare = one.about().isEmpty() || other.about().isEmpty();
    boolean eachOnce =
        once.contains(one.id())
            && once.contains(other.id())
            && !areApart(one.published(), other.published(), 0);
    return alike == SAME_WORD && (bare || eachOnce) ? 0 : 1;
  }

  private static double alike(Telling one, Telling other) {
    if (!Collections.disjoint(one.words(), other.words())) {
      return SAME_WORD;
    }
    for (String word : one.words()) {
      if (other.words().stream().anyMatch(with -> areOfOneStock(word, with))) {
        return SAME_STOCK;
      }
    }
    return one.kind().isPresent() && one.kind().equals(other.kind()) ? SAME_KIND : 0;
  }

  /** {@code levering}, {@code geleverd}, {@code leveren} begin alike and end otherwise. */
  private static boolean areOfOneStock(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same >= LEAST_STOCK && same >= Math.max(one.length(), other.length()) - LEAST_STOCK;
  }

  private static Optional<String> wholeDay(Telling telling) {
    return telling
        .day()
        .map(PartialDate::value)
        .filter(value -> value.length() >= LONG_DATE && value.indexOf('/') < 0)
        .map(value -> value.substring(0, LONG_DATE));
  }

  /** Whether more than so many days lie between the two for certain. */
  static boolean areApart(Optional<PartialDate> one, Optional<PartialDate> other, int days) {
    return one.isPresent()
        && other.isPresent()
        && (ChronoUnit.DAYS.between(one.get().latest(), other.get().earliest()) > days
            || ChronoUnit.DAYS.between(other.get().latest(), one.get().earliest()) > days);
  }

  private static List<Identity> parties(Telling telling) {
    return Stream.of(telling.actors(), telling.recipients(), telling.others())
        .flatMap(List::stream)
        .toList();
  }

  private static boolean areApart(List<Identity> one, List<Identity> other) {
    return !one.isEmpty() && !other.isEmpty() && !meet(one, other);
  }

  private static boolean meet(List<Identity> one, List<Identity> other) {
    return one.stream().anyMatch(first -> other.stream().anyMatch(second -> mayBe(first, second)));
  }

  /** Whether both may be the same; of two who are known, their items tell. */
  static boolean mayBe(Identity one, Identity other) {
    if (one.key().equals(other.key())) {
      return true;
    }
    return !(one.isKnown() && other.isKnown()) && !Collections.disjoint(parts(one), parts(other));
  }

  private static List<String> parts(Identity who) {
    return Words.of(who.name()).stream()
        .map(Word::text)
        .filter(part -> part.length() >= LEAST_OF_NAME)
        .toList();
  }
}
