package org.kroniek.cli;

/** Colour on a terminal, or the same without. */
final class Style {

  private static final String RESET = "\u001b[0m";

  private final boolean coloured;

  Style(boolean coloured) {
    this.coloured = coloured;
  }

  /** A word that one looks for first. */
  String strong(String text) {
    return wrap("\u001b[1m", text);
  }

  /** What one can do without. */
  String faint(String text) {
    return wrap("\u001b[2m", text);
  }

  /** Who says it. */
  String source(String text) {
    return wrap("\u001b[1;36m", text);
  }

  /** What is wrong. */
  String alarm(String text) {
    return wrap("\u001b[1;31m", text);
  }

  /** The words that a finding is; without colour they stand between brackets that no text has. */
  String passage(String text) {
    return coloured ? "\u001b[30;43m" + text + RESET : "\u27e6" + text + "\u27e7";
  }

  /** The word that says that somebody says it. */
  String cue(String text) {
    return wrap("\u001b[4m", text);
  }

  private String wrap(String code, String text) {
    return coloured && !text.isEmpty() ? code + text + RESET : text;
  }

  /** When to use colour. */
  enum When {
    /** On a terminal, unless {@code NO_COLOR} is set. */
    AUTO,
    /** Into files and pipes too. */
    ALWAYS,
    /** Never. */
    NEVER
  }
}
