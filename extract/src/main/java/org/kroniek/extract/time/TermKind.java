package org.kroniek.extract.time;

/** What a word or group of words does in an expression of time; the classes of the lexicon. */
enum TermKind {
  /** Back from now: geleden, ago. */
  AGO,
  /** Before noon or after it, in English. */
  AMPM,
  /** Joins the ends of between. */
  AND,
  /** One more: nog een, another. */
  ANOTHER,
  /** The definite article. */
  ARTICLE,
  /** What stands before a time of day. */
  AT,
  /** What is counted, so that a number before it is no year. */
  BAR,
  /** Before a day that is told from now: voor morgen. */
  BEFORE_NOW,
  /** Opens a range that "and" goes on with. */
  BETWEEN,
  /** A day told from today; the value is how far it is. */
  DAY,
  /** A part of the day. */
  DAYPART,
  /** The name of a decade. */
  DECADE_NAME,
  /** What stands before the name of a decade. */
  DECADE_WORD,
  /** A whole duration: halfuur, fortnight. */
  DURATION,
  /** The beginning, middle or end. */
  EDGE,
  /** Tells what comes again and again. */
  EVERY,
  /** Half, a quarter. */
  FRACTION,
  /** Opens a range. */
  FROM,
  /** From a day on that is told from now: vanaf morgen. */
  FROM_NOW,
  /** Speaks of what is to come. */
  FUTURE,
  /** The first or second half. */
  HALF,
  /** A half year by its sign: H1. */
  HALF_NAME,
  /** A feast; the value tells how to find its day. */
  HOLIDAY,
  /** Stands behind an hour. */
  HOUR_WORD,
  /** Forward from now: over, in. */
  IN,
  /** Forward from then or now: later. */
  LATER,
  /** Stands behind a duration: lang. */
  LONG,
  /** In the middle of a season. */
  MID_SEASON,
  /** The name of a month. */
  MONTH,
  /** A month's name cut short. */
  MONTH_SHORT,
  /** What stands before the name of a month. */
  MONTH_WORD,
  /** More than, less than, about. */
  MORE,
  /** Twelve o'clock. */
  NOON,
  /** This moment. */
  NOW,
  /** Joins a smaller part to the larger. */
  OF,
  /** The indefinite article, as a number. */
  ONE,
  /** What stands before a day. */
  ON,
  /** What has gone by or is left of a period. */
  PART,
  /** A verb in the past tense. */
  PAST,
  /** An auxiliary of the perfect tense. */
  PERFECT,
  /** A quarter by its sign: Q1. */
  QUARTER_NAME,
  /** A verb of saying in the present tense. */
  SAYING,
  /** A season, counted from spring. */
  SEASON,
  /** The one before, this one, the one after. */
  SHIFT,
  /** From then until now. */
  SINCE,
  /** Stands between the ends of a range. */
  TO,
  /** A unit of time. */
  UNIT,
  /** A number that is not told. */
  VAGUE,
  /** A day of the week, Monday being 1. */
  WEEKDAY,
  /** Several of them. */
  WEEKDAYS,
  /** Its name cut short. */
  WEEKDAY_SHORT,
  /** The week that holds a day. */
  WEEK_OF,
  /** What stands before the number of a week. */
  WEEK_WORD,
  /** All of a unit: de hele dag. */
  WHOLE,
  /** Not later than: binnen, within. */
  WITHIN,
  /** What stands before the number of a year. */
  YEAR_WORD
}
