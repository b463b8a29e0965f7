package org.kroniek.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.kroniek.model.Block;

/**
 * A web page: what it says of its article in JSON-LD, OpenGraph and meta tags, and the article's
 * text without what stands around it. Safe for use by many threads.
 */
final class PageForm implements OneArticle.Form {

  /** Below this many characters the page shows too little, and JSON-LD may hold more. */
  private static final int SCANTY = 250;

  private static final Pattern BEHIND = Pattern.compile("\\s[-–—|•·»]\\s.{1,80}");

  private final PageFacts facts;
  private final MainText mainText;
  private final LayoutPatterns patterns;

  PageForm(PageFacts facts, MainText mainText, LayoutPatterns patterns) {
    this.facts = facts;
    this.mainText = mainText;
    this.patterns = patterns;
  }

  @Override
  public Draft read(byte[] bytes, Opened input) throws Unreadable {
    String html = PageDecoder.decode(bytes, input.charset());
    Document page = Jsoup.parse(html, input.url().orElse(""));
    PageFacts.Found found = facts.of(page, input.url());
    Optional<String> headline = headline(page, found.facts().title());
    List<Part> body =
        fuller(mainText.of(page, headline.or(() -> found.facts().title())), found.body());
    if (body.stream().noneMatch(part -> part.kind() == Block.Kind.PARAGRAPH)) {
      throw Unreadable.noArticle(
          "no article was found in the page, only navigation and the like", page.title());
    }
    ArticleText text = new ArticleText();
    headline
        .or(() -> found.facts().title())
        .ifPresent(words -> text.add(Block.Kind.HEADLINE, words));
    for (Part part : body) {
      text.add(part, patterns);
    }
    Facts said =
        found.facts().withTitle(found.facts().title().map(title -> asShown(title, headline)));
    Facts derived = Facts.none().withTitle(headline).withByline(byline(body));
    return new Draft(text.text(), text.blocks(), said, derived);
  }

  /** The title without what the page's makers put behind the headline: a section, a date. */
  private static String asShown(String title, Optional<String> headline) {
    return headline
        .filter(shown -> title.startsWith(shown))
        .filter(shown -> BEHIND.matcher(title.substring(shown.length())).matches())
        .orElse(title);
  }

  /** The first heading that says the same as the title, or else the only one. */
  private static Optional<String> headline(Document page, Optional<String> title) {
    List<String> headings = new ArrayList<>();
    for (Element heading : page.select("h1")) {
      if (!heading.text().isBlank()) {
        headings.add(heading.text().strip());
      }
    }
    Optional<String> matching =
        headings.stream()
            .filter(words -> title.isPresent() && Titles.agree(words, title.get()))
            .findFirst();
    return matching.or(
        () ->
            title.isEmpty() && headings.size() == 1
                ? Optional.of(headings.get(0))
                : Optional.empty());
  }

  private Optional<String> byline(List<Part> body) {
    return body.stream()
        .filter(part -> part.kind() == Block.Kind.BYLINE)
        .map(part -> patterns.byline(part.words()).orElse(part.words()))
        .findFirst();
  }

  /** What the page shows, or, where that is next to nothing, what its JSON-LD repeats. */
  private static List<Part> fuller(List<Part> shown, Optional<String> repeated) {
    return length(shown) < SCANTY && repeated.isPresent() && repeated.get().length() > length(shown)
        ? paragraphs(repeated.get())
        : shown;
  }

  private static List<Part> paragraphs(String body) {
    List<Part> parts = new ArrayList<>();
    body.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> parts.add(new Part(Block.Kind.PARAGRAPH, line)));
    return parts;
  }

  private static int length(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.kind() == Block.Kind.PARAGRAPH)
        .mapToInt(part -> part.words().length())
        .sum();
  }
}
