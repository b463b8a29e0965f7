package org.kroniek.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Evidence;
import org.kroniek.model.Party;
import org.kroniek.web.CardView.Cell;
import org.kroniek.web.CardView.Row;

/** Puts together what a card tells; what is not known is left out. */
final class Rows {

  private final Words words;
  private final List<Row> rows = new ArrayList<>();

  Rows(Words words) {
    this.words = words;
  }

  Rows add(String key, List<Cell> cells) {
    if (!cells.isEmpty()) {
      rows.add(new Row(words.of("row." + key), cells));
    }
    return this;
  }

  Rows add(String key, Optional<String> text) {
    return add(key, text.map(Cell::plain).map(List::of).orElse(List.of()));
  }

  Rows add(String key, Cell cell) {
    return add(key, List.of(cell));
  }

  /** Names that lead to what is said of them. */
  Rows parties(String key, List<Party> parties) {
    return names(key, parties.stream().map(Party::name).toList());
  }

  Rows names(String key, List<String> names) {
    List<Cell> cells = new ArrayList<>();
    for (String name : names) {
      if (!cells.isEmpty()) {
        cells.add(Cell.plain(", "));
      }
      cells.add(Cell.link(name, Who.called(name).href()));
    }
    return add(key, cells);
  }

  /** How sure the reading is and by which rule. */
  Rows evidence(Evidence evidence) {
    return add(
        "reading",
        List.of(
            Cell.titled(
                words.confidence(evidence.confidence()),
                words.of("sure.number", words.number(evidence.confidence()))),
            Cell.styled(" " + words.of("row.by-rule") + " ", "quiet"),
            Cell.styled(evidence.rule(), "code")));
  }

  List<Row> all() {
    return List.copyOf(rows);
  }
}
