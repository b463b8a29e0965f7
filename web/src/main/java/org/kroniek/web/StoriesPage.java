package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.PartialDate;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Page;
import org.kroniek.pipeline.StoryBook;
import org.kroniek.pipeline.WhoSays;
import org.kroniek.story.cluster.Outline;

/** Which reports are one story. */
final class StoriesPage {

  /** The address of the page. */
  static final String PATH = "/stories";

  private static final int ROWS = 30;
  private static final int WIDEST = 8;
  private static final int MOST_LEAST = 500;

  private final Visit visit;
  private final Words words;

  StoriesPage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
  }

  /**
   * The page.
   *
   * @throws UsageException if it cannot be answered
   */
  StoriesView answer(Asked asked) {
    Optional<PartialDate> asOf = asked.asOf();
    StoryBook book = visit.room().books().asOf(asOf);
    Page<Outline> found = book.stories(asked.filter(), least(asked), asked.page(ROWS));
    boolean nothing = found.items().isEmpty();
    return new StoriesView(
        visit
            .frame(words.of("stories"), "", Frame.Part.STORIES)
            .with(List.of("chart.css"), List.of()),
        Sift.bare(asked, visit),
        asOf.map(words::date),
        book.isBehind(),
        nothing ? words.of("stories.none") : words.counted(found.total().number(), "story"),
        found.items().stream().map(story -> StoryLine.of(story, asOf, words)).toList(),
        found.next().map(next -> asked.after(next).href()),
        nothing ? Nearest.offers(asked, List.of(Field.ABOUT), visit) : List.of(),
        asked.asksNothing()
            ? book.widest(WIDEST).stream().map(story -> StoryLine.of(story, asOf, words)).toList()
            : List.of());
  }

  private static int least(Asked asked) {
    return asked.value(Field.LEAST).map(StoriesPage::number).orElse(WhoSays.USUAL_LEAST);
  }

  private static int number(String typed) {
    if (typed.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(typed);
      if (number >= 1 && number <= MOST_LEAST) {
        return number;
      }
    }
    throw new UsageException(
        "\"least\" is a number from 1 to " + MOST_LEAST + ", not \"" + typed + "\".");
  }
}
