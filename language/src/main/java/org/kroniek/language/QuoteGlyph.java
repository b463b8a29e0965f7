package org.kroniek.language;

import java.util.Optional;

/** The quotation marks, and which closes which. */
enum QuoteGlyph {
  LOW_DOUBLE("„", true),
  COMMAS(",,", true),
  SIX_DOUBLE("“", true),
  NINE_DOUBLE("”", true),
  STRAIGHT_DOUBLE("\"", true),
  BACKTICKS("``", true),
  TWO_APOSTROPHES("''", true),
  TWO_NINES("’’", true),
  TWO_SIXES("‘‘", true),
  LEFT_GUILLEMET("«", true),
  RIGHT_GUILLEMET("»", true),
  LOW_SINGLE("‚", false),
  SIX_SINGLE("‘", false),
  NINE_SINGLE("’", false),
  STRAIGHT_SINGLE("'", false),
  LEFT_ANGLE("‹", false),
  RIGHT_ANGLE("›", false);

  private final String characters;
  private final boolean isDouble;

  QuoteGlyph(String characters, boolean isDouble) {
    this.characters = characters;
    this.isDouble = isDouble;
  }

  int length() {
    return characters.length();
  }

  /** Whether the mark is of the kind that is never an apostrophe. */
  boolean isDouble() {
    return isDouble;
  }

  /** Whether the mark may also be an apostrophe. */
  boolean isApostrophe() {
    return this == NINE_SINGLE || this == STRAIGHT_SINGLE;
  }

  /** Whether the same glyph opens and closes. */
  boolean isSymmetric() {
    return this == STRAIGHT_DOUBLE || this == STRAIGHT_SINGLE || this == TWO_APOSTROPHES;
  }

  /** The glyph at {@code at}, the longer of two. */
  static Optional<QuoteGlyph> at(String text, int at, int limit) {
    char c = text.charAt(at);
    boolean twice = at + 1 < limit && text.charAt(at + 1) == c;
    QuoteGlyph glyph =
        switch (c) {
          case '„', '‟' -> LOW_DOUBLE;
          case ',' -> twice ? COMMAS : null;
          case '“' -> SIX_DOUBLE;
          case '”' -> NINE_DOUBLE;
          case '"', '＂' -> STRAIGHT_DOUBLE;
          case '`' -> twice ? BACKTICKS : null;
          case '\'' -> twice ? TWO_APOSTROPHES : STRAIGHT_SINGLE;
          case '’' -> twice ? TWO_NINES : NINE_SINGLE;
          case '‘', '‛' -> twice ? TWO_SIXES : SIX_SINGLE;
          case '«' -> LEFT_GUILLEMET;
          case '»' -> RIGHT_GUILLEMET;
          case '‚' -> LOW_SINGLE;
          case '‹' -> LEFT_ANGLE;
          case '›' -> RIGHT_ANGLE;
          default -> null;
        };
    return Optional.ofNullable(glyph);
  }

  /** Whether a quotation that this mark opened may end in {@code other}. */
  boolean closedBy(QuoteGlyph other) {
    return switch (this) {
      case LOW_DOUBLE, COMMAS ->
          other == NINE_DOUBLE
              || other == SIX_DOUBLE
              || other == STRAIGHT_DOUBLE
              || other == TWO_APOSTROPHES
              || other == TWO_NINES;
      case SIX_DOUBLE, BACKTICKS, TWO_SIXES ->
          other == NINE_DOUBLE
              || other == STRAIGHT_DOUBLE
              || other == TWO_APOSTROPHES
              || other == TWO_NINES;
      case NINE_DOUBLE -> other == NINE_DOUBLE || other == SIX_DOUBLE;
      case STRAIGHT_DOUBLE -> other == STRAIGHT_DOUBLE || other == NINE_DOUBLE;
      case TWO_APOSTROPHES, TWO_NINES -> other == TWO_APOSTROPHES || other == TWO_NINES;
      case LEFT_GUILLEMET -> other == RIGHT_GUILLEMET;
      case RIGHT_GUILLEMET -> other == LEFT_GUILLEMET;
      case LOW_SINGLE -> other == SIX_SINGLE || other.isApostrophe();
      case SIX_SINGLE, NINE_SINGLE, STRAIGHT_SINGLE -> other.isApostrophe();
      case LEFT_ANGLE -> other == RIGHT_ANGLE;
      case RIGHT_ANGLE -> other == LEFT_ANGLE;
    };
  }
}
