package org.kroniek.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.kroniek.pipeline.AcrossJson;
import org.kroniek.story.said.Matter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells who says something, who else does, and who contradicts it. */
@Command(
    name = "who-says",
    description = {
      "Tells who says something, who else says the same, on how many independent reports it rests,"
          + " and who contradicts it. What is contradicted stands first.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek who-says 5 procent",
      "  kroniek who-says Rusland oorlog --json | jq .",
    })
final class WhoSaysCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final AcrossOptions options = new AcrossOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "WORD",
      description = "Words that a statement must hold, all of them, in Dutch or English.")
  private List<String> words = List.of();

  WhoSaysCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    String query = String.join(" ", words);
    List<Matter> matters = options.ask(kroniek, (across, from) -> across.whoSays(query));
    AcrossLines lines = new AcrossLines(kroniek.style(), kroniek.terminal().columns());
    AcrossJson json = new AcrossJson();
    Output out = kroniek.terminal().out();
    for (Matter matter : matters) {
      if (options.json()) {
        out.line(json.write(matter));
      } else {
        lines.of(matter).forEach(out::line);
      }
    }
    out.flush();
    int contradicted =
        (int) matters.stream().filter(matter -> !matter.contradictions().isEmpty()).count();
    kroniek
        .terminal()
        .err()
        .notice(
            matters.isEmpty()
                ? "nothing found"
                : matters.size() + " things said; " + contradicted + " contradicted");
    return Failures.DONE;
  }
}
