package org.kroniek.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.kroniek.model.Block;

/** Goes through the element that holds the article and cuts it into parts. For one page. */
final class PageParts {

  private static final double MOST_LINKS = 0.5;
  private static final double ALL_LINKS = 0.9;
  private static final int LINKED_LINE = 150;
  private static final int LONGEST_BYLINE = 100;
  private static final Set<String> SUBHEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
  private static final Set<String> CAPTIONS = Set.of("figcaption", "figure", "caption", "picture");
  private static final Pattern CAPTION_NAME =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:wp-caption|caption|credit|fotobijschrift|bijschrift|photo-?credit)");
  private static final Pattern BYLINE_NAME =
      Pattern.compile("(?i)(?:^|[\\s_-])(?:byline|author-?name)(?:$|[\\s_-])");

  private final LayoutPatterns patterns;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int linked;
  private int breaks;

  PageParts(LayoutPatterns patterns) {
    this.patterns = patterns;
  }

  /** The parts of {@code root} in order. */
  List<Part> of(Element root) {
    walk(root, Block.Kind.PARAGRAPH, false);
    flush(Block.Kind.PARAGRAPH);
    return List.copyOf(parts);
  }

  private void walk(Element element, Block.Kind kind, boolean inLink) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        append(text.getWholeText(), inLink);
      } else if (child instanceof Element inner) {
        enter(inner, kind, inLink);
      }
    }
  }

  private void enter(Element inner, Block.Kind kind, boolean inLink) {
    boolean link = inLink || inner.normalName().equals("a");
    if (inner.normalName().equals("br")) {
      breaks++;
      append(" ", false);
      if (breaks > 1) {
        flush(kind);
      }
    } else if (RunningText.isInline(inner) && kind(inner, kind) == kind) {
      walk(inner, kind, link);
    } else {
      flush(kind);
      Block.Kind own = kind(inner, kind);
      walk(inner, own, link);
      flush(own);
    }
  }

  private static Block.Kind kind(Element element, Block.Kind around) {
    String tag = element.normalName();
    if (around == Block.Kind.CAPTION
        || CAPTIONS.contains(tag)
        || CAPTION_NAME.matcher(element.className()).find()) {
      return Block.Kind.CAPTION;
    }
    if (tag.equals("h1")) {
      return Block.Kind.HEADLINE;
    }
    if (SUBHEADINGS.contains(tag)) {
      return Block.Kind.SUBHEADING;
    }
    boolean byline =
        BYLINE_NAME.matcher(element.className()).find() || element.attr("rel").equals("author");
    return byline ? Block.Kind.BYLINE : around;
  }

  private void append(String words, boolean inLink) {
    int before = line.length();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = Paragraphs.isSpace(c);
      if (c == '\u00ad' || c == '\u200b' || c == '\ufeff') {
        continue; // soft hyphens and the like are for the eye only
      }
      if (!space) {
        line.append(c);
        breaks = 0;
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    linked += inLink ? line.length() - before : 0;
  }

  private void flush(Block.Kind kind) {
    String words = line.toString().strip();
    boolean links =
        linked > ALL_LINKS * words.length()
            || (linked > MOST_LINKS * words.length() && words.length() < LINKED_LINE);
    line.setLength(0);
    linked = 0;
    breaks = 0;
    boolean wanted = words.chars().anyMatch(Character::isLetterOrDigit);
    if (!wanted || kind == Block.Kind.HEADLINE) {
      return;
    }
    if (kind == Block.Kind.BYLINE) {
      byline(words);
    } else if (kind == Block.Kind.PARAGRAPH && patterns.byline(words).isPresent()) {
      parts.add(new Part(Block.Kind.BYLINE, words));
    } else if (!links || kind == Block.Kind.CAPTION) {
      parts.add(new Part(kind, words));
    }
  }

  private void byline(String words) {
    if (words.length() <= LONGEST_BYLINE && !words.toLowerCase(Locale.ROOT).startsWith("http")) {
      parts.add(new Part(Block.Kind.BYLINE, words));
    }
  }
}
