package org.kroniek.world;

import java.util.List;

/**
 * One line of a table.
 *
 * @param sheet the table
 * @param place the file and line, for messages
 * @param cells as many as the table has columns
 */
record Row(Sheet sheet, String place, List<String> cells) {

  Row {
    cells = List.copyOf(cells);
  }

  /** The cell in a column; empty where there is nothing. */
  String get(String column) {
    return cells.get(sheet.column(column));
  }

  /** The values of a cell that holds several, between bars. */
  List<String> values(String column) {
    String cell = get(column);
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }
}
