package org.kroniek.watch;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kroniek.ingest.fetch.Links;

/**
 * Sitemaps: of a news sitemap all pages, of a plain one those that changed in the last days, since
 * most pages of a site are no news; of an index the sitemaps that changed in the last days.
 */
final class NewsSitemap {

  private static final Duration RECENT = Duration.ofDays(3);
  private static final int MOST_SITEMAPS = 20;
  private static final Pattern PROLOG = Pattern.compile("^<\\?xml[^>]{0,200}>");

  /** What {@code text} lists. */
  Listing read(String text, URI base, Instant now) throws NoFeed {
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.setStrictNamespace(false);
    parser.setAllowDocTypeDefinitions(false);
    parser.enableExtension(Extension.NEWS);
    byte[] bytes = PROLOG.matcher(text).replaceFirst("").getBytes(StandardCharsets.UTF_8);
    try {
      AbstractSiteMap map = parser.parseSiteMap("text/xml", bytes, base.toURL());
      if (map instanceof SiteMapIndex index) {
        return new Listing(Optional.empty(), List.of(), further(index, now));
      }
      List<Listed> reports = new ArrayList<>();
      for (SiteMapURL url : ((SiteMap) map).getSiteMapUrls()) {
        report(url, base, now).ifPresent(reports::add);
      }
      return new Listing(Optional.empty(), reports, List.of());
    } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
      throw new NoFeed("cannot be read as a sitemap: " + e.getMessage(), e);
    }
  }

  private static List<Listing.Further> further(SiteMapIndex index, Instant now) {
    return index.getSitemaps().stream()
        .filter(map -> map.getLastModified() == null || isRecent(map.getLastModified(), now))
        .sorted(
            Comparator.comparing(
                NewsSitemap::changed, Comparator.nullsLast(Comparator.reverseOrder())))
        .limit(MOST_SITEMAPS)
        .flatMap(
            map ->
                Links.of(map.getUrl().toString())
                    .map(address -> new Listing.Further(address, instant(changed(map))))
                    .stream())
        .toList();
  }

  private static @Nullable Date changed(AbstractSiteMap map) {
    return map.getLastModified();
  }

  private static Optional<Instant> instant(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }

  private static Optional<Listed> report(SiteMapURL url, URI base, Instant now) {
    if (url.getUrl() == null) {
      return Optional.empty();
    }
    ExtensionMetadata[] news = url.getAttributesForExtension(Extension.NEWS);
    Date changed = url.getLastModified();
    Optional<Instant> updated = instant(changed);
    Optional<URI> link = Links.resolve(base, url.getUrl().toString());
    if (news != null && news.length > 0 && news[0] instanceof NewsAttributes attributes) {
      return Optional.of(
          new Listed(
              link,
              Optional.empty(),
              Words.line(attributes.getTitle()),
              instant(attributes.getPublicationDate()),
              updated,
              Optional.empty()));
    }
    return changed != null && isRecent(changed, now)
        ? Optional.of(
            new Listed(
                link,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                updated,
                Optional.empty()))
        : Optional.empty();
  }

  private static boolean isRecent(Date changed, Instant now) {
    return changed.toInstant().isAfter(now.minus(RECENT));
  }
}
