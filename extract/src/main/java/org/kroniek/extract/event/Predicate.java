package org.kroniek.extract.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.extract.data.DataFile;
import org.kroniek.model.Event;

/**
 * A word, or words, that tell an event, as the lexicon has them.
 *
 * @param words the lemmas: of a Dutch phrase the governing verb last, of an English one first
 * @param verb whether it is a verb; else a noun
 * @param type what it tells
 * @param slots where its recipient stands, the likeliest first: {@code obj}, {@code iobj} or a
 *     preposition
 * @param required whether it tells no event without a recipient
 * @param mutual whether its parties do it with one another
 * @param bare whether it tells no event with an object: <i>staken</i>, but not <i>de strijd
 *     staken</i>
 * @param things the kind of thing that its object must be
 */
record Predicate(
    List<String> words,
    boolean verb,
    Event.Type type,
    List<String> slots,
    boolean required,
    boolean mutual,
    boolean bare,
    Optional<String> things) {

  Predicate {
    words = List.copyOf(words);
    slots = List.copyOf(slots);
  }

  static Predicate of(List<String> row) {
    List<String> frame = List.of(row.get(3).split(" ", -1));
    String slots = frame.get(0);
    boolean none = slots.equals("-");
    return new Predicate(
        List.of(row.get(0).split(" ", -1)),
        row.get(1).equals("verb"),
        Event.Type.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
        none ? List.of() : DataFile.values(slots.replace("!", "")),
        slots.contains("!"),
        frame.contains("sym"),
        frame.contains("intr"),
        frame.stream().filter(f -> f.equals("goods") || f.equals("forces")).findFirst());
  }

  /** The predicate as the lexicon writes it. */
  String lemma() {
    return String.join(" ", words);
  }

  boolean takes(String slot) {
    return slots.contains(slot);
  }
}
