package org.kroniek.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Saved queries that tell when something new answers them; the work is done by its commands. */
@Command(
    name = "alert",
    description = {
      "Saved queries that tell when something new answers them: on the standard output, in an Atom",
      "feed, by a signed request to a server, by mail. They are looked through after each read,",
      "while watch runs, and by alert run.",
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek alert add rutte-norm --source Rutte --mail redactie@example.org norm",
      "  kroniek alert add threats --query 'act=warn,accuse&about=Q159' --feed threats.xml",
      "  kroniek alert test rutte-norm",
    })
final class AlertCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  AlertCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  /** The command with those below it. */
  static CommandLine with(Kroniek kroniek) {
    return new CommandLine(new AlertCommand(kroniek))
        .addSubcommand("add", new AlertAddCommand(kroniek))
        .addSubcommand("list", new AlertListCommand(kroniek))
        .addSubcommand("test", new AlertTestCommand(kroniek))
        .addSubcommand("run", new AlertRunCommand(kroniek))
        .addSubcommand("remove", new AlertRemoveCommand(kroniek));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(new OutputWriter(kroniek.terminal().err()));
    kroniek.terminal().err().flush();
    return Failures.USAGE;
  }
}
