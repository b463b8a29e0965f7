package org.kroniek.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.model.across.Comparisons;
import org.kroniek.model.across.Kept;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Suggestion;
import org.kroniek.story.ReportComparer;
import org.kroniek.story.cluster.KeptStories;
import org.kroniek.story.cluster.Story;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.copy.CopyIndex;
import org.kroniek.story.copy.KeptCopies;
import org.kroniek.story.kept.MemoryKept;
import org.kroniek.story.said.Amount;
import org.kroniek.story.said.Asked;
import org.kroniek.story.said.Dealing;
import org.kroniek.story.said.Dealings;
import org.kroniek.story.said.Matter;
import org.kroniek.story.said.Matters;
import org.kroniek.story.said.Named;
import org.kroniek.story.said.NormLine;
import org.kroniek.story.said.NormLines;
import org.kroniek.story.said.Positions;
import org.kroniek.story.said.Said;
import org.kroniek.story.said.SaidReader;
import org.kroniek.story.said.Terms;
import org.kroniek.story.said.Utterance;
import org.kroniek.story.said.Utterances;
import org.kroniek.story.words.Words;

/**
 * Answers questions over all reports of an archive, as it is now or as it was known on a date, from
 * what the archive keeps of each report; the readings themselves are loaded only where they may
 * answer. An answer does not depend on the order in which the reports came. Not safe for use by
 * many threads.
 *
 * <p>All methods throw {@link org.kroniek.model.ArchiveException} where the store fails.
 */
public final class AcrossReports {

  private static final int SHORTEST_NAME = 3;
  private static final int MOST_MEANT = 20;

  private final CataloguedArchive archive;
  private final Optional<PartialDate> asOf;
  private final Optional<PartialDate> until;
  private final Optional<Comparisons> comparisons;
  private final SaidReader reader = new SaidReader();
  private final Terms terms = new Terms();

  /**
   * Over this archive.
   *
   * @param asOf only what was recorded and published on this day or earlier, as it was read then
   * @param until only what was published on this day or earlier
   */
  public AcrossReports(
      CataloguedArchive archive, Optional<PartialDate> asOf, Optional<PartialDate> until) {
    this(archive, asOf, until, KeepingUp.with(archive));
  }

  private AcrossReports(
      CataloguedArchive archive,
      Optional<PartialDate> asOf,
      Optional<PartialDate> until,
      Optional<Comparisons> comparisons) {
    this.archive = archive;
    this.asOf = asOf;
    this.until = until;
    this.comparisons = comparisons;
  }

  /**
   * Over this archive as far as it is compared already: what waits goes on waiting, and nothing is
   * written.
   *
   * @param asOf only what was recorded and published on this day or earlier, as it was read then
   */
  public static AcrossReports asKept(CataloguedArchive archive, Optional<PartialDate> asOf) {
    return new AcrossReports(archive, asOf, Optional.empty(), archive.comparisons());
  }

  /** Some of the stories, and how many there are. */
  public record Stories(List<Story> list, int all) {

    /** Copies the list. */
    public Stories {
      list = List.copyOf(list);
    }
  }

  /**
   * Which reports are one story, those that most independent reports tell first.
   *
   * @param least only stories of so many reports or more
   * @param most so many at most
   */
  public Stories stories(int least, int most) {
    return ask(
        asOf.isEmpty(),
        (kept, readings) -> {
          Copies copies = new KeptCopies().among(readings, kept);
          KeptStories stories = new KeptStories(readings, kept, copies);
          return new Stories(stories.list(least, most), stories.count(least));
        });
  }

  /** Which reports are copies of which. */
  public Copies copies() {
    return ask(true, (kept, readings) -> new KeptCopies().among(readings, kept));
  }

  /**
   * How the positions of sources moved.
   *
   * @param name a Wikidata item or a part of the source's name
   * @param topic words for the topic; without them every topic spoken of on two occasions
   */
  public List<Positions.Answer> positions(String name, Optional<String> topic) {
    Named source = named(name);
    Optional<Asked> asked = topic.filter(words -> !words.isBlank()).map(this::asked);
    if (!isKept()) {
      List<Amount> norms = new ArrayList<>();
      Gathering gathering = new Gathering(said -> source.means(said.source()));
      readings(
          reading -> {
            norms.addAll(reader.norms(reading));
            gathering.add(reading);
          });
      return Positions.with(norms).of(gathering.utterances(), asked);
    }
    return ask(
        true,
        (kept, readings) -> {
          Gathering gathering = new Gathering(said -> source.means(said.source()));
          gathering.add(terms.bySource(source, kept), readings, kept);
          return new Positions(terms.norms(kept, readings)).of(gathering.utterances(), asked);
        });
  }

