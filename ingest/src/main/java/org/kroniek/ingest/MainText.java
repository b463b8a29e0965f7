package org.kroniek.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Block;

/**
 * Finds the article in a page. First what cannot be article is taken away, by tag and by name; then
 * the smallest element is looked for that holds most of the running text that is left, where
 * running text is that of paragraphs which are long and not made of links. Its parts, in order, are
 * the article. Safe for use by many threads.
 */
final class MainText {

  /** An element replaces the one around it while it keeps this share of the running text. */
  private static final double SHARE = 0.75;

  /** As many characters of running text as an article has at least. */
  private static final int ENOUGH = 250;

  /** So much of a page's text is the article, wherever it stands. */
  private static final double MOST = 0.6;

  private final Clutter clutter;
  private final LayoutPatterns patterns;

  MainText(Clutter clutter, LayoutPatterns patterns) {
    this.clutter = clutter;
    this.patterns = patterns;
  }

  /** The parts of the article in {@code page}, without the headline. The page is used up. */
  List<Part> of(Document page, Optional<String> title) {
    Element body = page.body();
    removeCertain(body);
    removeSetAside(body, weigh(body));
    removeNamed(body, weigh(body));
    Element root = root(body, weigh(body));
    List<Part> parts = new PageParts(patterns).of(root);
    return tidy(parts, title);
  }

  private void removeCertain(Element body) {
    List<Element> all = new ArrayList<>();
    for (Element element : body.getAllElements()) {
      if (!element.equals(body) && clutter.isCertain(element)) {
        all.add(element);
      }
    }
    all.forEach(Element::remove);
  }

  /** What is set aside stays where most of the text is in it. */
  private void removeSetAside(Element body, Map<Element, Integer> weights) {
    int all = weights.getOrDefault(body, 0);
    List<Element> out = new ArrayList<>();
    for (Element element : body.getAllElements()) {
      int weight = weights.getOrDefault(element, 0);
      boolean needed = weight > MOST * all && weight >= ENOUGH && !clutter.isSurelyNamed(element);
      if (!element.equals(body) && clutter.isSetAside(element) && !needed) {
        out.add(element);
      }
    }
    out.forEach(Element::remove);
  }

  /**
   * What is called clutter stays where next to nothing would be left without it; and then the same
   * word says nothing of what is in it either: a page laid out in a {@code sidebar-grid} has its
   * article in {@code sidebar-grid__content}.
   */
  private void removeNamed(Element body, Map<Element, Integer> weights) {
    int left = weights.getOrDefault(body, 0);
    int most = left / 2;
    List<Element> all = new ArrayList<>();
    Set<String> meaningless = new HashSet<>();
    for (Element element : body.getAllElements()) {
      int weight = weights.getOrDefault(element, 0);
      boolean sure =
          clutter.isSurelyNamed(element)
              || Cards.areIn(element, weight, weight > most ? Cards.SHORT : Cards.LONG);
      boolean needed = weight > most && (!sure || left - weight < ENOUGH);
      Set<String> names = clutter.names(element);
      names.removeAll(meaningless);
      boolean named = sure || !names.isEmpty() || isInner(element);
      if (needed && !element.equals(body)) {
        meaningless.addAll(names);
      }
      boolean out = !element.equals(body) && !needed && named;
      if (out && !isIn(element, all)) {
        all.add(element);
        left -= weight;
      }
    }
    all.forEach(Element::remove);
  }

  /** Whether it is an article within an article: a comment, or a pointer to another one. */
  private static boolean isInner(Element element) {
    Element parent = element.parent();
    return element.normalName().equals("article")
        && parent != null
        && RunningText.isWithin(parent, "article");
  }

  private static boolean isIn(Element element, List<Element> removed) {
    Element last = removed.isEmpty() ? null : removed.get(removed.size() - 1);
    Element at = element;
    while (at != null && !at.equals(last)) {
      at = at.parent();
    }
    return last != null && at != null;
  }

  /** For each element how many characters of running text are in it. */
  private static Map<Element, Integer> weigh(Element body) {
    Map<Element, Integer> weights = new HashMap<>();
    for (Element element : body.getAllElements()) {
      int weight = RunningText.weight(element);
      for (Element at = element; weight > 0 && at != null; at = at.parent()) {
        weights.merge(at, weight, Integer::sum);
      }
    }
    return weights;
  }

  private static Element root(Element body, Map<Element, Integer> weights) {
    Element root = marked(body, weights).orElse(body);
    Element child = heaviest(root, weights);
    while (child != null
        && weights.getOrDefault(child, 0) >= SHARE * weights.getOrDefault(root, 0)
        && !RunningText.isParagraph(child)) {
      root = child;
      child = heaviest(root, weights);
    }
    return root;
  }

  /** The element that the page itself marks as the article's body, where it holds enough. */
  private static Optional<Element> marked(Element body, Map<Element, Integer> weights) {
    Element best = null;
    for (Element element : body.select("[itemprop=articleBody]")) {
      if (best == null || weights.getOrDefault(element, 0) > weights.getOrDefault(best, 0)) {
        best = element;
      }
    }
    boolean enough =
        best != null && weights.getOrDefault(best, 0) * 2 >= weights.getOrDefault(body, 0);
    return enough ? Optional.ofNullable(best) : Optional.empty();
  }

  private static @Nullable Element heaviest(Element parent, Map<Element, Integer> weights) {
    Element best = null;
    for (Element child : parent.children()) {
      if (best == null || weights.getOrDefault(child, 0) > weights.getOrDefault(best, 0)) {
        best = child;
      }
    }
    return best;
  }

  /** Without repetitions, the headline, and subheadings that nothing follows. */
  private List<Part> tidy(List<Part> parts, Optional<String> title) {
    List<Part> kept = new ArrayList<>();
    for (Part part : parts) {
      boolean repeated = !kept.isEmpty() && kept.get(kept.size() - 1).words().equals(part.words());
      boolean headline =
          part.kind() != Block.Kind.CAPTION
              && title.isPresent()
              && Titles.same(part.words(), title.get());
      if (!repeated && !headline && !patterns.isFurniture(part.words())) {
        kept.add(part);
      }
    }
    Edges.trim(kept);
    for (int i = kept.size() - 1; i >= 0; i--) {
      boolean nothingFollows =
          i + 1 == kept.size() || kept.get(i + 1).kind() == Block.Kind.SUBHEADING;
      if (kept.get(i).kind() == Block.Kind.SUBHEADING && nothingFollows) {
        kept.remove(i);
      }
    }
    return kept;
  }
}
