package org.kroniek.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What has to do with the tables of the world; the work is done by its commands. */
@Command(
    name = "world",
    description = {
      "Checks the tables that say who and what there is in the world and who held which office",
      "when, those that ship or your own, or makes such tables of a dump of Wikidata.",
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek world check               the tables that ship",
      "  kroniek world check my-tables     a folder of your own",
      "  kroniek world import latest-all.json.bz2 --into my-tables",
    })
final class WorldCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  WorldCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  /** The command with those below it. */
  static CommandLine with(Kroniek kroniek) {
    return new CommandLine(new WorldCommand(kroniek))
        .addSubcommand("check", new WorldCheckCommand(kroniek))
        .addSubcommand("import", new WorldImportCommand(kroniek));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(new OutputWriter(kroniek.terminal().err()));
    kroniek.terminal().err().flush();
    return Failures.USAGE;
  }
}
