package org.kroniek.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.kroniek.model.catalogue.AlertNote;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.watch.alert.Alerts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what answers an alert. */
@Command(
    name = "test",
    description = "Shows what answers an alert on record now, the newest first; tells nobody.")
final class AlertTestCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final ArchiveOption archive = new ArchiveOption();

  @Parameters(paramLabel = "NAME", description = "The alert.")
  private String name = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many at most (${DEFAULT-VALUE}).")
  private int limit = 10;

  AlertTestCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    try (CataloguedArchive from = archive.openExisting(kroniek.terminal())) {
      AlertTelling telling = new AlertTelling(kroniek, from);
      Alerts alerts = telling.alerts();
      List<AlertNote> notes = alerts.answers(telling.named(name), Math.max(1, limit));
      Output out = kroniek.terminal().out();
      notes.forEach(note -> out.line(Visible.line(Alerts.line(note))));
      out.flush();
      kroniek.terminal().err().notice(notes.isEmpty() ? "nothing answers it yet" : "");
      return Failures.DONE;
    }
  }
}
