package org.kroniek.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.kroniek.pipeline.AcrossJson;
import org.kroniek.story.said.NormLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells an amount over time, whoever speaks of it. */
@Command(
    name = "norm",
    description = {
      "Tells an amount for something over time, whoever speaks of it: who held what of how much,"
          + " each with its passage, and who is opposed to whom.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek norm defence percent",
      "  kroniek norm onderwijs --json | jq .",
    })
final class NormCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final AcrossOptions options = new AcrossOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "WORD",
      description = "What the amount is for, its unit, how much; in Dutch or English.")
  private List<String> words = List.of();

  NormCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    String query = String.join(" ", words);
    List<NormLine> found = options.ask(kroniek, (across, from) -> across.norms(query));
    AcrossLines lines = new AcrossLines(kroniek.style(), kroniek.terminal().columns());
    AcrossJson json = new AcrossJson();
    Output out = kroniek.terminal().out();
    for (NormLine line : found) {
      if (options.json()) {
        out.line(json.write(line));
      } else {
        lines.of(line).forEach(out::line);
      }
    }
    out.flush();
    int dots = found.stream().mapToInt(line -> line.dots().size()).sum();
    int opposed = found.stream().mapToInt(line -> line.opposed().size()).sum();
    kroniek
        .terminal()
        .err()
        .notice(found.isEmpty() ? "nothing found" : dots + " amounts; " + opposed + " opposed");
    return Failures.DONE;
  }
}
