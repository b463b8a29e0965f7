package org.kroniek.watch.alert;

import java.time.Instant;
import java.util.List;
import org.kroniek.model.catalogue.Alert;
import org.kroniek.model.catalogue.AlertNote;

/**
 * What is told at once.
 *
 * @param alert whose it is
 * @param delivery its id, the same when it is sent once more
 * @param notes what it tells, the oldest first
 * @param at now
 */
record Message(Alert alert, String delivery, List<AlertNote> notes, Instant at) {

  Message {
    notes = List.copyOf(notes);
  }

  /** The place that the alert's messages go to. */
  String target() {
    return alert.target().orElseThrow();
  }
}
