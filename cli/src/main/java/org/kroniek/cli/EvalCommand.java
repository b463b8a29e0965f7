package org.kroniek.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;
import org.kroniek.model.UsageException;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.Evaluation;
import org.kroniek.pipeline.Phenomena;
import org.kroniek.pipeline.ReadRun;
import org.kroniek.pipeline.ReadingJson;
import org.kroniek.pipeline.Score;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares readings with gold. */
@Command(
    name = "eval",
    description = {
      "Compares readings with gold annotations: precision, recall and F1 of each kind of finding,",
      "then the worst cases, those that cost the most letters of content. Given a folder of case",
      "files (NAME.case), the scores of each phenomenon.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek eval gold texts                   reads the texts now",
      "  kroniek eval gold texts readings.jsonl    what \"read --print jsonl\" wrote",
      "  kroniek eval extract/src/test/cases       the case files, a phenomenon each",
    })
final class EvalCommand implements Callable<Integer> {

  private static final int AROUND_TEXT = 44;

  private final Kroniek kroniek;

  @Parameters(
      index = "0",
      paramLabel = "GOLD",
      description = "A folder of NAME.json, or one such file; or a folder of NAME.case.")
  private Path gold = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TEXTS",
      description = "The folder of NAME.txt, or the one text; none for case files.")
  private @Nullable Path texts;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "READINGS",
      description = "One reading in JSON a line; - for standard input.")
  private @Nullable String readings;

  @Option(
      names = "--worst",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many of the worst cases to list (${DEFAULT-VALUE}).")
  private int worst = 10;

  EvalCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    Output out = kroniek.terminal().out();
    if (texts == null) {
      return phenomena(out);
    }
    Evaluation.Result result = new Evaluation().compare(gold, texts, readings(texts));
    result.notices().forEach(kroniek.terminal().err()::notice);
    result.scores().stream().map(Score::line).forEach(out::line);
    List<Evaluation.Case> cases = result.cases();
    if (!cases.isEmpty() && worst > 0) {
      out.line("");
      out.line(
          kroniek.style().strong("The worst of " + cases.size() + " statements that went wrong"));
      cases.stream().limit(worst).forEach(this::print);
    }
    out.flush();
    return Failures.DONE;
  }

  private int phenomena(Output out) {
    if (!Phenomena.areIn(gold)) {
      throw new UsageException(
          "no case files (*.case) lie in " + gold + "; for annotated texts name their folder too");
    }
    out.line(Phenomena.Result.header());
    new Phenomena(new Composition().articleReader())
        .score(gold).stream().map(Phenomena.Result::line).forEach(out::line);
    out.flush();
    return Failures.DONE;
  }

  private void print(Evaluation.Case wrong) {
    int width = Math.max(AROUND_TEXT, kroniek.terminal().columns() - 4);
    Output out = kroniek.terminal().out();
    out.line(
        String.format(
            Locale.ROOT,
            "%5d  %-8s %s %s%s",
            wrong.letters(),
            wrong.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            Visible.line(wrong.document()),
            wrong.id(),
            wrong.note().isEmpty() ? "" : "  " + Visible.line(wrong.note())));
    out.line("       " + Visible.line(wrong.text(), width - 7));
  }

  private List<String> readings(Path folder) {
    if (readings == null) {
      return readNow(folder);
    }
    try {
      if (readings.equals("-")) {
        InputStream in = kroniek.terminal().in();
        return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
      if (!Files.isRegularFile(Path.of(readings))) {
        throw new UsageException("there are no readings " + readings);
      }
      return lines(Files.readString(Path.of(readings)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + readings + ": " + e.getMessage(), e);
    }
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  private List<String> readNow(Path folder) {
    List<String> names = Evaluation.texts(gold, folder).stream().map(Path::toString).toList();
    Composition composition = new Composition();
    Collected collected = new Collected(kroniek.terminal().err());
    try (Inputs inputs = composition.inputs(names, kroniek.terminal().in(), IngestOptions.none())) {
      new ReadRun(composition.articleReader(), Optional.empty(), 1).run(inputs, collected);
    }
    return collected.readings;
  }

  /** Keeps what was read, in memory: gold is small. */
  private static final class Collected implements ReadRun.Listener {

    private final Output err;
    private final ReadingJson json = new ReadingJson();
    private final List<String> readings = new ArrayList<>();

    Collected(Output err) {
      this.err = err;
    }

    @Override
    public void reading(Reading reading, Optional<Saved> saved) {
      readings.add(json.write(reading));
    }

    @Override
    public void rejection(Rejection rejection) {
      err.notice("rejected " + Visible.line(rejection.path() + ": " + rejection.reason()));
    }

    @Override
    public void progress(ReadRun.Progress progress) {}
  }
}
