package org.kroniek.story.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kroniek.model.Reading;
import org.kroniek.model.across.Keeping;
import org.kroniek.model.across.Kept;
import org.kroniek.model.across.Kept.Kind;
import org.kroniek.model.across.Kept.Member;
import org.kroniek.model.across.Kept.Tie;
import org.kroniek.story.words.Hash;

/**
 * Ties each report to the one before it that is most like it, where that is like enough; what hangs
 * together so is one story (the nearest neighbour of Allan, Lavrenko and Swan, "Explorations within
 * topic tracking and detection", 2002, with a window). A late report takes its place among those
 * that came before it: it is tied, and what follows it may go over to it, so that stories grow
 * together and part.
 *
 * <p>Reports meet in cells: one for each feature that tells much of a report and each span of days.
 * Of the reports in a cell only the {@value #MOST} whose hashes are least are gone on from. So
 * neither what a report costs nor what it is tied to depends on how many others there are or on the
 * order in which they came. Not safe for use by many threads.
 */
public final class Forest {

  private static final int MOST = 32;

  /** With a longer window all are compared; so much is never kept, only measured. */
  private static final int LONG_WINDOW = 1_000;

  private static final int REMEMBERED = 4_000;

  /** Where what has no day is put. */
  private static final long NO_SPAN = Integer.MAX_VALUE;

  private final Granularity granularity;
  private final int most;
  private final Features features = new Features();
  private final Map<Long, Traits> remembered = new Remembered();

  /** The traits that were asked for last. */
  private static final class Remembered extends LinkedHashMap<Long, Traits> {
    private static final long serialVersionUID = 1;

