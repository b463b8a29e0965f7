package org.kroniek.cli;

import java.util.concurrent.Callable;
import org.kroniek.model.catalogue.Alert;
import org.kroniek.model.catalogue.CataloguedArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds and tells. */
@Command(
    name = "run",
    description =
        "Looks through what came on record since the last time and tells what is due; read and"
            + " watch do the same of themselves.")
final class AlertRunCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final ArchiveOption archive = new ArchiveOption();

  AlertRunCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    try (CataloguedArchive from = archive.openExisting(kroniek.terminal())) {
      new AlertTelling(kroniek, from).run();
      boolean failed = from.alerts().alerts().stream().anyMatch(alert -> alert.failures() > 0);
      for (Alert alert : from.alerts().alerts()) {
        if (alert.failures() > 0) {
          kroniek.terminal().err().notice(alert.name() + ": " + Visible.line(alert.outcome()));
        }
      }
      return failed ? Failures.REJECTED : Failures.DONE;
    }
  }
}
