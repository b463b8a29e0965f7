package org.kroniek.pipeline;

import org.kroniek.model.Rejection;

/**
 * One article could not be read. The run goes on; the article is quarantined with stage and reason.
 */
public final class ReadFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final Rejection rejection;

  ReadFailure(Rejection rejection, Throwable cause) {
    super(rejection.reason(), cause);
    this.rejection = rejection;
  }

  /** What goes to quarantine. */
  public Rejection rejection() {
    return rejection;
  }
}
