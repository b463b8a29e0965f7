package org.kroniek.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.Count;
import org.kroniek.model.catalogue.Edge;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Page;
import org.kroniek.model.catalogue.PageRequest;
import org.kroniek.model.catalogue.Subject;

/** What goes on between two, in both directions. */
final class BetweenPage {

  /** The address of the page. */
  static final String PATH = "/between";

  private static final int MOST = 300;

  private static final int EDGES = 200;
  private static final int PAIRS = 12;

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
        page.items().isEmpty() ? Nearest.offers(asked, BetweenView.FIELDS, visit) : List.of(),
        both ? List.of() : most());
  }

  /** Between whom most goes on. */
  private List<EntityView.Related> most() {
    Map<String, Pair> pairs = new LinkedHashMap<>();
    for (Edge edge : visit.catalogue().edges(Filter.none(), EDGES)) {
      boolean inOrder = edge.actor().id().compareTo(edge.recipient().id()) < 0;
      Subject one = inOrder ? edge.actor() : edge.recipient();
      Subject other = inOrder ? edge.recipient() : edge.actor();
      pairs.merge(one.id() + " " + other.id(), new Pair(one, other, edge.events()), Pair::plus);
    }
    return pairs.values().stream()
        .sorted(Comparator.comparingLong(Pair::events).reversed())
        .limit(PAIRS)
        .map(this::related)
        .toList();
  }

  private record Pair(Subject one, Subject other, long events) {

    Pair plus(Pair more) {
      return new Pair(one, other, events + more.events);
    }
  }

  private EntityView.Related related(Pair pair) {
    String href =
        Asked.of(PATH)
            .with(Field.BETWEEN, pair.one().id())
            .with(Field.AND, pair.other().id())
            .href();
    String name = pair.one().name() + " \u21c4 " + pair.other().name();
    return new EntityView.Related(new Who(name, href), words.count(pair.events()), href);
  }

  private static Who who(String id, String name) {
    return name.equals(id) ? Who.called(id) : new Who(name, Who.PATH + "/" + id);
  }
}
