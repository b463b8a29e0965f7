package org.kroniek.extract.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** Which statement claims the words at a place: the innermost in whose content they stand. */
public final class Claims {

  private final Map<String, Statement> byId = new HashMap<>();
  private final NavigableMap<Integer, Piece> pieces = new TreeMap<>();
  private final NavigableMap<Integer, List<Statement>> cues = new TreeMap<>();

  /** What the statements of a document claim. */
  public Claims(List<Statement> statements) {
    List<Map.Entry<Span, Statement>> all = new ArrayList<>();
    for (Statement statement : statements) {
      statement.content().forEach(span -> all.add(Map.entry(span, statement)));
    }
    for (Statement statement : statements) {
      byId.put(statement.id(), statement);
      statement
          .cue()
          .ifPresent(
              cue -> cues.computeIfAbsent(cue.start(), at -> new ArrayList<>()).add(statement));
    }
    // The outer first, so that the inner covers it.
    all.sort(Comparator.comparingInt(entry -> -entry.getKey().length()));
    all.forEach(entry -> lay(entry.getKey(), entry.getValue()));
  }

  /** A stretch of the text and the innermost statement that claims it. */
  private record Piece(int end, Statement statement) {}

  private void lay(Span span, Statement statement) {
    Map.Entry<Integer, Piece> before = pieces.floorEntry(span.start());
    if (before != null && before.getValue().end() > span.end()) {
      pieces.put(span.end(), before.getValue());
    }
    pieces.put(span.start(), new Piece(span.end(), statement));
  }

  private Optional<Piece> piece(int offset) {
    return Optional.ofNullable(pieces.floorEntry(offset))
        .map(Map.Entry::getValue)
        .filter(piece -> offset < piece.end());
  }

  /** The statement that claims the character. */
  public Optional<Statement> at(int offset) {
    return piece(offset).map(Piece::statement);
  }

  /** The statements whose cue begins in the range, in the order of the text. */
  public List<Statement> cuedIn(Span range) {
    return cues.subMap(range.start(), range.end()).values().stream().flatMap(List::stream).toList();
  }

  /** The statement of this id. */
  public Optional<Statement> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The statement's content around the character, from its first word in {@code range} on. */
  public Optional<Span> contentAt(int offset, Span range) {
    return at(offset)
        .map(
            statement ->
                statement.content().stream()
                    .filter(span -> span.overlaps(range))
                    .reduce((a, b) -> new Span(a.start(), b.end()))
                    .orElse(range));
  }
}
