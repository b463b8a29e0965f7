package org.kroniek.cli;

import java.util.concurrent.Callable;
import org.kroniek.model.catalogue.CataloguedArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets go of an alert. */
@Command(name = "remove", description = "Lets go of an alert and of what it told.")
final class AlertRemoveCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final ArchiveOption archive = new ArchiveOption();

  @Parameters(paramLabel = "NAME", description = "The alert.")
  private String name = "";

  AlertRemoveCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    try (CataloguedArchive from = archive.openExisting(kroniek.terminal())) {
      from.alerts().remove(new AlertTelling(kroniek, from).named(name).name());
      return Failures.DONE;
    }
  }
}
