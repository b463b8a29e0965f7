package org.kroniek.story.said;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Statement;
import org.kroniek.story.words.Content;

/**
 * A statement as one article reports it, with what comparing it to others needs.
 *
 * @param statement as it was read
 * @param article what a list shows of its article
 * @param source who says it
 * @param words the words attributed, one string for each span
 * @param day when it was said, or else its article published
 * @param content what the words are about
 * @param quoted the words between quotation marks, one list for each quotation
 * @param about whom and what it speaks of, by key
 * @param amounts the amounts in it
 * @param deeds the events in it
 */
public record Said(
    Statement statement,
    Heading article,
    Identity source,
    List<String> words,
    Optional<PartialDate> day,
    Content content,
    List<List<String>> quoted,
    Map<String, Identity> about,
    List<Amount> amounts,
    List<Deed> deeds) {

  /** Copies the collections. */
  public Said {
    words = List.copyOf(words);
    quoted = quoted.stream().map(List::copyOf).toList();
    about = Map.copyOf(about);
    amounts = List.copyOf(amounts);
    deeds = List.copyOf(deeds);
  }

  /** The statement's id. */
  public String id() {
    return statement.id();
  }

  /** All words, with an ellipsis between spans. */
  public String text() {
    return String.join(" … ", words);
  }

  /** The day by which it was said for certain; the last of all where no date is known. */
  LocalDate latest() {
    return day.map(PartialDate::latest).orElse(LocalDate.MAX);
  }

  LocalDate earliest() {
    return day.map(PartialDate::earliest).orElse(LocalDate.MAX);
  }

  /** Whether source and words together are denied. */
  boolean isDenied() {
    boolean denies = statement.act() == Statement.Act.DENY;
    return (denies != statement.negated()) != content.isNegated();
  }
}
