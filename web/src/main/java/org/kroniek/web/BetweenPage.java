package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.Count;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Page;
import org.kroniek.model.catalogue.PageRequest;

/** What goes on between two, in both directions. */
final class BetweenPage {

  /** The address of the page. */
  static final String PATH = "/between";

  private static final int MOST = 300;

  private final Visit visit;
  private final Words words;

  BetweenPage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
  }

  /**
   * The page.
   *
   * @throws UsageException if it cannot be answered
   */
  BetweenView answer(Asked asked) {
    Optional<String> one = asked.value(Field.BETWEEN);
    Optional<String> other = asked.value(Field.AND);
    boolean both = one.isPresent() && other.isPresent();
    Page<Listed.Dealing> page =
        both
            ? visit.catalogue().dealings(asked.filter(), PageRequest.oldest(MOST))
            : new Page<>(List.of(), Optional.empty(), new Count(0, false));
    Sift sift = Sift.bare(asked, visit);
    Optional<Who> first = one.map(id -> who(id, sift.shown(Field.BETWEEN)));
    Optional<Who> second = other.map(id -> who(id, sift.shown(Field.AND)));
    return new BetweenView(
        visit
            .frame(
                both
                    ? sift.shown(Field.BETWEEN) + " ⇄ " + sift.shown(Field.AND)
                    : words.of("between"),
                "",
                Frame.Part.DEALINGS)
            .with(List.of("chart.css"), List.of("echarts.common.min.js", "chart.js")),
        sift,
        first,
        second,
        page.items().stream()
            .map(
                dealing ->
                    new BetweenView.Item(DealingRow.of(dealing.event(), visit), dealing.forward()))
            .toList(),
        Sift.total(page.total(), Catalogue.Kind.EVENT, words),
        page.next().isPresent(),
        page.items().isEmpty() ? Nearest.offers(asked, BetweenView.FIELDS, visit) : List.of());
  }

  private static Who who(String id, String name) {
    return name.equals(id) ? Who.called(id) : new Who(name, Who.PATH + "/" + id);
  }
}
