package org.kroniek.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kroniek.model.Archive.Saved;
import org.kroniek.pipeline.Summary;

/** The table at the end of a run. */
final class SummaryLines {

  private static final int OUTLETS_SHOWN = 30;

  private final Summary summary;
  private final String where;
  private final Style style;

  /**
   * Of a run.
   *
   * @param where the archive's file; empty for a dry run
   */
  SummaryLines(Summary summary, String where, Style style) {
    this.summary = summary;
    this.where = where;
    this.style = style;
  }

  List<String> lines() {
    List<String> lines = table();
    lines.add("");
    lines.add(saved());
    if (!summary.passedOver().isEmpty()) {
      lines.add(passedOver());
    }
    if (!summary.rejected().isEmpty()) {
      lines.add("");
      lines.addAll(rejected());
    }
    return lines;
  }

  private List<String> table() {
    Table table = new Table("outlet", "language", "#articles", "#statements", "#sources");
    summary.rows().stream().limit(OUTLETS_SHOWN).forEach(row -> add(table, row, row.outlet()));
    int more = summary.rows().size() - OUTLETS_SHOWN;
    if (more > 0) {
      table.row("and " + more + " more", "", "", "", "");
    }
    add(table, summary.total(), "total");
    List<String> lines = new ArrayList<>(table.lines());
    lines.set(0, style.faint(lines.get(0)));
    lines.set(lines.size() - 1, style.strong(lines.get(lines.size() - 1)));
    return lines;
  }

  private static void add(Table table, Summary.Row row, String name) {
    table.row(
        name.isEmpty() ? "(not named)" : name,
        row.language(),
        number(row.articles()),
        number(row.statements()),
        number(row.sources().size()));
  }

  private String saved() {
    if (where.isEmpty()) {
      return "A dry run: nothing was written.";
    }
    Map<Saved, Long> saved = summary.saved();
    return Visible.line(where)
        + ": "
        + number(saved.getOrDefault(Saved.ADDED, 0L))
        + " added, "
        + number(saved.getOrDefault(Saved.UNCHANGED, 0L))
        + " unchanged, "
        + number(saved.getOrDefault(Saved.REVISED, 0L))
        + " revised"
        + (saved.containsKey(Saved.REREAD)
            ? ", " + number(saved.getOrDefault(Saved.REREAD, 0L)) + " read anew"
            : "");
  }

  /** Of web archives: what is no article and no fault either. */
  private String passedOver() {
    return "passed over: "
        + summary.passedOver().entrySet().stream()
            .map(entry -> number(entry.getValue()) + " " + entry.getKey())
            .collect(Collectors.joining(", "));
  }

  private List<String> rejected() {
    List<String> lines = new ArrayList<>();
    lines.add(style.alarm(number(summary.rejections()) + " rejected:"));
    Table table = new Table("#", "at", "why", "for example");
    for (Summary.Reason reason : summary.rejected()) {
      table.row(number(reason.count()), reason.stage().code(), reason.reason(), reason.example());
    }
    lines.addAll(table.lines().subList(1, table.lines().size()));
    if (!where.isEmpty()) {
      lines.add("kroniek quarantine lists them.");
    }
    return lines;
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
