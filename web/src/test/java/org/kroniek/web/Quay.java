package org.kroniek.web;

import java.util.List;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement.Act;

/** Reports of one story: an agency's, a copy of it, one in other words; and one of another. */
final class Quay {

  static final String EVIL = "<img src=x onerror=window.hacked=1>";

  private static final String CRANE =
      "Harbour Union closed the northern quay after a crane fell into the water."
          + " Ada Quist said that the quay stays closed until spring."
          + " Divers look for the jib of the crane, which lies across the fairway."
          + " Forty ships wait outside the harbour and eleven went to other ports."
          + " Dirk Ree promised that every skipper will be paid five percent of the dues back."
          + " The crane was built in 1987 and had been inspected in the summer.";

  private Quay() {}

  static Reading agency() {
    return Report.of(CRANE)
        .title("Crane falls, quay closed")
        .outlet("Delta Wire")
        .published("2025-03-03")
        .says("Ada Quist", "said", Act.ASSERT, "the quay stays closed until spring")
        .says("Dirk Ree", "promised", Act.PROMISE, "every skipper will be paid")
        .reading();
  }

  static Reading copy() {
    return Report.of(CRANE + " (Delta Wire)")
        .title("Quay closed " + EVIL)
        .outlet("Harbour Post " + EVIL)
        .published("2025-03-04")
        .says("Ada Quist", "said", Act.ASSERT, "the quay stays closed until spring")
        .reading();
  }

  static Reading own() {
    return Report.of(
            "The crane that fell into the water at the northern quay still lies across the fairway."
                + " Divers found its jib on Tuesday, said Harbour Union."
                + " Ships wait outside the harbour, and skippers ask when the quay opens."
                + " Cor Staal warned that ships will go to other ports for good.")
        .title("Divers find jib of fallen crane")
        .outlet("The Skipper")
        .published("2025-03-05")
        .says("Cor Staal", "warned", Act.WARN, "ships will go to other ports for good")
        .reading();
  }

  /** One of many reports in nearly the same words, hours apart. */
  static Reading later(int number) {
    return Report.of(CRANE + " This is what was known by hour " + number + ".")
        .title("Hour " + number)
        .outlet("Paper " + number)
        .published("2025-03-0" + (3 + number / 12))
        .says("Ada Quist", "said", Act.ASSERT, "the quay stays closed until spring")
        .reading();
  }

  static Reading other() {
    return Report.of("The council of Westmere voted for cheaper buses and a longer tram line.")
        .title("Cheaper buses")
        .outlet("The Skipper")
        .published("2025-03-05")
        .reading();
  }

  static List<Reading> all() {
    return List.of(agency(), copy(), own(), other());
  }
}
