package org.kroniek.world;

import java.time.LocalDate;
import java.util.Optional;
import org.kroniek.model.PartialDate;

/**
 * A time in which somebody held an office.
 *
 * @param body the name of the country or body
 * @param role the key of the role
 * @param holder the name of the person
 * @param from the first day
 * @param until the last day; empty where it lasts as far as the file knows
 */
record Term(String body, String role, String holder, LocalDate from, Optional<LocalDate> until) {

  /** Whether some day that the date may mean lies in the term; an unknown date lies in all. */
  boolean holdsAt(Optional<PartialDate> when) {
    return when.isEmpty()
        || (!when.get().latest().isBefore(from)
            && until.map(last -> !when.get().earliest().isAfter(last)).orElse(true));
  }
}
