package org.kroniek.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kroniek.model.Reading;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Facets;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.PageRequest;
import org.kroniek.story.copy.CopyIndex;
import org.kroniek.story.said.Account;
import org.kroniek.story.said.Amount;
import org.kroniek.story.said.PositionLine;
import org.kroniek.story.said.PositionLine.Change;
import org.kroniek.story.said.PositionLine.Point;
import org.kroniek.story.said.Positions;
import org.kroniek.story.said.Said;
import org.kroniek.story.said.SaidReader;
import org.kroniek.story.said.Utterances;

/**
 * Positions that moved of late: of those who speak most, over the newest of what they say. It looks
 * at so many reports and no more, so that an answer does not take longer where the archive is
 * larger. Safe for use by many threads.
 */
public final class Moves {

  private static final int SOURCES = 6;
  private static final int NEWEST = 30;
  private static final int REPORTS = 24;
  private static final Map<Change.Kind, Kind> KINDS =
      Map.of(
          Change.Kind.NUMBER, Kind.NUMBER,
          Change.Kind.STANCE, Kind.STANCE,
          Change.Kind.OPPOSITE, Kind.OPPOSITE);

  private final CataloguedArchive archive;
  private final SaidReader reader = new SaidReader();

  /** Over this archive. */
  public Moves(CataloguedArchive archive) {
    this.archive = archive;
  }

  /**
   * A move.
   *
   * @param topic on what, in words
   * @param kind what moved
   * @param from what it was
   * @param to what it is
   * @param before what was said before
   * @param now what is said now
   */
  public record Move(String topic, Kind kind, String from, String to, Saying before, Saying now) {}

  /** In what a position moved. */
  public enum Kind {
    /** The amount is another. */
    NUMBER,
    /** What is held of the amount is another. */
    STANCE,
    /** It cannot be so if what was said before is. */
    OPPOSITE
  }

  /**
   * The newest moves, of each source and topic the last.
   *
   * @throws org.kroniek.model.ArchiveException if the store fails
   */
  public List<Move> newest(int limit) {
    Catalogue catalogue = archive.catalogue();
    return catalogue
        .facets(Catalogue.Kind.STATEMENT, Filter.none())
        .of(Facets.Field.SOURCE)
        .stream()
        .limit(SOURCES)
        .flatMap(source -> of(source.value()).stream())
        .sorted(
            Comparator.comparingLong(
                    (Move move) ->
                        move.now().day().map(day -> day.latest().toEpochDay()).orElse(0L))
                .reversed())
        .limit(limit)
        .toList();
  }

  private List<Move> of(String source) {
    Filter filter = Filter.builder().source(source).build();
    PageRequest newest = PageRequest.first(NEWEST);
    Set<String> statements = new LinkedHashSet<>();
    Set<String> reports = new LinkedHashSet<>();
    archive
        .catalogue()
        .quantities(filter, newest)
        .items()
        .forEach(amount -> reports.add(amount.article().id()));
    for (Listed<?> listed : archive.catalogue().statements(filter, newest).items()) {
      reports.add(listed.article().id());
      statements.add(listed.finding().id());
    }
    List<Reading> readings =
        reports.stream()
            .limit(REPORTS)
            .flatMap(id -> archive.show(id).stream())
            .map(stored -> stored.reading())
            .toList();
    return moves(readings, statements);
  }

  private List<Move> moves(List<Reading> readings, Set<String> statements) {
    List<Amount> norms = new ArrayList<>();
    List<Said> said = new ArrayList<>();
    CopyIndex copies = new CopyIndex();
    for (Reading reading : readings) {
      Account account = reader.account(reading);
      account.held().forEach(held -> norms.add(held.amount()));
      said.addAll(account.said());
      copies.add(reading.article());
    }
    Set<String> keys =
        said.stream()
            .filter(one -> statements.contains(one.id()))
            .map(one -> one.source().key())
            .collect(Collectors.toSet());
    said.removeIf(one -> !keys.contains(one.source().key()));
    return new Positions(Positions.among(norms))
        .of(new Utterances(copies.copies()).of(said), Optional.empty()).stream()
            .map(Positions.Answer::lines)
            .flatMap(Collection::stream)
            .flatMap(Moves::last)
            .toList();
  }

  /** The last point of a line that differs from the one before. */
  private static Stream<Move> last(PositionLine line) {
    for (int i = line.points().size() - 1; i > 0; i--) {
      Point now = line.points().get(i);
      Optional<Change> change =
          now.changes().stream().filter(one -> KINDS.containsKey(one.kind())).findFirst();
      if (change.isPresent()) {
        Said before = line.points().get(i - 1).main().first();
        return Stream.of(
            new Move(
                line.topic().label(),
                Objects.requireNonNull(KINDS.get(change.get().kind())),
                change.get().from(),
                change.get().to(),
                Saying.of(before),
                Saying.of(now.main().first())));
      }
    }
    return Stream.empty();
  }
}
