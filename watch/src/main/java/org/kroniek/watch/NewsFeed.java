package org.kroniek.watch;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kroniek.ingest.fetch.Links;

/** RSS of every version and Atom. */
final class NewsFeed {

  /** What {@code text} lists. */
  Listing read(String text, URI base) throws NoFeed {
    SyndFeed feed;
    try {
      SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
      input.setAllowDoctypes(false);
      feed = input.build(new StringReader(text));
    } catch (FeedException | IllegalArgumentException e) {
      throw new NoFeed("cannot be read as RSS or Atom: " + first(e), e);
    }
    List<Listed> reports = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      reports.add(report(entry, base));
    }
    return new Listing(Words.line(feed.getTitle()), reports, List.of());
  }

  private static String first(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse("");
  }

  private static Listed report(SyndEntry entry, URI base) {
    Optional<String> id = Words.text(entry.getUri());
    Optional<URI> link = Words.text(entry.getLink()).flatMap(l -> Links.resolve(base, l));
    return new Listed(
        link.or(() -> id.filter(i -> i.matches("https?://.{1,2000}")).flatMap(Links::of)),
        id,
        Words.line(entry.getTitle()),
        instant(entry.getPublishedDate()),
        instant(entry.getUpdatedDate()),
        content(entry));
  }

  private static Optional<Instant> instant(@Nullable Date date) {
    return Optional.ofNullable(date).map(Date::toInstant);
  }

  /** The longest that the feed has: some give a teaser and the whole text beside it. */
  private static Optional<String> content(SyndEntry entry) {
    List<String> texts = new ArrayList<>();
    for (SyndContent content : entry.getContents()) {
      Words.text(content.getValue()).ifPresent(texts::add);
    }
    SyndContent description = entry.getDescription();
    if (description != null) {
      Words.text(description.getValue()).ifPresent(texts::add);
    }
    return texts.stream().max(Comparator.comparingInt(String::length));
  }
}
