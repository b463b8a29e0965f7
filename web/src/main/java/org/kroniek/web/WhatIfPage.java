package org.kroniek.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Page;

/** What is warned of: conditions and what follows from them, by source. */
final class WhatIfPage {

  /** The address of the page. */
  static final String PATH = "/whatif";

  private static final int MOST = 60;
  private static final int LONGEST_CHAIN = 6;

  private final Visit visit;
  private final Words words;

  WhatIfPage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
  }

  /**
   * The page.
   *
   * @throws UsageException if it cannot be answered
   */
  WhatIfView answer(Asked asked) {
    Sift sift = Sift.of(Catalogue.Kind.CONDITIONAL, asked, visit);
    Page<Listed.Warning> page = visit.catalogue().conditionals(asked.filter(), asked.page(MOST));
    return new WhatIfView(
        visit
            .frame(words.of("whatif"), asked.shown(Field.Q), Frame.Part.WHATIF)
            .with(List.of("chart.css"), List.of()),
        sift,
        Sift.total(page.total(), Catalogue.Kind.CONDITIONAL, words),
        bySource(page.items()),
        page.next().map(next -> asked.after(next).href()));
  }

  private List<WhatIfView.Voice> bySource(List<Listed.Warning> warnings) {
    Map<String, List<List<Told>>> voices = new LinkedHashMap<>();
    for (List<Told> chain : chains(warnings)) {
      String name = chain.get(0).claimant().map(Who::name).orElse("");
      voices.computeIfAbsent(name, key -> new ArrayList<>()).add(chain);
    }
    return voices.entrySet().stream()
        .map(
            entry ->
                new WhatIfView.Voice(
                    entry.getKey().isEmpty()
                        ? Optional.<Who>empty()
                        : entry.getValue().get(0).get(0).claimant(),
                    visit.hues().of(Optional.of(entry.getKey()).filter(name -> !name.isEmpty())),
                    entry.getValue()))
        .toList();
  }

  /** Each conditional once, those that follow from each other in one chain. */
  private List<List<Told>> chains(List<Listed.Warning> warnings) {
    Map<String, Listed.Warning> byId = new LinkedHashMap<>();
    warnings.forEach(warning -> byId.putIfAbsent(id(warning), warning));
    Set<String> done = new HashSet<>();
    List<List<Told>> chains = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      // First those that nothing leads to, then what is left, which runs in circles.
      for (Listed.Warning warning : byId.values()) {
        boolean begins = warning.follows().stream().noneMatch(byId::containsKey);
        if ((begins || round == 1) && !done.contains(id(warning))) {
          chains.add(chain(warning, byId, done));
        }
      }
    }
    return chains;
  }

  private List<Told> chain(
      Listed.Warning begin, Map<String, Listed.Warning> byId, Set<String> done) {
    List<Told> chain = new ArrayList<>();
    Optional<Listed.Warning> next = Optional.of(begin);
    while (next.isPresent() && chain.size() < LONGEST_CHAIN) {
      done.add(id(next.get()));
      chain.add(Told.of(next.get().conditional(), visit));
      next =
          next.get().leads().stream()
              .filter(id -> !done.contains(id))
              .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
              .findFirst();
    }
    return chain;
  }

  private static String id(Listed.Warning warning) {
    return warning.conditional().finding().id();
  }
}
