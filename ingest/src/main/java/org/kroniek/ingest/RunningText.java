package org.kroniek.ingest;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells running text from lists of links and labels. */
final class RunningText {

  private static final int LONG_ENOUGH = 60;
  private static final double MOST_LINKS = 0.4;
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "q", "ruby", "s", "samp", "small",
          "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br");

  private RunningText() {}

  /** Whether the element stands within a line. */
  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  /** Whether the element is a paragraph or the like, and not a container of several. */
  static boolean isParagraph(Element element) {
    return Set.of("p", "li", "pre", "h2", "h3", "h4", "td", "dd").contains(element.normalName());
  }

  /** Whether the element is, or stands in, one called {@code tag}. */
  static boolean isWithin(Element element, String tag) {
    Element at = element;
    while (at != null && !at.normalName().equals(tag)) {
      at = at.parent();
    }
    return at != null;
  }

  /**
   * The characters of the element's own lines, those of blocks in it not counted; 0 where they are
   * too few to be a sentence or mostly links.
   */
  static int weight(Element element) {
    if (isInline(element) || isWithin(element, "a")) {
      return 0;
    }
    int[] counts = new int[2];
    for (Node child : element.childNodes()) {
      count(child, false, counts);
    }
    boolean running = counts[0] >= LONG_ENOUGH && counts[1] <= MOST_LINKS * counts[0];
    return running ? counts[0] : 0;
  }

  /** Counts all characters and those in links; blocks within are not entered. */
  private static void count(Node node, boolean inLink, int[] counts) {
    if (node instanceof TextNode text) {
      int length = text.text().strip().length();
      counts[0] += length;
      counts[1] += inLink ? length : 0;
    } else if (node instanceof Element element && isInline(element)) {
      for (Node child : element.childNodes()) {
        count(child, inLink || element.normalName().equals("a"), counts);
      }
    }
  }
}
