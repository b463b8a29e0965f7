package org.kroniek.watch;

/** What was fetched is no feed that can be read. The message says in words for people why. */
final class NoFeed extends Exception {

  private static final long serialVersionUID = 1L;

  NoFeed(String reason) {
    super(reason);
  }

  NoFeed(String reason, Throwable cause) {
    super(reason, cause);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
