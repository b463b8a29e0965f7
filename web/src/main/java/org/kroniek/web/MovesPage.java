package org.kroniek.web;

import java.util.List;
import java.util.Locale;
import org.kroniek.model.Quantity;
import org.kroniek.pipeline.Moves;
import org.kroniek.pipeline.Saying;

/** Positions that moved of late. */
final class MovesPage {

  /** As many as are worth a look. */
  static final int MOST = 8;

  private final Visit visit;
  private final Words words;

  MovesPage(Visit visit) {
    this.visit = visit;
    this.words = visit.words();
  }

  MovesView of(List<Moves.Move> moves) {
    return new MovesView(
        visit.frame(words.of("moves"), "", Frame.Part.NONE).with(List.of("chart.css"), List.of()),
        moves.stream().map(this::move).toList());
  }

  private MovesView.Move move(Moves.Move move) {
    String name = move.now().source();
    return new MovesView.Move(
        Who.called(name),
        visit.hue(name),
        new Reasons(words).topic(move.topic()),
        told(move),
        point(move.before()),
        point(move.now()));
  }

  private String told(Moves.Move move) {
    return switch (move.kind()) {
      case NUMBER -> words.figures(move.from() + " \u2192 " + move.to());
      case STANCE -> words.of("change.stance", stance(move.from()), stance(move.to()));
      case OPPOSITE -> words.of("moves.opposite");
    };
  }

  private String stance(String code) {
    for (Quantity.Stance stance : Quantity.Stance.values()) {
      if (stance.name().equals(code.toUpperCase(Locale.ROOT))) {
        return words.stance(stance);
      }
    }
    return code;
  }

  private MovesView.Point point(Saying said) {
    return new MovesView.Point(
        ArticleView.href(said.article().id()) + "#" + said.statement().id(),
        said.text(),
        said.day().map(words::date).orElse(words.of("undated")),
        said.article().language().code());
  }
}
