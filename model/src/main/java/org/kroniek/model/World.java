package org.kroniek.model;

import java.util.Optional;

/** Who or what is meant by a name at a date. Safe for use by many threads. */
public interface World {

  /**
   * The one that the name means then; nothing where the name is unknown or means several.
   *
   * @param name as the text has it, {@code Rutte}, {@code de VS}, {@code Russische}
   * @param when the date of the report, where it is known
   */
  Optional<Known> identify(String name, Optional<PartialDate> when);

  /** The one that holds an office then: {@code secretaris-generaal van de NAVO}. */
  Optional<Known> holder(String office, Optional<PartialDate> when);

  /**
   * Somebody or something that the world file knows.
   *
   * @param type person, organisation, place or other
   * @param name the name in Dutch, the language of record
   * @param english the name in English, the same where it does not differ
   * @param wikidata the item's id
   */
  record Known(Entity.Type type, String name, String english, Optional<String> wikidata) {

    /** The name that a report in this language gives. */
    public String name(Language language) {
      return language.equals(Language.ENGLISH) ? english : name;
    }
  }
}
