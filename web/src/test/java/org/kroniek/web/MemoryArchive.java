package org.kroniek.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.kroniek.model.Archive;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.Article;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;
import org.kroniek.model.Statement;

/** Readings in a list, searched word by word; it can be told to fail. */
final class MemoryArchive implements Archive {

  private static final Instant RECORDED = Instant.parse("2025-06-26T09:00:00Z");

  private final List<Reading> readings = new ArrayList<>();
  private boolean failing;
  private boolean broken;

  MemoryArchive(Reading... readings) {
    this.readings.addAll(List.of(readings));
  }

  void fail(boolean now) {
    failing = now;
  }

  void breakDown(boolean now) {
    broken = now;
  }

  private List<Reading> readings() {
    if (broken) {
      throw new IllegalStateException("a secret of the inside");
    }
    if (failing) {
      throw new ArchiveException("kroniek.db is locked by another program.");
    }
    return readings;
  }

  @Override
  public Saved save(Reading reading, Optional<String> origin) {
    readings().add(reading);
    return Saved.ADDED;
  }

  @Override
  public void quarantine(Rejection rejection) {}

  @Override
  public Results find(Query query) {
    List<Hit> hits = new ArrayList<>();
    for (Reading reading : readings()) {
      for (Statement statement : reading.statements()) {
        if (answers(reading, statement, query)) {
          hits.add(hit(reading, statement));
        }
      }
    }
    List<Heading> articles = reports(query);
    return new Results(
        hits.stream().skip(query.offset()).limit(query.limit()).toList(),
        hits.size(),
        articles.stream().limit(query.limit()).toList(),
        articles.size());
  }

  private List<Heading> reports(Query query) {
    return readings().stream()
        .filter(reading -> query.words().isPresent() && query.act().isEmpty())
        .filter(
            reading ->
                query.words().stream()
                    .flatMap(words -> List.of(words.split(" ")).stream())
                    .allMatch(word -> holds(reading.article().text(), word)))
        .map(reading -> heading(reading.article()))
        .toList();
  }

  private static boolean answers(Reading reading, Statement statement, Query query) {
    String content =
        String.join(
            " ", statement.content().stream().map(s -> s.of(reading.article().text())).toList());
    String source = statement.source().map(s -> s.party().name()).orElse("");
    return query.words().stream()
            .flatMap(words -> List.of(words.split(" ")).stream())
            .allMatch(word -> holds(content + " " + source, word))
        && query.source().stream().allMatch(name -> holds(source, name))
        && query.about().stream().allMatch(word -> holds(content, word))
        && query.act().stream().allMatch(act -> act == statement.act())
        && query.mode().stream().allMatch(mode -> mode == statement.mode())
        && query.outlet().stream()
            .allMatch(name -> name.equalsIgnoreCase(reading.article().outlet().orElse("")));
  }

  private static boolean holds(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static Hit hit(Reading reading, Statement statement) {
    Article article = reading.article();
    return new Hit(
        statement,
        statement.content().stream().map(span -> span.of(article.text())).toList(),
        heading(article));
  }

  private static Heading heading(Article article) {
    return new Heading(
        article.id(), article.title(), article.outlet(), article.published(), article.language());
  }

  @Override
  public Optional<Stored> show(String id) {
    List<Reading> found =
        readings().stream()
            .filter(
                reading ->
                    reading.article().id().startsWith(id)
                        || reading.findings().anyMatch(finding -> finding.id().startsWith(id)))
            .toList();
    return found.size() == 1
        ? Optional.of(new Stored(found.get(0), 1, RECORDED, true))
        : Optional.empty();
  }

  @Override
  public List<String> idsBeginningWith(String prefix, int limit) {
    return readings().stream()
        .map(reading -> reading.article().id())
        .filter(id -> id.startsWith(prefix))
        .limit(limit)
        .toList();
  }

  @Override
  public void readings(Consumer<Reading> to) {
    readings().forEach(to);
  }

  @Override
  public List<Quarantined> quarantined() {
    return List.of();
  }

  @Override
  public Counts counts() {
    long statements = readings().stream().mapToLong(reading -> reading.statements().size()).sum();
    return new Counts(readings().size(), statements, sources(Integer.MAX_VALUE).size(), 0, 0, 0, 0);
  }

  @Override
  public Optional<Instant> since() {
    return Optional.of(RECORDED);
  }

  @Override
  public void close() {}
}
