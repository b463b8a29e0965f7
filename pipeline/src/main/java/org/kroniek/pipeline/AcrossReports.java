package org.kroniek.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.model.across.Comparisons;
import org.kroniek.model.across.Kept;
import org.kroniek.model.across.Note;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Suggestion;
import org.kroniek.story.ReportComparer;
import org.kroniek.story.cluster.KeptStories;
import org.kroniek.story.cluster.LikeReports;
import org.kroniek.story.cluster.Story;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.copy.KeptCopies;
import org.kroniek.story.kept.MemoryKept;
import org.kroniek.story.said.Account;
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
import org.kroniek.story.said.Terms;
import org.kroniek.story.said.Utterance;
import org.kroniek.story.said.Utterances;
import org.kroniek.story.words.Words;

/**
 * Answers questions over all reports of an archive, as it is now or as it was known on a date, from
 * what the archive keeps of each report; where it keeps nothing that is made anew, from all
 * readings. An answer does not depend on the order in which the reports came. Not safe for use by
 * many threads.
 *
 * <p>All methods throw {@link org.kroniek.model.ArchiveException} where the store fails.
 */
public final class AcrossReports {

  private static final int SHORTEST_NAME = 3;
  private static final int MOST_MEANT = 20;

  /** Reports further apart tell of two events. */
  private static final int NEAR_DAYS = 4;

  private final CataloguedArchive archive;
  private final Optional<PartialDate> asOf;
  private final Optional<PartialDate> until;
  private final Optional<Comparisons> comparisons;
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
    return answer(
        kept -> terms.bySource(source, kept),
        account -> account.said().stream().anyMatch(said -> source.means(said.source())),
        found ->
            new Positions(found.norms())
                .of(found.utterances(said -> source.means(said.source())), asked));
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
    Dealings dealings = new Dealings(first, second);
    return answer(
        kept -> terms.between(first, second, kept),
        dealings::add,
        found -> {
          Set<Long> near = near(found, terms.either(first, second, found.kept()));
          near.forEach(number -> dealings.addNear(Account.of(number, found.kept())));
          near.addAll(found.accounts().keySet());
          return dealings.all(found.copies(), new LikeReports(near, found.kept()));
        });
  }

  /** Of these readings the current ones that were published about when those found were. */
  private static Set<Long> near(Found found, Set<Long> among) {
    Set<LocalDate> days = new HashSet<>();
    for (Note note : found.kept().notes(found.accounts().keySet())) {
      note.heading()
          .published()
          .map(PartialDate::latest)
          .ifPresent(
              day -> {
                for (int after = -NEAR_DAYS; after <= NEAR_DAYS; after++) {
                  days.add(day.plusDays(after));
                }
              });
    }
    Set<Long> asked = both(among, found.readings());
    asked.removeAll(found.accounts().keySet());
    Set<Long> near = new TreeSet<>();
    for (Note note : found.kept().notes(asked)) {
      if (note.heading().published().map(PartialDate::latest).filter(days::contains).isPresent()) {
        near.add(note.number());
      }
    }
    return near;
  }

  /** Who says what these words ask for, who else says the same, and who contradicts it. */
  public List<Matter> whoSays(String words) {
    Asked asked = asked(words);
    return answer(
        kept -> terms.with(asked, kept),
        account -> account.said().stream().anyMatch(asked::fits),
        found -> new Matters(found.copies()).of(found.utterances(asked::fits)));
  }

  /** An amount for what these words ask for over time, whoever speaks of it. */
  public List<NormLine> norms(String words) {
    Asked asked = asked(words);
    NormLines lines = new NormLines(asked);
    return answer(
        kept -> terms.byTopic(asked, kept),
        lines::mayTake,
        found -> {
          found.accounts().values().forEach(account -> lines.add(account, found.norms()));
          return lines.all(found.copies());
        });
  }

  /**
   * What articles tell that may answer a question.
   *
   * @param accounts of these articles, by the numbers of their readings
   * @param copies which of them are copies of which
   * @param norms tells of an amount whether it binds somebody, anywhere on record
   * @param kept what is kept of all
   * @param readings all that the question is asked of
   */
  private record Found(
      Map<Long, Account> accounts,
      Copies copies,
      Predicate<Amount> norms,
      Kept kept,
      Set<Long> readings) {

    List<Utterance> utterances(Predicate<Said> asked) {
      return new Utterances(copies)
          .of(
              accounts.values().stream()
                  .flatMap(account -> account.said().stream())
                  .filter(asked)
                  .toList());
    }
  }

  /**
   * Answers a question from what articles tell.
   *
   * @param which the readings, current or not, among which all are that may answer
   * @param tells whether an article may
   */
  private <T> T answer(
      Function<Kept, Set<Long>> which, Predicate<Account> tells, Function<Found, T> question) {
    return ask(
        true,
        (kept, readings) -> {
          Map<Long, Account> accounts = new TreeMap<>();
          for (long number : both(which.apply(kept), readings)) {
            Account account = Account.of(number, kept);
            if (tells.test(account)) {
              accounts.put(number, account);
            }
          }
          Copies copies = new KeptCopies().among(accounts.keySet(), kept);
          return question.apply(
              new Found(accounts, copies, terms.norms(kept, readings), kept, readings));
        });
  }

  /**
   * Asks what the archive keeps, where it does, else what is made anew.
   *
   * @param now whether what is kept of what is current will do; stories of another day are others
   */
  private <T> T ask(boolean now, BiFunction<Kept, Set<Long>, T> question) {
    Optional<LocalDate> by = by();
    if (comparisons.isPresent() && now) {
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
}
