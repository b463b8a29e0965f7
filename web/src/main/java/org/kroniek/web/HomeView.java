package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive;

/**
 * The first page: what is on record.
 *
 * @param frame what stands around it
 * @param counts how much there is
 * @param since the day of the first article written
 * @param newest the newest statements
 * @param dealings what goes on, the newest first
 * @param amounts norms and pledges, the newest first
 * @param sources who speaks most
 * @param outlets whose reports there are
 * @param stories those that most independent reports tell
 */
record HomeView(
    Frame frame,
    Archive.Counts counts,
    Optional<String> since,
    List<PassageView.Group> newest,
    List<DealingRow> dealings,
    List<AmountRow> amounts,
    List<Named> sources,
    List<Named> outlets,
    List<StoryLine> stories) {

  HomeView {
    newest = List.copyOf(newest);
    dealings = List.copyOf(dealings);
    amounts = List.copyOf(amounts);
    sources = List.copyOf(sources);
    outlets = List.copyOf(outlets);
    stories = List.copyOf(stories);
  }

  boolean isEmpty() {
    return counts.articles() == 0;
  }

  /**
   * A name that leads to its statements.
   *
   * @param name as it is shown
   * @param count how many there are
   * @param hue of a source; 0 for what has none
   * @param href the search for them
   */
  record Named(String name, String count, int hue, String href) {}
}
