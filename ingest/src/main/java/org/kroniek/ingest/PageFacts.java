package org.kroniek.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.kroniek.ingest.fetch.Links;
import org.kroniek.model.PartialDate;

/**
 * What a page says of its article for machines: JSON-LD first, then OpenGraph, then meta tags, then
 * the marked-up elements of the page. Safe for use by many threads.
 */
final class PageFacts {

  private static final List<String> OUTLETS =
      List.of("og:site_name", "application-name", "dc.publisher");
  private static final List<String> AUTHORS =
      List.of("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author");
  private static final List<String> DATES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "article:published:time",
          "datepublished",
          "date",
          "dc.date.issued",
          "dc.date",
          "dcterms.created",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime");
  private static final List<String> URLS = List.of("og:url", "twitter:url");
  private static final int LONGEST = 300;

  private final LinkedData linkedData;
  private final WrittenDate dates;

  PageFacts(LinkedData linkedData, WrittenDate dates) {
    this.linkedData = linkedData;
    this.dates = dates;
  }

  /**
   * What the page says.
   *
   * @param title what the article is called, there and above its text
   * @param body the article's text as JSON-LD repeats it
   */
  record Found(Facts facts, PageTitle title, Optional<String> body) {}

  /**
   * The facts of {@code page}.
   *
   * @param fetched the address that it was fetched from
   */
  Found of(Document page, Optional<String> fetched) {
    LinkedData.Found linked = linkedData.of(page);
    Facts meta =
        new Facts(
            canonical(page, fetched).or(() -> firstMeta(page, URLS, PageFacts::address)),
            firstMeta(page, OUTLETS, PageFacts::words),
            Optional.empty(),
            firstMeta(page, AUTHORS, PageFacts::name).or(() -> author(page)),
            firstMeta(page, DATES, dates::read).or(() -> time(page)),
            Optional.empty());
    Facts all = linked.facts().or(meta);
    PageTitle title = PageTitle.of(page, linked.facts().title(), all.outlet());
    Facts named = all.withTitle(title.title());
    Facts located = meta.url().isPresent() ? named.withUrl(meta.url()) : named;
    boolean trusted =
        located
            .url()
            .filter(url -> fetched.isEmpty() || areOfOneSite(url, fetched.get()))
            .isPresent();
    return new Found(trusted ? located : located.withUrl(fetched), title, linked.body());
  }

  /** A page that names one of another site is a copy of it at most, and stands where it stands. */
  private static boolean areOfOneSite(String one, String other) {
    return Links.of(one)
        .flatMap(first -> Links.of(other).map(second -> Links.areOfOneSite(first, second)))
        .orElse(false);
  }

  private static Optional<String> canonical(Document page, Optional<String> fetched) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    if (link == null) {
      return Optional.empty();
    }
    String href = fetched.isPresent() ? link.absUrl("href") : link.attr("href");
    return address(href);
  }

  /** An absolute address of something below a site's front page. */
  static Optional<String> address(String written) {
    try {
      URI uri = new URI(written.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      boolean deeper =
          (uri.getPath() != null && uri.getPath().length() > 1) || uri.getQuery() != null;
      return web && uri.getHost() != null && deeper
          ? Optional.of(uri.toString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static <T> Optional<T> firstMeta(
      Document page, List<String> names, Function<String, Optional<T>> read) {
    return metas(page, names, read).findFirst();
  }

  /** What the meta tags of these names say, in the order of the names. */
  static Stream<String> metas(Document page, List<String> names) {
    return metas(page, names, PageFacts::words);
  }

  private static <T> Stream<T> metas(
      Document page, List<String> names, Function<String, Optional<T>> read) {
    List<Element> metas = page.select("meta[content]");
    return names.stream()
        .flatMap(
            name ->
                metas.stream()
                    .filter(
                        meta ->
                            meta.attr("property").equalsIgnoreCase(name)
                                || meta.attr("name").equalsIgnoreCase(name)
                                || meta.attr("itemprop").equalsIgnoreCase(name)))
        .flatMap(meta -> read.apply(meta.attr("content")).stream());
  }

  static Optional<String> words(String value) {
    String words = value.strip();
    return words.isEmpty() || words.length() > LONGEST ? Optional.empty() : Optional.of(words);
  }

  /** A name; some pages give the address of the author's page in its place. */
  static Optional<String> name(String value) {
    return words(value).filter(words -> !words.contains("://") && !words.startsWith("@"));
  }

  private static Optional<String> author(Document page) {
    Element author =
        page.selectFirst("[itemprop=author] [itemprop=name], [itemprop=author], a[rel=author]");
    return author == null ? Optional.empty() : name(author.text()).filter(n -> n.length() < 80);
  }

  private Optional<PartialDate> time(Document page) {
    for (Element time :
        page.select(
            "[itemprop=datePublished], time[pubdate], article time[datetime], main time[datetime], header time[datetime]")) {
      String written =
          time.hasAttr("datetime")
              ? time.attr("datetime")
              : time.hasAttr("content") ? time.attr("content") : time.text();
      Optional<PartialDate> date = dates.read(written);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }
}
