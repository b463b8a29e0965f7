package org.kroniek.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.PartialDate;
import org.kroniek.story.cluster.Outline;

/**
 * A story in a list.
 *
 * @param href its page
 * @param headline of the report that is most like the others
 * @param summary its first sentence
 * @param language of both
 * @param facts how many reports, how many of them independent, when, in words
 * @param outlets whose reports they are
 */
record StoryLine(
    String href,
    String headline,
    String summary,
    String language,
    List<String> facts,
    List<String> outlets) {

  private static final int OUTLETS = 6;

  StoryLine {
    facts = List.copyOf(facts);
    outlets = List.copyOf(outlets);
  }

  static StoryLine of(Outline story, Optional<PartialDate> asOf, Words words) {
    List<String> facts = new ArrayList<>();
    facts.add(words.counted(story.reports().size(), "report"));
    if (story.origins().size() < story.reports().size()) {
      facts.add(words.counted(story.origins().size(), "independent"));
    }
    span(story, words).ifPresent(facts::add);
    List<String> outlets = story.outlets();
    return new StoryLine(
        StoryPage.href(story.id(), asOf),
        story.headline(),
        story.summary(),
        story.typical().heading().language().code(),
        facts,
        outlets.size() <= OUTLETS ? outlets : outlets.subList(0, OUTLETS));
  }

  /** From the first report to the newest, in words. */
  private static Optional<String> span(Outline story, Words words) {
    Optional<String> first = story.first().map(words::date);
    Optional<String> last = story.last().map(words::date);
    return first.isPresent() && last.isPresent() && !first.equals(last)
        ? Optional.of(words.of("date.span", first.get(), last.get()))
        : first.or(() -> last);
  }
}
