package org.kroniek.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.world.WikidataImport;
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

  /** Told how far an import is; may throw to stop it. */
  public interface ImportListener {

    /** Called after each line, which stands for an article. */
    void progress(ReadRun.Progress progress);

    /** A line that holds no entity. */
    void badLine(long line, String why);
  }

  /**
   * Makes tables of a dump of Wikidata; what a run before that was stopped has done is kept.
   *
   * @param folder where the tables come
   * @param sitelinks on how many wikis a thing must have a page to be kept
   * @throws org.kroniek.model.UsageException if there is no such dump, or the folder has tables
   */
  public static WikidataImport.Summary imported(
      Path dump, Path folder, int sitelinks, ImportListener listener) {
    return new WikidataImport(dump, folder, sitelinks)
        .run(
            new WikidataImport.Listener() {
              @Override
              public void progress(WikidataImport.Progress now) {
                listener.progress(
                    new ReadRun.Progress(
                        now.bytesDone(), now.bytesTotal(), now.lines(), now.bad()));
              }

              @Override
              public void badLine(long line, String why) {
                listener.badLine(line, why);
              }
            });
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
