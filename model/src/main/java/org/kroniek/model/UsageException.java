package org.kroniek.model;

/**
 * The caller asked for something that cannot be done: a wrong flag, query or configuration, a file
 * that is not there. The message says what, where, and what to do. Exit code 2, HTTP status 400.
 */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for people. */
  public UsageException(String message) {
    super(message);
  }
}
