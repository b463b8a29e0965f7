package org.kroniek.watch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.ingest.Limits;
import org.kroniek.ingest.fetch.Answer;
import org.kroniek.ingest.fetch.Ask;
import org.kroniek.ingest.fetch.FetchFault;
import org.kroniek.ingest.fetch.Fetcher;
import org.kroniek.model.Intake;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Rejection;
import org.kroniek.model.watch.WatchedItem;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.ReadFailure;
import org.kroniek.watch.Errand.FeedErrand;
import org.kroniek.watch.Errand.PageErrand;
import org.kroniek.watch.Errand.RobotsErrand;

/** Does one errand: asks, and makes of the answer what can be made of it. For many threads. */
final class Courier {

  private static final String FEEDS =
      "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
          + " text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";
  private static final String PAGES =
      "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1";
  private static final String ROBOTS = "text/plain, */*;q=0.1";
  private static final int OK = 200;
  private static final int LONGEST_LINE = 1_000_000;

  /** The feed's date is that of the newsroom's wall; a page's own goes before it. */
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final Fetcher fetcher;
  private final Composition composition;
  private final FeedForms forms = new FeedForms();
  private final Limits limits;

  Courier(Fetcher fetcher, Composition composition, WatchSettings settings) {
    this.fetcher = fetcher;
    this.composition = composition;
    this.limits = new Limits(settings.bytes(), LONGEST_LINE, settings.time());
  }

  /** What comes of {@code errand}, whatever happens. */
  Brought run(Errand errand, Instant now) {
    try {
      return errand instanceof RobotsErrand ? robots(errand) : brought(errand, now);
    } catch (RuntimeException | StackOverflowError e) {
      String what = "could not be read because of a fault in Kroniek; please report it";
      return Brought.broken(
          errand, new Rejection(errand.at().toString(), Rejection.Stage.PARSE, what, e.toString()));
    }
  }

  /** Leads of a robots.txt are followed at once, to whatever host (RFC 9309, 2.3.1.2). */
  private Brought robots(Errand errand) {
    Brought brought = fetched(errand);
    for (int sent = 1; sent <= Errand.MOST_HOPS; sent++) {
      Optional<URI> elsewhere = brought.redirect();
      if (elsewhere.isEmpty()) {
        break;
      }
      brought = fetched(errand.to(elsewhere.get(), false)).after(sent);
    }
    return brought;
  }

  private Brought fetched(Errand errand) {
    try {
      return Brought.plain(errand, fetcher.fetch(ask(errand)));
    } catch (FetchFault e) {
      return Brought.failed(errand, e);
    }
  }

  private Brought brought(Errand errand, Instant now) {
    if (errand instanceof PageErrand page && page.item().content().isPresent()) {
      return Brought.unasked(errand).with(reports(page, synthetic(page.item()), now));
    }
    Brought brought = fetched(errand);
    if (brought.status() != OK) {
      return brought;
    }
    Answer answer = brought.answer().orElseThrow();
    if (errand instanceof FeedErrand) {
      return listing(brought, answer, now);
    }
    return brought.with(reports((PageErrand) errand, answer, now));
  }

  private static Ask ask(Errand errand) {
    if (errand instanceof FeedErrand feed) {
      return Ask.get(errand.at(), FEEDS).ifChanged(feed.feed().etag(), feed.feed().lastModified());
    }
    if (errand instanceof PageErrand page) {
      return Ask.get(errand.at(), PAGES).ifChanged(page.item().etag(), page.item().lastModified());
    }
    return Ask.get(errand.at(), ROBOTS);
  }

  private Brought listing(Brought brought, Answer answer, Instant now) {
    try {
      String text = Composition.text(answer).orElseThrow(() -> new NoFeed("is no text"));
      return brought.with(forms.read(text, answer.address(), now));
    } catch (NoFeed e) {
      return brought.without(e.reason());
    }
  }

  private List<Brought.Report> reports(PageErrand page, Answer answer, Instant now) {
    WatchedItem item = page.item();
    IngestOptions options =
        new IngestOptions(
            item.published().filter(date -> isPast(date, now)).map(Courier::date),
            page.source().outlet(),
            item.title(),
            page.source().language(),
            limits);
    List<Brought.Report> reports = new ArrayList<>();
    try (Inputs inputs = composition.inputs(answer, item.link(), options)) {
      while (inputs.hasNext()) {
        reports.add(report(inputs.next()));
      }
    }
    return reports;
  }

  private Brought.Report report(Intake intake) {
    if (intake instanceof Intake.Rejected rejected) {
      return new Brought.Report(
          Optional.empty(), Optional.empty(), Optional.of(rejected.rejection()));
    }
    Intake.Accepted accepted = (Intake.Accepted) intake;
    try {
      return new Brought.Report(
          Optional.of(composition.articleReader().read(accepted.article())),
          accepted.origin(),
          Optional.empty());
    } catch (ReadFailure e) {
      return new Brought.Report(Optional.empty(), Optional.empty(), Optional.of(e.rejection()));
    }
  }

  private static boolean isPast(Instant date, Instant now) {
    return date.isBefore(now.plus(Duration.ofDays(1)));
  }

  private static PartialDate date(Instant moment) {
    return new PartialDate(
        moment.atZone(ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString());
  }

  /** The page that a feed's own text would be. */
  private static Answer synthetic(WatchedItem item) {
    String html =
        "<html><body><article>"
            + item.title().map(title -> "<h1>" + escaped(title) + "</h1>\n").orElse("")
            + item.content().orElse("")
            + "</article></body></html>";
    return new Answer(
        URI.create(item.link()),
        OK,
        Map.of("content-type", "text/html; charset=utf-8"),
        html.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
