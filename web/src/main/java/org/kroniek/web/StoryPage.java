package org.kroniek.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Article;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.model.across.Note;
import org.kroniek.pipeline.StoryBook;
import org.kroniek.story.cluster.Outline;
import org.kroniek.story.copy.Copy;
import org.kroniek.story.copy.CopyFamily;

/** One story: its reports in order, what is said in them, what goes on, what is a copy of what. */
final class StoryPage {

  private static final String PATH = "/story/";
  private static final int REPORTS = 20;
  private static final int OF_ONE_REPORT = 5;
  private static final int DEALINGS = 12;
  private static final int LONGEST_ID = 64;

  private final Visit visit;
  private final Words words;
  private final Optional<PartialDate> asOf;
  private final Readings readings;

  /**
   * @param asOf the day by which all was on record; empty for now
   */
  StoryPage(Visit visit, Optional<PartialDate> asOf) {
    this.visit = visit;
    this.words = visit.words();
    this.asOf = asOf;
    this.readings = new Readings(visit);
  }

  /** The address of a story. */
  static String href(String id, Optional<PartialDate> asOf) {
    return PATH + id + asOf.map(day -> "?asOf=" + Asked.encode(day.value())).orElse("");
  }

  /**
   * The page.
   *
   * @throws Missing if there is no such story
   */
  StoryView of(String id) {
    StoryBook book = visit.room().books().asOf(asOf);
    Outline story =
        Optional.of(id)
            .filter(one -> one.length() <= LONGEST_ID)
            .flatMap(book::story)
            .orElseThrow(() -> new Missing(words.of("story.missing"), List.of()));
    List<Reading> all = book.readings(story, REPORTS);
    Map<String, Copy> copies = copies(story, book);
    List<StoryView.Report> reports = new ArrayList<>();
    List<DealingRow> dealings = new ArrayList<>();
    for (Reading reading : all) {
      Optional<Copy> copy = Optional.ofNullable(copies.get(reading.article().id()));
      reports.add(report(reading, copy, book));
      if (copy.isEmpty()) {
        dealings.addAll(readings.dealings(reading));
      }
    }
    return new StoryView(
        visit.frame(story.headline(), "", Frame.Part.STORIES).with(List.of("chart.css"), List.of()),
        StoryLine.of(story, asOf, words),
        id,
        asOf,
        asOf.map(words::date),
        story.reports().get(0).heading(),
        reports,
        story.reports().stream().skip(reports.size()).map(Note::heading).toList(),
        dealings.stream().limit(DEALINGS).toList());
  }

  private static Map<String, Copy> copies(Outline story, StoryBook book) {
    Map<String, Copy> copies = new HashMap<>();
    story.reports().stream()
        .flatMap(report -> book.copiesOf(report.heading().id()).stream())
        .distinct()
        .flatMap(family -> family.copies().stream())
        .forEach(copy -> copies.put(copy.article().id(), copy));
    return copies;
  }

  private StoryView.Report report(Reading reading, Optional<Copy> copy, StoryBook book) {
    Article article = reading.article();
    Optional<CopyFamily> family = copy.flatMap(one -> book.copiesOf(article.id()));
    List<PassageView> passages =
        copy.isPresent() ? List.of() : readings.passages(reading, OF_ONE_REPORT);
    return new StoryView.Report(
        Readings.heading(article),
        copy.map(one -> words.of("copy." + one.kind().code())),
        family.map(CopyFamily::origin),
        passages,
        copy.isEmpty() && reading.statements().size() > passages.size());
  }
}
