package org.kroniek.web;

/**
 * What stands around every page.
 *
 * @param title of the page, without the name of the program
 * @param words that stand in the search field
 * @param part where in the room the page is
 * @param assets style and scripts
 */
record Frame(String title, String words, Part part, Assets assets) {

  /** The parts of the room that the menu names. */
  enum Part {
    HOME,
    STATEMENTS,
    NONE
  }

  String asset(String name) {
    return assets.address(name);
  }

  boolean is(Part other) {
    return part == other;
  }
}
