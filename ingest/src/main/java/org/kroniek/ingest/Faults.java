package org.kroniek.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Says in words for people why reading failed. */
final class Faults {

  private Faults() {}

  /** What is wrong and what to do. */
  static String reason(IOException e) {
    if (e instanceof EOFException) {
      return "the gzip file breaks off before its end; copy or download it again";
    }
    if (e instanceof ZipException) {
      return "begins like a gzip file and is damaged; copy or download it again";
    }
    if (e instanceof AccessDeniedException) {
      return "may not be read by this user; give read permission";
    }
    if (e instanceof NoSuchFileException) {
      return "was there when the run began and is gone now";
    }
    return "could not be read: " + e.getMessage();
  }
}
