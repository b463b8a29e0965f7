package org.kroniek.ingest;

/** Why a record of a web archive is passed over, which is no fault. */
enum PassedOver {
  /** A request, a note of the crawler, text that another program took out. */
  OTHER_RECORD("requests, notes and the like"),
  /** The page was seen before and had not changed. */
  REVISIT("visits to pages that had not changed"),
  /** The server answered with another status than 200. */
  STATUS("answers with another status than 200"),
  /** A picture, a script and the like. */
  NO_PAGE("files that are no web page"),
  /** A page of navigation. */
  NO_ARTICLE("pages without an article");

  private final String words;

  PassedOver(String words) {
    this.words = words;
  }

  /** For people, in the plural. */
  String words() {
    return words;
  }
}
