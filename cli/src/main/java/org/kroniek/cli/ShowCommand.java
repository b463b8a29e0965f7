package org.kroniek.cli;

import java.util.concurrent.Callable;
import org.kroniek.model.Archive;
import org.kroniek.pipeline.ReadingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows an article or a finding in it. */
@Command(
    name = "show",
    description = {
      "Shows an article with its statements marked, or one finding in its place.",
      "The beginning of an id will do. Without colour the passage stands between \u27e6 and \u27e7.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek show s-4k2m8n0p1q3r5s7t",
      "  kroniek show a-4k2m",
      "  kroniek show --color always a-4k2m | less -R",
    })
final class ShowCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final ArchiveOption archive = new ArchiveOption();

  @Parameters(paramLabel = "ID", description = "Of an article (a-…) or a finding (s-…).")
  private String id = "";

  @Option(
      names = "--print",
      paramLabel = "FORM",
      defaultValue = "text",
      completionCandidates = Values.Prints.class,
      description = "text, or jsonl: the whole reading on one line.")
  private Print print = Print.TEXT;

  ShowCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    try (Archive from = archive.openExisting(kroniek.terminal())) {
      Ids.Found found = new Ids(from).find(id);
      Output out = kroniek.terminal().out();
      if (print == Print.JSONL) {
        out.line(new ReadingJson().write(found.stored().reading()));
      } else {
        Terminal terminal = kroniek.terminal();
        int columns = terminal.outIsTerminal() ? terminal.columns() : ArticleLines.UNLIMITED;
        new ArticleLines(kroniek.style(), columns).of(found).forEach(out::line);
      }
      out.flush();
      return Failures.DONE;
    }
  }
}
