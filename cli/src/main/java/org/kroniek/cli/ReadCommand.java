package org.kroniek.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Archive;
import org.kroniek.model.PartialDate;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.ReadRun;
import org.kroniek.pipeline.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads reports into the archive. */
@Command(
    name = "read",
    description = {
      "Reads reports into the archive and ends with a table of what they brought.",
      "Reading the same reports again adds nothing; a changed report becomes a revision.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek read samples",
      "  kroniek read --outlet NOS --published 2024-12-02 report.txt",
      "  kroniek read --dry-run --print jsonl 'news/**/*.html' > readings.jsonl",
      "  zcat dump.jsonl.gz | kroniek read -",
    })
final class ReadCommand implements Callable<Integer> {

  private static final int MOST_THREADS = 8;

  private final Kroniek kroniek;

  @Mixin private final ArchiveOption archive = new ArchiveOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Files, folders, patterns or - for standard input: dated or plain text, HTML, JSONL, CSV,"
              + " WARC, WACZ; gzip is read through.")
  private List<String> inputs = List.of();

  @Option(
      names = "--print",
      paramLabel = "FORM",
      defaultValue = "none",
      completionCandidates = Values.Prints.class,
      description = "What to print of each report: jsonl (one reading a line), text or none.")
  private Print print = Print.NONE;

  @Option(names = "--dry-run", description = "Reads, but writes nothing to the archive.")
  private boolean dryRun;

  @Option(
      names = "--resume",
      description =
          "Goes on with a run that was stopped: reports that stand in the archive as they are, read"
              + " by this version, are not read again.")
  private boolean resume;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When reports were published that do not say so: 2024, 2024-12, 2024-12-02.")
  private @Nullable PartialDate published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "The outlet of reports that name none.")
  private @Nullable String outlet;

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "The title of a report that has none.")
  private @Nullable String title;

  @Option(
      names = "--world",
      paramLabel = "FOLDER",
      description = "Tables of the world of your own, laid over those that ship; see world check.")
  private @Nullable Path world;

  ReadCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    IngestOptions options =
        new IngestOptions(
            Optional.ofNullable(published),
            Optional.ofNullable(outlet),
            Optional.ofNullable(title));
    Composition composition = new Composition(Optional.ofNullable(world));
    try (Inputs from = composition.inputs(inputs, kroniek.terminal().in(), options)) {
      if (dryRun) {
        return run(composition, from, Optional.empty());
      }
      try (CataloguedArchive to = archive.open(kroniek.terminal())) {
        int code = run(composition, from, Optional.of(to));
        new AlertTelling(kroniek, to, output()).run();
        return code;
      }
    }
  }

  private int run(Composition composition, Inputs from, Optional<Archive> to) {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    ReadRun whole = new ReadRun(composition.articleReader(), to, threads);
    ReadRun run = resume ? whole.goingOn() : whole;
    try (Interruption interruption = new Interruption()) {
      ReadListener listener = new ReadListener(kroniek, print, interruption);
      try {
        return end(run.run(from, listener), listener);
      } catch (Interruption.Stopped e) {
        listener.stopped(to.isPresent());
        throw e;
      }
    }
  }

  /** Where what is not a reading goes, so that programs read readings only. */
  private Output output() {
    return print == Print.NONE ? kroniek.terminal().out() : kroniek.terminal().err();
  }

  private int end(Summary summary, ReadListener listener) {
    listener.finished();
    Terminal terminal = kroniek.terminal();
    Output output = output();
    Style style = print == Print.NONE ? kroniek.style() : kroniek.noticeStyle();
    String where = dryRun ? "" : archive.shown(terminal);
    new SummaryLines(summary, where, style).lines().forEach(output::line);
    output.flush();
    return summary.rejections() > 0 ? Failures.REJECTED : Failures.DONE;
  }
}
