package org.kroniek.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kroniek.model.Archive;
import org.kroniek.model.Reading;
import org.kroniek.model.UsageException;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells why a finding stands. */
@Command(
    name = "explain",
    description = {
      "Tells why a finding stands: the rule, the words that it went by, sentences that the rule",
      "catches and leaves, and whether this version finds the same again.",
    },
    footerHeading = "%nExample:%n",
    footer = "  kroniek explain s-4k2m8n0p1q3r5s7t")
final class ExplainCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final ArchiveOption archive = new ArchiveOption();

  @Parameters(paramLabel = "ID", description = "Of a finding (s-…); its beginning will do.")
  private String id = "";

  ExplainCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    try (Archive from = archive.openExisting(kroniek.terminal())) {
      Ids.Found found = new Ids(from).find(id);
      Composition composition = new Composition();
      Reading reading = found.stored().reading();
      Explanation explanation =
          Explanation.of(reading, found.id(), composition)
              .orElseThrow(
                  () ->
                      new UsageException(
                          found.id() + " is an article; give the id of a finding in it"));
      Output out = kroniek.terminal().out();
      lines(found, explanation).forEach(out::line);
      out.line(again(Explanation.again(reading, explanation.finding(), composition)));
      out.flush();
      return Failures.DONE;
    }
  }

  private List<String> lines(Ids.Found found, Explanation explanation) {
    Style style = kroniek.style();
    String text = found.stored().reading().article().text();
    List<String> lines = new ArrayList<>();
    lines.add(
        style.strong(found.id()) + "  " + Visible.line(explanation.finding().span().of(text)));
    String rule = explanation.finding().evidence().rule();
    lines.add("");
    lines.add(
        "rule "
            + style.strong(rule)
            + "  confidence "
            + explanation.finding().evidence().confidence());
    explanation
        .rule()
        .ifPresentOrElse(
            it -> {
              lines.add("  " + it.description());
              it.catches().forEach(sentence -> lines.add("  catches  " + sentence));
              it.leaves().forEach(sentence -> lines.add("  leaves   " + sentence));
            },
            () -> lines.add("  This version has no rule of that name any more."));
    lines.add("");
    lines.add("It went by");
    explanation.words().forEach(words -> lines.add("  " + style.passage(Visible.line(words))));
    lines.add("");
    return lines;
  }

  private static String again(Explanation.Again again) {
    return switch (again) {
      case SAME -> "This version finds the same in the same text.";
      case CHANGED -> "This version finds the same words, but tells them otherwise.";
      case GONE -> "This version does not find it any more; read the article again.";
    };
  }
}
