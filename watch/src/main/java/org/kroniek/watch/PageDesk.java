package org.kroniek.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.ingest.fetch.Answer;
import org.kroniek.ingest.fetch.Links;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;
import org.kroniek.model.watch.WatchBook;
import org.kroniek.model.watch.WatchedItem;
import org.kroniek.model.watch.WatchedItem.State;
import org.kroniek.watch.Errand.PageErrand;

/** What follows from the answer of a report's page. For one thread. */
final class PageDesk {

  private static final int UNCHANGED = 304;
  private static final int NOT_FOUND = 404;
  private static final int TIMED_OUT = 408;

  /** Some feeds list a report minutes before its page is there. */
  private static final int TRIES_WHERE_MISSING = 3;

  /** Two days, all in all. */
  private static final int TRIES = 12;

  private final Archive archive;
  private final WatchBook book;
  private final WatchListener listener;
  private final Tally tally;

  PageDesk(Archive archive, WatchBook book, WatchListener listener, Tally tally) {
    this.archive = archive;
    this.book = book;
    this.listener = listener;
    this.tally = tally;
  }

  /** How the item stands now. */
  WatchedItem take(PageErrand errand, Brought brought, Instant now) {
    WatchedItem item = errand.item();
    if (!brought.reports().isEmpty()) {
      return read(errand, brought, now);
    }
    if (brought.status() == UNCHANGED) {
      return write(ended(item, State.READ, now, item.same() + 1, item.outcome()));
    }
    int tries = item.tries() + 1;
    int most = isPassing(brought) ? TRIES : brought.status() == NOT_FOUND ? TRIES_WHERE_MISSING : 1;
    if (tries < most) {
      Instant due =
          brought
              .answer()
              .flatMap(answer -> Backoff.retryAfter(answer, now))
              .orElse(now.plus(wait(brought, tries)));
      return write(waiting(item, tries, due, now, brought.reason()));
    }
    return refuse(item, brought.reason(), now);
  }

  private static boolean isPassing(Brought brought) {
    return brought.isTrouble() || brought.status() == TIMED_OUT;
  }

  private static Duration wait(Brought brought, int tries) {
    return brought.status() == NOT_FOUND ? Duration.ofHours(tries) : Backoff.item(tries);
  }

  /** That a report cannot be had. */
  WatchedItem refuse(WatchedItem item, String reason, Instant now) {
    archive.quarantine(new Rejection(item.link(), Rejection.Stage.OPEN, reason, ""));
    return refused(item, reason, now);
  }

  private WatchedItem refused(WatchedItem item, String reason, Instant now) {
    WatchedItem refused = write(ended(item, State.REFUSED, now, item.same(), Optional.of(reason)));
    tally.refused++;
    listener.refused(refused);
    return refused;
  }

  /** Where a report that another address leads to is known already, there is nothing to ask. */
  Optional<WatchedItem> known(PageErrand errand, URI elsewhere, Instant now) {
    WatchedItem item = errand.item();
    String link = Links.untracked(elsewhere).toString();
    if (link.equals(item.link())) {
      return Optional.empty();
    }
    return Optional.ofNullable(book.items(List.of(link)).get(link))
        .map(
            other ->
                write(
                    ended(
                        item,
                        other.state() == State.REFUSED ? State.REFUSED : State.READ,
                        now,
                        item.same(),
                        Optional.of("is " + link))));
  }

  private WatchedItem read(PageErrand errand, Brought brought, Instant now) {
    WatchedItem item = errand.item();
    Optional<String> id = Optional.empty();
    Optional<String> reason = Optional.empty();
    boolean changed = false;
    Set<String> names = new LinkedHashSet<>();
    for (Brought.Report report : brought.reports()) {
      Optional<Saved> saved = report.reading().flatMap(reading -> save(reading, report, item));
      changed |= saved.filter(what -> what != Saved.UNCHANGED).isPresent();
      if (saved.isPresent()) {
        id = report.reading().map(reading -> reading.article().id());
        report.reading().flatMap(reading -> reading.article().url()).ifPresent(names::add);
      }
      if (report.rejection().isPresent()) {
        archive.quarantine(report.rejection().get());
        reason = report.rejection().map(Rejection::reason);
      }
    }
    if (id.isEmpty()) {
      return refused(item, reason.orElse("it holds half a character"), now);
    }
    brought.answer().ifPresent(answer -> names.add(answer.address().toString()));
    for (String name : names) {
      alias(name, item, id, now);
    }
    WatchedItem read = ended(item, State.READ, now, changed ? 0 : item.same() + 1, id);
    return write(tagged(read, brought.answer()));
  }

  private Optional<Saved> save(Reading reading, Brought.Report report, WatchedItem item) {
    Saved saved;
    try {
      saved = archive.save(reading, report.origin());
    } catch (IllegalArgumentException refused) {
      archive.quarantine(
          new Rejection(
              item.link(),
              Rejection.Stage.STORE,
              "the article cannot be kept to the letter; mend its encoding",
              String.valueOf(refused.getMessage())));
      return Optional.empty();
    }
    tally.added += saved == Saved.ADDED ? 1 : 0;
    tally.changed += saved == Saved.REVISED ? 1 : 0;
    listener.report(reading, saved);
    return Optional.of(saved);
  }

  /** Under another name the report is the same, and is not asked for once more. */
  private void alias(String name, WatchedItem item, Optional<String> id, Instant now) {
    Optional<URI> address = Links.of(name).map(Links::untracked);
    String link = address.map(URI::toString).orElse(item.link());
    if (!link.equals(item.link()) && book.items(List.of(link)).isEmpty()) {
      WatchedItem other =
          new WatchedItem(
              link,
              Hosts.of(address.orElseThrow()),
              item.feed(),
              item.mark(),
              item.title(),
              item.published(),
              Optional.empty(),
              State.READ,
              0,
              0,
              now,
              Optional.of(now),
              Optional.empty(),
              Optional.empty(),
              id);
      book.write(other);
    }
  }

  private WatchedItem write(WatchedItem item) {
    book.write(item);
    return item;
  }

  private static WatchedItem waiting(
      WatchedItem item, int tries, Instant due, Instant now, String reason) {
    return new WatchedItem(
        item.link(),
        item.host(),
        item.feed(),
        item.mark(),
        item.title(),
        item.published(),
        item.content(),
        State.WAITING,
        tries,
        item.same(),
        due,
        Optional.of(now),
        item.etag(),
        item.lastModified(),
        Optional.of(reason));
  }

  private static WatchedItem ended(
      WatchedItem item, State state, Instant now, int same, Optional<String> outcome) {
    return new WatchedItem(
        item.link(),
        item.host(),
        item.feed(),
        item.mark(),
        item.title(),
        item.published(),
        Optional.empty(),
        state,
        item.tries() + 1,
        same,
        now,
        Optional.of(now),
        item.etag(),
        item.lastModified(),
        outcome);
  }

  private static WatchedItem tagged(WatchedItem item, Optional<Answer> answer) {
    return new WatchedItem(
        item.link(),
        item.host(),
        item.feed(),
        item.mark(),
        item.title(),
        item.published(),
        item.content(),
        item.state(),
        item.tries(),
        item.same(),
        item.dueAt(),
        item.askedAt(),
        answer.flatMap(given -> given.header("etag")),
        answer.flatMap(given -> given.header("last-modified")),
        item.outcome());
  }
}
