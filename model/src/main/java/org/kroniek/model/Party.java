package org.kroniek.model;

import java.util.Optional;

/**
 * Somebody who takes part in what a finding describes.
 *
 * @param entity the id of the entity in the article
 * @param name the resolved name; for an unnamed one its noun phrase without the article
 */
public record Party(Optional<String> entity, String name) {

  /** Checks that there is a name. */
  public Party {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a party without a name");
    }
  }
}
