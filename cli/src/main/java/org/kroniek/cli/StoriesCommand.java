package org.kroniek.cli;

import java.util.concurrent.Callable;
import org.kroniek.model.UsageException;
import org.kroniek.pipeline.AcrossJson;
import org.kroniek.pipeline.AcrossReports;
import org.kroniek.story.cluster.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which reports are one story. */
@Command(
    name = "stories",
    description = {
      "Tells which reports are one story, in whatever language: those that most independent reports"
          + " tell first.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek stories --until 2024-12-31",
      "  kroniek stories --least 1 --json | jq .headline",
    })
final class StoriesCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final AcrossOptions options = new AcrossOptions();

  @Option(
      names = "--least",
      paramLabel = "N",
      defaultValue = "2",
      description = "Only stories of so many reports or more (${DEFAULT-VALUE}).")
  private int least = 2;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many stories at most (${DEFAULT-VALUE}).")
  private int limit = 20;

  StoriesCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    if (limit < 1 || least < 1) {
      throw new UsageException("--limit " + limit + " --least " + least + ": give 1 or more");
    }
    AcrossReports.Stories stories =
        options.ask(
            kroniek, (across, from) -> across.stories(least, limit), found -> found.all() == 0);
    AcrossLines lines = new AcrossLines(kroniek.style(), kroniek.terminal().columns());
    AcrossJson json = new AcrossJson();
    Output out = kroniek.terminal().out();
    for (Story story : stories.list()) {
      if (options.json()) {
        out.line(json.write(story));
      } else {
        lines.of(story).forEach(out::line);
      }
    }
    out.flush();
    kroniek
        .terminal()
        .err()
        .notice(
            stories.all() == 0
                ? "no story of " + least + " reports or more"
                : stories.list().size() + " of " + stories.all() + " stories");
    return Failures.DONE;
  }
}
