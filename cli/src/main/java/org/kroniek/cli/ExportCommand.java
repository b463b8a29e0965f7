package org.kroniek.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.pipeline.CorrectedReading;
import org.kroniek.pipeline.EventsCsv;
import org.kroniek.pipeline.PloverJson;
import org.kroniek.pipeline.ReadingCsv;
import org.kroniek.pipeline.ReadingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the record out. */
@Command(
    name = "export",
    description = "Writes the whole record to standard output, in the order in which it was read.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek export jsonl > readings.jsonl",
      "  kroniek export csv > statements.csv",
      "  kroniek export events > events.csv",
      "  kroniek export plover > events.jsonl",
      "  kroniek export gold > gold.jsonl",
    })
final class ExportCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final ArchiveOption archive = new ArchiveOption();

  @Parameters(
      paramLabel = "FORM",
      completionCandidates = Values.Forms.class,
      description =
          "jsonl: one reading a line; csv: one statement a row; events: one event a row; "
              + "plover: one event a line, in the JSON of the PLOVER codebook; "
              + "gold: one reading a line of what people corrected, with that only.")
  private Form form = Form.JSONL;

  ExportCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    try (CataloguedArchive from = archive.openExisting(kroniek.terminal())) {
      Output out = kroniek.terminal().out();
      switch (form) {
        case JSONL -> {
          ReadingJson json = new ReadingJson();
          from.readings(reading -> out.line(json.write(reading)));
        }
        case CSV -> {
          ReadingCsv csv = new ReadingCsv();
          out.text(csv.heading());
          from.readings(reading -> out.text(csv.rows(reading)));
        }
        case EVENTS -> {
          EventsCsv csv = new EventsCsv();
          out.text(csv.heading());
          from.readings(reading -> out.text(csv.rows(reading)));
        }
        case GOLD -> {
          ReadingJson json = new ReadingJson();
          Set<String> articles = new LinkedHashSet<>();
          from.corrections().all(correction -> articles.add(correction.article()));
          for (String id : articles) {
            from.show(id)
                .map(
                    stored ->
                        CorrectedReading.of(stored.reading(), from.corrections().inArticle(id)))
                .ifPresent(reading -> out.line(json.write(reading)));
          }
        }
        case PLOVER -> {
          PloverJson json = new PloverJson();
          from.readings(reading -> json.lines(reading).forEach(out::line));
        }
      }
      out.flush();
      return Failures.DONE;
    }
  }

  /** The forms of an export. */
  enum Form {
    /** One reading a line. */
    JSONL,
    /** One statement a row. */
    CSV,
    /** One event a row. */
    EVENTS,
    /** One event a line, in the JSON of the PLOVER codebook. */
    PLOVER,
    /** One reading a line of what people corrected, with that only. */
    GOLD
  }
}
