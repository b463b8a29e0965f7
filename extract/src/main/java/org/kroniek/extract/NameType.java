package org.kroniek.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.entity.RoleKind;
import org.kroniek.model.Entity;

/**
 * Of what type a name is that the world does not know.
 *
 * @param tagged what the tagger says of it where it sees more than a name
 */
record NameType(Lexicon lexicon, Optional<Entity.Type> tagged) {

  /** What is given the name of a person, and is none. */
  private static final Set<String> STORMS =
      Set.of("hurricane", "storm", "typhoon", "cyclone", "orkaan", "tyfoon", "cycloon");

  private static final int LONGEST_PERSON = 32;

  /**
   * The type of a name.
   *
   * @param full the fullest form that the document has of it
   * @param person whether a title or given name tells of a person
   * @param placed whether it stands behind a preposition of place
   */
  Entity.Type of(String name, String full, boolean person, boolean placed) {
    if (person) {
      return Entity.Type.PER;
    }
    if ((NameShape.isUpper(name) && name.indexOf(' ') < 0) || lexicon.isMedium(name)) {
      return Entity.Type.ORG;
    }
    String last = full.substring(full.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String first = full.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    boolean department =
        lexicon.is(first, WordClass.DEPARTMENT) && lexicon.is(last, WordClass.DEPARTMENT);
    if (STORMS.contains(first)) {
      return Entity.Type.MISC;
    }
    if (isBody(last) || isBody(first) || department) {
      return Entity.Type.ORG;
    }
    if (tagged.isPresent()) {
      return tagged.get();
    }
    if (placed) {
      return Entity.Type.LOC;
    }
    // A name of several parts that nothing speaks against is most often a person's.
    boolean several =
        full.indexOf(' ') > 0
            && full.length() < LONGEST_PERSON
            && !lexicon.is(last, WordClass.THING)
            && !lexicon.is(first, WordClass.THING)
            && !lexicon.is(first, WordClass.DETERMINER)
            && !lexicon.is(last, WordClass.DEPARTMENT);
    return several ? Entity.Type.PER : Entity.Type.MISC;
  }

  private boolean isBody(String word) {
    return lexicon.role(word).filter(k -> k == RoleKind.BODY).isPresent();
  }
}
