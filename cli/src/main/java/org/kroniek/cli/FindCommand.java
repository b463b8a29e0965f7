package org.kroniek.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Archive.Hit;
import org.kroniek.model.Archive.Query;
import org.kroniek.model.Archive.Results;
import org.kroniek.model.Archive.Tally;
import org.kroniek.model.NearestName;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Statement;
import org.kroniek.model.UsageException;
import org.kroniek.pipeline.HitJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds statements. */
@Command(
    name = "find",
    description = {
      "Finds statements in the archive; without words or options, the newest.",
      "Reports that hold the words stand below the statements: the newest few, or as many as the"
          + " limit where no statement answers. Options that only a statement can answer leave them"
          + " out.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek find defensie",
      "  kroniek find --source Rutte --about Trump --since 2024-11",
      "  kroniek find --act warn --outlet NOS --limit 5",
      "  kroniek find --mode direct --print jsonl 'two percent' | jq .",
    })
final class FindCommand implements Callable<Integer> {

  /** More names than this are not searched for the nearest one. */
  private static final int NAMES = 5_000;

  private static final int FEW_REPORTS = 5;

  private final Kroniek kroniek;

  @Mixin private final ArchiveOption archive = new ArchiveOption();

  @Parameters(
      paramLabel = "WORD",
      arity = "0..*",
      description =
          "Words that a statement or its source's name must hold, all of them; a * stands for any"
              + " ending.")
  private List<String> words = List.of();

  @Option(names = "--source", paramLabel = "NAME", description = "Who says it; a part will do.")
  private @Nullable String source;

  @Option(
      names = "--about",
      paramLabel = "NAME",
      description = "Whom or what it is about; a part will do.")
  private @Nullable String about;

  @Option(
      names = "--act",
      paramLabel = "ACT",
      completionCandidates = Values.Acts.class,
      description = "What the source does: ${COMPLETION-CANDIDATES}.")
  private Statement.@Nullable Act act;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      completionCandidates = Values.Modes.class,
      description = "${COMPLETION-CANDIDATES}.")
  private Statement.@Nullable Mode mode;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Published or said on this day or later.")
  private @Nullable PartialDate since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Published or said on this day or earlier.")
  private @Nullable PartialDate until;

  @Option(names = "--outlet", paramLabel = "NAME", description = "The outlet's whole name.")
  private @Nullable String outlet;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many statements at most (${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = "--print",
      paramLabel = "FORM",
      defaultValue = "text",
      completionCandidates = Values.Prints.class,
      description = "text, jsonl (one statement a line, no reports) or none (the counts only).")
  private Print print = Print.TEXT;

  FindCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new UsageException("--limit " + limit + ": give 1 or more");
    }
    try (Archive from = archive.openExisting(kroniek.terminal())) {
      Results results = from.find(query());
      HitJson json = new HitJson(from);
      results.hits().forEach(hit -> print(hit, json));
      kroniek.terminal().out().flush();
      kroniek.terminal().err().notice(count(results));
      if (print == Print.TEXT && results.articlesTotal() > 0) {
        reports(results);
      }
      if (results.isEmpty()) {
        nearest(from);
      }
      return Failures.DONE;
    }
  }

  private Query query() {
    return new Query(
        Optional.of(String.join(" ", words)).filter(text -> !text.isBlank()),
        Optional.ofNullable(source),
        Optional.ofNullable(about),
        Optional.ofNullable(act),
        Optional.ofNullable(mode),
        Optional.ofNullable(since),
        Optional.ofNullable(until),
        Optional.ofNullable(outlet),
        limit,
        0);
  }

  private void print(Hit hit, HitJson json) {
    Output out = kroniek.terminal().out();
    if (print == Print.JSONL) {
      out.line(json.write(hit));
    } else if (print == Print.TEXT) {
      new StatementLines(kroniek.style(), kroniek.terminal().columns()).of(hit).forEach(out::line);
      out.line("");
    }
  }

  /** Statements are what is asked for; where there are some, a few reports are enough. */
  private void reports(Results results) {
    List<Heading> shown =
        results.articles().stream().limit(results.total() == 0 ? limit : FEW_REPORTS).toList();
    Output out = kroniek.terminal().out();
    String part = shown.size() == results.articlesTotal() ? "" : ", the newest " + shown.size();
    out.line(kroniek.style().strong(hold(results.articlesTotal()) + part));
    StatementLines lines = new StatementLines(kroniek.style(), kroniek.terminal().columns());
    shown.forEach(report -> lines.of(report).forEach(out::line));
    out.flush();
  }

  private static String hold(int reports) {
    return reports == 1
        ? "1 report holds the words"
        : String.format(Locale.ROOT, "%,d reports hold the words", reports);
  }

  private String count(Results results) {
    if (results.isEmpty()) {
      return "nothing found";
    }
    // The text has a heading that says it.
    String reports =
        results.articlesTotal() == 0 || print == Print.TEXT
            ? ""
            : "; " + hold(results.articlesTotal());
    return statements(results) + reports;
  }

  private static String statements(Results results) {
    int shown = results.hits().size();
    if (results.total() == 0) {
      return "no statement found";
    }
    String total = String.format(Locale.ROOT, "%,d", results.total());
    return shown == results.total()
        ? total + (shown == 1 ? " statement" : " statements")
        : shown + " of " + total + " statements; --limit " + results.total() + " shows all";
  }

  /** Names what may have been meant by a source or an outlet that the archive does not know. */
  private void nearest(Archive from) {
    if (outlet != null) {
      nearest("outlet", outlet, names(from.outlets(NAMES)));
    }
    if (source != null && from.find(statementsOf(source)).total() == 0) {
      nearest("source", source, names(from.sources(NAMES)));
    }
  }

  private static Query statementsOf(String source) {
    Optional<String> none = Optional.empty();
    Optional<PartialDate> ever = Optional.empty();
    return new Query(
        none,
        Optional.of(source),
        none,
        Optional.empty(),
        Optional.empty(),
        ever,
        ever,
        none,
        1,
        0);
  }

  private static List<String> names(List<Tally> tallies) {
    return tallies.stream().map(Tally::name).toList();
  }

  private void nearest(String what, String wanted, List<String> known) {
    if (known.stream().anyMatch(name -> name.equalsIgnoreCase(wanted.strip()))) {
      return;
    }
    String meant =
        NearestName.ofWholeOrPart(wanted, known)
            .map(name -> " Did you mean " + Visible.line(name) + "?")
            .orElse("");
    kroniek
        .terminal()
        .err()
        .notice("There is no " + what + " \"" + Visible.line(wanted) + "\" on record." + meant);
  }
}
