package org.kroniek.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kroniek.pipeline.WorldTables;
import org.kroniek.world.WorldCheck.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with the tables of the world. */
@Command(
    name = "check",
    description = {
      "Counts what the tables of the world hold and lists what is wrong with them, by file and",
      "line. Exit code 1 where something is.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek world check",
      "  kroniek world check --notices my-tables",
    })
final class WorldCheckCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Your own tables, checked as laid over those that ship; else those that ship.")
  private @Nullable Path folder;

  @Option(
      names = "--notices",
      description = "Lists also what may be so: gaps, and names of several.")
  private boolean notices;

  WorldCheckCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    WorldTables tables = WorldTables.checked(Optional.ofNullable(folder));
    Output out = kroniek.terminal().out();
    Table table = new Table("kind", "#rows");
    tables
        .counts()
        .forEach((kind, rows) -> table.row(kind, String.format(Locale.ROOT, "%,d", rows)));
    List<String> lines = table.lines();
    out.line(kroniek.style().faint(lines.get(0)));
    lines.stream().skip(1).forEach(out::line);
    out.line("");
    for (Finding problem : tables.problems()) {
      out.line(kroniek.style().alarm(problem.place()) + " " + Visible.line(problem.message()));
    }
    if (notices) {
      for (Finding notice : tables.notices()) {
        out.line(notice.place() + " " + Visible.line(notice.message()));
      }
    }
    out.line(
        number(tables.problems().size(), "problem")
            + ", "
            + number(tables.notices().size(), "notice"));
    out.flush();
    return tables.problems().isEmpty() ? Failures.DONE : Failures.REJECTED;
  }

  private static String number(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
