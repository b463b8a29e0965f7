package org.kroniek.watch.alert;

import java.util.ArrayList;
import java.util.List;
import org.kroniek.model.catalogue.AlertNote;

/** Notes in words for people. */
final class NoteLine {

  private NoteLine() {}

  /** One line: who, what, where, when, and its address. */
  static String of(AlertNote note) {
    List<String> parts = new ArrayList<>();
    parts.add(note.source().map(source -> source + ": ").orElse("") + note.text());
    List<String> where = new ArrayList<>();
    note.outlet().ifPresent(where::add);
    note.day().ifPresent(where::add);
    if (!where.isEmpty()) {
      parts.add("(" + String.join(", ", where) + ")");
    }
    note.link().ifPresent(parts::add);
    return String.join(" ", parts).replaceAll("\\s+", " ");
  }
}
