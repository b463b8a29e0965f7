package org.kroniek.ingest;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Knows rows of cards, each a linked heading over a line or two of another article. */
final class Cards {

  /** The longest that a card's text is, and that of a row which is most of the page. */
  static final int LONG = 700;

  static final int SHORT = 250;
  private static final int FEWEST = 3;
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

  private Cards() {}

  /**
   * Whether most children of {@code element}, three at least, are cards.
   *
   * @param weight the running text in it
   * @param text how much of it a card may have, on average
   */
  static boolean areIn(Element element, int weight, int text) {
    if (element.childrenSize() < FEWEST) {
      return false;
    }
    int children = 0;
    int cards = 0;
    for (Element child : element.children()) {
      if (!HEADINGS.contains(child.normalName())) {
        children++;
        cards += isCard(child) ? 1 : 0;
      }
    }
    return cards >= FEWEST && cards * 4 >= children * 3 && weight <= cards * text;
  }

  private static boolean isCard(Element element) {
    if (element.childNodeSize() == 0
        || (RunningText.isParagraph(element) && !element.normalName().equals("li"))) {
      return false;
    }
    if (element.normalName().equals("a")) {
      return element.text().length() > 20;
    }
    for (Element heading : element.getAllElements()) {
      boolean linked =
          HEADINGS.contains(heading.normalName())
              && (RunningText.isWithin(heading, "a") || heading.getElementsByTag("a").size() > 0);
      if (linked) {
        return true;
      }
    }
    return false;
  }
}
