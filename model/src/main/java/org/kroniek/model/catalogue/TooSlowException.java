package org.kroniek.model.catalogue;

/**
 * An answer would take longer than is allowed to one question, so that the others wait no longer.
 * The message says what to do: narrow it. HTTP status 503.
 */
public final class TooSlowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for people. */
  public TooSlowException(String message, Throwable cause) {
    super(message, cause);
  }
}
