package org.kroniek.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Knows the parts of a page that are no article by their tag, role, class and id: navigation,
 * comments, share bars, cookie notices, related stories. Safe for use by many threads.
 */
final class Clutter {

  private static final Set<String> TAGS =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "button",
          "input",
          "select",
          "textarea",
          "nav",
          "footer",
          "dialog",
          "menu",
          "audio",
          "video",
          "head",
          "aside",
          "amp-ad",
          "amp-sidebar",
          "map");
  private static final Set<String> KEPT_TAGS = Set.of("html", "body", "main", "article");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "complementary",
          "contentinfo",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "search",
          "toolbar",
          "tablist",
          "form");
  private static final Pattern EDGE =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})");
  private static final Pattern HIDDEN =
      Pattern.compile("display\\s?:\\s?none|visibility\\s?:\\s?hidden");

  private static final Set<String> SURE =
      Set.of("footer", "comments", "cookie", "cookies", "consent", "related", "navigation");

  private final Set<String> words;

  Clutter() {
    this.words = new HashSet<>(Lexicon.lines("clutter.txt"));
  }

  /** Whether elements with this tag are never part of an article's text. */
  boolean isCertain(Element element) {
    return TAGS.contains(element.normalName());
  }

  /**
   * Whether the element says that it is not shown or stands beside what the page is about. A script
   * may show it all the same: pages with several ways to read an article hide all of them at first.
   */
  boolean isSetAside(Element element) {
    return element.hasAttr("hidden")
        || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find()
        || (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT)) && !isKept(element));
  }

  /**
   * The words among the names of the element that say that it is none, which a page may say of
   * anything.
   */
  Set<String> names(Element element) {
    Set<String> found = new HashSet<>();
    if (!isKept(element)) {
      if (element.normalName().equals("form")) {
        found.add("form");
      }
      find(element.className(), words, found);
      find(element.id(), words, found);
      find(element.attr("data-component"), words, found);
    }
    return found;
  }

  /** Whether one of the names is given to no part that holds an article. */
  boolean isSurelyNamed(Element element) {
    Set<String> found = new HashSet<>();
    find(element.className(), SURE, found);
    find(element.id(), SURE, found);
    return !isKept(element) && !found.isEmpty();
  }

  private static boolean isKept(Element element) {
    return KEPT_TAGS.contains(element.normalName())
        || element.attr("itemprop").equalsIgnoreCase("articleBody");
  }

  /** Adds what is among {@code words} of the words, and pairs of them, in {@code names}. */
  private static void find(String names, Set<String> words, Set<String> found) {
    for (String name : names.split(" ", -1)) {
      if (name.indexOf(':') >= 0) {
        continue; // "print:wide" is how it looks in print, not what it is.
      }
      List<String> parts = new ArrayList<>();
      for (String part : EDGE.split(name, -1)) {
        if (!part.isEmpty()) {
          parts.add(part.toLowerCase(Locale.ROOT));
        }
      }
      for (int i = 0; i < parts.size(); i++) {
        String pair = i > 0 ? parts.get(i - 1) + " " + parts.get(i) : parts.get(i);
        Stream.of(pair, parts.get(i)).filter(words::contains).forEach(found::add);
      }
    }
  }
}
