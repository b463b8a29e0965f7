package org.kroniek.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kroniek.model.Quantity;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.Facets;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Page;
import org.kroniek.model.catalogue.PageRequest;

/** Norms, pledges, targets and budgets over time. */
final class NormsPage {

  /** The address of the page. */
  static final String PATH = "/norms";

  private static final int MOST = 500;

  private final Visit visit;
  private final Words words;

  NormsPage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
  }

  /**
   * The page: amounts of one unit, so that they share an axis.
   *
   * @throws UsageException if it cannot be answered
   */
  NormsView answer(Asked asked) {
    Asked narrowed = asked.value(Field.UNIT).isPresent() ? asked : ofTheMostFrequentUnit(asked);
    Page<Listed<Quantity>> page =
        visit.catalogue().quantities(narrowed.filter(), PageRequest.oldest(MOST));
    List<AmountRow> rows =
        page.items().stream().map(listed -> AmountRow.of(listed, visit)).toList();
    return new NormsView(
        visit
            .frame(words.of("norms"), "", Frame.Part.NORMS)
            .with(List.of("chart.css"), List.of("echarts.common.min.js", "chart.js")),
        Sift.of(Catalogue.Kind.QUANTITY, narrowed, visit),
        Sift.total(page.total(), Catalogue.Kind.QUANTITY, words),
        holders(rows),
        page.next().isPresent());
  }

  private Asked ofTheMostFrequentUnit(Asked asked) {
    List<Facets.Value> units =
        visit.catalogue().facets(Catalogue.Kind.QUANTITY, asked.filter()).of(Facets.Field.UNIT);
    return units.isEmpty() ? asked : asked.with(Field.UNIT, units.get(0).value());
  }

  private List<NormsView.Holder> holders(List<AmountRow> rows) {
    Map<String, List<AmountRow>> byHolder = new LinkedHashMap<>();
    for (AmountRow row : rows) {
      byHolder.computeIfAbsent(row.series(words), name -> new ArrayList<>()).add(row);
    }
    visit.hues().seat(byHolder.keySet());
    return byHolder.entrySet().stream()
        .map(
            entry ->
                new NormsView.Holder(
                    entry.getKey(),
                    entry.getValue().get(0).holder(),
                    visit.hue(entry.getKey()),
                    entry.getValue()))
        .sorted((a, b) -> b.rows().size() - a.rows().size())
        .toList();
  }
}
