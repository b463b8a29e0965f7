package org.kroniek.model;

import java.util.Locale;

/**
 * An input that could not be read, and why. It is kept in quarantine; the run goes on.
 *
 * @param path the file as the caller named it, with {@code #n} behind it for the n-th record;
 *     {@code -} for standard input
 * @param stage what was being done
 * @param reason what is wrong and what to do, in one sentence for people
 * @param detail more for whoever looks into it: the exception's text or the beginning of the input;
 *     may be empty
 */
public record Rejection(String path, Stage stage, String reason, String detail) {

  /** What was being done to the input. */
  public enum Stage {
    /** Opening and decoding the file. */
    OPEN,
    /** Finding the article in it. */
    PARSE,
    /** Finding sentences and words. */
    ANNOTATE,
    /** Finding statements. */
    EXTRACT,
    /** Writing to the archive. */
    STORE;

    /** The stage in small letters. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
