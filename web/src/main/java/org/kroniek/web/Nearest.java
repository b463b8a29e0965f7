package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.NearestName;
import org.kroniek.model.catalogue.Suggestion;

/** Finds the name of the record that somebody meant who misspelt it. */
final class Nearest {

  private static final int NAMES_COMPARED = 5_000;

  private Nearest() {}

  /** The nearest outlet; nothing where there is one of that name. */
  static Optional<String> outlet(String typed, Archive archive) {
    List<String> names = archive.outlets(NAMES_COMPARED).stream().map(Archive.Tally::name).toList();
    return names.stream().anyMatch(typed::equalsIgnoreCase)
        ? Optional.empty()
        : NearestName.ofWholeOrPart(typed, names);
  }

  /** The nearest among those who speak most; nothing where the name is known. */
  static Optional<Suggestion> to(String typed, Visit visit) {
    if (!visit.catalogue().suggest(typed, 1).isEmpty()) {
      return Optional.empty();
    }
    List<String> names =
        visit.archive().sources(NAMES_COMPARED).stream().map(Archive.Tally::name).toList();
    return NearestName.ofWholeOrPart(typed, names)
        .flatMap(name -> visit.catalogue().suggest(name, 1).stream().findFirst());
  }
}
