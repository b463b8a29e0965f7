package org.kroniek.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.kroniek.pipeline.ReadRun;
import org.kroniek.pipeline.WorldTables;
import org.kroniek.world.WikidataImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes tables of the world of a dump of Wikidata. */
@Command(
    name = "import",
    description = {
      "Makes tables of the world of a JSON dump of Wikidata (gzip, bzip2 or plain), for read",
      "--world FOLDER: countries, places, organisations, holders of office and what they held, with",
      "their names in Dutch, English, German and French. Goes on where a run before was stopped.",
    },
    footerHeading = "%nExample:%n",
    footer = "  kroniek world import latest-all.json.bz2 --into my-tables")
final class WorldImportCommand implements Callable<Integer> {

  private static final int BAD_LINES_SHOWN = 20;

  private final Kroniek kroniek;

  @Parameters(paramLabel = "DUMP", description = "The file, one entity a line.")
  private Path dump = Path.of("");

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      required = true,
      description = "Where the tables come.")
  private Path folder = Path.of("");

  @Option(
      names = "--sitelinks",
      paramLabel = "N",
      defaultValue = "5",
      description = "On how many wikis a thing must have a page to be kept (${DEFAULT-VALUE}).")
  private int sitelinks = 5;

  WorldImportCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    try (Interruption interruption = new Interruption()) {
      Shown shown = new Shown(kroniek, interruption);
      try {
        return end(WorldTables.imported(dump, folder, sitelinks, shown), shown);
      } catch (Interruption.Stopped e) {
        shown.progress.clear();
        kroniek.terminal().err().notice("stopped; the same command goes on from here");
        throw e;
      }
    }
  }

  private int end(WikidataImport.Summary summary, Shown shown) {
    shown.progress.clear();
    Output out = kroniek.terminal().out();
    String from =
        summary.resumedAt() == 0
            ? ""
            : String.format(Locale.ROOT, ", gone on with after %,d", summary.resumedAt());
    out.line(
        String.format(
            Locale.ROOT,
            "%s: %,d rows of %,d lines%s, %,d of them bad",
            folder,
            summary.rows(),
            summary.lines(),
            from,
            summary.bad()));
    out.flush();
    return summary.bad() > 0 ? Failures.REJECTED : Failures.DONE;
  }

  /** Shows how far it is, and the first bad lines. */
  private static final class Shown implements WorldTables.ImportListener {

    private final Kroniek kroniek;
    private final Interruption interruption;
    private final Progress progress;
    private int bad;

    Shown(Kroniek kroniek, Interruption interruption) {
      this.kroniek = kroniek;
      this.interruption = interruption;
      this.progress = new Progress(kroniek.terminal(), true, "line");
    }

    @Override
    public void progress(ReadRun.Progress now) {
      progress.show(now);
      interruption.check();
    }

    @Override
    public void badLine(long line, String why) {
      bad++;
      if (bad <= BAD_LINES_SHOWN) {
        progress.clear();
        kroniek
            .terminal()
            .err()
            .notice(
                kroniek.noticeStyle().alarm("bad line")
                    + " "
                    + line
                    + ": "
                    + Visible.line(why)
                    + (bad == BAD_LINES_SHOWN ? "; further ones are only counted" : ""));
      }
    }
  }
}
