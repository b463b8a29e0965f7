package org.kroniek.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Quarantined;
import org.kroniek.model.Rejection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the inputs that could not be read. */
@Command(
    name = "quarantine",
    description = "Lists the inputs that could not be read: when, at what stage, why.",
    footerHeading = "%nExample:%n",
    footer = "  kroniek quarantine")
final class QuarantineCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final ArchiveOption archive = new ArchiveOption();

  QuarantineCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    try (Archive from = archive.openExisting(kroniek.terminal())) {
      List<Quarantined> quarantined = from.quarantined();
      Output out = kroniek.terminal().out();
      for (Quarantined each : quarantined) {
        Rejection rejection = each.rejection();
        out.line(
            kroniek.style().strong(Visible.line(rejection.path()))
                + "  "
                + rejection.stage().code()
                + "  "
                + kroniek.style().faint(each.recordedAt().toString()));
        out.line("    " + Visible.line(rejection.reason()));
        if (!rejection.detail().isBlank()) {
          out.line("    " + kroniek.style().faint(Visible.line(rejection.detail(), 200)));
        }
      }
      out.flush();
      kroniek
          .terminal()
          .err()
          .notice(
              quarantined.isEmpty()
                  ? "nothing lies in quarantine"
                  : quarantined.size() + " inputs");
      return Failures.DONE;
    }
  }
}