    Remembered() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Traits> eldest) {
      return size() > REMEMBERED;
    }
  }

  /** With stories as fine as this. */
  public Forest(Granularity granularity) {
    this.granularity = granularity;
    this.most = granularity.windowDays() > LONG_WINDOW ? Integer.MAX_VALUE - 1 : MOST;
  }

  /** Keeps what is compared of a report, without putting it among the others. */
  public void take(long number, Reading reading, Keeping to) {
    to.keep(Kind.STORY, number, features.traits(reading).bytes());
  }

  /** Puts a report among the others. */
  public void plant(long number, Keeping to) {
    Traits traits = traits(number, to);
    Member me = member(number, traits);
    Set<Long> outdone = new TreeSet<>();
    Set<Long> after = new TreeSet<>();
    for (int feature : traits.telling()) {
      long cell = cell(feature, span(traits));
      List<Member> first = to.first(cell, most);
      if (first.size() < most || me.compareTo(first.get(most - 1)) < 0) {
        after.addAll(following(feature, traits, to));
        if (first.size() == most) {
          outdone.add(first.get(most - 1).number());
        }
      }
      to.put(cell, me);
    }
    tieAnew(number, to);
    after.forEach(later -> offer(number, later, to));
    outdone.forEach(other -> after(other, to).forEach(later -> tieAnew(later, to)));
  }

  /** Takes a report from among the others. */
  public void fell(long number, Keeping from) {
    Traits traits = traits(number, from);
    Member me = member(number, traits);
    Map<Long, Set<Long>> offers = new TreeMap<>();
    for (int feature : traits.telling()) {
      long cell = cell(feature, span(traits));
      List<Member> first = from.first(cell, most + 1);
      from.take(cell, me);
      if (first.size() > most && me.compareTo(first.get(most)) < 0) {
        offers
            .computeIfAbsent(first.get(most).number(), next -> new TreeSet<>())
            .addAll(following(feature, traits, from));
      }
    }
    List<Long> orphans = after(number, from);
    parent(number, from).ifPresent(tie -> from.untie(Kind.STORY, number, tie.other()));
    orphans.forEach(orphan -> tieAnew(orphan, from));
    offers.forEach((next, after) -> after.forEach(later -> offer(next, later, from)));
  }

  private Traits traits(long number, Kept kept) {
    Traits known = remembered.get(number);
    if (known != null) {
      return known;
    }
    Traits loaded = Traits.of(kept.bytes(Kind.STORY, number).orElseThrow());
    remembered.put(number, loaded);
    return loaded;
  }

  private static Member member(long number, Traits traits) {
    return new Member(Hash.of(traits.article()), number);
  }

  /** The number of the span of days, each as long as the window. */
  private long span(Traits traits) {
    return traits.day() == Traits.NO_DAY
        ? NO_SPAN
        : Math.floorDiv(traits.day(), granularity.windowDays() + 1L);
  }

  /** The days first: what is compared at one time lies together, however much is on record. */
  private static long cell(int feature, long span) {
    return span << Integer.SIZE | Integer.toUnsignedLong(feature);
  }

  /** Those that have a feature and may come after a report. */
  private List<Long> following(int feature, Traits traits, Kept kept) {
    long span = span(traits);
    List<Long> numbers = new ArrayList<>();
    kept.members(cell(feature, span)).forEach(member -> numbers.add(member.number()));
    if (span != NO_SPAN) {
      kept.members(cell(feature, span + 1)).forEach(member -> numbers.add(member.number()));
    }
    return numbers;
  }

  private boolean follows(Traits later, Traits earlier) {
    boolean within =
        later.day() == earlier.day()
            || (later.day() != Traits.NO_DAY
                && later.day() - earlier.day() <= granularity.windowDays());
    return within && earlier.isBefore(later) && !earlier.article().equals(later.article());
  }

  /** Ties a report to the one that it is most like of all that it meets, or to none. */
  private void tieAnew(long number, Keeping to) {
    Traits traits = traits(number, to);
    Set<Long> met = new TreeSet<>();
    for (int feature : traits.telling()) {
      long span = span(traits);
      to.first(cell(feature, span), most).forEach(member -> met.add(member.number()));
      if (span != NO_SPAN) {
        to.first(cell(feature, span - 1), most).forEach(member -> met.add(member.number()));
      }
    }
    parent(number, to).ifPresent(tie -> to.untie(Kind.STORY, number, tie.other()));
    Optional<Tie> best = Optional.empty();
    for (long other : met) {
      best = better(best, number, other, to);
    }
    best.ifPresent(tie -> to.tie(Kind.STORY, tie));
  }

  private void offer(long earlier, long later, Keeping to) {
    if (better(Optional.empty(), later, earlier, to).isEmpty()) {
      return;
    }
    Optional<Tie> before = parent(later, to);
    Optional<Tie> after = better(before, later, earlier, to);
    if (!after.equals(before)) {
      before.ifPresent(tie -> to.untie(Kind.STORY, later, tie.other()));
      after.ifPresent(tie -> to.tie(Kind.STORY, tie));
    }
  }

  /** The tie to this other, where it is better than the best so far; that one else. */
  private Optional<Tie> better(Optional<Tie> best, long number, long other, Kept kept) {
    Traits later = traits(number, kept);
    Traits earlier = traits(other, kept);
    if (number == other || !follows(later, earlier)) {
      return best;
    }
    double alike = later.likeness(earlier);
    if (alike < granularity.likeness()) {
      return best;
    }
    boolean better =
        best.isEmpty()
            || alike > best.get().weight()
            || (alike == best.get().weight() && earlier.isBefore(traits(best.get().other(), kept)));
    return better ? Optional.of(new Tie(number, other, alike)) : best;
  }

  private static Optional<Tie> parent(long number, Kept kept) {
    return kept.ties(Kind.STORY, number).stream().filter(tie -> tie.one() == number).findFirst();
  }

  private static List<Long> after(long number, Kept kept) {
    return kept.ties(Kind.STORY, number).stream()
        .filter(tie -> tie.other() == number)
        .map(Tie::one)
        .toList();
  }

  /** What hangs together of these, by the least number of each group; those alone too. */
  static Map<Long, List<Long>> groups(Set<Long> numbers, List<Tie> ties) {
    Map<Long, Long> roots = new HashMap<>();
    numbers.forEach(number -> roots.put(number, number));
    for (Tie tie : ties) {
      if (numbers.contains(tie.one()) && numbers.contains(tie.other())) {
        long one = root(roots, tie.one());
        long other = root(roots, tie.other());
        roots.put(Math.max(one, other), Math.min(one, other));
      }
    }
    Map<Long, List<Long>> groups = new TreeMap<>();
    for (long number : numbers) {
      groups.computeIfAbsent(root(roots, number), root -> new ArrayList<>()).add(number);
    }
    return groups;
  }

  private static long root(Map<Long, Long> roots, long number) {
    long at = number;
    long up = roots.getOrDefault(at, at);
    while (up != at) {
      long above = roots.getOrDefault(up, up);
      roots.put(at, above);
      at = up;
      up = above;
    }
    return at;
  }
}
