package org.kroniek.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Suggestion;
import org.kroniek.story.cluster.Granularity;
import org.kroniek.story.cluster.Story;
import org.kroniek.story.cluster.StoryIndex;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.copy.CopyIndex;
import org.kroniek.story.said.Amount;
import org.kroniek.story.said.Asked;
import org.kroniek.story.said.Dealing;
import org.kroniek.story.said.Dealings;
import org.kroniek.story.said.Matter;
import org.kroniek.story.said.Matters;
import org.kroniek.story.said.Named;
import org.kroniek.story.said.Positions;
import org.kroniek.story.said.Said;
import org.kroniek.story.said.SaidReader;
import org.kroniek.story.said.Utterance;
import org.kroniek.story.said.Utterances;
import org.kroniek.story.words.Words;

/**
 * Answers questions over all reports of an archive, as it is now or as it was known on a date. Each
 * answer is made anew of the readings on record, so that it does not depend on the order in which
 * they came, and a crash leaves nothing half done. Not safe for use by many threads.
 *
 * <p>All methods throw {@link org.kroniek.model.ArchiveException} where the store fails.
 */
public final class AcrossReports {

  private static final int SHORTEST_NAME = 3;
  private static final int MOST_MEANT = 20;

  private final CataloguedArchive archive;
  private final Optional<PartialDate> asOf;
  private final Optional<PartialDate> until;
  private final SaidReader reader = new SaidReader();

  /**
   * Over this archive.
   *
   * @param asOf only what was recorded and published on this day or earlier, as it was read then
   * @param until only what was published on this day or earlier
   */
  public AcrossReports(
      CataloguedArchive archive, Optional<PartialDate> asOf, Optional<PartialDate> until) {
    this.archive = archive;
    this.asOf = asOf;
    this.until = until;
  }

  /** Which reports are one story, those that most independent reports tell first. */
  public List<Story> stories() {
    CopyIndex copies = new CopyIndex();
    StoryIndex stories = new StoryIndex();
    readings(
        reading -> {
          copies.add(reading.article());
          stories.add(reading);
        });
    return stories.stories(Granularity.STORY, copies.copies());
  }

  /** Which reports are copies of which. */
  public Copies copies() {
    CopyIndex index = new CopyIndex();
    readings(reading -> index.add(reading.article()));
    return index.copies();
  }

  /**
   * How the positions of sources moved.
   *
   * @param name a Wikidata item or a part of the source's name
   * @param topic words for the topic; without them every topic spoken of on two occasions
   */
  public List<Positions.Answer> positions(String name, Optional<String> topic) {
    Named asked = named(name);
    List<Amount> norms = new ArrayList<>();
    Gathering gathering = new Gathering(said -> asked.means(said.source()));
    readings(
        reading -> {
          norms.addAll(reader.norms(reading));
          gathering.add(reading);
        });
    return new Positions(norms)
        .of(gathering.utterances(), topic.filter(words -> !words.isBlank()).map(this::asked));
  }

  /**
   * What goes on between two.
   *
   * @param one a Wikidata item or a part of a name
   * @param other likewise
   */
  public List<Dealing> between(String one, String other) {
    CopyIndex index = new CopyIndex();
    Dealings dealings = new Dealings(reader, named(one), named(other));
    readings(
        reading -> {
          if (dealings.add(reading)) {
            index.add(reading.article());
          }
        });
    return dealings.all(index.copies());
  }

  /** Who says what these words ask for, who else says the same, and who contradicts it. */
  public List<Matter> whoSays(String words) {
    Asked asked = asked(words);
    Gathering gathering = new Gathering(asked::fits);
    readings(gathering::add);
    return new Matters(gathering.copies()).of(gathering.utterances());
  }

  private Asked asked(String words) {
    return new Asked(words, this::named);
  }

  /** Who may be meant by a name, in whatever language it is on record. */
  private Named named(String name) {
    String asked = Words.fold(name.strip());
    Set<String> items = new TreeSet<>();
    if (asked.length() >= SHORTEST_NAME) {
      for (Suggestion suggestion : archive.catalogue().suggest(name.strip(), MOST_MEANT)) {
        if (Words.of(suggestion.subject().name()).stream().anyMatch(w -> w.text().equals(asked))
            || Words.fold(suggestion.subject().name()).equals(asked)
            || Words.fold(suggestion.name()).equals(asked)) {
          suggestion.subject().wikidata().ifPresent(items::add);
        }
      }
    }
    return new Named(name, items);
  }

  private void readings(Consumer<Reading> to) {
    Consumer<Reading> published =
        reading -> {
          if (isPublished(reading, asOf) && isPublished(reading, until)) {
            to.accept(reading);
          }
        };
    asOf.ifPresentOrElse(
        date -> archive.readings(endOf(date), published), () -> archive.readings(published));
  }

  private static Instant endOf(PartialDate date) {
    LocalDate next = date.latest().plusDays(1);
    return next.atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
  }

  /** What has no date was published by the time it was recorded. */
  private static boolean isPublished(Reading reading, Optional<PartialDate> by) {
    Optional<PartialDate> published = reading.article().published();
    return by.isEmpty()
        || published.isEmpty()
        || !published.get().latest().isAfter(by.get().latest());
  }

  /** The statements that are asked for, and the articles that they stand in. */
  private final class Gathering {
    private final Predicate<Said> asked;
    private final List<Said> statements = new ArrayList<>();
    private final CopyIndex index = new CopyIndex();

    Gathering(Predicate<Said> asked) {
      this.asked = asked;
    }

    void add(Reading reading) {
      List<Said> found = reader.read(reading).stream().filter(asked).toList();
      if (!found.isEmpty()) {
        statements.addAll(found);
        index.add(reading.article());
      }
    }

    Copies copies() {
      return index.copies();
    }

    List<Utterance> utterances() {
      return new Utterances(copies()).of(statements);
    }
  }
}
