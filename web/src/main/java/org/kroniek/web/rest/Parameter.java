package org.kroniek.web.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kroniek.model.Event;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;

/** What can be asked in an address, with what it means. */
enum Parameter {
  Q(
      "words that it must hold, in any inflection; a * for any ending, \"quotation marks\" for the very"
          + " words",
      "defensie"),
  SOURCE("who says it: the id of an entity, or letters of a name", "Rutte"),
  ABOUT("whom or what it speaks of: an id, or letters of a name", "Trump"),
  TO("to whom it is said: an id, or letters of a name", "Trump"),
  ACT("what the source does, one or several with commas", "warn", Statement.Act.values()),
  MODE("in whose words, one or several with commas", "direct", Statement.Mode.values()),
  OUTLET("the outlet's whole name", "NOS"),
  LANGUAGE("the language of the article", "nl"),
  TYPE("the type of the event, one or several with commas", "aid", Event.Type.values()),
  MODALITY("whether the event is said to be so", "asserted", Event.Modality.values()),
  ACTOR("who does it: an id, or letters of a name", "Rusland"),
  RECIPIENT("to or with whom: an id, or letters of a name", "Oekraïne"),
  BETWEEN("one of two parties of an event, in whichever direction; goes with \"and\"", "Rusland"),
  AND("the other of two parties; goes with \"between\"", "Oekraïne"),
  HOLDER("who is bound by the amount: an id, or letters of a name", "NAVO"),
  PURPOSE("letters of what the amount is for or a percentage of", "defensie"),
  UNIT("of the amount: percent, EUR", "percent"),
  KIND("of the amount", "norm", Quantity.Kind.values()),
  STANCE("what is held of the amount", "insufficient", Quantity.Stance.values()),
  SINCE("on this day or later: 2024, 2024-11, 2024-11-22", "2024"),
  UNTIL("on this day or earlier", "2025-06"),
  ARTICLE("the id of the article", ""),
  LEAST("of so many reports or more", "2"),
  ASOF("only what was recorded and published on this day or earlier", "2025-06"),
  LIMIT("how many at most; 1 to 500, of jsonl and csv to 10000", "30"),
  CURSOR("where the page before ended: its \"next\"", ""),
  ORDER("newest or oldest first", "newest", Order.values()),
  FORMAT("json, jsonl, csv, atom or jsonld; otherwise the header Accept is heeded", "json");

  private final String meaning;
  private final String example;
  private final String codes;

  /** Which stand first. */
  enum Order {
    NEWEST,
    OLDEST
  }

  Parameter(String meaning, String example, Enum<?>... values) {
    this.meaning = meaning;
    this.example = example;
    this.codes =
        Arrays.stream(values)
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(","));
  }

  /** The name in the address. */
  String code() {
    return this == ASOF ? "asOf" : name().toLowerCase(Locale.ROOT);
  }

  String meaning() {
    return meaning;
  }

  /** A value that can be asked for; empty where none can be told. */
  String example() {
    return example;
  }

  /** The codes that it takes; none where it takes any text. */
  List<String> codes() {
    return codes.isEmpty() ? List.of() : List.of(codes.split(","));
  }

  /** Whether it is a number. */
  boolean isNumber() {
    return this == LIMIT || this == LEAST;
  }

  /** Those that narrow a list. */
  static List<Parameter> filters() {
    return Stream.of(values()).filter(one -> one.compareTo(LEAST) < 0).toList();
  }

  /** Those that narrow the stories: what one of the reports must be. */
  static List<Parameter> ofStories() {
    return List.of(Q, SOURCE, ABOUT, OUTLET, LANGUAGE, SINCE, UNTIL, LEAST, ASOF);
  }
}
