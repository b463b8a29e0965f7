package org.kroniek.extract.entity;

import java.util.Optional;
import java.util.Set;
import org.kroniek.model.PartialDate;
import org.kroniek.model.World;

/** Who stands to an office as a phrase says. */
final class Offices {

  private static final String MINISTER = "minister";
  private static final Set<String> MINISTERS =
      Set.of("minister", "bewindsman", "bewindsvrouw", "bewindspersoon");

  private Offices() {}

  /** {@code de bewindsman}: one of the ministers. */
  static Optional<World.Office> minister(String words) {
    return MINISTERS.contains(words)
        ? Optional.of(new World.Office(MINISTER, Optional.empty(), World.Standing.CURRENT))
        : Optional.empty();
  }

  /** Whether the tenure is of this office and touches the date as the phrase says. */
  static boolean stands(World.Tenure tenure, World.Office office, PartialDate when) {
    boolean body = office.of().isEmpty() || office.of().get().equals(tenure.of());
    boolean role =
        tenure.role().equals(office.role())
            || (office.role().equals(MINISTER) && tenure.role().endsWith("-" + MINISTER));
    return body && role && stands(tenure, office.standing(), when);
  }

  private static boolean stands(World.Tenure tenure, World.Standing standing, PartialDate when) {
    boolean over = tenure.until().map(u -> !u.latest().isAfter(when.earliest())).orElse(false);
    return switch (standing) {
      case CURRENT, ACTING -> tenure.touches(when);
      case INCOMING -> tenure.from().earliest().isAfter(when.earliest());
      case FORMER -> over;
      case THEN -> over || tenure.touches(when);
    };
  }
}
