package org.kroniek.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.model.PartialDate;
import org.kroniek.model.World;

/**
 * The offices of a person along a bar of time.
 *
 * @param bars one for each office, the earliest first
 * @param years the years that the bar names
 */
record Offices(List<Bar> bars, List<Tick> years) {

  private static final int MOST = 12;
  private static final int TICKS = 6;
  private static final double WIDTH = 1000;

  Offices {
    bars = List.copyOf(bars);
    years = List.copyOf(years);
  }

  /** Those that the world knows of the one with this item. */
  static Offices of(
      String name, Optional<String> wikidata, World world, LocalDate today, Words words) {
    List<World.Tenure> tenures = tenures(name, wikidata, world);
    List<World.Tenure> last = tenures.subList(Math.max(0, tenures.size() - MOST), tenures.size());
    if (last.isEmpty()) {
      return new Offices(List.of(), List.of());
    }
    LocalDate begin = last.get(0).from().earliest().withDayOfYear(1);
    LocalDate end =
        last.stream()
            .map(tenure -> tenure.until().map(PartialDate::latest).orElse(today))
            .max(Comparator.naturalOrder())
            .orElse(today)
            .plusYears(1)
            .withDayOfYear(1);
    double days = ChronoUnit.DAYS.between(begin, end);
    List<Bar> bars = new ArrayList<>();
    for (World.Tenure tenure : last) {
      LocalDate until = tenure.until().map(PartialDate::latest).orElse(end);
      double from = ChronoUnit.DAYS.between(begin, tenure.from().earliest()) / days * WIDTH;
      double to = ChronoUnit.DAYS.between(begin, until) / days * WIDTH;
      bars.add(
          new Bar(
              words.office(tenure),
              span(tenure, words),
              round(from),
              round(Math.max(4, to - from)),
              tenure.until().isEmpty()));
    }
    return new Offices(bars, ticks(begin, end, days));
  }

  /** The terms of office of the one that has the item, the earliest first. */
  private static List<World.Tenure> tenures(String name, Optional<String> wikidata, World world) {
    return wikidata
        .flatMap(
            item ->
                world.meanings(name, Optional.empty()).stream()
                    .map(World.Meaning::known)
                    .filter(known -> known.wikidata().filter(item::equals).isPresent())
                    .findFirst())
        .map(world::tenures)
        .orElse(List.of())
        .stream()
        .sorted(Comparator.comparing((World.Tenure tenure) -> tenure.from().earliest()))
        .toList();
  }

  private static String span(World.Tenure tenure, Words words) {
    return tenure
        .until()
        .map(until -> words.of("date.span", words.date(tenure.from()), words.date(until)))
        .orElseGet(() -> words.of("since", words.date(tenure.from())));
  }

  private static List<Tick> ticks(LocalDate begin, LocalDate end, double days) {
    int years = end.getYear() - begin.getYear();
    int step = Math.max(1, (years + TICKS - 1) / TICKS);
    List<Tick> ticks = new ArrayList<>();
    for (int year = begin.getYear(); year <= end.getYear(); year += step) {
      double at = ChronoUnit.DAYS.between(begin, LocalDate.of(year, 1, 1)) / days * WIDTH;
      ticks.add(new Tick(String.valueOf(year), round(at * 100 / WIDTH) + "%"));
    }
    return ticks;
  }

  private static String round(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  boolean isEmpty() {
    return bars.isEmpty();
  }

  /**
   * An office on the bar of time, which is a thousand wide.
   *
   * @param office in words
   * @param span from when to when, in words
   * @param from where it begins
   * @param width how wide it is
   * @param open whether it goes on
   */
  record Bar(String office, String span, String from, String width, boolean open) {}

  /** A year and where it begins, in a hundredth part of the bar. */
  record Tick(String year, String at) {}
}
