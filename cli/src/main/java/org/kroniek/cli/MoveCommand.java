package org.kroniek.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kroniek.archive.Archives.Moved;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.ReadRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies an archive into another. */
@Command(
    name = "move",
    description = {
      "Copies an archive into another, from a file to a database or back, row by row, and counts"
          + " the rows of both. The first stays as it is. Broken off, the same call goes on where it"
          + " ended.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek move kroniek.db postgresql://owner@db.example.org/news",
      "  kroniek move postgresql://reader@db.example.org/news copy.db",
    })
final class MoveCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Parameters(
      index = "0",
      paramLabel = "FROM",
      description = "The archive to copy, a file or postgresql://USER@HOST/DATABASE.")
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private String from;

  @Parameters(index = "1", paramLabel = "TO", description = "The other, empty or not there yet.")
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private String to;

  MoveCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    Terminal terminal = kroniek.terminal();
    Map<String, String> environment = terminal.environment();
    Progress progress = new Progress(terminal, true, "row");
    Moved moved;
    try {
      moved =
          Composition.moveArchive(
              from,
              to,
              environment,
              (done, all) -> progress.show(new ReadRun.Progress(done, all, done, 0)));
    } finally {
      progress.clear();
    }
    terminal
        .out()
        .line(
            String.format(
                Locale.ROOT,
                "%s: %,d articles, %,d rows, as many as in %s%s",
                Composition.shownArchive(to, environment),
                moved.articles(),
                moved.rows(),
                Composition.shownArchive(from, environment),
                moved.goesOn() ? "; some had been moved before" : ""));
    terminal.out().flush();
    return Failures.DONE;
  }
}
