package org.kroniek.web;

import java.util.List;
import org.kroniek.model.Archive;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.PageRequest;

/** The first page: what is new on record. */
final class HomePage {

  private static final int NEWEST = 40;
  private static final int REPORTS = 6;
  private static final int OF_ONE_REPORT = 3;
  private static final int DEALINGS = 6;
  private static final int AMOUNTS = 6;
  private static final int NAMES = 12;

  private final Visit visit;
  private final Words words;

  HomePage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
  }

  HomeView view() {
    Archive archive = visit.archive();
    Catalogue catalogue = visit.catalogue();
    return new HomeView(
        visit.frame("", "", Frame.Part.HOME).with(List.of("chart.css"), List.of()),
        archive.counts(),
        archive.since().map(words::day),
        PassageView.Group.of(
                catalogue.statements(Filter.none(), PageRequest.first(NEWEST)).items(),
                visit,
                new Highlight())
            .stream()
            .limit(REPORTS)
            .map(group -> group.first(OF_ONE_REPORT))
            .toList(),
        catalogue.events(Filter.none(), PageRequest.first(DEALINGS)).items().stream()
            .map(listed -> DealingRow.of(listed, visit))
            .toList(),
        catalogue.quantities(Filter.none(), PageRequest.first(AMOUNTS)).items().stream()
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
            .toList());
  }
}
