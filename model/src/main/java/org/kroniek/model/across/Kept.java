package org.kroniek.model.across;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Reading;

/**
 * What is kept of the readings on record, at one moment. Readings go by numbers, which the archive
 * gives and which mean nothing outside it. Not safe for use by many threads.
 */
public interface Kept {

  /**
   * The numbers of the readings that are current.
   *
   * @param by only those published on this day or earlier, or on an unknown day
   */
  Set<Long> current(Optional<LocalDate> by);

  /**
   * The numbers of the readings that were current at a moment.
   *
   * @param by as in {@link #current(Optional)}
   */
  Set<Long> current(Instant asOf, Optional<LocalDate> by);

  /** What is noted of these readings, in no order; those of which nothing is noted are left out. */
  List<Note> notes(Collection<Long> numbers);

  /** The reading with this number. */
  Reading reading(long number);

  /** The ids of what is said in a reading and of what goes on in it, each in the text's order. */
  Findings findings(long number);

  /** The names on record that hold these letters, whatever their case and diacritics. */
  Set<String> names(String part);

  /** The members of a cell with the least marks, those first; of equal marks the least number. */
  List<Member> first(long cell, int most);

  /** All members of a cell, likewise. */
  List<Member> members(long cell);

  /** The numbers of all members of these cells. */
  Set<Long> membersOf(Collection<Long> cells);

  /** Bytes that were kept; empty where there are none. */
  Optional<byte[]> bytes(Kind kind, long number);

  /** All ties of a kind, by their first end. */
  List<Tie> ties(Kind kind);

  /** The ties of a kind that have this end first or second. */
  List<Tie> ties(Kind kind, long end);

  /** The texts, by their numbers, that more than one reading has. */
  Set<Long> sharedTexts();

  /** The numbers of the readings that have one of these texts. */
  Set<Long> withTexts(Collection<Long> texts);

  /** What ties and bytes are of. */
  enum Kind {
    /** Texts, by their numbers; they are tied where they share a passage. */
    TEXT('t'),
    /** Readings; each is tied to at most one before it, that it goes on from. */
    STORY('s'),
    /** What readings tell; nothing is tied. */
    ACCOUNT('a');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    /** One letter for the kind. */
    public char letter() {
      return letter;
    }
  }

  /** A member of a cell, and the mark that it is sorted by. */
  record Member(long mark, long number) implements Comparable<Member> {
    @Override
    public int compareTo(Member other) {
      int byMark = Long.compare(mark, other.mark);
      return byMark != 0 ? byMark : Long.compare(number, other.number);
    }
  }

  /** Two that belong together, and how much. */
  record Tie(long one, long other, double weight) {}

  /**
   * The ids of what was found in a reading.
   *
   * @param statements what is said
   * @param events what goes on
   */
  record Findings(List<String> statements, List<String> events) {

    /** Copies the lists. */
    public Findings {
      statements = List.copyOf(statements);
      events = List.copyOf(events);
    }
  }
}
