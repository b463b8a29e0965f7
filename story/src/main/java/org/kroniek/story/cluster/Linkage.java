package org.kroniek.story.cluster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kroniek.model.ContentId;
import org.kroniek.story.copy.Copies;

/** Joins reports by average linkage, each report as its day comes. */
final class Linkage {

  /** What names tell beside words, where the language is the same. */
  private static final double OF_NAMES = 0.4;

  /** Names alone must tell what names and words do together. */
  private static final double ACROSS_LANGUAGES = 0.75;

  private final List<Reported> reports;
  private final Granularity granularity;
  private final Side names;
  private final Side words;
  private final int[] groupOf;

  /** For a report the first that it is compared with. */
  private final int[] firstWithin;

  private final Map<Integer, Group> groups = new LinkedHashMap<>();
  private final double[] likeness;

  /** A story in the making, with how alike in sum its members are to those of others. */
  private static final class Group {
    private final List<Integer> members = new ArrayList<>();
    private final Map<Integer, Double> sums = new TreeMap<>();
  }

  Linkage(List<Reported> reports, Granularity granularity, Vocabulary names, Vocabulary words) {
    this.reports = reports;
    this.granularity = granularity;
    this.names = new Side(names, reports.size());
    this.words = new Side(words, reports.size());
    this.groupOf = new int[reports.size()];
    this.firstWithin = new int[reports.size()];
    this.likeness = new double[reports.size()];
    int from = 0;
    for (int report = 0; report < reports.size(); report++) {
      while (!isWithin(from, report)) {
        from++;
      }
      firstWithin[report] = from;
      arrive(report, from);
    }
  }

  private boolean isWithin(int earlier, int later) {
    LocalDate first = reports.get(earlier).day();
    LocalDate second = reports.get(later).day();
    return first.equals(second)
        || (!second.equals(LocalDate.MAX)
            && ChronoUnit.DAYS.between(first, second) <= granularity.windowDays());
  }

  private void arrive(int report, int from) {
    Group fresh = new Group();
    fresh.members.add(report);
    groupOf[report] = report;
    groups.put(report, fresh);
    likenesses(report, from)
        .forEach(
            (other, alike) -> {
              likeness[report] += alike;
              likeness[other] += alike;
              int group = groupOf[other];
              fresh.sums.merge(group, alike, Double::sum);
              group(group).sums.merge(report, alike, Double::sum);
            });
    int changed = report;
    for (int nearest = nearest(changed); nearest >= 0; nearest = nearest(changed)) {
      changed = join(changed, nearest);
    }
  }

  private Group group(int number) {
    return groups.computeIfAbsent(number, key -> new Group());
  }

  private Map<Integer, Double> likenesses(int report, int from) {
    Reported one = reports.get(report);
    Map<Integer, Double> byNames = names.compare(report, one.names(), from);
    Map<Integer, Double> byWords = words.compare(report, one.words(), from);
    Map<Integer, Double> alike = new TreeMap<>();
    byNames.forEach(
        (other, cosine) -> {
          boolean oneLanguage =
              reports.get(other).heading().language().equals(one.heading().language());
          alike.put(other, cosine * (oneLanguage ? OF_NAMES : ACROSS_LANGUAGES));
        });
    byWords.forEach((other, cosine) -> alike.merge(other, cosine * (1 - OF_NAMES), Double::sum));
    return alike;
  }

  /** The group that is most like this one, where that is alike enough to be one; else -1. */
  private int nearest(int number) {
    Group group = group(number);
    int nearest = -1;
    double best = granularity.likeness();
    for (Map.Entry<Integer, Double> entry : group.sums.entrySet()) {
      // No mean is above the sum, so that most need no counting.
      if (entry.getValue() >= best) {
        double mean = entry.getValue() / pairs(group.members, group(entry.getKey()).members);
        if (mean > best || (mean == best && nearest < 0)) {
          best = mean;
          nearest = entry.getKey();
        }
      }
    }
    return nearest;
  }

  /** How many pairs of members lie within the window. */
  private long pairs(List<Integer> one, List<Integer> other) {
    return Math.max(1, before(one, other) + before(other, one));
  }

  /** How many pairs have their earlier member here and their later member there. */
  private long before(List<Integer> here, List<Integer> there) {
    long pairs = 0;
    for (int later : there) {
      pairs += position(here, later) - position(here, firstWithin[later]);
    }
    return pairs;
  }

  /** How many members of a sorted list are less. */
  private static int position(List<Integer> sorted, int number) {
    int found = Collections.binarySearch(sorted, number);
    return found >= 0 ? found : -found - 1;
  }

  private int join(int one, int other) {
    int kept = Math.min(one, other);
    int gone = Math.max(one, other);
    Group into = group(kept);
    Group from = group(gone);
    groups.remove(gone);
    into.members.addAll(from.members);
    Collections.sort(into.members);
    from.members.forEach(member -> groupOf[member] = kept);
    into.sums.remove(gone);
    from.sums.remove(kept);
    from.sums.forEach(
        (third, sum) -> {
          into.sums.merge(third, sum, Double::sum);
          Map<Integer, Double> back = group(third).sums;
          back.remove(gone);
          back.merge(kept, sum, Double::sum);
        });
    return kept;
  }

  /** The numbers of the reports of each story, each list in order. */
  List<List<Integer>> groups() {
    return groups.values().stream().map(group -> group.members.stream().sorted().toList()).toList();
  }

  Story story(List<Integer> group, Copies copies) {
    List<Reported> members = group.stream().map(reports::get).toList();
    int typical = group.get(0);
    for (int member : group) {
      typical = likeness[member] > likeness[typical] ? member : typical;
    }
    Reported most = reports.get(typical);
    return new Story(
        "t-" + ContentId.digest(members.get(0).heading().id()),
        most.heading().title().orElse(most.lead()),
        most.lead(),
        members.stream().map(Reported::heading).toList(),
        new TreeSet<>(
            copies.origins(members.stream().map(member -> member.heading().id()).toList())),
        members.stream().flatMap(member -> member.statements().stream()).toList(),
        members.stream().flatMap(member -> member.events().stream()).toList());
  }
}
