package org.kroniek.extract;

/** The closed classes of words that hold a sentence together. */
enum WordClass {
  DETERMINER,
  /** A pronoun that can be a subject. */
  NOMINATIVE,
  OBLIQUE,
  REFLEXIVE,
  PREPOSITION,
  COORDINATOR,
  SUBORDINATOR,
  QUESTION,
  AUXILIARY,
  /** An auxiliary of the passive. */
  PASSIVE,
  ADVERB,
  /** {@code erop}, {@code ervan}: a preposition that announces a clause. */
  PREPADVERB,
  /** A noun that ends names of things and places rather than people: {@code Koude Oorlog}. */
  THING,
  /** A noun for somebody beside the one spoken of: {@code woordvoerder}, {@code zoon}. */
  BESIDE,
  /** A noun for a politician of whatever office: {@code politicus}, {@code leider}. */
  POLITICAL,
  /** The field of a minister, {@code Defensie}. */
  DEPARTMENT,
  /** A word of a title before its noun: {@code Prime} Minister, {@code demissionair} minister. */
  TITLE,
  /** An adjective that tells how good or bad a thing is: {@code noodzakelijk}. */
  EVALUATIVE,
  /** An adjective of a country or region without its ending: {@code Vlaams} minister. */
  ORIGIN
}
