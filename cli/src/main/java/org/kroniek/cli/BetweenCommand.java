package org.kroniek.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.kroniek.model.UsageException;
import org.kroniek.pipeline.AcrossJson;
import org.kroniek.story.said.Dealing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what goes on between two. */
@Command(
    name = "between",
    description = {
      "Tells what goes on between two, in both directions: each event with all that report it, on"
          + " whose word, who denies it, and where the reports cannot all be right.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek between Rusland Noord-Korea",
      "  kroniek between Trump Spanje --json | jq .",
    })
final class BetweenCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final AcrossOptions options = new AcrossOptions();

  @Parameters(index = "0", paramLabel = "ONE", description = "Who; a part of the name will do.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "OTHER", description = "And who else.")
  private String other = "";

  BetweenCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    if (one.isBlank() || other.isBlank()) {
      throw new UsageException("a name is empty: between whom and whom?");
    }
    List<Dealing> dealings = options.ask(kroniek, (across, from) -> across.between(one, other));
    AcrossLines lines = new AcrossLines(kroniek.style(), kroniek.terminal().columns());
    AcrossJson json = new AcrossJson();
    Output out = kroniek.terminal().out();
    for (Dealing dealing : dealings) {
      if (options.json()) {
        out.line(json.write(dealing));
      } else {
        lines.of(dealing).forEach(out::line);
      }
    }
    out.flush();
    int reports = dealings.stream().mapToInt(dealing -> dealing.reports().size()).sum();
    kroniek
        .terminal()
        .err()
        .notice(
            dealings.isEmpty()
                ? "nothing found"
                : dealings.size() + " dealings; " + reports + " reports");
    return Failures.DONE;
  }
}
