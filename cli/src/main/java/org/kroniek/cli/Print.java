package org.kroniek.cli;

/** How results are printed. */
enum Print {
  /** Nothing but the summary. */
  NONE,
  /** For people. */
  TEXT,
  /** One JSON object a line. */
  JSONL
}
