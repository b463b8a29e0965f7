package org.kroniek.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.PartialDate;
import org.kroniek.story.cluster.Story;
import org.kroniek.story.copy.Copy;
import org.kroniek.story.copy.CopyFamily;
import org.kroniek.story.said.Amount;
import org.kroniek.story.said.Dealing;
import org.kroniek.story.said.Echo;
import org.kroniek.story.said.Matter;
import org.kroniek.story.said.NormLine;
import org.kroniek.story.said.PositionLine;
import org.kroniek.story.said.PositionLine.Change;
import org.kroniek.story.said.Positions;
import org.kroniek.story.said.Said;
import org.kroniek.story.said.Utterance;

/** Answers over all reports, for people. */
final class AcrossLines {

  private static final String INDENT = "    ";
  private static final int MOST_COLUMNS = 100;
  private static final int MOST_ECHOES = 5;

  private final Style style;
  private final int columns;

  AcrossLines(Style style, int columns) {
    this.style = style;
    this.columns = Math.min(columns, MOST_COLUMNS);
  }

  /** A story with its reports. */
  List<String> of(Story story) {
    List<String> lines = new ArrayList<>();
    lines.add(style.strong(Visible.line(story.headline(), columns)));
    lines.add(
        "  "
            + style.faint(
                story.id()
                    + "  "
                    + rests(story.origins().size())
                    + ", "
                    + story.statements().size()
                    + " statements"));
    if (!story.summary().equals(story.headline())) {
      lines.addAll(wrapped(story.summary()));
    }
    for (Heading report : story.reports()) {
      lines.add("  " + where(report) + "  " + style.faint(title(report) + "  " + report.id()));
    }
    lines.add("");
    return lines;
  }

  /** An article with its copies. */
  List<String> of(CopyFamily family) {
    List<String> lines = new ArrayList<>();
    lines.add(
        style.strong(title(family.origin()))
            + style.faint("  " + where(family.origin()))
            + family.agency().map(agency -> "  by " + Visible.line(agency)).orElse(""));
    for (Copy copy : family.copies()) {
      lines.add(
          "  "
              + described(copy)
              + "  "
              + style.faint(where(copy.article()) + "  " + copy.article().id())
              + copy.credit().map(credit -> "  names " + Visible.line(credit)).orElse(""));
    }
    lines.add("");
    return lines;
  }

  private static String described(Copy copy) {
    long percent = Math.round(copy.containment() * 100);
    return switch (copy.kind()) {
      case EXACT -> "word for word";
      case NEAR -> "edited, " + percent + "% the same";
      case EXCERPT -> "a part of it";
      case EMBEDDING -> "holds " + percent + "% of it";
      case REVISION -> "the same page at another time";
    };
  }

  /** The positions of one source. */
  List<String> of(Positions.Answer answer) {
    List<String> lines = new ArrayList<>();
    for (PositionLine line : answer.lines()) {
      lines.add(
          style.source(Visible.line(line.source().name()))
              + "  "
              + style.strong(Visible.line(line.topic().label())));
      for (PositionLine.Point point : line.points()) {
        point.changes().forEach(change -> lines.add("  " + style.alarm(described(change))));
        lines.addAll(point(point));
      }
      line.spokeUntil()
          .ifPresent(
              day ->
                  lines.add(
                      "  " + style.faint("not again on record, which goes to " + day.value())));
      lines.add("");
    }
    if (!answer.echoes().isEmpty()) {
      lines.add(
          style.source(Visible.line(answer.source().name())) + "  " + style.strong("said again"));
      answer.echoes().stream().limit(MOST_ECHOES).forEach(echo -> lines.addAll(echo(echo)));
      int left = answer.echoes().size() - MOST_ECHOES;
      if (left > 0) {
        lines.add("  " + style.faint("and " + left + " more; --json tells all"));
      }
      lines.add("");
    }
    return lines;
  }

  /** An amount over time, whoever speaks of it. */
  List<String> of(NormLine line) {
    List<String> lines = new ArrayList<>();
    lines.add(style.strong(Visible.line(line.topic().label())));
    for (NormLine.Dot dot : line.dots()) {
      lines.add(
          "  "
              + day(dot.day())
              + "  "
              + dot.figure()
              + "  "
              + dot.stance().code()
              + "  "
              + style.source(who(dot))
              + "  "
              + style.faint(
                  dot.article().outlet().map(Visible::line).orElse("(outlet not named)")));
      lines.addAll(wrapped(dot.words()));
      lines.add(INDENT + style.faint(dot.finding()));
    }
    for (NormLine.Opposed pair : line.opposed()) {
      lines.add(
          "  "
              + style.alarm("opposed: ")
              + who(pair.one())
              + " ("
              + day(pair.one().day())
              + ") and "
              + who(pair.other())
              + " ("
              + day(pair.other().day())
              + "): "
              + pair.reason());
    }
    lines.add("");
    return lines;
  }

  private static String who(NormLine.Dot dot) {
    return dot.who().map(who -> Visible.line(who.name())).orElse("(nobody named)");
  }

  private List<String> point(PositionLine.Point point) {
    Utterance main = point.main();
    Said first = main.first();
    String amounts =
        point.amounts().stream()
            .map(Amount::figure)
            .distinct()
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    List<String> lines = new ArrayList<>();
    lines.add(
        "  "
            + day(first.day())
            + "  "
            + first.statement().act().code()
            + (amounts.isEmpty() ? "" : "  " + amounts)
            + "  "
            + style.faint(outlets(main)));
    lines.addAll(words(first));
    lines.add(INDENT + style.faint(first.id()));
    return lines;
  }

