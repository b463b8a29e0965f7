package org.kroniek.watch.alert;

/** A message could not be delivered. It says in words for people why. */
final class Untold extends Exception {

  private static final long serialVersionUID = 1L;

  Untold(String reason) {
    super(reason);
  }

  Untold(String reason, Throwable cause) {
    super(reason, cause);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
