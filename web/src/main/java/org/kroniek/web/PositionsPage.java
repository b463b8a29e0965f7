package org.kroniek.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.Count;
import org.kroniek.model.catalogue.Facets;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Page;
import org.kroniek.model.catalogue.PageRequest;

/** What one source holds of one topic, oldest to newest. */
final class PositionsPage {

  /** The address of the page. */
  static final String PATH = "/positions";

  private static final int MOST = 200;

  private static final int NAMES = 12;

  private final Visit visit;
  private final Words words;

  PositionsPage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
  }

  /**
   * The page.
   *
   * @throws UsageException if it cannot be answered
   */
  PositionsView answer(Asked asked) {
    Optional<String> source = asked.value(Field.SOURCE);
    boolean topic =
        asked
            .value(Field.ABOUT)
            .or(() -> asked.value(Field.Q))
            .or(() -> asked.value(Field.PURPOSE))
            .isPresent();
    Page<Listed.Position> page =
        source.isPresent() && topic
            ? visit.catalogue().positions(asked.filter(), PageRequest.oldest(MOST))
            : new Page<>(List.of(), Optional.empty(), new Count(0, false));
    Sift sift = Sift.bare(asked, visit);
    String who = sift.shown(Field.SOURCE);
    String what =
        String.join(
            " · ",
            List.of(Field.ABOUT, Field.Q, Field.PURPOSE).stream()
                .map(sift::shown)
                .filter(name -> !name.isEmpty())
                .toList());
    return new PositionsView(
        visit
            .frame(
                who.isEmpty() ? words.of("positions") : words.of("positions.of", who, what),
                "",
                Frame.Part.NONE)
            .with(List.of("chart.css"), List.of("echarts.common.min.js", "chart.js")),
        sift,
        source.isPresent() && topic,
        source.map(id -> new Who(who, Who.PATH + "/" + id)),
        what,
        visit.hues().of(Optional.of(who).filter(name -> !name.isEmpty())),
        items(page.items()),
        page.next().isPresent(),
        page.items().isEmpty()
            ? Nearest.offers(asked, List.of(Field.SOURCE, Field.ABOUT), visit)
            : List.of(),
        source.isPresent() && topic ? List.of() : most(asked, source.isPresent()));
  }

  /** What to ask next: of what the source speaks most, or who speaks most. */
  private List<EntityView.Related> most(Asked asked, boolean hasSource) {
    Facets.Field counted = hasSource ? Facets.Field.ABOUT : Facets.Field.SOURCE;
    return visit.catalogue().facets(Catalogue.Kind.STATEMENT, asked.filter()).of(counted).stream()
        .filter(value -> !asked.has(Field.SOURCE, value.value()))
        .limit(NAMES)
        .map(
            value -> {
              String href =
                  asked.with(hasSource ? Field.ABOUT : Field.SOURCE, value.value()).href();
              return new EntityView.Related(
                  new Who(value.label(), href), words.count(value.number()), href);
            })
        .toList();
  }

  private List<PositionsView.Item> items(List<Listed.Position> positions) {
    List<PositionsView.Item> items = new ArrayList<>();
    for (Listed.Position position : positions) {
      PassageView passage = PassageView.of(position.statement(), visit, new Highlight());
      List<AmountRow> amounts =
          position.amounts().stream().map(amount -> AmountRow.of(amount, visit)).toList();
      PositionsView.Item now = new PositionsView.Item(passage, amounts, List.of());
      PositionsView.Item before = items.isEmpty() ? now : items.get(items.size() - 1);
      items.add(
          new PositionsView.Item(
              passage,
              amounts,
              position.changes().stream().map(change -> told(change, before, now)).toList()));
    }
    return items;
  }

  /** What changed from one to the next, in words. */
  private String told(Listed.Change change, PositionsView.Item before, PositionsView.Item now) {
    return switch (change) {
      case ACT -> words.of("change.from-to", before.passage().verb(), now.passage().verb());
      case NEGATION -> words.of("change.negation");
      case NUMBER -> words.of("change.from-to", numbers(before), numbers(now));
      case STANCE -> words.of("change.stance", stances(before), stances(now));
    };
  }

  private static String numbers(PositionsView.Item item) {
    return item.amounts().stream().map(AmountRow::amount).distinct().collect(joining(", "));
  }

  private static String stances(PositionsView.Item item) {
    return item.amounts().stream().map(AmountRow::stance).distinct().collect(joining(", "));
  }
}
