package org.kroniek.story.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.ContentId;
import org.kroniek.model.PartialDate;
import org.kroniek.model.across.Kept;
import org.kroniek.model.across.Kept.Findings;
import org.kroniek.model.across.Kept.Kind;
import org.kroniek.model.across.Kept.Tie;
import org.kroniek.model.across.Note;
import org.kroniek.story.copy.Copies;

/** Tells from what is kept which reports are one story. Immutable. */
public final class KeptStories {

  private static final Comparator<Note> ORDER =
      Comparator.comparing((Note note) -> day(note)).thenComparing(note -> note.heading().id());

  private final Kept kept;
  private final List<Outline> outlines = new ArrayList<>();

  /** How much each report is like those that it is tied to. */
  private final Map<Long, Double> likeness = new HashMap<>();

  /**
   * Among these readings.
   *
   * @param copies tells which reports are copies
   */
  public KeptStories(Set<Long> readings, Kept kept, Copies copies) {
    this.kept = kept;
    List<Tie> ties = kept.ties(Kind.STORY);
    for (Tie tie : ties) {
      likeness.merge(tie.one(), tie.weight(), Double::sum);
      likeness.merge(tie.other(), tie.weight(), Double::sum);
    }
    Map<Long, Note> notes = new HashMap<>();
    kept.notes(readings).forEach(note -> notes.put(note.number(), note));
    for (List<Long> group : Forest.groups(new TreeSet<>(notes.keySet()), ties).values()) {
      List<Note> reports = group.stream().map(notes::get).sorted(ORDER).toList();
      List<String> ids = reports.stream().map(note -> note.heading().id()).toList();
      outlines.add(
          new Outline(
              "t-" + ContentId.digest(ids.get(0)), typical(reports), reports, copies.origins(ids)));
    }
    outlines.sort(
        Comparator.comparing((Outline story) -> -story.origins().size())
            .thenComparing(story -> -story.reports().size())
            .thenComparing(Outline::id));
  }

  /** What lists show of all of them, those with most independent reports first. */
  public List<Outline> outlines() {
    return List.copyOf(outlines);
  }

  /** How many stories of so many reports or more there are. */
  public int count(int least) {
    return (int) outlines.stream().filter(story -> story.reports().size() >= least).count();
  }

  /**
   * The stories, those with most independent reports first.
   *
   * @param least only those of so many reports or more
   * @param most so many at most
   */
  public List<Story> list(int least, int most) {
    return outlines.stream()
        .filter(story -> story.reports().size() >= least)
        .limit(most)
        .map(this::story)
        .toList();
  }

  /** The day by which it was published; the last of all where it is not known. */
  private static String day(Note note) {
    return note.heading().published().map(PartialDate::latest).map(Object::toString).orElse("~");
  }

  private Note typical(List<Note> reports) {
    Note typical = reports.get(0);
    for (Note report : reports) {
      if (likeness.getOrDefault(report.number(), 0.0)
          > likeness.getOrDefault(typical.number(), 0.0)) {
        typical = report;
      }
    }
    return typical;
  }

  private Story story(Outline story) {
    List<String> statements = new ArrayList<>();
    List<String> events = new ArrayList<>();
    for (Note report : story.reports()) {
      Findings findings = kept.findings(report.number());
      statements.addAll(findings.statements());
      events.addAll(findings.events());
    }
    List<Heading> headings = story.reports().stream().map(Note::heading).toList();
    return new Story(
        story.id(),
        story.headline(),
        story.summary(),
        headings,
        story.origins(),
        statements,
        events);
  }
}
