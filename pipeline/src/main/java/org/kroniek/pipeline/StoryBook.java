package org.kroniek.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Finding;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Reading;
import org.kroniek.model.UsageException;
import org.kroniek.model.across.Comparisons;
import org.kroniek.model.across.Kept;
import org.kroniek.model.across.Note;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Count;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.Page;
import org.kroniek.model.catalogue.PageRequest;
import org.kroniek.story.ReportComparer;
import org.kroniek.story.cluster.KeptStories;
import org.kroniek.story.cluster.Outline;
import org.kroniek.story.copy.Copies;
import org.kroniek.story.copy.CopyFamily;
import org.kroniek.story.copy.KeptCopies;

/**
 * Which reports are one story and which are copies, as it was at one moment: made once, looked into
 * by many. It is made of what the archive keeps; what waits to be compared is not in it yet.
 * Immutable.
 */
public final class StoryBook {

  private static final Comparator<Outline> OLDEST =
      Comparator.comparing(StoryBook::day).thenComparing(Outline::id);

  private final CataloguedArchive archive;
  private final boolean isBehind;
  private final List<Outline> newestFirst;
  private final List<Outline> widestFirst;
  private final Copies copies;
  private final Map<String, Outline> byArticle = new HashMap<>();
  private final Map<String, CopyFamily> families = new HashMap<>();

  private StoryBook(
      CataloguedArchive archive, boolean isBehind, List<Outline> stories, Copies copies) {
    this.archive = archive;
    this.isBehind = isBehind;
    this.widestFirst = stories;
    this.newestFirst = stories.stream().sorted(OLDEST.reversed()).toList();
    this.copies = copies;
    for (Outline story : stories) {
      story.reports().forEach(report -> byArticle.put(report.heading().id(), story));
    }
    for (CopyFamily family : copies.families()) {
      families.put(family.origin().id(), family);
      family.copies().forEach(copy -> families.put(copy.article().id(), family));
    }
  }

  /**
   * As it is now, or among what was recorded and published on a day or earlier.
   *
   * @throws org.kroniek.model.ArchiveException if the store fails
   */
  public static StoryBook of(CataloguedArchive archive, Optional<PartialDate> asOf) {
    Optional<Comparisons> kept = archive.comparisons();
    if (kept.isEmpty()) {
      return new StoryBook(archive, false, List.of(), Copies.none());
    }
    boolean waiting = kept.get().isWaiting(ReportComparer.EDITION);
    return kept.get()
        .ask(
            now -> {
              Set<Long> readings = current(now, asOf);
              Copies copies = new KeptCopies().among(readings, now);
              return new StoryBook(
                  archive, waiting, new KeptStories(readings, now, copies).outlines(), copies);
            });
  }

  private static Set<Long> current(Kept kept, Optional<PartialDate> asOf) {
    Optional<LocalDate> by = asOf.map(PartialDate::latest);
    return by.map(day -> kept.current(endOf(day), by)).orElseGet(() -> kept.current(by));
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
  }

  /** Whether some reports wait to be compared. */
  public boolean isBehind() {
    return isBehind;
  }

  /**
   * The stories, by their newest reports.
   *
   * @param filter what one of the reports must be: about whom, who is heard, which words, in which
   *     outlet and language, published when
   * @param least only stories of so many reports or more
   * @throws UsageException for a cursor of another list
   */
  public Page<Outline> stories(Filter filter, int least, PageRequest page) {
    Predicate<Note> fits = fitting(filter);
    List<Outline> found =
        newestFirst.stream()
            .filter(story -> story.reports().size() >= least)
            .filter(story -> story.reports().stream().anyMatch(fits))
            .toList();
    if (page.order() == PageRequest.Order.OLDEST_FIRST) {
      found = found.stream().sorted(OLDEST).toList();
    }
    return page(found, page, List.of("stories", filter, least), Outline::id);
  }

  /** The stories that most independent reports tell, of those with two or more. */
  public List<Outline> widest(int most) {
    return widestFirst.stream().filter(story -> story.origins().size() > 1).limit(most).toList();
  }

  /** The story with this id. */
  public Optional<Outline> story(String id) {
    return newestFirst.stream().filter(story -> story.id().equals(id)).findFirst();
  }

  /** The story that an article belongs to, be it alone. */
  public Optional<Outline> storyOf(String article) {
    return Optional.ofNullable(byArticle.get(article));
  }

  /**
   * The articles that have copies, those with most copies first.
   *
   * @throws UsageException for a cursor of another list
   */
  public Page<CopyFamily> copies(PageRequest page) {
    return page(copies.families(), page, List.of("copies"), family -> family.origin().id());
  }

  /** An article with its copies, of which this article is one. */
  public Optional<CopyFamily> copiesOf(String article) {
    return Optional.ofNullable(families.get(article));
  }

  /** Whether an article is a copy of another. */
  public boolean isCopy(String article) {
    return !copies.origin(article).equals(article);
  }

  /** Those that stand in reports which are no copies, the first of them. */
  public <F extends Finding> List<Listed<F>> once(List<Listed<F>> listed, int most) {
    return listed.stream().filter(one -> !isCopy(one.article().id())).limit(most).toList();
  }

  /** The first reports of a story, as they were read. */
  public List<Reading> readings(Outline story, int most) {
    return archive
        .comparisons()
        .map(
            kept ->
                kept.ask(
                    now ->
                        story.reports().stream()
                            .limit(most)
                            .map(report -> now.reading(report.number()))
                            .toList()))
        .orElse(List.of());
  }

  private Predicate<Note> fitting(Filter filter) {
    Filter asked = filter.but().since(null).until(null).language(null).outlet(null).build();
    Predicate<Note> fits = note -> isPublished(note.heading(), filter);
    if (!asked.equals(Filter.none())) {
      Set<String> ids = catalogue().articleIds(asked);
      fits = fits.and(note -> ids.contains(note.heading().id()));
    }
    return fits;
  }

  private Catalogue catalogue() {
    return archive.catalogue();
  }

  private static boolean isPublished(Heading heading, Filter filter) {
    return filter.language().filter(language -> !language.equals(heading.language())).isEmpty()
        && filter
            .outlet()
            .filter(name -> heading.outlet().filter(name::equalsIgnoreCase).isEmpty())
            .isEmpty()
        && filter.since().filter(day -> !isAfter(heading, day)).isEmpty()
        && filter.until().filter(day -> !isBefore(heading, day)).isEmpty();
  }

  private static boolean isAfter(Heading heading, PartialDate day) {
    return heading.published().filter(date -> !date.latest().isBefore(day.earliest())).isPresent();
  }

  private static boolean isBefore(Heading heading, PartialDate day) {
    return heading.published().filter(date -> !date.earliest().isAfter(day.latest())).isPresent();
  }

  /** What has no date stands last among the newest. */
  private static LocalDate day(Outline story) {
    return story.last().map(PartialDate::latest).orElse(LocalDate.MIN);
  }

  private static <T> Page<T> page(
      List<T> all, PageRequest page, Object question, Function<T, String> id) {
    int from =
        page.cursor()
            .map(cursor -> StoryCursor.next(cursor, question, page.order(), all, id))
            .orElse(0);
    List<T> items = new ArrayList<>(all.subList(from, Math.min(all.size(), from + page.limit())));
    int last = from + items.size() - 1;
    Optional<String> next =
        last + 1 < all.size()
            ? Optional.of(StoryCursor.of(last, id.apply(all.get(last)), question, page.order()))
            : Optional.empty();
    return new Page<>(items, next, Count.of(all.size()));
  }
}
