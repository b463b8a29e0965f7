package org.kroniek.watch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.kroniek.ingest.fetch.Answer;
import org.kroniek.ingest.fetch.FetchRules;
import org.kroniek.ingest.fetch.Fetcher;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.watch.WatchBook;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.Version;
import org.kroniek.watch.Errand.FeedErrand;
import org.kroniek.watch.Errand.PageErrand;
import org.kroniek.watch.Errand.RobotsErrand;

/**
 * Watches feeds: asks each when it is due, reads the reports that it lists into the record, and
 * keeps in the archive what it did, so that whoever begins again misses nothing and asks for
 * nothing twice. Hosts are asked beside each other, each for one thing at a time with a pause
 * between. {@link #run} is for one thread, {@link #stop} for any.
 */
public final class Watch {

  private static final int SETTLE_AFTER = 50;
  private static final int END_SECONDS = 3;

  private final FeedList list;
  private final Composition composition;
  private final CataloguedArchive archive;
  private final Pace pace;
  private final WatchListener listener;
  private final BlockingQueue<Done> results = new LinkedBlockingQueue<>();
  private volatile boolean stopping;

  /**
   * A watch.
   *
   * @param list what is watched
   * @param composition reads
   * @param archive where to write, and where it is kept what was asked
   * @param pace what time it is
   * @param listener is told what happens
   */
  public Watch(
      FeedList list,
      Composition composition,
      CataloguedArchive archive,
      Pace pace,
      WatchListener listener) {
    this.list = list;
    this.composition = composition;
    this.archive = archive;
    this.pace = pace;
    this.listener = listener;
  }

  /**
   * What a worker leaves: what was brought, or nothing where somebody only rings.
   *
   * @param to whose worker it was; another course takes no notice of one that was late
   */
  private record Done(Object to, Optional<Brought> brought, Optional<Throwable> failure) {}

  /**
   * Watches until {@link #stop}, or once: until all that is due was asked and read. While another
   * program watches for the same archive nothing is asked: this one stands by and takes its turn
   * when the other ends; once, it ends.
   *
   * @throws org.kroniek.model.ArchiveException if the archive fails; what was written stays
   */
  public WatchSummary run(boolean once) throws InterruptedException {
    Tally tally = new Tally();
    try (Turn turn = new Turn(archive.watched())) {
      while (!stopping && (turn.take(pace.now()) || standBy(turn, once))) {
        course(turn, tally, once);
        if (once) {
          break;
        }
      }
    }
    return tally.summary();
  }

  /** Waits for the turn; false where it is not waited for. */
  private boolean standBy(Turn turn, boolean once) throws InterruptedException {
    listener.standsBy();
    while (!once && !stopping) {
      pace.await(results, false, Optional.of(pace.now().plus(Turn.BETWEEN)));
      if (!stopping && turn.take(pace.now())) {
        return true;
      }
    }
    return false;
  }

  private void course(Turn turn, Tally tally, boolean once) throws InterruptedException {
    WatchSettings settings = list.settings();
    FetchRules rules =
        new FetchRules(agent(settings), settings.privateHosts(), settings.time(), settings.bytes());
    ExecutorService workers =
        Executors.newFixedThreadPool(
            settings.workers(),
            task -> {
              Thread thread = new Thread(task, "kroniek-watch");
              thread.setDaemon(true);
              return thread;
            });
    try (Fetcher fetcher = Composition.fetcher(rules)) {
      new Course(workers, fetcher, turn, tally).run(once);
    } finally {
      workers.shutdownNow();
    }
  }

  private static String agent(WatchSettings settings) {
    return "Kroniek/"
        + Version.current()
        + settings.contact().map(contact -> " (+" + contact + ")").orElse("");
  }

  /** Ends {@link #run} soon: what was answered is kept, what is under way is given up. */
  public void stop() {
    stopping = true;
    results.add(new Done(this, Optional.empty(), Optional.empty()));
  }

  /** One run with what it holds. */
  private final class Course {

    private final ExecutorService workers;
    private final Fetcher fetcher;
    private final Courier courier;
    private final Turn turn;
    private final Tally tally;
    private final Roster roster;
    private final Lanes lanes;
    private final FeedDesk feeds;
    private final PageDesk pages;
    private final HostDesk hosts;
    private int underWay;
    private int unsettled;
    private Optional<Instant> settleAt = Optional.empty();

    Course(ExecutorService workers, Fetcher fetcher, Turn turn, Tally tally) {
      WatchBook book = archive.watched();
      this.turn = turn;
      this.tally = tally;
      this.workers = workers;
      this.fetcher = fetcher;
      this.courier = new Courier(fetcher, composition, list.settings());
      this.roster = new Roster(book);
      list.feeds().forEach(source -> roster.add(source, pace.now()));
      this.lanes = new Lanes(book, roster, list.settings());
      this.feeds = new FeedDesk(book, roster, lanes, list.settings());
      this.pages = new PageDesk(archive, book, listener, tally);
      this.hosts = new HostDesk(lanes, feeds, listener);
    }

