package org.kroniek.extract.event;

import java.util.List;
import java.util.Locale;
import org.kroniek.extract.data.DataFile;
import org.kroniek.extract.event.Predicate.Turn;

/**
 * A verb that tells an event by the event noun that it governs: <i>voeren</i> in <i>gesprekken
 * voeren</i>, <i>launch</i> in <i>launch an attack</i>.
 *
 * @param words the lemmas, in the order of the lexicon of predicates
 * @param turn what it makes of the event
 * @param slots where the other party may stand, beside where the noun has it
 */
record LightVerb(List<String> words, Turn turn, List<String> slots) {

  static final String HEADER = "lemma\tturn\tslots";

  LightVerb {
    words = List.copyOf(words);
    slots = List.copyOf(slots);
  }

  static LightVerb of(List<String> row) {
    return new LightVerb(
        List.of(row.get(0).split(" ", -1)),
        Turn.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
        row.get(2).equals("-") ? List.of() : DataFile.values(row.get(2)));
  }
}
