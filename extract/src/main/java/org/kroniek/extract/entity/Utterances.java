package org.kroniek.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.kroniek.model.Span;

/** In whose words a place of the text stands. Immutable. */
final class Utterances {

  private final NavigableMap<Integer, Piece> pieces = new TreeMap<>();

  /** Lays the utterances, in the order of the text, out; the inner covers the outer. */
  Utterances(List<Utterance> utterances) {
    List<Piece> all = new ArrayList<>();
    Optional<Span> speaker = Optional.empty();
    for (Utterance utterance : utterances) {
      speaker = utterance.source().isPresent() ? utterance.source() : speaker;
      for (Span span : utterance.content()) {
        all.add(new Piece(span, speaker, utterance.addressee()));
      }
    }
    all.sort(Comparator.comparingInt(piece -> -piece.span().length()));
    all.forEach(this::lay);
  }

  /** A stretch of the text in the words of one. */
  record Piece(Span span, Optional<Span> speaker, Optional<Span> addressee) {}

  private void lay(Piece piece) {
    Map.Entry<Integer, Piece> before = pieces.floorEntry(piece.span().start());
    if (before != null && before.getValue().span().end() > piece.span().end()) {
      pieces.put(piece.span().end(), before.getValue());
    }
    pieces.put(piece.span().start(), piece);
  }

  /** The innermost utterance in which the offset lies. */
  Optional<Piece> at(int offset) {
    return Optional.ofNullable(pieces.floorEntry(offset))
        .map(Map.Entry::getValue)
        .filter(piece -> offset < piece.span().end());
  }
}
