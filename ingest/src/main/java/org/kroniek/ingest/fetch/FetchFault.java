package org.kroniek.ingest.fetch;

/** An address could not be fetched. The message says in words for people why. */
public final class FetchFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String detail;

  FetchFault(Kind kind, String reason, String detail) {
    super(reason);
    this.kind = kind;
    this.detail = detail;
  }

  /** What went wrong. */
  public enum Kind {
    /** The host has no public address, and is not one that may be private. */
    FORBIDDEN,
    /** It took longer than it may. */
    SLOW,
    /** More was sent than may be. */
    LARGE,
    /** The server sends elsewhere, and not to where one can go. */
    REDIRECT,
    /** No connection, or one that broke off, or an answer that is not HTTP. */
    BROKEN
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** What it is about, in one sentence for people. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** More for whoever looks into it. */
  public String detail() {
    return detail;
  }
}
