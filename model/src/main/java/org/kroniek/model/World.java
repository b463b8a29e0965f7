package org.kroniek.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Who or what is meant by a name at a date, and who held which office when.
 *
 * <p>Names and phrases are given as the text has them, at most with an article before and a
 * possessive ending; case and accents do not count. Dates are those of the report and may be of a
 * month or a year. Safe for use by many threads.
 */
public interface World {

  /**
   * The one that the name means then; nothing where the name is unknown or means several that the
   * date does not tell apart. What merely stands for another, {@code Moskou} for the government
   * there, is not followed: {@link #meanings} has it.
   *
   * @param name as the text has it, {@code Rutte}, {@code de VS}, {@code Russische}
   * @param when the date of the report, where it is known
   */
  Optional<Known> identify(String name, Optional<PartialDate> when);

  /**
   * Everything that the name may mean then, the likeliest first: by {@link Form}, within one form
   * those in office then before the others. Empty where the name is unknown.
   */
  List<Meaning> meanings(String name, Optional<PartialDate> when);

  /**
   * The office that a phrase names: {@code de aankomende Amerikaanse president}, {@code NAVO-chef},
   * {@code former prime minister of Belgium}. Nothing where the phrase is more or less than that.
   */
  Optional<Office> office(String phrase);

  /**
   * Those who stand to the office as it says at some day of the date, the best first.
   *
   * <p>{@link Standing#CURRENT}: who held it on most days of the date first. {@link
   * Standing#INCOMING}: who was chosen by then and had not begun, the next to begin first; empty
   * without a date. {@link Standing#FORMER}: who had left it, the last to leave first; who holds it
   * again is not former. {@link Standing#THEN}: the former, then the current. An office without a
   * body is that of any body.
   */
  List<Tenure> holders(Office office, Optional<PartialDate> when);

  /** When which offices were held by the one, the latest first. */
  List<Tenure> tenures(Known person);

  /**
   * The one that the phrase means then, where it leaves hardly anybody else: {@code
   * secretaris-generaal van de NAVO}. A second one who held the office on a tenth of the days of
   * the date at most does not count. Of former holders there may always be more than the world
   * knows, so they are never settled here; {@link #holders} lists those it knows.
   */
  default Optional<Known> holder(String phrase, Optional<PartialDate> when) {
    List<Tenure> meant =
        office(phrase)
            .filter(office -> office.standing() != Standing.FORMER)
            .filter(office -> office.standing() != Standing.THEN)
            .map(office -> holders(office, when))
            .orElse(List.of());
    List<Known> others =
        meant.stream()
            .filter(t -> when.map(date -> t.share(date) > 0.1).orElse(true))
            .map(Tenure::holder)
            .filter(holder -> !holder.equals(meant.get(0).holder()))
            .toList();
    return meant.isEmpty() || !others.isEmpty()
        ? Optional.empty()
        : Optional.of(meant.get(0).holder());
  }

  /** What somebody or something is. */
  enum Kind {
    /** A state. */
    COUNTRY(Entity.Type.LOC),
    /** A dependent territory with a code of its own in ISO 3166. */
    TERRITORY(Entity.Type.LOC),
    /** A part of a country, a part of the world. */
    REGION(Entity.Type.LOC),
    /** A city or town. */
    CITY(Entity.Type.LOC),
    /** A body of several states, a court of theirs. */
    INTERNATIONAL(Entity.Type.ORG),
    /** A government's body: a ministry, an agency, an army, the seat of power. */
    GOVERNMENT(Entity.Type.ORG),
    /** A parliament or a chamber of one. */
    PARLIAMENT(Entity.Type.ORG),
    /** A political party. */
    PARTY(Entity.Type.ORG),
    /** An armed group that is no state's army. */
    ARMED_GROUP(Entity.Type.ORG),
    /** Those who are one by descent and have no state of that name: <i>Koerden</i>. */
    PEOPLE(Entity.Type.ORG),
    /** A newspaper, broadcaster, press agency or site. */
    OUTLET(Entity.Type.ORG),
    /** A company. */
    COMPANY(Entity.Type.ORG),
    /** A bank, a central bank too. */
    BANK(Entity.Type.ORG),
    /** Another organisation: a union, a charity, a think tank. */
    ORGANISATION(Entity.Type.ORG),
    /** A person. */
    PERSON(Entity.Type.PER);

