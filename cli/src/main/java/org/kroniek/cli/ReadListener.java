package org.kroniek.cli;

import java.util.Optional;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;
import org.kroniek.pipeline.ReadRun;
import org.kroniek.pipeline.ReadingJson;

/** Prints while a run goes on: results, rejections, progress. */
final class ReadListener implements ReadRun.Listener {

  /** A folder of the wrong files must not flood the screen; the summary counts them all. */
  private static final int REJECTIONS_SHOWN = 20;

  private final Kroniek kroniek;
  private final Print print;
  private final Interruption interruption;
  private final Progress progress;
  private final ReadingJson json = new ReadingJson();
  private long articles;
  private long rejected;

  ReadListener(Kroniek kroniek, Print print, Interruption interruption) {
    this.kroniek = kroniek;
    this.print = print;
    this.interruption = interruption;
    this.progress =
        new Progress(
            kroniek.terminal(), print == Print.NONE || !kroniek.terminal().outIsTerminal());
  }

  @Override
  public void reading(Reading reading, Optional<Saved> saved) {
    articles++;
    Output out = kroniek.terminal().out();
    if (print == Print.JSONL) {
      out.line(json.write(reading));
      out.flush();
    } else if (print == Print.TEXT) {
      StatementLines lines = new StatementLines(kroniek.style(), kroniek.terminal().columns());
      lines.of(reading).forEach(out::line);
      out.flush();
    }
  }

  @Override
  public void rejection(Rejection rejection) {
    rejected++;
    if (rejected > REJECTIONS_SHOWN) {
      return;
    }
    progress.clear();
    Output err = kroniek.terminal().err();
    err.notice(
        kroniek.noticeStyle().alarm("rejected")
            + " "
            + Visible.line(rejection.path())
            + " ("
            + rejection.stage().code()
            + "): "
            + Visible.line(rejection.reason()));
    if (rejected == REJECTIONS_SHOWN) {
      err.notice("further ones are only counted");
    }
  }

  @Override
  public void progress(ReadRun.Progress now) {
    progress.show(now);
    interruption.check();
  }

  /** The run is over. */
  void finished() {
    progress.clear();
  }

  /** The run was stopped by the person. */
  void stopped(boolean archived) {
    progress.clear();
    kroniek
        .terminal()
        .err()
        .notice(
            "kroniek: stopped after "
                + articles
                + (articles == 1 ? " article" : " articles")
                + (archived ? ", each whole in the archive; start again to go on" : ""));
  }
}
