package org.kroniek.pipeline;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;

/**
 * What a run came to.
 *
 * @param rows one for each outlet and language, the most articles first
 * @param saved how many articles were added, unchanged and so on; empty where nothing was saved
 * @param rejected how many inputs were rejected, by reason, the most first
 * @param passedOver how many records of web archives hold no article without being at fault, by
 *     what they are
 */
public record Summary(
    List<Row> rows,
    Map<Saved, Long> saved,
    List<Reason> rejected,
    SortedMap<String, Long> passedOver) {

  /** Copies the collections. */
  public Summary {
    rows = List.copyOf(rows);
    saved = Map.copyOf(saved);
    rejected = List.copyOf(rejected);
    passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
  }

  /** All rows taken together; a source that several outlets quote counts once. */
  public Row total() {
    Set<String> names = new TreeSet<>();
    rows.forEach(row -> names.addAll(row.sources()));
    return new Row(
        "",
        "",
        rows.stream().mapToLong(Row::articles).sum(),
        rows.stream().mapToLong(Row::statements).sum(),
        names);
  }

  /** How many inputs were rejected. */
  public long rejections() {
    return rejected.stream().mapToLong(Reason::count).sum();
  }

  /**
   * What one outlet brought.
   *
   * @param outlet its name; empty where the articles name none
   * @param language the code of the language
   * @param articles how many articles
   * @param statements how many statements
   * @param sources the names of those who made them
   */
  public record Row(
      String outlet, String language, long articles, long statements, Set<String> sources) {

    /** Copies the names. */
    public Row {
      sources = Set.copyOf(sources);
    }
  }

  /**
   * Why inputs were rejected.
   *
   * @param stage at what stage
   * @param reason why
   * @param count how many
   * @param example the first one's path
   */
  public record Reason(Rejection.Stage stage, String reason, long count, String example) {}

  /** Counts while a run goes on. Not safe for use by many threads. */
  static final class Count {

    private final Map<Key, Sum> sums = new TreeMap<>(Comparator.comparing(Key::toString));
    private final Map<Saved, Long> saved = new TreeMap<>();
    private final Map<String, Reason> reasons = new TreeMap<>();
    private final SortedMap<String, Long> passedOver = new TreeMap<>();

    void add(Reading reading, Optional<Saved> outcome) {
      Key key = new Key(reading.article().outlet().orElse(""), reading.article().language().code());
      Sum sum = sums.computeIfAbsent(key, k -> new Sum());
      sum.articles++;
      sum.statements += reading.statements().size();
      reading.statements().stream()
          .flatMap(statement -> statement.source().stream())
          .forEach(source -> sum.sources.add(source.party().name()));
      outcome.ifPresent(how -> saved.merge(how, 1L, Long::sum));
    }

    void add(Rejection rejection) {
      reasons.merge(
          rejection.stage() + rejection.reason(),
          new Reason(rejection.stage(), rejection.reason(), 1, rejection.path()),
          (a, b) -> new Reason(a.stage(), a.reason(), a.count() + 1, a.example()));
    }

    void pass(String what, long times) {
      passedOver.merge(what, times, Long::sum);
    }

    Summary summary() {
      return new Summary(
          sums.entrySet().stream()
              .map(entry -> entry.getValue().row(entry.getKey()))
              .sorted(Comparator.comparingLong(Row::articles).reversed())
              .toList(),
          saved,
          reasons.values().stream()
              .sorted(Comparator.comparingLong(Reason::count).reversed())
              .toList(),
          passedOver);
    }
  }

  private record Key(String outlet, String language) {}

  private static final class Sum {
    private long articles;
    private long statements;
    private final Set<String> sources = new TreeSet<>();

    Row row(Key key) {
      return new Row(key.outlet(), key.language(), articles, statements, sources);
    }
  }
}
