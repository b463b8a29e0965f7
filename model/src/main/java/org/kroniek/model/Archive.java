package org.kroniek.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The record: what was read, and since when. One writer, many readers; every call is a transaction
 * of its own, so that a process killed at any moment leaves whole articles only.
 *
 * <p>Nothing is overwritten. An article whose text changed at the same origin becomes a new
 * revision; findings of a newer reader supersede those of an older one. Queries see what is current
 * unless they ask for a date.
 *
 * <p>All methods throw {@link ArchiveException} where the store fails.
 */
public interface Archive extends AutoCloseable {

  /**
   * Writes a reading. Saving the same reading again at the same origin changes nothing, wherever
   * its file lies now; the same text at two origins is one article, which stays current as long as
   * it stands at one of them. What lay in quarantine from the article's path is let go.
   *
   * @param origin where the article came from, see {@link Intake.Accepted#origin}
   * @throws IllegalArgumentException where the reading holds half a character (a lone surrogate),
   *     which no file can hold; nothing is written
   */
  Saved save(Reading reading, Optional<String> origin);

  /**
   * Keeps an input that could not be read, once for each path, stage and reason, until an article
   * from that path is saved after all.
   */
  void quarantine(Rejection rejection);

  /** The statements that answer the query and the reports that hold its words, newest first. */
  Results find(Query query);

  /**
   * The newest reading of an article.
   *
   * @param id an article's or a finding's id, or a beginning of one that is unique
   */
  Optional<Stored> show(String id);

  /** Ids that begin with {@code prefix}, at most {@code limit}. */
  List<String> idsBeginningWith(String prefix, int limit);

  /** The current readings, in the order in which they were recorded. */
  void readings(Consumer<Reading> to);

  /**
   * The readings that were current at a moment: what was on record then, read as it was then. In
   * the order in which they were recorded.
   */
  void readings(Instant asOf, Consumer<Reading> to);

  /** What lies in quarantine, oldest first. */
  List<Quarantined> quarantined();

  /** How much is on record. */
  Counts counts();

  /**
   * The names of the sources with the number of their current statements, most first, then by name;
   * for filters and for the nearest name. An archive that keeps an index overrides this: it walks
   * all readings.
   */
  default List<Tally> sources(int limit) {
    Map<String, Long> tally = new HashMap<>();
    readings(
        reading ->
            reading.statements().stream()
                .flatMap(statement -> statement.source().stream())
                .forEach(source -> tally.merge(source.party().name(), 1L, Long::sum)));
    return Tally.most(tally, limit);
  }

  /** The names of the outlets with the number of their current statements; as {@link #sources}. */
  default List<Tally> outlets(int limit) {
    Map<String, Long> tally = new HashMap<>();
    readings(
        reading ->
            reading
                .article()
                .outlet()
                .ifPresent(
                    name -> tally.merge(name, (long) reading.statements().size(), Long::sum)));
    return Tally.most(tally, limit);
  }

  /** When the first article was written to the record; empty where that is not known. */
  default Optional<Instant> since() {
    return Optional.empty();
  }

  /** Lets go of the file. */
  @Override
  void close();

  /** What saving did. */
  enum Saved {
    /** The article is new. */
    ADDED,
    /** The same reading stood there already. */
    UNCHANGED,
    /** The article's text changed; the earlier one is kept as a former revision. */
    REVISED,
    /** The same text was read by another reader; its findings supersede. */
    REREAD
  }

  /**
   * What is asked. An empty part asks nothing.
   *
   * @param words that a statement's content or its source's name must hold, or else a report, all
   *     of them; a star stands for any ending, quotation marks for the very words; hostile text
   *     stays text
   * @param source part of the source's name
   * @param about part of a name that the content speaks of, or words in it
   * @param act what the source does
   * @param mode direct, indirect or mixed
   * @param since published or said on this day or later, as far as is known
   * @param until published or said on this day or earlier
   * @param outlet the outlet's name, as a whole, in any case
   * @param limit how many statements, and how many reports, at most; at least 1
   * @param offset how many statements to leave out first
   */
  record Query(
      Optional<String> words,
      Optional<String> source,
      Optional<String> about,
      Optional<Statement.Act> act,
      Optional<Statement.Mode> mode,
      Optional<PartialDate> since,
      Optional<PartialDate> until,
      Optional<String> outlet,
      int limit,
      int offset) {

    /** Checks the limits. */
    public Query {
      if (limit < 1 || offset < 0) {
        throw new IllegalArgumentException("limit " + limit + ", offset " + offset);
      }
    }

    /** A query that asks nothing: the newest. */
    public static Query all(int limit) {
      return new Query(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          limit,
          0);
    }
  }

  /**
   * An answer.
   *
   * @param hits the statements
   * @param total how many there are without the limit
   * @param articles the reports whose text or title holds the words, from the newest whatever the
   *     offset; none where no words are asked for, or something that only a statement has: a
   *     source, what it is about, an act or a mode
   * @param articlesTotal how many there are without the limit
   */
  record Results(List<Hit> hits, int total, List<Heading> articles, int articlesTotal) {

    /** Copies the lists. */
    public Results {
      hits = List.copyOf(hits);
      articles = List.copyOf(articles);
    }

    /** Whether neither a statement nor a report answers. */
    public boolean isEmpty() {
      return total == 0 && articlesTotal == 0;
    }
  }

  /**
   * A statement that answers, with what a list shows of its article.
   *
   * @param statement the statement
   * @param content its words, one string for each span
   * @param article id, outlet, title, date of the article
   */
  record Hit(Statement statement, List<String> content, Heading article) {

    /** Copies the list. */
    public Hit {
      content = List.copyOf(content);
    }
  }

  /** What a list shows of an article. */
  record Heading(
      String id,
      Optional<String> title,
      Optional<String> outlet,
      Optional<PartialDate> published,
      Language language) {}

  /**
   * A reading in the archive.
   *
   * @param reading the reading
   * @param revision from 1
   * @param recordedAt when it was written
   * @param current false where a newer revision stands at the same origin
   */
  record Stored(Reading reading, int revision, Instant recordedAt, boolean current) {}

  /** An input in quarantine and since when. */
  record Quarantined(Rejection rejection, Instant recordedAt) {}

  /**
   * A name and how often it stands in the record.
   *
   * @param name as it is shown
   * @param statements how many statements
   */
  record Tally(String name, long statements) {

    private static List<Tally> most(Map<String, Long> tally, int limit) {
      return tally.entrySet().stream()
          .map(entry -> new Tally(entry.getKey(), entry.getValue()))
          .sorted(Comparator.comparingLong(Tally::statements).reversed().thenComparing(Tally::name))
          .limit(limit)
          .toList();
    }
  }

  /** How much is on record now. */
  record Counts(
      long articles,
      long statements,
      long sources,
      long events,
      long quantities,
      long conditionals,
      long quarantined) {}
}
