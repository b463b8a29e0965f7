package org.kroniek.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.kroniek.model.catalogue.Alert;
import org.kroniek.model.catalogue.CataloguedArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the alerts. */
@Command(name = "list", description = "Lists the alerts and how each stands.")
final class AlertListCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final ArchiveOption archive = new ArchiveOption();

  AlertListCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    Output out = kroniek.terminal().out();
    try (CataloguedArchive from = archive.openExisting(kroniek.terminal())) {
      List<Alert> alerts = from.alerts().alerts();
      for (Alert alert : alerts) {
        out.line(
            kroniek.style().strong(alert.name())
                + "  "
                + alert.kind().name().toLowerCase(Locale.ROOT)
                + "  "
                + Visible.line(alert.query()));
        out.line("    " + way(alert));
        if (!alert.outcome().isEmpty()) {
          String sign = alert.failures() > 0 ? kroniek.style().alarm("!") + " " : "";
          out.line("    " + sign + Visible.line(alert.outcome()));
        }
      }
      out.flush();
      if (alerts.isEmpty()) {
        kroniek.terminal().err().notice("no alerts; kroniek alert add makes one");
      }
      return Failures.DONE;
    }
  }

  private static String way(Alert alert) {
    return alert.channel().name().toLowerCase(Locale.ROOT)
        + alert.target().map(target -> " " + Visible.line(target)).orElse("")
        + alert.secret().map(variable -> " signed with $" + variable).orElse("");
  }
}
