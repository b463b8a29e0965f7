package org.kroniek.story.said;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.PartialDate;
import org.kroniek.story.words.Figure;

/**
 * An event as one place in an article tells it, as far as telling it from others needs.
 *
 * @param id its own
 * @param article the id of the article
 * @param words the stems of the word that tells it
 * @param kind what sort of event it is, where that is known
 * @param actors who does it
 * @param recipients to or with whom
 * @param others who else and what else is named with it
 * @param about the stems of the words that go with it
 * @param figures the figures that go with it
 * @param day when it happened, where the words say so
 * @param published when the article was
 */
public record Telling(
    String id,
    String article,
    Set<String> words,
    Optional<String> kind,
    List<Identity> actors,
    List<Identity> recipients,
    List<Identity> others,
    Set<String> about,
    Set<Figure> figures,
    Optional<PartialDate> day,
    Optional<PartialDate> published) {

  /** Copies the collections. */
  public Telling {
    words = Set.copyOf(words);
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    others = List.copyOf(others);
    about = Set.copyOf(about);
    figures = Set.copyOf(figures);
  }
}
