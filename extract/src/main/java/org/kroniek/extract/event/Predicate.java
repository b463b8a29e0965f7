package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
 * @param infinitive whether it tells the event only with an infinitive: <i>told them to leave</i>
 * @param clause whether it tells the event only with a clause: <i>niet willen dat</i>
 * @param things the kind of thing that its object must be
 * @param doers the kind of those who do it, where it is told of no others
 * @param carried whether a noun tells an event only where a verb carries it: <i>een akkoord
 *     sluiten</i>
 * @param alone whether it tells its event of one party, though its type needs two: <i>geld in het
 *     fonds stoppen</i>
 * @param turn what the verb that carries an event noun makes of it
 */
record Predicate(
    List<String> words,
    boolean verb,
    Event.Type type,
    List<String> slots,
    boolean required,
    boolean mutual,
    boolean bare,
    boolean infinitive,
    boolean clause,
    Optional<String> things,
    Optional<String> doers,
    boolean carried,
    boolean alone,
    Turn turn) {

  /** What a verb makes of the event that its noun tells. */
  enum Turn {
    /** Nothing: <i>een aanval uitvoeren</i>. */
    DONE,
    /** Its subject is to whom it is done: <i>kritiek krijgen van</i>. */
    UNDERGONE,
    /** It is still to be: <i>sancties aankondigen</i>. */
    PLANNED
  }

  /** The kinds of object: {@code thing} is whatever does not act itself. */
  private static final Set<String> KINDS = Set.of("goods", "forces", "thing");

  /**
   * Whoever blocks a road to be heard, marches, is sent somewhere to keep the peace, searches and
   * arrests, governs, is posted abroad, or fights with words; what is shot or dropped.
   */
  private static final Set<String> DOERS =
      Set.of(
          "authorities",
          "demonstrators",
          "governments",
          "peacekeepers",
          "politicians",
          "posted",
          "protesters",
          "weapons");

  /** Who does it, rather than to whom, where a noun stands alone. */
  private static final Set<String> OWNERS = Set.of("van", "door", "of", "by");

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
        frame.contains("inf"),
        frame.contains("clause"),
        frame.stream().filter(f -> KINDS.contains(f)).findFirst(),
        frame.stream().filter(DOERS::contains).findFirst(),
        frame.contains("carried"),
        frame.contains("alone"),
        turn(row.get(0), frame));
  }

  private static Turn turn(String lemma, List<String> frame) {
    if (frame.contains("undergone")) {
      return Turn.UNDERGONE;
    }
    return isPlan(lemma) || frame.contains("planned") ? Turn.PLANNED : Turn.DONE;
  }

  /** <i>sancties aankondigen</i>, <i>announce sanctions</i>. */
  private static boolean isPlan(String lemma) {
    return lemma.endsWith(" aankondigen") || lemma.startsWith("announce ");
  }

  /** What a verb that means little of its own tells with this noun. */
  Predicate carriedBy(LightVerb light) {
    List<String> all = new ArrayList<>(words);
    all.addAll(light.words());
    List<String> where = new ArrayList<>(light.slots());
    slots.stream().filter(s -> !OWNERS.contains(s) && !where.contains(s)).forEach(where::add);
    return new Predicate(
        all,
        true,
        type,
        where,
        required && !mutual,
        mutual,
        false,
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        light.turn());
  }

  /** What is done to a thing is done to whoever has it: <i>een kamp van vluchtelingen</i>. */
  boolean isHarm() {
    return type == Event.Type.ASSAULT || type == Event.Type.COERCE;
  }

  /** The predicate as the lexicon writes it. */
  String lemma() {
    return String.join(" ", words);
  }

  boolean takes(String slot) {
    return slots.contains(slot);
  }
}
