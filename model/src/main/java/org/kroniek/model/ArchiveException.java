package org.kroniek.model;

/**
 * The archive cannot be used: locked, not an archive, written by a newer version, disk full. The
 * message says which file and what to do. The run stops with exit code 3.
 */
public final class ArchiveException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the failure behind it. */
  public ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Without a failure behind it. */
  public ArchiveException(String message) {
    super(message);
  }
}
