package org.kroniek.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Event;
import org.kroniek.model.Language;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.Count;
import org.kroniek.model.catalogue.Facets;
import org.kroniek.model.catalogue.Subject;

/**
 * What narrows a list, as its page shows it: the filters that are set, and for each further one how
 * many it would leave.
 *
 * @param asked what the address asks
 * @param drops the filters that are set, each with the list without it
 * @param groups the further ones
 */
record Sift(Asked asked, List<Drop> drops, List<Group> groups) {

  private static final int CHOICES = 8;

  /** In what order the fields stand beside a list. */
  private static final List<Facets.Field> ORDER =
      List.of(
          Facets.Field.SOURCE,
          Facets.Field.ABOUT,
          Facets.Field.HOLDER,
          Facets.Field.UNIT,
          Facets.Field.KIND,
          Facets.Field.STANCE,
          Facets.Field.TYPE,
          Facets.Field.MODALITY,
          Facets.Field.ACT,
          Facets.Field.MODE,
          Facets.Field.YEAR,
          Facets.Field.OUTLET,
          Facets.Field.LANGUAGE);

  Sift {
    drops = List.copyOf(drops);
    groups = List.copyOf(groups);
  }

  static Sift of(Catalogue.Kind kind, Asked asked, Visit visit) {
    Facets facets = visit.catalogue().facets(kind, asked.filter());
    List<Group> groups = new ArrayList<>();
    for (Facets.Field counted : ORDER) {
      List<Choice> choices =
          facets.of(counted).stream()
              .limit(CHOICES)
              .map(value -> choice(counted, value, asked, visit.words()))
              .toList();
      if (choices.size() > 1 || choices.stream().anyMatch(Choice::chosen)) {
        String key = counted == Facets.Field.YEAR ? "year" : field(counted).parameter();
        groups.add(new Group(key, visit.words().of("filter." + key + ".label"), choices));
      }
    }
    return new Sift(asked, drops(asked, visit), groups);
  }

  /** What is asked alone, without counts of further filters. */
  static Sift bare(Asked asked, Visit visit) {
    return new Sift(asked, drops(asked, visit), List.of());
  }

  private static Choice choice(Facets.Field counted, Facets.Value value, Asked asked, Words words) {
    String number = words.count(value.number());
    if (counted == Facets.Field.YEAR) {
      boolean chosen =
          asked.has(Field.SINCE, value.value()) && asked.has(Field.UNTIL, value.value());
      Asked next = asked.without(Field.SINCE).without(Field.UNTIL);
      next = chosen ? next : next.with(Field.SINCE, value.value()).with(Field.UNTIL, value.value());
      return new Choice(value.value(), value.value(), number, next.href(), chosen);
    }
    Field field = field(counted);
    String code = field.isSet() ? value.value().toLowerCase(Locale.ROOT) : value.value();
    return new Choice(
        code,
        label(field, code, value.label(), words),
        number,
        asked.toggled(field, code).href(),
        asked.has(field, code));
  }

  private static Field field(Facets.Field counted) {
    return Field.valueOf(counted.name());
  }

  /** A value in words. */
  static String label(Field field, String value, String otherwise, Words words) {
    if (field.isSet() && !field.codes().contains(value)) {
      return otherwise;
    }
    return switch (field) {
      case ACT -> words.verb(Asked.constant(value, Statement.Act.class));
      case MODE -> words.mode(Asked.constant(value, Statement.Mode.class));
      case TYPE -> words.type(Asked.constant(value, Event.Type.class));
      case MODALITY -> words.modality(Asked.constant(value, Event.Modality.class));
      case KIND -> words.kind(Asked.constant(value, Quantity.Kind.class));
      case STANCE -> words.stance(Asked.constant(value, Quantity.Stance.class));
      case LANGUAGE -> Asked.isLanguage(value) ? words.language(new Language(value)) : value;
      case UNIT -> words.unit(value);
      default -> otherwise;
    };
  }

  private static List<Drop> drops(Asked asked, Visit visit) {
    List<Drop> drops = new ArrayList<>();
    asked
        .values()
        .forEach(
            (field, all) ->
                all.forEach(
                    value ->
                        drops.add(
                            new Drop(
                                field,
                                visit.words().of("filter." + field.parameter()),
                                label(field, value, named(value, visit.catalogue()), visit.words()),
                                field.isSet()
                                    ? asked.toggled(field, value).href()
                                    : asked.without(field).href()))));
    return drops;
  }

