package org.kroniek.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Tally;
import org.kroniek.model.NearestName;
import org.kroniek.model.UsageException;
import org.kroniek.pipeline.AcrossJson;
import org.kroniek.pipeline.AcrossReports;
import org.kroniek.story.said.Positions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells how the positions of a source moved. */
@Command(
    name = "positions",
    description = {
      "Tells what somebody said on a topic, the earliest first, and how it changed: the number,"
          + " what is held of it, how strongly; what is promised, demanded, denied.",
      "Without a topic, every topic that was spoken of on two occasions.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek positions Rutte defence",
      "  kroniek positions Rutte '2 percent'",
      "  kroniek positions Stoltenberg --until 2024 --json | jq .",
    })
final class PositionsCommand implements Callable<Integer> {

  /** More names than this are not searched for the nearest one. */
  private static final int NAMES = 5_000;

  private final Kroniek kroniek;

  @Mixin private final AcrossOptions options = new AcrossOptions();

  @Parameters(index = "0", paramLabel = "NAME", description = "Who; a part of the name will do.")
  private String name = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "TOPIC",
      description = "Words that the statements must hold, in Dutch or English.")
  private List<String> topic = List.of();

  PositionsCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    if (name.isBlank()) {
      throw new UsageException("NAME is empty: whose positions?");
    }
    List<Positions.Answer> answers = options.ask(kroniek, this::positions);
    AcrossLines lines = new AcrossLines(kroniek.style(), kroniek.terminal().columns());
    AcrossJson json = new AcrossJson();
    Output out = kroniek.terminal().out();
    for (Positions.Answer answer : answers) {
      if (options.json()) {
        out.line(json.write(answer));
      } else {
        lines.of(answer).forEach(out::line);
      }
    }
    out.flush();
    int topics = answers.stream().mapToInt(answer -> answer.lines().size()).sum();
    int changes =
        answers.stream()
            .flatMap(answer -> answer.lines().stream())
            .mapToInt(l -> l.changes())
            .sum();
    kroniek
        .terminal()
        .err()
        .notice(topics == 0 ? nothing() : topics + " topics; " + changes + " changes");
    return Failures.DONE;
  }

  private String nothing() {
    return topic.isEmpty()
        ? "nothing said on two occasions; a TOPIC finds what was said once"
        : "nothing found";
  }

  private List<Positions.Answer> positions(AcrossReports across, Archive from) {
    List<Positions.Answer> answers = across.positions(name, Optional.of(String.join(" ", topic)));
    if (answers.isEmpty()) {
      List<String> known = from.sources(NAMES).stream().map(Tally::name).toList();
      String asked = name.strip().toLowerCase(Locale.ROOT);
      NearestName.ofWholeOrPart(name, known)
          .filter(nearest -> !nearest.toLowerCase(Locale.ROOT).contains(asked))
          .ifPresent(
              nearest ->
                  kroniek.terminal().err().notice("Did you mean " + Visible.line(nearest) + "?"));
    }
    return answers;
  }
}
