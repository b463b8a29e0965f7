package org.kroniek.web;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param title of the page, without the name of the program
 * @param asked the words that stand in the search field
 * @param part where in the room the page is
 * @param assets style and scripts
 * @param words of the interface
 * @param styles further files of style that the page needs
 * @param scripts further scripts that the page needs
 */
record Frame(
    String title,
    String asked,
    Part part,
    Assets assets,
    Words words,
    List<String> styles,
    List<String> scripts) {

  Frame {
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
  }

  /** The parts of the room that the menu names. */
  enum Part {
    HOME,
    STATEMENTS,
    DEALINGS,
    NORMS,
    WHATIF,
    STORIES,
    FEEDS,
    NONE
  }

  /** The same page with style and scripts of its own. */
  Frame with(List<String> styles, List<String> scripts) {
    return new Frame(title, asked, part, assets, words, styles, scripts);
  }

  String asset(String name) {
    return assets.address(name);
  }

  boolean is(Part other) {
    return part == other;
  }
}
