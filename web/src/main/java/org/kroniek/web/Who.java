package org.kroniek.web;

import java.util.List;
import org.kroniek.model.Party;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Subject;

/**
 * A name that leads to the page of who has it.
 *
 * @param name as it is shown
 * @param href the page
 */
record Who(String name, String href) {

  /** Where the pages of those on record are. */
  static final String PATH = "/entity";

  static Who of(Subject subject) {
    return new Who(subject.name(), PATH + "/" + subject.id());
  }

  /** Somebody of whom only the name is known here. */
  static Who called(String name) {
    return new Who(name, PATH + "?name=" + Asked.encode(name));
  }

  /** The parties of a finding, by the names that it gives them. */
  static List<Who> of(List<Party> parties, Listed<?> listed) {
    return parties.stream()
        .map(
            party ->
                listed
                    .subject(party)
                    .map(subject -> new Who(party.name(), of(subject).href()))
                    .orElseGet(() -> called(party.name())))
        .distinct()
        .toList();
  }
}
