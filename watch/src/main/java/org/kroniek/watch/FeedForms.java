package org.kroniek.watch;

import java.net.URI;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kroniek.ingest.fetch.Links;

/**
 * Tells by its content which kind of feed a text is, and reads it. Document types are refused
 * whatever they declare, so that no entity is looked up or expanded. Safe for use by many threads.
 */
final class FeedForms {

  private static final int HEAD = 4_000;
  private static final int DEEPEST = 100;
  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROOT =
      Pattern.compile("<(?:[A-Za-z_][\\w.-]{0,40}:)?([A-Za-z][\\w.-]{0,40})");
  private static final Pattern OFFERED =
      Pattern.compile(
          "<link\\s[^>]{0,500}application/(?:rss|atom|feed)\\+(?:xml|json)[^>]{0,500}>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HREF = Pattern.compile("href\\s?=\\s?[\"']([^\"']{1,500})");

  private final NewsFeed news = new NewsFeed();
  private final JsonFeed json = new JsonFeed();
  private final NewsSitemap sitemap = new NewsSitemap();

  /**
   * What {@code text} lists.
   *
   * @param base what addresses in it relate to
   * @param now so that what is old news in a long list can be left out
   * @throws NoFeed where it is none
   */
  Listing read(String text, URI base, Instant now) throws NoFeed {
    String body = strip(text);
    if (body.isEmpty()) {
      throw new NoFeed("is empty");
    }
    if (body.startsWith("{")) {
      return json.read(body, base);
    }
    if (!body.startsWith("<")) {
      throw new NoFeed("is no feed: neither XML nor JSON");
    }
    String head = body.substring(0, Math.min(body.length(), HEAD));
    Matcher root = ROOT.matcher(withoutProlog(head));
    String name = root.find() ? root.group(1) : "";
    if (name.equalsIgnoreCase("html")) {
      throw new NoFeed("is a web page and no feed" + offered(body, base));
    }
    if (DOCTYPE.matcher(head).find()) {
      throw new NoFeed("declares a document type, which is not read: it could name other files");
    }
    if (Nesting.isDeeperThan(DEEPEST, body)) {
      throw new NoFeed("is nested more than " + DEEPEST + " deep, which no feed is");
    }
    try {
      return switch (name) {
        case "rss", "RDF", "feed" -> news.read(body, base);
        case "urlset", "sitemapindex" -> sitemap.read(body, base, now);
        default -> throw new NoFeed("is XML of the kind <" + name + ">, which is no feed");
      };
    } catch (StackOverflowError e) {
      throw new NoFeed("is nested too deeply", e);
    }
  }

  /** Comments, instructions and the document type may stand before the first element. */
  private static String withoutProlog(String head) {
    int at = 0;
    while (at < head.length()) {
      int open = head.indexOf('<', at);
      if (open < 0 || open + 1 >= head.length()) {
        return "";
      }
      char next = head.charAt(open + 1);
      if (next != '?' && next != '!') {
        return head.substring(open);
      }
      String end = head.startsWith("<!--", open) ? "-->" : ">";
      int close = head.indexOf(end, open);
      if (close < 0) {
        return "";
      }
      at = close + end.length();
    }
    return "";
  }

  private static String offered(String page, URI base) {
    Matcher link = OFFERED.matcher(page.substring(0, Math.min(page.length(), 50_000)));
    if (link.find()) {
      Matcher href = HREF.matcher(link.group());
      if (href.find()) {
        return "; it offers "
            + Links.resolve(base, href.group(1)).map(URI::toString).orElse(href.group(1));
      }
    }
    return "";
  }

  /** Without what stands around it and without characters that no XML may hold. */
  private static String strip(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c -> c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c != 0xfffe && c != 0xffff))
        .filter(c -> c < 0xd800 || c > 0xdfff)
        .filter(c -> c != 0xfeff)
        .forEach(out::appendCodePoint);
    return out.toString().strip();
  }
}
