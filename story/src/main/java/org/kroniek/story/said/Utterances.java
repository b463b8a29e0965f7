package org.kroniek.story.said;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.said.Utterance.Difference;
import org.kroniek.story.words.ContentReader;

/**
 * Makes one utterance of the statements that report it: of one source, within a few days, with the
 * same quoted words or the same content. The surest pairs are joined first, and never two
 * statements of one article. The answer does not depend on the order in which statements are given;
 * what a statement costs depends on how much its source said within those days.
 */
public final class Utterances {

  /** The earliest first. */
  static final Comparator<Said> ORDER =
      Comparator.comparing(Said::latest)
          .thenComparing(Said::earliest)
          .thenComparing(said -> said.article().id())
          .thenComparing(said -> said.statement().span())
          .thenComparing(Said::id);

  private final Copies copies;
  private final Sameness sameness = new Sameness(new ContentReader());

  /**
   * For these copies.
   *
   * @param copies tells on how many independent reports an utterance rests
   */
  public Utterances(Copies copies) {
    this.copies = copies;
  }

  /** Two statements that may be one utterance, by their places in the list of their source. */
  private record Pair(int one, int other, double sureness) {}

  /** The utterances of these statements, the earliest first. */
  public List<Utterance> of(Collection<Said> statements) {
    Map<String, List<Said>> bySource = new TreeMap<>();
    for (Said said : statements) {
      bySource.computeIfAbsent(said.source().key(), key -> new ArrayList<>()).add(said);
    }
    List<Utterance> utterances = new ArrayList<>();
    for (List<Said> ofOne : bySource.values()) {
      ofOne.sort(ORDER);
      groups(ofOne).forEach(group -> utterances.add(utterance(group)));
    }
    utterances.sort(Comparator.comparing(Utterance::first, ORDER));
    return List.copyOf(utterances);
  }

  private Collection<List<Said>> groups(List<Said> statements) {
    List<Pair> pairs = pairs(statements);
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.sureness())
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other));
    Map<Integer, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < statements.size(); i++) {
      groups.put(i, new ArrayList<>(List.of(i)));
    }
    for (Pair pair : pairs) {
      List<Integer> one = groups.getOrDefault(pair.one(), List.of());
      List<Integer> other = groups.getOrDefault(pair.other(), List.of());
      if (one != other
          && haveNoArticleInCommon(one, other, statements)
          && areNear(one, other, statements)) {
        one.addAll(other);
        other.forEach(member -> groups.put(member, one));
      }
    }
    Map<Integer, List<Said>> told = new TreeMap<>();
    groups.forEach(
        (member, group) ->
            told.put(
                group.stream().min(Comparator.naturalOrder()).orElse(member),
                group.stream().sorted().map(statements::get).toList()));
    return told.values();
  }

  /** The list is in the order of the days, so that the first and the last are furthest apart. */
  private static boolean areNear(List<Integer> one, List<Integer> other, List<Said> statements) {
    int first = Math.min(Collections.min(one), Collections.min(other));
    int last = Math.max(Collections.max(one), Collections.max(other));
    return Sameness.isNear(statements.get(first), statements.get(last));
  }

  private static boolean haveNoArticleInCommon(
      List<Integer> one, List<Integer> other, List<Said> statements) {
    Set<String> articles = new HashSet<>();
    one.forEach(i -> articles.add(statements.get(i).article().id()));
    return other.stream().noneMatch(i -> articles.contains(statements.get(i).article().id()));
  }

  /** The list is in the order of the days, so that what is too late ends the search. */
  private List<Pair> pairs(List<Said> statements) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      int first = Math.max(0, i - MOST_COMPARED);
      for (int j = i - 1; j >= first; j--) {
        if (Sameness.isLongBefore(statements.get(j), statements.get(i))) {
          break;
        }
        double sureness = sameness.of(statements.get(j), statements.get(i));
        if (sureness > 0) {
          pairs.add(new Pair(j, i, sureness));
        }
      }
    }
    return pairs;
  }

  /** Nobody says more than this within a few days; it bounds what dates without days cost. */
  private static final int MOST_COMPARED = 1_000;

  private Utterance utterance(List<Said> reports) {
    Set<String> origins =
        new TreeSet<>(copies.origins(reports.stream().map(said -> said.article().id()).toList()));
    List<Difference> differences = new ArrayList<>();
    for (Said report : reports.subList(1, reports.size())) {
      differences.addAll(Differences.between(reports.get(0), report));
    }
    return new Utterance(reports, origins, differences);
  }
}
