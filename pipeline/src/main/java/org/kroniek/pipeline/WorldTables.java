package org.kroniek.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.world.WorldCheck;
import org.kroniek.world.WorldCheck.Finding;
import org.kroniek.world.WorldCheck.Weight;

/** The tables that say who and what there is in the world. Immutable. */
public final class WorldTables {

  private final WorldCheck.Report report;

  private WorldTables(WorldCheck.Report report) {
    this.report = report;
  }

  /**
   * Looks through the tables.
   *
   * @param folder tables of one's own, laid over those that ship; without one those that ship
   * @throws org.kroniek.model.UsageException if the folder is not there or has no table
   */
  public static WorldTables checked(Optional<Path> folder) {
    return new WorldTables(WorldCheck.check(folder));
  }

  /** How many rows of each sort there are, by name. */
  public Map<String, Integer> counts() {
    return report.counts();
  }

  /** What is wrong. */
  public List<Finding> problems() {
    return report.findings(Weight.PROBLEM);
  }

  /** What may be so and is worth a look. */
  public List<Finding> notices() {
    return report.findings(Weight.NOTICE);
  }
}
