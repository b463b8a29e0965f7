package org.kroniek.extract.event;

import java.util.List;
import org.kroniek.extract.tree.Scene;
import org.kroniek.model.Event;

/** Finds the events of a document. Immutable; safe for use by many threads. */
public final class Events {

  /** Loads the lexicons. */
  public Events() {}

  /** The events of a scene, in the order of the text. */
  public List<Event> in(Scene scene) {
    return List.of();
  }
}
