package org.kroniek.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kroniek.model.Event;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;

/**
 * What an address can ask of a list, in the order in which it stands there; the pages and the REST
 * interface speak alike.
 */
enum Field {
  /** Words. */
  Q,
  /** Who says it. */
  SOURCE,
  /** Of whom or what. */
  ABOUT,
  /** To whom. */
  TO,
  /** What the source does; more than one may be asked for. */
  ACT,
  /** In whose words; more than one may be asked for. */
  MODE,
  /** The outlet's name. */
  OUTLET,
  /** The code of the language. */
  LANGUAGE,
  /** The type of the event; more than one may be asked for. */
  TYPE,
  /** The modality of the event; more than one may be asked for. */
  MODALITY,
  /** Who does it. */
  ACTOR,
  /** To or with whom. */
  RECIPIENT,
  /** One of two between whom something goes on. */
  BETWEEN,
  /** The other. */
  AND,
  /** Who is bound by an amount. */
  HOLDER,
  /** What an amount is for. */
  PURPOSE,
  /** The unit of an amount. */
  UNIT,
  /** The kind of an amount; more than one may be asked for. */
  KIND,
  /** What is held of an amount; more than one may be asked for. */
  STANCE,
  /** The first day. */
  SINCE,
  /** The last day. */
  UNTIL,
  /** The id of an article. */
  ARTICLE,
  /** How many reports a story has at least. */
  LEAST,
  /** The day by which all must have been on record. */
  ASOF;

  /** The name in the address. */
  String parameter() {
    return this == ASOF ? "asOf" : name().toLowerCase(Locale.ROOT);
  }

  /** Whether only what is told across reports can be asked so. */
  boolean isAcross() {
    return this == LEAST || this == ASOF;
  }

  /** The values that can be asked for; empty where any can. */
  List<String> codes() {
    return switch (this) {
      case ACT -> names(Statement.Act.values());
      case MODE -> names(Statement.Mode.values());
      case TYPE -> names(Event.Type.values());
      case MODALITY -> names(Event.Modality.values());
      case KIND -> names(Quantity.Kind.values());
      case STANCE -> names(Quantity.Stance.values());
      default -> List.of();
    };
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether more than one value may be asked for, of which one is enough. */
  boolean isSet() {
    return !codes().isEmpty();
  }
}
