package org.kroniek.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.ingest.fetch.Answer;
import org.kroniek.ingest.fetch.Links;
import org.kroniek.model.ContentId;
import org.kroniek.model.watch.WatchBook;
import org.kroniek.model.watch.WatchedFeed;
import org.kroniek.model.watch.WatchedItem;
import org.kroniek.model.watch.WatchedItem.State;
import org.kroniek.watch.Errand.FeedErrand;

/** What follows from the answer of a feed. For one thread. */
final class FeedDesk {

  private static final int UNCHANGED = 304;
  private static final int GONE = 410;
  private static final int SCANTY = 200;
  private static final int PLACES = 2_000;

  private final WatchBook book;
  private final Roster roster;
  private final Lanes lanes;
  private final WatchSettings settings;

  FeedDesk(WatchBook book, Roster roster, Lanes lanes, WatchSettings settings) {
    this.book = book;
    this.roster = roster;
    this.lanes = lanes;
    this.settings = settings;
  }

  /** How the feed stands now; all that it listed is kept before. */
  WatchedFeed take(FeedErrand errand, Brought brought, Instant now) {
    if (brought.listing().isPresent()) {
      return taken(errand, brought, brought.listing().get(), now);
    }
    if (brought.status() == UNCHANGED) {
      return write(answered(errand, now, errand.feed(), "nothing new"), List.of());
    }
    return failed(errand, brought, brought.reason(), now);
  }

  /** That the feed was not asked, for a reason that stays for a while. */
  WatchedFeed refused(FeedErrand errand, String reason, Instant now) {
    return failed(errand, Brought.unasked(errand), reason, now);
  }

  /** That feeds wait for their host. */
  void waiting(String host, String reason, Instant now) {
    for (Roster.Entry entry : roster.on(host)) {
      WatchedFeed feed = entry.feed();
      if (entry.due().filter(due -> !due.isAfter(now)).isPresent()
          && !feed.outcome().equals(reason)) {
        write(state(feed, feed.moved(), feed.dueAt(), feed.failures(), reason), List.of());
      }
    }
  }

  private WatchedFeed taken(FeedErrand errand, Brought brought, Listing listing, Instant now) {
    Answer answer = brought.answer().orElseThrow();
    WatchedFeed before = errand.feed();
    boolean isIndex = !listing.further().isEmpty();
    Map<String, WatchedItem> listed = listed(errand, listing, now);
    List<WatchedItem> news = news(errand, listed, now);
    WatchedFeed feed =
        new WatchedFeed(
            before.address(),
            errand.hops() > 0 && errand.moved()
                ? Optional.of(errand.at().toString())
                : before.moved(),
            errand.source().outlet().or(listing::title).or(before::outlet),
            // An index is asked in full each time: what its parts are is kept nowhere else.
            isIndex ? Optional.empty() : answer.header("etag"),
            isIndex ? Optional.empty() : answer.header("last-modified"),
            before.askedAt(),
            before.answeredAt(),
            before.dueAt(),
            0,
            "");
    String outcome =
        isIndex
            ? listing.further().size() + " lists"
            : listed.size() + " listed, " + news.size() + " new or changed";
    WatchedFeed written = write(answered(errand, now, feed, outcome), news);
    for (Listing.Further further : listing.further()) {
      roster.addFurther(errand.source().beside(further.address()), further.changed(), now);
    }
    Set<String> hosts = new LinkedHashSet<>();
    news.forEach(item -> hosts.add(item.host()));
    hosts.forEach(lanes::lookAgain);
    return written;
  }

  private WatchedFeed answered(FeedErrand errand, Instant now, WatchedFeed feed, String outcome) {
    WatchedFeed asked = asked(feed, now, Optional.of(now));
    return state(asked, asked.moved(), now.plus(interval(errand)), 0, outcome);
  }

  private WatchedFeed failed(FeedErrand errand, Brought brought, String reason, Instant now) {
    WatchedFeed before = errand.feed();
    int failures = before.failures() + 1;
    Duration wait = Backoff.feed(interval(errand), failures);
    Instant due =
        brought
            .answer()
            .flatMap(answer -> Backoff.retryAfter(answer, now))
            .filter(until -> until.isAfter(now.plus(interval(errand))))
            .orElse(now.plus(brought.status() == GONE ? Duration.ofDays(1) : wait));
    // Where it stood before may be where it stands again.
    Optional<String> moved = brought.isTrouble() ? before.moved() : Optional.empty();
    WatchedFeed asked = asked(before, now, before.answeredAt());
    return write(state(asked, moved, due, failures, reason), List.of());
  }