  /**
   * What goes on between two.
   *
   * @param one a Wikidata item or a part of a name
   * @param other likewise
   */
  public List<Dealing> between(String one, String other) {
    Named first = named(one);
    Named second = named(other);
    CopyIndex index = new CopyIndex();
    Dealings dealings = new Dealings(reader, first, second);
    Consumer<Reading> take =
        reading -> {
          if (dealings.add(reading)) {
            index.add(reading.article());
          }
        };
    if (isKept()) {
      ask(
          true,
          (kept, readings) -> {
            both(terms.between(first, second, kept), readings)
                .forEach(number -> take.accept(kept.reading(number)));
            return true;
          });
    } else {
      readings(take);
    }
    return dealings.all(index.copies());
  }

  /** Who says what these words ask for, who else says the same, and who contradicts it. */
  public List<Matter> whoSays(String words) {
    Asked asked = asked(words);
    Gathering gathering = new Gathering(asked::fits);
    if (isKept()) {
      ask(
          true,
          (kept, readings) -> {
            gathering.add(terms.with(asked, kept), readings, kept);
            return true;
          });
    } else {
      readings(gathering::add);
    }
    return new Matters(gathering.copies()).of(gathering.utterances());
  }

  /** An amount for what these words ask for over time, whoever speaks of it. */
  public List<NormLine> norms(String words) {
    Asked asked = asked(words);
    CopyIndex index = new CopyIndex();
    NormLines lines = new NormLines(reader, asked);
    if (isKept()) {
      ask(
          true,
          (kept, readings) -> {
            Predicate<Amount> norms = terms.norms(kept, readings);
            for (long number : both(terms.byTopic(asked, kept), readings)) {
              Reading reading = kept.reading(number);
              if (lines.add(reading, norms)) {
                index.add(reading.article());
              }
            }
            return true;
          });
    } else {
      Set<Amount> norms = new HashSet<>();
      readings(reading -> norms.addAll(reader.norms(reading)));
      Predicate<Amount> isNorm =
          amount ->
              norms.stream()
                  .anyMatch(
                      norm ->
                          norm.topic().equals(amount.topic())
                              && norm.figure().equals(amount.figure()));
      readings(
          reading -> {
            if (lines.add(reading, isNorm)) {
              index.add(reading.article());
            }
          });
    }
    return lines.all(index.copies());
  }

  private boolean isKept() {
    return comparisons.isPresent();
  }

  /**
   * Asks what the archive keeps, where it does, else what is made anew.
   *
   * @param now whether what is kept of what is current will do; stories of another day are others
   */
  private <T> T ask(boolean now, BiFunction<Kept, Set<Long>, T> question) {
    Optional<LocalDate> by = by();
    if (isKept() && now) {
      return comparisons
          .get()
          .ask(
              kept ->
                  question.apply(
                      kept,
                      asOf.map(date -> kept.current(endOf(date), by))
                          .orElseGet(() -> kept.current(by))));
    }
    MemoryKept memory = new MemoryKept();
    ReportComparer comparer = new ReportComparer();
    readings(reading -> memory.add(reading, comparer));
    return question.apply(memory, memory.current(Optional.empty()));
  }

  /** The earlier of the two days; what was published later is not looked at. */
  private Optional<LocalDate> by() {
    return Stream.of(asOf, until)
        .flatMap(Optional::stream)
        .map(PartialDate::latest)
        .min(LocalDate::compareTo);
  }

  private static Set<Long> both(Set<Long> one, Set<Long> other) {
    Set<Long> both = new TreeSet<>(one);
    both.retainAll(other);
    return both;
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

    void add(Set<Long> found, Set<Long> readings, Kept kept) {
      both(found, readings).forEach(number -> add(kept.reading(number)));
    }

    Copies copies() {
      return index.copies();
    }

    List<Utterance> utterances() {
      return new Utterances(copies()).of(statements);
    }
  }
}
