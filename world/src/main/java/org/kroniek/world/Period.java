package org.kroniek.world;

import java.time.LocalDate;
import org.kroniek.model.PartialDate;

/**
 * The days that a date may mean.
 *
 * @param first the first of them
 * @param last the last of them
 */
record Period(LocalDate first, LocalDate last) {

  static Period of(PartialDate date) {
    return new Period(date.earliest(), date.latest());
  }
}
