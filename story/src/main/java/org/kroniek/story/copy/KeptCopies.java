package org.kroniek.story.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kroniek.model.across.Kept;
import org.kroniek.model.across.Kept.Kind;
import org.kroniek.model.across.Kept.Tie;
import org.kroniek.model.across.Note;
import org.kroniek.story.copy.FamilyTree.Pair;
import org.kroniek.story.copy.FamilyTree.Text;

/** Tells from what is kept which articles are copies of which. Immutable. */
public final class KeptCopies {

  private final Credits credits = new Credits();

  /** Of so few readings the ties of each are looked up. */
  private static final int FEW = 2_000;

  /** The copies among these readings. */
  public Copies among(Set<Long> readings, Kept kept) {
    return readings.size() <= FEW ? amongFew(readings, kept) : amongMany(readings, kept);
  }

  private Copies amongFew(Set<Long> readings, Kept kept) {
    List<Note> notes = kept.notes(readings);
    Set<Tie> ties = new LinkedHashSet<>();
    notes.stream().map(Note::text).distinct().forEach(t -> ties.addAll(kept.ties(Kind.TEXT, t)));
    return of(notes, List.copyOf(ties), kept);
  }

  private Copies amongMany(Set<Long> readings, Kept kept) {
    List<Tie> ties = kept.ties(Kind.TEXT);
    Set<Long> texts = new TreeSet<>(kept.sharedTexts());
    for (Tie tie : ties) {
      texts.add(tie.one());
      texts.add(tie.other());
    }
    Set<Long> having = new TreeSet<>(kept.withTexts(texts));
    having.retainAll(readings);
    return of(kept.notes(having), ties, kept);
  }

  private Copies of(List<Note> notes, List<Tie> ties, Kept kept) {
    Map<Long, List<Note>> byText = new TreeMap<>();
    notes.forEach(n -> byText.computeIfAbsent(n.text(), text -> new ArrayList<>()).add(n));
    List<Long> numbers = List.copyOf(byText.keySet());
    Map<Long, Integer> places = new HashMap<>();
    List<Text> texts = new ArrayList<>();
    byText.forEach(
        (text, printed) -> {
          places.put(text, texts.size());
          texts.add(new Text(printed.stream().map(Printed::of).toList(), printed.get(0).runs()));
        });
    List<Pair> pairs = new ArrayList<>();
    for (Tie tie : ties) {
      Integer one = places.get(tie.one());
      Integer other = places.get(tie.other());
      if (one != null && other != null) {
        pairs.add(new Pair(one, other, (int) tie.weight()));
      }
    }
    return new FamilyTree(
            texts,
            pairs,
            credits,
            (one, other) ->
                Shingles.shared(
                    shingles(numbers.get(one), kept), shingles(numbers.get(other), kept)))
        .copies();
  }

  private static int[] shingles(long text, Kept kept) {
    return Shingles.of(text, kept.bytes(Kind.TEXT, text).orElseThrow()).all();
  }
}