    private final Entity.Type type;

    Kind(Entity.Type type) {
      this.type = type;
    }

    /** The type of an entity of this kind. */
    public Entity.Type type() {
      return type;
    }
  }

  /** What pronoun a person goes by. */
  enum Gender {
    /** She. */
    FEMALE,
    /** He. */
    MALE
  }

  /**
   * Somebody or something that the world file knows.
   *
   * @param kind what it is
   * @param name the name in Dutch, the language of record; one of a kind has it
   * @param english the name in English, the same where it does not differ
   * @param wikidata the item's id
   * @param country the name in Dutch of the country that a body or place belongs to
   * @param gender of a person, where it is known
   */
  record Known(
      Kind kind,
      String name,
      String english,
      Optional<String> wikidata,
      Optional<String> country,
      Optional<Gender> gender) {

    /** The type of an entity that this is. */
    public Entity.Type type() {
      return kind.type();
    }

    /** The name that a report in this language gives. */
    public String name(Language language) {
      return language.equals(Language.ENGLISH) ? english : name;
    }
  }

  /** How a name names. In the order of likelihood. */
  enum Form {
    /** By a name of its own, in full or short: {@code Mark Rutte}, {@code de VS}. */
    NAME,
    /** By the surname alone: {@code Rutte}. */
    SURNAME,
    /** By the adjective of a country: {@code Russische}. */
    ADJECTIVE,
    /** As one from there: {@code de Rus}. */
    INHABITANT,
    /** As those from there: {@code de Russen}. */
    INHABITANTS,
    /** By what stands for the government: {@code Moskou}, {@code het Witte Huis}. */
    METONYM
  }

  /**
   * One thing that a name may mean.
   *
   * @param known who or what; with inhabitants, adjectives and metonyms the country
   * @param form how the name names it
   */
  record Meaning(Known known, Form form) {}

  /** How the one meant stands to an office. */
  enum Standing {
    /** Holds it; also where the cabinet has resigned ({@code demissionair}) or leaves soon. */
    CURRENT,
    /** Is chosen and has not begun: {@code aankomend}, {@code verkozen}, {@code -elect}. */
    INCOMING,
    /** Held it: {@code oud-}, {@code voormalig}, {@code ex-}. */
    FORMER,
    /** Holds it for the time being: {@code waarnemend}, {@code interim}. */
    ACTING,
    /** Held it at the time that the text speaks of: {@code toenmalig}. */
    THEN
  }

  /**
   * An office as a phrase names it.
   *
   * @param role the key of the role, {@code prime-minister}
   * @param of the country or body; empty where the phrase leaves it to the reader
   * @param standing how the one meant stands to it
   */
  record Office(String role, Optional<Known> of, Standing standing) {

    /** The same of this country or body: {@code de premier} in a report on Belgium. */
    public Office of(Known body) {
      return new Office(role, Optional.of(body), standing);
    }
  }

  /**
   * A time in which somebody held an office.
   *
   * @param holder who
   * @param role the key of the role
   * @param of the country or body
   * @param elected when chosen, where it is known that this was before taking office
   * @param from when it began
   * @param until when it ended, the day on which a successor took over; empty where it goes on
   * @param acting whether for the time being only
   */
  record Tenure(
      Known holder,
      String role,
      Known of,
      Optional<PartialDate> elected,
      PartialDate from,
      Optional<PartialDate> until,
      boolean acting) {

    /** Whether some day that the date may mean may lie in it. */
    public boolean touches(PartialDate when) {
      return !when.latest().isBefore(from.earliest())
          && until.map(last -> !when.earliest().isAfter(last.latest())).orElse(true);
    }

    /**
     * The part of the days of the date on which the office was held, 0 to 1; a day on which it
     * changed hands counts for both.
     */
    public double share(PartialDate when) {
      LocalDate begin = later(from.earliest(), when.earliest());
      LocalDate end =
          until.map(last -> earlier(last.latest(), when.latest())).orElse(when.latest());
      double held = ChronoUnit.DAYS.between(begin, end) + 1;
      double days = ChronoUnit.DAYS.between(when.earliest(), when.latest()) + 1;
      return Math.max(0, held / days);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
      return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
      return a.isBefore(b) ? a : b;
    }
  }
}
