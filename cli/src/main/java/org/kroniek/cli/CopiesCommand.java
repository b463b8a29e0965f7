package org.kroniek.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.kroniek.pipeline.AcrossJson;
import org.kroniek.story.copy.CopyFamily;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells which reports are copies of which. */
@Command(
    name = "copies",
    description = {
      "Tells which reports are copies of one another: word for word, cut or edited, or standing"
          + " inside a longer one; and where they most likely come from.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek copies",
      "  kroniek copies --as-of 2024-12-31 --json | jq .",
    })
final class CopiesCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final AcrossOptions options = new AcrossOptions();

  CopiesCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    List<CopyFamily> families = options.ask(kroniek, (across, from) -> across.copies().families());
    AcrossLines lines = new AcrossLines(kroniek.style(), kroniek.terminal().columns());
    AcrossJson json = new AcrossJson();
    Output out = kroniek.terminal().out();
    for (CopyFamily family : families) {
      if (options.json()) {
        out.line(json.write(family));
      } else {
        lines.of(family).forEach(out::line);
      }
    }
    out.flush();
    int copies = families.stream().mapToInt(family -> family.copies().size()).sum();
    kroniek
        .terminal()
        .err()
        .notice(
            families.isEmpty()
                ? "no report is a copy of another"
                : families.size() + " reports with copies; " + copies + " copies");
    return Failures.DONE;
  }
}
