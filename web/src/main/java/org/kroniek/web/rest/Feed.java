package org.kroniek.web.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.PartialDate;

/** A list as an Atom feed (RFC 4287). */
final class Feed {

  /**
   * An entry.
   *
   * @param id of the finding or the article
   * @param title one line
   * @param summary the words
   * @param author who says it, or the outlet
   * @param path of its page
   * @param day the day that it is of
   */
  record Entry(
      String id,
      String title,
      String summary,
      Optional<String> author,
      String path,
      Optional<PartialDate> day) {}

  private final StringBuilder xml = new StringBuilder();
  private final String base;

  private Feed(String base) {
    this.base = base;
  }

  /**
   * The feed.
   *
   * @param base the server's address without a path
   * @param self the path and query of this list
   */
  static String of(String base, String self, String title, List<Entry> entries) {
    Feed feed = new Feed(base);
    feed.xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    feed.xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    feed.element("id", base + self);
    feed.element("title", "Kroniek: " + title);
    feed.element(
        "updated",
        entries.stream()
            .map(Feed::updated)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH)
            .toString());
    feed.link("self", self);
    entries.forEach(feed::entry);
    return feed.xml.append("</feed>\n").toString();
  }

  private void entry(Entry entry) {
    xml.append("<entry>\n");
    element("id", "urn:kroniek:" + entry.id());
    element("title", entry.title());
    element("updated", updated(entry).toString());
    xml.append("<author>");
    element("name", entry.author().orElse("unknown"));
    xml.append("</author>\n");
    link("alternate", entry.path());
    element("summary", entry.summary());
    xml.append("</entry>\n");
  }

  /** Atom knows instants only; the day's beginning stands for the day. */
  private static Instant updated(Entry entry) {
    return entry
        .day()
        .map(day -> day.latest().atStartOfDay(ZoneOffset.UTC).toInstant())
        .orElse(Instant.EPOCH);
  }

  private void element(String name, String content) {
    xml.append('<').append(name).append('>');
    escape(content);
    xml.append("</").append(name).append(">\n");
  }

  private void link(String relation, String path) {
    xml.append("<link rel=\"").append(relation).append("\" href=\"");
    escape(base + path);
    xml.append("\"/>\n");
  }

  /** Characters that XML cannot hold stand as a replacement character. */
  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(isXml(c) ? c : '\ufffd');
              }
            });
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
