package org.kroniek.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Intake;

/**
 * The articles of one input, one after the other. A record that cannot be read is a rejected intake
 * and the next one follows; what ends the whole input is thrown.
 */
interface Records extends Closeable {

  /** The next intake, or nothing at the end. */
  Optional<Intake> next() throws IOException, Unreadable;

  /** What was passed over so far without being at fault, and how often. */
  default Map<PassedOver, Long> passedOver() {
    return Map.of();
  }
}
