package org.kroniek.story.copy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kroniek.model.Article;
import org.kroniek.model.across.Keeping;
import org.kroniek.model.across.Kept.Kind;
import org.kroniek.model.across.Kept.Member;
import org.kroniek.model.across.Kept.Tie;
import org.kroniek.model.across.Note;
import org.kroniek.story.words.Hash;

/**
 * Ties texts that share a passage, without comparing all with all: what may be alike is found by
 * chosen runs of words ({@link Shingles#probes}) and then compared run by run.
 *
 * <p>Two texts meet where both have {@value #FEWEST_PROBES} of those, and of each one of them is
 * among the {@value #MOST} of those that have it whose hashes are least. Each run is a cell of its
 * own somewhere in the archive, so that few are chosen: those cells are most of what a report costs
 * when very many are on record. So neither what an article costs nor which texts are tied depends
 * on how many others there are or on the order in which they came.
 */
public final class Passages {

  /** From here on two texts are one, edited. */
  static final double NEAR = 0.4;

  /** From here on a text stands in another. */
  private static final double CONTAINED = 0.5;

  /** As {@link #CONTAINED}, of the words outside quotations. */
  private static final double OWN_CONTAINED = 0.35;

  /** Fewer runs in common than this are a phrase, not a passage. */
  private static final int FEWEST_SHARED = 20;

  private static final int FEWEST_PROBES = 2;

  /** A run that more texts have is boilerplate, or else these are enough to find the family by. */
  private static final int MOST = 256;

  private static final long OF_PROBES = 0x70726f62L;

  private final int most;
  private final Credits credits = new Credits();

  /** As the class says. */
  public Passages() {
    this(MOST);
  }

  /** With so many texts, those with the least hashes, that others are compared with. */
  Passages(int most) {
    this.most = most;
  }

  /**
   * Keeps what is to be kept of an article's text, and ties it.
   *
   * @param number of the reading
   * @param lead the first sentence
   * @return the note of the reading, which is kept too
   */
  public Note take(long number, Article article, String lead, Keeping to) {
    Shingles shingles = Shingles.of(article);
    Printed printed = Printed.of(article, credits);
    if (to.bytes(Kind.TEXT, shingles.whole()).isEmpty()) {
      to.keep(Kind.TEXT, shingles.whole(), shingles.bytes());
      if (shingles.all().length >= FEWEST_SHARED) {
        meet(shingles, to);
      }
    }
    Note note =
        new Note(
            number,
            printed.heading(),
            shingles.whole(),
            shingles.all().length,
            printed.length(),
            printed.credits(),
            lead);
    to.add(note);
    return note;
  }

  private void meet(Shingles text, Keeping to) {
    Member me = member(text);
    Map<Long, Integer> met = new TreeMap<>();
    Set<Member> outdone = new TreeSet<>();
    for (long cell : cells(text)) {
      List<Member> first = to.first(cell, most + 1);
      boolean among = first.size() < most || me.compareTo(first.get(most - 1)) < 0;
      if (among && first.size() >= most) {
        outdone.add(first.get(most - 1));
      }
      List<Member> members =
          first.size() <= most ? first : among ? to.members(cell) : first.subList(0, most);
      members.forEach(member -> met.merge(member.number(), 1, Integer::sum));
      to.put(cell, me);
    }
    met.forEach(
        (other, probes) -> {
          if (probes >= FEWEST_PROBES) {
            compare(text, load(other, to), to);
          }
        });
    outdone.forEach(member -> meetAgain(member, to));
  }

  private static Member member(Shingles text) {
    return new Member(Hash.mix(text.whole()), text.whole());
  }

  private static Set<Long> cells(Shingles text) {
    Set<Long> cells = new TreeSet<>();
    for (long probe : text.probes()) {
      cells.add(Hash.join(OF_PROBES, probe));
    }
    return cells;
  }

  private static Shingles load(long text, Keeping from) {
    return Shingles.of(text, from.bytes(Kind.TEXT, text).orElseThrow());
  }

  private static void compare(Shingles one, Shingles other, Keeping to) {
    int shared = shared(one, other);
    if (shared > 0) {
      long first = Math.min(one.whole(), other.whole());
      to.tie(Kind.TEXT, new Tie(first, Math.max(one.whole(), other.whole()), shared));
    }
  }

  /** How many runs two texts share that have a passage in common; 0 for those that have none. */
  static int shared(Shingles one, Shingles other) {
    int shared = Shingles.shared(one.all(), other.all());
    if (shared < FEWEST_SHARED) {
      return 0;
    }
    int shorter = Math.min(one.all().length, other.all().length);
    int own = Math.min(one.own().length, other.own().length);
    boolean passage = own == 0 || Shingles.shared(one.own(), other.own()) >= OWN_CONTAINED * own;
    boolean near = shared >= NEAR * (one.all().length + other.all().length - shared);
    return passage && (near || shared >= CONTAINED * shorter) ? shared : 0;
  }

  /** Unties a text that is no longer among the first of a cell from those it would not meet now. */
  private void meetAgain(Member outdone, Keeping to) {
    List<Tie> ties = to.ties(Kind.TEXT, outdone.number());
    if (ties.isEmpty()) {
      return;
    }
    Set<Long> cells = cells(load(outdone.number(), to));
    for (Tie tie : ties) {
      long other = tie.one() == outdone.number() ? tie.other() : tie.one();
      Shingles text = load(other, to);
      int probes = 0;
      for (long cell : cells(text)) {
        if (cells.contains(cell) && probes < FEWEST_PROBES) {
          List<Member> first = to.first(cell, most);
          probes += first.contains(outdone) || first.contains(member(text)) ? 1 : 0;
        }
      }
      if (probes < FEWEST_PROBES) {
        to.untie(Kind.TEXT, tie.one(), tie.other());
      }
    }
  }
}
