package org.kroniek.bench;

/**
 * An invented person.
 *
 * @param given the first name
 * @param surname the family name
 * @param office what the person is
 * @param pronoun he or she, in the language of the report
 */
record Person(String given, String surname, String office, String pronoun) {

  String name() {
    return given + " " + surname;
  }
}
