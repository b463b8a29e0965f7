package org.kroniek.web;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Whether corrections are taken, and the word that a form must hold so that it is known to be one
 * of our pages; made anew each time the server starts.
 *
 * @param allowed whether they are taken
 * @param token the word
 */
record Editing(boolean allowed, String token) {

  private static final int BYTES = 16;

  static Editing of(boolean allowed) {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return new Editing(allowed, HexFormat.of().formatHex(random));
  }
}
