package org.kroniek.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.NearestName;
import org.kroniek.model.catalogue.Suggestion;

/** Finds the name of the record that somebody meant who misspelt it. */
final class Nearest {

  private static final int NAMES_COMPARED = 5_000;

  private Nearest() {}

  /** For each of these fields whose name is not on record, the list with the nearest that is. */
  static List<Sift.Offer> offers(Asked asked, List<Field> fields, Visit visit) {
    List<Sift.Offer> offers = new ArrayList<>();
    for (Field field : fields) {
      asked
          .value(field)
          .flatMap(typed -> to(typed, visit))
          .ifPresent(
              near ->
                  offers.add(offer(asked, field, near.name(), near.subject().id(), visit.words())));
    }
    return offers;
  }

  /** The list with another value of the field. */
  static Sift.Offer offer(Asked asked, Field field, String name, String value, Words words) {
    return new Sift.Offer(
        words.of("offer.nearest", words.of("filter." + field.parameter()), asked.shown(field))
            + " ",
        name,
        asked.with(field, value).href(),
        "?");
  }

  /** The nearest outlet; nothing where there is one of that name. */
  static Optional<String> outlet(String typed, Archive archive) {
    List<String> names = archive.outlets(NAMES_COMPARED).stream().map(Archive.Tally::name).toList();
    return names.stream().anyMatch(typed::equalsIgnoreCase)
        ? Optional.empty()
        : NearestName.ofWholeOrPart(typed, names);
  }

  /** The nearest among those who speak most; nothing where the name is known. */
  static Optional<Suggestion> to(String typed, Visit visit) {
    if (Sift.isId(typed) || !visit.catalogue().suggest(typed, 1).isEmpty()) {
      return Optional.empty();
    }
    List<String> names =
        visit.archive().sources(NAMES_COMPARED).stream().map(Archive.Tally::name).toList();
    return NearestName.ofWholeOrPart(typed, names)
        .flatMap(name -> visit.catalogue().suggest(name, 1).stream().findFirst());
  }
}