    void run(boolean once) throws InterruptedException {
      settle();
      while (!stopping && turn.isHeld(pace.now())) {
        begin(once);
        Optional<Instant> next = lanes.next(pace.now(), once);
        if (underWay == 0 && unsettled > 0 && !isNow(next)) {
          settle();
          continue;
        }
        if (underWay == 0 && once && next.isEmpty()) {
          break;
        }
        boolean full = underWay == list.settings().workers();
        Optional<Instant> until = full ? Optional.empty() : earlier(next, settleAt);
        pace.await(results, underWay > 0, until).ifPresent(this::end);
        if (unsettled >= SETTLE_AFTER || isNow(settleAt)) {
          settle();
        }
      }
      giveUp();
    }

    private boolean isNow(Optional<Instant> moment) {
      return moment.filter(at -> !at.isAfter(pace.now())).isPresent();
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
      return one.isEmpty() || (other.isPresent() && other.get().isBefore(one.get())) ? other : one;
    }

    private void settle() {
      unsettled = 0;
      settleAt = listener.settled();
    }

    /** Begins all that can be done now. */
    private void begin(boolean once) {
      while (underWay < list.settings().workers()) {
        Instant now = pace.now();
        Optional<Errand> errand = lanes.take(now, once);
        if (errand.isEmpty()) {
          return;
        }
        if (isAllowed(errand.get(), now)) {
          underWay++;
          workers.execute(() -> work(errand.get(), now));
        }
      }
    }

    private void work(Errand errand, Instant now) {
      Done done = new Done(this, Optional.empty(), Optional.empty());
      try {
        done = new Done(this, Optional.of(courier.run(errand, now)), Optional.empty());
      } catch (Error e) {
        done = new Done(this, Optional.empty(), Optional.of(e));
        throw e;
      } finally {
        results.add(done);
      }
    }

    private boolean isAllowed(Errand errand, Instant now) {
      Lane lane = lanes.of(Hosts.of(errand.at()));
      boolean asks = !(errand instanceof PageErrand page) || page.item().content().isEmpty();
      if (errand instanceof RobotsErrand
          || !asks
          || lane.robots(now).filter(robots -> robots.allows(errand.at())).isPresent()) {
        return true;
      }
      lane.release();
      refuse(errand, "robots.txt of " + errand.at().getHost() + " does not allow it", now);
      return false;
    }

    private void refuse(Errand errand, String reason, Instant now) {
      if (errand instanceof FeedErrand feed) {
        tally.failed++;
        listener.feed(feeds.refused(feed, reason, now));
      } else if (errand instanceof PageErrand page) {
        lanes.done(pages.refuse(page.item(), reason, now));
      }
    }

    private void end(Done done) {
      if (done.to() != this) {
        return;
      }
      if (done.failure().isPresent()) {
        throw new IllegalStateException("a worker failed", done.failure().get());
      }
      done.brought()
          .ifPresent(
              brought -> {
                underWay--;
                take(brought, pace.now());
              });
    }

    private void take(Brought brought, Instant now) {
      Errand errand = brought.errand();
      tally.requests += brought.requests();
      if (errand instanceof RobotsErrand robots) {
        hosts.robots(robots, brought, now);
        return;
      }
      Lane lane = lanes.of(Hosts.of(errand.at()));
      if (brought.requests() > 0) {
        lane.end();
        hosts.answered(lane, brought, now);
      } else {
        lane.release();
      }
      if (brought.answer().filter(Answer::isRedirect).isPresent()) {
        follow(errand, brought, now);
      } else if (errand instanceof FeedErrand feed) {
        boolean taken = brought.listing().isPresent() || brought.status() == 304;
        tally.feeds += taken ? 1 : 0;
        tally.failed += taken ? 0 : 1;
        listener.feed(feeds.take(feed, brought, now));
      } else if (errand instanceof PageErrand page) {
        unsettled += brought.reports().isEmpty() ? 0 : 1;
        lanes.done(pages.take(page, brought, now));
      }
    }

    private void follow(Errand errand, Brought brought, Instant now) {
      Optional<URI> elsewhere = brought.redirect();
      if (elsewhere.isEmpty() || errand.hops() >= Errand.MOST_HOPS) {
        refuse(
            errand,
            elsewhere.isEmpty()
                ? "the server sends on to no address that can be asked"
                : "the server sends on from address to address, more than "
                    + Errand.MOST_HOPS
                    + " times",
            now);
        return;
      }
      if (errand instanceof PageErrand page) {
        var known = pages.known(page, elsewhere.get(), now);
        if (known.isPresent()) {
          lanes.done(known.get());
          return;
        }
      }
      boolean forGood = brought.status() == 301 || brought.status() == 308;
      lanes.of(Hosts.of(elsewhere.get())).ahead().add(errand.to(elsewhere.get(), forGood));
    }

    /** Takes in what has been answered already, and lets go of the rest. */
    private void giveUp() throws InterruptedException {
      fetcher.close();
      workers.shutdown();
      if (workers.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
        for (Done done = results.poll(); done != null; done = results.poll()) {
          done.brought()
              .filter(brought -> brought.answer().isPresent())
              .ifPresent(b -> end(done(b)));
        }
      }
      settle();
    }

    private Done done(Brought brought) {
      return new Done(this, Optional.of(brought), Optional.empty());
    }
  }
}
