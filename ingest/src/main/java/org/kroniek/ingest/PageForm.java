package org.kroniek.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.kroniek.model.Block;

/**
 * A web page: what it says of its article in JSON-LD, OpenGraph and meta tags, and the article's
 * text without what stands around it. Safe for use by many threads.
 */
final class PageForm implements OneArticle.Form {

  /** Below this many characters the page shows too little, and JSON-LD may hold more. */
  private static final int SCANTY = 250;

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
    PageTitle title = found.title();
    Optional<String> headline = title.headline().or(title::title);
    List<Part> body = fuller(mainText.of(page, headline), found.body());
    if (body.stream().noneMatch(part -> part.kind() == Block.Kind.PARAGRAPH)) {
      throw Unreadable.noArticle(
          "no article was found in the page, only navigation and the like", page.title());
    }
    ArticleText text = new ArticleText();
    title.kicker().ifPresent(words -> text.add(Block.Kind.KICKER, words));
    headline.ifPresent(words -> text.add(Block.Kind.HEADLINE, words));
    for (Part part : body) {
      text.add(part, patterns);
    }
    Facts derived = Facts.none().withTitle(title.headline()).withByline(byline(body));
    return new Draft(text.text(), text.blocks(), found.facts(), derived);
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