  /** The name behind an id; anything else as it is. */
  static String named(String value, Catalogue catalogue) {
    return isId(value) ? catalogue.subject(value).map(Subject::name).orElse(value) : value;
  }

  /** Whether a value has the form of a subject's id. */
  static boolean isId(String value) {
    return value.matches("Q\\d{1,12}|n-[0-9a-z]{16}");
  }

  /** What a text field shows: the name behind an id. */
  String shown(Field field) {
    return drops.stream()
        .filter(drop -> drop.field() == field)
        .map(Drop::value)
        .findFirst()
        .orElse("");
  }

  /** The key of the words over a field: of an event, whom it speaks of is who takes part. */
  String title(Field field) {
    boolean party = field == Field.ABOUT && asked.path().equals(MapPage.PATH);
    return party ? "filter.party.label" : "filter." + field.parameter() + ".label";
  }

  /** The choices of a field, which stand under its text. */
  List<Choice> choices(Field field) {
    return groups.stream()
        .filter(group -> group.key().equals(field.parameter()))
        .flatMap(group -> group.choices().stream())
        .toList();
  }

  /** The groups whose field has no text. */
  List<Group> others(List<Field> shown) {
    List<String> keys = shown.stream().map(Field::parameter).toList();
    return groups.stream().filter(group -> !keys.contains(group.key())).toList();
  }

  /** The values that a form sends on without showing them. */
  Map<Field, List<String>> kept(List<Field> shown) {
    Map<Field, List<String>> kept = new EnumMap<>(Field.class);
    kept.putAll(asked.values());
    shown.forEach(kept::remove);
    return kept;
  }

  /** What to try where nothing answers: the list without one of its filters. */
  List<Offer> offers(Catalogue.Kind kind, Set<Field> staying, Visit visit) {
    List<Offer> offers = new ArrayList<>();
    Words words = visit.words();
    for (Drop drop : drops) {
      if (staying.contains(drop.field())) {
        continue;
      }
      Asked rest = asked.without(drop.field());
      long number = count(kind, rest, visit).map(Count::number).orElse(0L);
      if (number > 0) {
        offers.add(
            new Offer(
                words.of(
                        number == 1 ? "offer.without.one" : "offer.without.many",
                        drop.label(),
                        drop.value())
                    + " ",
                words.totalled(number, noun(kind)),
                rest.href(),
                "."));
      }
    }
    return offers;
  }

  private static Optional<Count> count(Catalogue.Kind kind, Asked asked, Visit visit) {
    try {
      return Optional.of(visit.catalogue().count(kind, asked.filter()));
    } catch (UsageException e) {
      return Optional.empty();
    }
  }

  /** The noun for findings of a kind. */
  static String noun(Catalogue.Kind kind) {
    return switch (kind) {
      case ARTICLE -> "report";
      case STATEMENT -> "statement";
      case EVENT -> "event";
      case QUANTITY -> "amount";
      case CONDITIONAL -> "conditional";
    };
  }

  /** How many there are, in words. */
  static String total(Count count, Catalogue.Kind kind, Words words) {
    return count.over()
        ? words.of(noun(kind) + ".many", words.of("over", words.count(count.number())))
        : words.counted(count.number(), noun(kind));
  }

  /**
   * Filters of one field.
   *
   * @param key of the field, for names in the page
   * @param title in words
   * @param choices the values with the most
   */
  record Group(String key, String title, List<Choice> choices) {

    Group {
      choices = List.copyOf(choices);
    }
  }

  /**
   * A further filter.
   *
   * @param value what it asks
   * @param label the same in words
   * @param number how many it leaves
   * @param href the list with it, or without it where it is set
   * @param chosen whether it is set
   */
  record Choice(String value, String label, String number, String href, boolean chosen) {

    /** Whether the value is one word, fit for a name in the page. */
    boolean isCode() {
      return value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    }
  }

  /**
   * A filter that is set.
   *
   * @param field which
   * @param label the field in words
   * @param value what it asks for, in words
   * @param href the list without it
   */
  record Drop(Field field, String label, String value, String href) {}

  /**
   * Something to try instead.
   *
   * @param before words before the link
   * @param link words of the link
   * @param href where it leads
   * @param after words after the link
   */
  record Offer(String before, String link, String href, String after) {}
}