  private static String described(Change change) {
    return switch (change.kind()) {
      case NUMBER -> "the number moved: " + change.from() + " → " + change.to();
      case STANCE -> "what is held of it moved: " + change.from() + " → " + change.to();
      case SHARPER -> "sharper than before";
      case MILDER -> "milder than before";
      case ACT -> "the act moved: " + change.from() + " → " + change.to();
      case OPPOSITE -> "the opposite of before";
      case MODALITY -> "how sure it is moved: " + change.from() + " → " + change.to();
    };
  }

  private List<String> echo(Echo echo) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + Visible.line(echo.reason(), columns - 2));
    for (Utterance utterance : List.of(echo.one(), echo.other())) {
      lines.add(
          "  "
              + day(utterance.first().day())
              + "  "
              + style.faint(outlets(utterance) + "  " + utterance.first().id()));
      lines.addAll(words(utterance.first()));
    }
    return lines;
  }

  /** What goes on between two. */
  List<String> of(Dealing dealing) {
    List<String> lines = new ArrayList<>();
    lines.add(
        style.source(Visible.line(dealing.actor().name()))
            + " → "
            + style.source(Visible.line(dealing.recipient().name()))
            + "  "
            + style.strong(dealing.type().name().toLowerCase(Locale.ROOT))
            + ", "
            + dealing.type().quad()
            + "  "
            + style.faint(rests(dealing.origins().size()) + period(dealing)));
    dealing.voices().forEach(voice -> lines.add("  " + voice(voice)));
    for (Dealing.Report report : dealing.reports()) {
      lines.add(
          "  "
              + day(report.day())
              + "  "
              + (report.denied() ? "denied" : report.deed().event().modality().code())
              + report
                  .by()
                  .map(by -> ", " + (report.denied() ? "by " : "says ") + Visible.line(by.name()))
                  .orElse("")
              + "  "
              + style.faint(outlet(report.article()) + "  " + report.deed().event().id()));
      lines.addAll(wrapped(report.deed().words()));
    }
    for (Dealing.Conflict conflict : dealing.conflicts()) {
      lines.add(
          "  "
              + style.alarm("conflict of " + conflict.kind().code())
              + ": "
              + Visible.line(conflict.reason()));
      for (Dealing.Report report : List.of(conflict.one(), conflict.other())) {
        lines.add(
            INDENT + where(report.article()) + "  " + style.faint(report.deed().event().id()));
        lines.addAll(wrapped(report.deed().words()));
      }
    }
    lines.add("");
    return lines;
  }

  private static String period(Dealing dealing) {
    String first = day(dealing.earliest());
    String last = day(dealing.latest());
    return first.equals(last) ? "" : ", " + first + " to " + last;
  }

  private String voice(Dealing.Voice voice) {
    String outlets = voice.outlets().stream().map(Visible::line).collect(Collectors.joining(", "));
    String named = outlets.isEmpty() ? "(outlet not named)" : outlets;
    return switch (voice.stand()) {
          case ASSERTS -> "so says ";
          case DENIES -> style.alarm("denied by ");
          case SPEAKS_OF -> "spoken of by ";
        }
        + voice
            .who()
            .map(who -> style.source(Visible.line(who.name())) + style.faint(" in " + named))
            .orElse(style.source(named));
  }

  /** Who says the same, and who contradicts it. */
  List<String> of(Matter matter) {
    List<String> lines = new ArrayList<>();
    for (Utterance says : matter.says()) {
      lines.add(voice(says));
      lines.addAll(words(says.first()));
    }
    lines.add("  " + style.faint(rests(matter.origins().size())));
    for (Matter.Contradiction contradiction : matter.contradictions()) {
      lines.add("  " + style.alarm("contradicted") + ": " + Visible.line(contradiction.reason()));
      lines.add("  " + voice(contradiction.by()));
      lines.addAll(words(contradiction.by().first()));
    }
    lines.add("");
    return lines;
  }

  private String voice(Utterance utterance) {
    Said first = utterance.first();
    return style.source(Visible.line(first.source().name()))
        + "  "
        + (first.statement().negated() ? "not " : "")
        + first.statement().act().code()
        + "  "
        + day(first.day())
        + style.faint("  " + outlets(utterance) + "  " + first.id());
  }

  private static String rests(int origins) {
    return origins == 1 ? "one report" : origins + " independent reports";
  }

  private List<String> words(Said said) {
    return wrapped(said.text());
  }

  private List<String> wrapped(String text) {
    return Visible.wrapped(text, columns - INDENT.length()).stream()
        .map(line -> INDENT + line)
        .toList();
  }

  private static String outlets(Utterance utterance) {
    return utterance.reports().stream()
        .map(said -> outlet(said.article()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String outlet(Heading article) {
    return article.outlet().map(Visible::line).orElse("(outlet not named)");
  }

  private String title(Heading article) {
    return article.title().map(title -> Visible.line(title, columns / 2)).orElse(article.id());
  }

  private static String where(Heading article) {
    return day(article.published()) + "  " + outlet(article);
  }

  private static String day(Optional<PartialDate> date) {
    return date.map(PartialDate::value).orElse("undated");
  }
}