  private WatchedFeed write(WatchedFeed feed, List<WatchedItem> items) {
    book.write(feed, items);
    roster.done(feed);
    return feed;
  }

  private static WatchedFeed asked(WatchedFeed feed, Instant now, Optional<Instant> answeredAt) {
    return new WatchedFeed(
        feed.address(),
        feed.moved(),
        feed.outlet(),
        feed.etag(),
        feed.lastModified(),
        Optional.of(now),
        answeredAt,
        feed.dueAt(),
        feed.failures(),
        feed.outcome());
  }

  private static WatchedFeed state(
      WatchedFeed feed, Optional<String> moved, Instant due, int failures, String outcome) {
    return new WatchedFeed(
        feed.address(),
        moved,
        feed.outlet(),
        feed.etag(),
        feed.lastModified(),
        feed.askedAt(),
        feed.answeredAt(),
        due,
        failures,
        outcome);
  }

  private Duration interval(FeedErrand errand) {
    return errand.source().interval().orElse(settings.interval());
  }

  /** What the feed lists, by link; of two with one link the first. */
  private static Map<String, WatchedItem> listed(FeedErrand errand, Listing listing, Instant now) {
    Map<String, WatchedItem> items = new LinkedHashMap<>();
    for (Listed report : listing.reports()) {
      item(errand, report, now).ifPresent(item -> items.putIfAbsent(item.link(), item));
    }
    return items;
  }

  private static Optional<WatchedItem> item(FeedErrand errand, Listed report, Instant now) {
    Optional<URI> link = report.link().map(Links::untracked).filter(FeedDesk::isReport);
    String feed = errand.feed().address();
    boolean whole =
        report.content().filter(text -> text.length() >= SCANTY).isPresent()
            && (errand.source().wholeText() || link.isEmpty());
    if (link.isEmpty() && !whole) {
      return Optional.empty();
    }
    String name =
        link.map(URI::toString)
            .orElseGet(
                () -> feed + "#" + ContentId.digest(report.id().orElse(report.content().get())));
    return name.length() > PLACES
        ? Optional.empty()
        : Optional.of(
            new WatchedItem(
                name,
                Hosts.of(link.orElseGet(() -> URI.create(feed))),
                feed,
                mark(report),
                report.title(),
                report.published().or(report::updated),
                whole ? report.content() : Optional.empty(),
                State.WAITING,
                0,
                0,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  /** The front page of a site is no report. */
  private static boolean isReport(URI link) {
    return link.getRawQuery() != null || (link.getPath() != null && link.getPath().length() > 1);
  }

  private static String mark(Listed report) {
    return ContentId.digest(
        report.title().orElse("")
            + "\n"
            + report.updated().or(report::published).map(Instant::toString).orElse(""));
  }

  /** Those that are not known, and those that this feed says have changed. */
  private List<WatchedItem> news(FeedErrand errand, Map<String, WatchedItem> listed, Instant now) {
    Map<String, WatchedItem> known = book.items(listed.keySet());
    List<WatchedItem> news = new ArrayList<>();
    for (WatchedItem item : listed.values()) {
      WatchedItem before = known.get(item.link());
      if (before == null) {
        news.add(item);
      } else if (before.feed().equals(errand.feed().address())
          && !before.mark().equals(item.mark())
          && before.state() != State.WAITING) {
        news.add(changed(before, item, now));
      }
    }
    return news;
  }

  private static WatchedItem changed(WatchedItem before, WatchedItem item, Instant now) {
    Instant soonest = before.askedAt().orElse(now).plus(Backoff.again(before.same()));
    return new WatchedItem(
        before.link(),
        before.host(),
        before.feed(),
        item.mark(),
        item.title(),
        item.published(),
        item.content(),
        State.WAITING,
        0,
        before.same(),
        soonest.isAfter(now) ? soonest : now,
        before.askedAt(),
        before.etag(),
        before.lastModified(),
        before.outcome());
  }
}
