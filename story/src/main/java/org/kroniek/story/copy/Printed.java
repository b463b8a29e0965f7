package org.kroniek.story.copy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Article;
import org.kroniek.model.PartialDate;
import org.kroniek.model.across.Note;
import org.kroniek.story.words.Words;

/**
 * What is known of an article beside its words.
 *
 * @param heading what a list shows of it
 * @param credits whom it names as its source, folded
 * @param length of its text
 */
record Printed(Heading heading, List<String> credits, int length) {

  /** What may come from another stands after it. */
  static final Comparator<Printed> ORDER =
      Comparator.comparing(Printed::known)
          .thenComparing(Printed::length)
          .thenComparing(printed -> printed.heading().id());

  static Printed of(Article article, Credits credits) {
    Heading heading =
        new Heading(
            article.id(),
            article.title(),
            article.outlet(),
            article.published(),
            article.language());
    return new Printed(heading, credits.of(article), article.text().length());
  }

  static Printed of(Note note) {
    return new Printed(note.heading(), note.credits(), note.length());
  }

  /** The day by which it was published for certain. */
  LocalDate known() {
    return heading.published().map(PartialDate::latest).orElse(LocalDate.MAX);
  }

  /** Whether it was published on an earlier day for certain. */
  boolean isBefore(Printed other) {
    return heading.published().isPresent()
        && other.heading.published().isPresent()
        && known().isBefore(other.heading.published().get().earliest());
  }

  Optional<String> outlet() {
    return heading.outlet().map(Words::fold);
  }

  /** Whether it names the other's outlet as its source. */
  boolean credits(Printed other) {
    return other.outlet().filter(credits::contains).isPresent() && !outlet().equals(other.outlet());
  }

  /** Whether it is the same page at another time. */
  boolean isRevisionOf(Printed other) {
    return outlet().isPresent()
        && outlet().equals(other.outlet())
        && heading.title().isPresent()
        && heading.title().map(Words::fold).equals(other.heading.title().map(Words::fold));
  }
}
