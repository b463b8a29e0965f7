package org.kroniek.story.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.story.copy.Copies;

/**
 * Finds the stories among the reports that it was given. Reports are gone through by day, whatever
 * the order in which they came, so that the answer depends on the reports only; each is compared
 * with those of the days before it, and so costs the same however many there are. Stories whose
 * members are alike on average become one (average linkage, over pairs within the window); late
 * evidence can part them again, since each answer is made anew. Not safe for use by many threads.
 */
public final class StoryIndex {

  private static final int LONGEST_LEAD = 300;

  private final Features features = new Features();
  private final Vocabulary names = new Vocabulary();
  private final Vocabulary words = new Vocabulary();
  private final Map<String, Reported> reports = new HashMap<>();

  /** Takes in a report; one that was there already takes the place of itself. */
  public void add(Reading reading) {
    Article article = reading.article();
    if (reports.containsKey(article.id())) {
      return;
    }
    Heading heading =
        new Heading(
            article.id(),
            article.title(),
            article.outlet(),
            article.published(),
            article.language());
    reports.put(
        article.id(),
        new Reported(
            heading,
            lead(article),
            article.published().map(PartialDate::latest).orElse(LocalDate.MAX),
            names.add(features.shared(reading)),
            words.add(features.stems(article)),
            reading.statements().stream().map(statement -> statement.id()).toList(),
            reading.events().stream().map(event -> event.id()).toList()));
  }

  /**
   * The stories so far, those with most independent reports first, then the newest.
   *
   * @param copies tells which reports are copies
   */
  public List<Story> stories(Granularity granularity, Copies copies) {
    List<Reported> ordered = new ArrayList<>(reports.values());
    ordered.sort(Reported.ORDER);
    Linkage linkage = new Linkage(ordered, granularity, names, words);
    return linkage.groups().stream()
        .map(group -> linkage.story(group, copies))
        .sorted(
            Comparator.comparing((Story story) -> -story.origins().size())
                .thenComparing(story -> -story.reports().size())
                .thenComparing(Story::id))
        .toList();
  }

  private static String lead(Article article) {
    String text =
        article.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
            .map(block -> block.span().of(article.text()))
            .findFirst()
            .orElse(article.text())
            .strip();
    int end = -1;
    for (int i = 0; i + 1 < text.length() && end < 0; i++) {
      boolean stop =
          ".?!".indexOf(text.charAt(i)) >= 0 && Character.isWhitespace(text.charAt(i + 1));
      if (stop && i > LONGEST_LEAD / 10) {
        end = i + 1;
      }
    }
    String sentence = end < 0 ? text : text.substring(0, end);
    return sentence.length() <= LONGEST_LEAD ? sentence : sentence.substring(0, LONGEST_LEAD) + "…";
  }
}
