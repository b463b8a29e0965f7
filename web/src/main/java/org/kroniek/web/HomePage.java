package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.PageRequest;
import org.kroniek.pipeline.StoryBook;

/** The first page: what is new on record. */
final class HomePage {

  private static final int NEWEST = 40;
  private static final int REPORTS = 6;
  private static final int OF_ONE_REPORT = 3;
  private static final int DEALINGS = 6;
  private static final int AMOUNTS = 6;
  private static final int NAMES = 12;
  private static final int STORIES = 5;

  private final Visit visit;
  private final Words words;

  HomePage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
  }

  HomeView view() {
    Archive archive = visit.archive();
    Catalogue catalogue = visit.catalogue();
    StoryBook book = visit.room().books().asOf(Optional.empty());
    return new HomeView(
        visit.frame("", "", Frame.Part.HOME).with(List.of("chart.css"), List.of()),
        archive.counts(),
        archive.since().map(words::day),
        PassageView.Group.of(
                book.once(
                    catalogue.statements(Filter.none(), PageRequest.first(NEWEST)).items(), NEWEST),
                visit,
                new Highlight())
            .stream()
            .limit(REPORTS)
            .map(group -> group.first(OF_ONE_REPORT))
            .toList(),
        book
            .once(
                catalogue.events(Filter.none(), PageRequest.first(DEALINGS * 3)).items(), DEALINGS)
            .stream()
            .map(listed -> DealingRow.of(listed, visit))
            .toList(),
        book
            .once(
                catalogue.quantities(Filter.none(), PageRequest.first(AMOUNTS * 3)).items(),
                AMOUNTS)
            .stream()
            .map(listed -> AmountRow.of(listed, visit))
            .toList(),
        archive.sources(NAMES).stream()
            .map(
                tally ->
                    new HomeView.Named(
                        tally.name(),
                        words.count(tally.statements()),
                        visit.hue(tally.name()),
                        Who.called(tally.name()).href()))
            .toList(),
        archive.outlets(NAMES).stream()
            .map(
                tally ->
                    new HomeView.Named(
                        tally.name(),
                        words.count(tally.statements()),
                        0,
                        Asked.of(FindPage.PATH).with(Field.OUTLET, tally.name()).href()))
            .toList(),
        book.widest(STORIES).stream()
            .map(story -> StoryLine.of(story, Optional.empty(), words))
            .toList());
  }
}
