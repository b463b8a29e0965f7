package org.kroniek.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.PartialDate;
import org.kroniek.model.UsageException;
import org.kroniek.pipeline.WhoSays;
import org.kroniek.story.said.Matter;
import org.kroniek.story.said.Said;
import org.kroniek.story.said.Utterance;

/** Who says something, who else says the same, and who contradicts it. */
final class WhoSaysPage {

  /** The address of the page. */
  static final String PATH = "/who-says";

  private static final int MATTERS = 30;
  private static final int SAYS = 8;
  private static final int AGAINST = 6;

  private final Visit visit;
  private final Words words;
  private final Reasons reasons;

  WhoSaysPage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
    this.reasons = new Reasons(words);
  }

  /** The page; where it cannot be answered, with the reason. */
  WhoSaysView answer(Asked asked) {
    Optional<String> problem = Optional.empty();
    List<Matter> matters = List.of();
    try {
      Optional<PartialDate> asOf = asked.asOf();
      matters = asked.value(Field.Q).map(new WhoSays(visit.archive(), asOf)::of).orElse(List.of());
    } catch (UsageException e) {
      problem = Optional.ofNullable(e.getMessage()).map(reasons::problem);
    }
    visit
        .hues()
        .seat(
            matters.stream()
                .flatMap(matter -> matter.says().stream())
                .map(utterance -> utterance.first().source().name())
                .distinct()
                .limit(Hues.HUES)
                .toList());
    long contradicted =
        matters.stream().filter(matter -> !matter.contradictions().isEmpty()).count();
    return new WhoSaysView(
        visit
            .frame(
                asked
                    .value(Field.Q)
                    .map(q -> words.of("who-says.of", q))
                    .orElse(words.of("who-says")),
                asked.shown(Field.Q),
                Frame.Part.STORIES)
            .with(List.of("chart.css"), List.of()),
        Sift.bare(asked, visit),
        asked.value(Field.ASOF).filter(day -> problem(day).isEmpty()).map(this::day),
        problem,
        asked.value(Field.Q).isPresent(),
        words.counted(matters.size(), "matter"),
        contradicted == 0 ? "" : words.of("who-says.contradicted", words.count(contradicted)),
        matters.stream().limit(MATTERS).map(this::matter).toList(),
        matters.size() > MATTERS);
  }

  private static Optional<String> problem(String day) {
    return PartialDate.parse(day).isPresent() ? Optional.empty() : Optional.of(day);
  }

  private String day(String day) {
    return PartialDate.parse(day).map(words::date).orElse(day);
  }

  private WhoSaysView.One matter(Matter matter) {
    return new WhoSaysView.One(
        matter.says().stream().limit(SAYS).map(this::saying).toList(),
        matter.says().size() - Math.min(SAYS, matter.says().size()),
        words.counted(matter.origins().size(), "independent.report"),
        against(matter).stream().limit(AGAINST).toList());
  }

  /** Who contradicts it, each once, with all that it contradicts for one reason. */
  private List<WhoSaysView.Against> against(Matter matter) {
    Map<List<String>, List<Matter.Contradiction>> byWhom = new LinkedHashMap<>();
    for (Matter.Contradiction one : matter.contradictions()) {
      byWhom
          .computeIfAbsent(List.of(one.by().id(), one.reason()), key -> new ArrayList<>())
          .add(one);
    }
    return byWhom.values().stream()
        .map(
            all ->
                new WhoSaysView.Against(
                    reasons.of(all.get(0).reason()),
                    matter.says().size() < 2
                        ? List.of()
                        : all.stream().map(one -> saying(one.says())).toList(),
                    saying(all.get(0).by())))
        .toList();
  }

  private WhoSaysView.Saying saying(Utterance utterance) {
    Said first = utterance.first();
    int others = utterance.reports().size() - 1;
    return new WhoSaysView.Saying(
        Who.called(first.source().name()),
        visit.hue(first.source().name()),
        words.verb(first.statement()),
        first.day().map(words::date).orElse(words.of("undated")),
        first.text(),
        ArticleView.href(first.article().id()) + "#" + first.id(),
        first.article(),
        others == 0 ? Optional.empty() : Optional.of(words.counted(others, "who-says.others")));
  }
}
