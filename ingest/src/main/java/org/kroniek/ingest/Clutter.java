package org.kroniek.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** Whether the element is never part of an article's text. */
  boolean isCertain(Element element) {
    return TAGS.contains(element.normalName())
        || element.hasAttr("hidden")
        || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find()
        || (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT)) && !isKept(element));
  }

  /** Whether the names of the element say that it is none, which a page may say of anything. */
  boolean isNamed(Element element) {
    if (isKept(element)) {
      return false;
    }
    return element.normalName().equals("form")
        || has(element.className(), words)
        || has(element.id(), words)
        || has(element.attr("data-component"), words);
  }

  /** Whether one of the names is given to no part that holds an article. */
  boolean isSurelyNamed(Element element) {
    return !isKept(element) && (has(element.className(), SURE) || has(element.id(), SURE));
  }

  private static boolean isKept(Element element) {
    return KEPT_TAGS.contains(element.normalName())
        || element.attr("itemprop").equalsIgnoreCase("articleBody");
  }

  /** Whether one word, or two in a row, of {@code names} are among {@code words}. */
  private static boolean has(String names, Set<String> words) {
    for (String name : names.split(" ", -1)) {
      List<String> parts = new ArrayList<>();
      for (String part : EDGE.split(name, -1)) {
        if (!part.isEmpty()) {
          parts.add(part.toLowerCase(Locale.ROOT));
        }
      }
      for (int i = 0; i < parts.size(); i++) {
        boolean pair = i > 0 && words.contains(parts.get(i - 1) + " " + parts.get(i));
        if (pair || words.contains(parts.get(i))) {
          return true;
        }
      }
    }
    return false;
  }
}
