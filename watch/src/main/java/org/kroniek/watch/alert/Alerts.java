package org.kroniek.watch.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kroniek.model.ContentId;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Alert;
import org.kroniek.model.catalogue.AlertBook;
import org.kroniek.model.catalogue.AlertNote;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.TooSlowException;

/**
 * Finds what answers the alerts of an archive and tells it. What was found is kept before it is
 * told, and in which message it is told before that is sent, so that whoever begins again tells
 * everything, and a message that went out without our knowing goes out again as it was, under the
 * same id. For one thread; several programs may do this beside each other.
 */
public final class Alerts {

  private static final int ARTICLES = 200;
  private static final int IN_AN_ARTICLE = 200;
  private static final int IN_A_MESSAGE = 50;
  private static final int MESSAGES = 20;

  /** So long somebody who tells has it to himself. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final AlertBook book;
  private final Function<String, Filter> queries;
  private final Clock clock;
  private final Finder finder;
  private final Map<Alert.Channel, Way> ways = new EnumMap<>(Alert.Channel.class);

  /**
   * Alerts of an archive.
   *
   * @param queries reads a query as {@link Alert#query} has it
   * @param environment where secrets and the mail server stand
   * @param printed takes what is told on the standard output, a line at a time
   */
  public Alerts(
      CataloguedArchive archive,
      Function<String, Filter> queries,
      Clock clock,
      Map<String, String> environment,
      Consumer<String> printed) {
    this.book = archive.alerts();
    this.queries = queries;
    this.clock = clock;
    this.finder = new Finder(archive);
    ways.put(Alert.Channel.PRINT, message -> print(message, printed));
    ways.put(Alert.Channel.FEED, new FeedFile(book));
    ways.put(Alert.Channel.WEBHOOK, new Webhook(environment));
    ways.put(Alert.Channel.MAIL, new Mail(environment));
  }

  private static void print(Message message, Consumer<String> printed) {
    message
        .notes()
        .forEach(note -> printed.accept(message.alert().name() + "  " + NoteLine.of(note)));
  }

  /** A note in one line for people. */
  public static String line(AlertNote note) {
    return NoteLine.of(note);
  }

  /**
   * What answers an alert now, new or not, the newest first.
   *
   * @throws UsageException where its query cannot be read
   */
  public List<AlertNote> answers(Alert alert, int limit) {
    return finder.find(alert.kind(), queries.apply(alert.query()), limit, clock.instant());
  }

  /**
   * Looks through what came on record since the last time, and tells what is due.
   *
   * @return when there is something to tell next at the latest; empty where there is not
   */
  public Optional<Instant> run() {
    Optional<Instant> next = Optional.empty();
    for (Alert alert : book.alerts()) {
      find(alert);
      Optional<Instant> due = tell(alert.name());
      if (due.isPresent() && (next.isEmpty() || due.get().isBefore(next.get()))) {
        next = due;
      }
    }
    return next;
  }

  private void find(Alert alert) {
    try {
      Filter filter = queries.apply(alert.query());
      long seen = alert.seen();
      List<AlertBook.Recorded> recorded = book.recordedAfter(seen, ARTICLES);
      while (!recorded.isEmpty()) {
        List<AlertNote> notes = new ArrayList<>();
        for (AlertBook.Recorded text : recorded) {
          Filter inIt = filter.but().article(text.article()).build();
          notes.addAll(finder.find(alert.kind(), inIt, IN_AN_ARTICLE, clock.instant()));
          seen = text.number();
        }
        book.found(alert.name(), seen, notes);
        recorded = book.recordedAfter(seen, ARTICLES);
      }
    } catch (UsageException | TooSlowException e) {
      book.failed(alert.name(), clock.instant(), String.valueOf(e.getMessage()));
    }
  }

  /** When it is to be tried again; empty where nothing is left to tell. */
  private Optional<Instant> tell(String name) {
    for (int sent = 0; sent < MESSAGES; sent++) {
      Instant now = clock.instant();
      Optional<Alert> alert = book.alert(name);
      if (alert.isEmpty() || book.untold(name, 1).isEmpty()) {
        return Optional.empty();
      }
      if (!book.take(name, now, now.plus(LEASE))) {
        return Optional.of(alert.get().dueAt().orElse(now.plus(LEASE)));
      }
      List<AlertNote> untold = book.untold(name, IN_A_MESSAGE);
      if (untold.isEmpty()) {
        return Optional.empty();
      }
      Message message = message(alert.get(), untold, now);
      try {
        way(alert.get()).send(message);
        book.told(name, message.delivery(), now, "told " + message.notes().size());
      } catch (Untold e) {
        Instant due = now.plus(wait(alert.get().failures()));
        book.failed(name, due, e.reason());
        return Optional.of(due);
      }
    }
    return Optional.of(clock.instant());
  }

  private Way way(Alert alert) {
    Way way = ways.get(alert.channel());
    if (way == null) {
      throw new IllegalStateException("no way to tell by " + alert.channel());
    }
    return way;
  }

  /** One that was begun goes out as it was; else a new one of all that is not told. */
  private Message message(Alert alert, List<AlertNote> untold, Instant now) {
    Optional<String> begun = untold.get(0).delivery();
    if (begun.isPresent()) {
      return new Message(
          alert,
          begun.get(),
          untold.stream().filter(note -> note.delivery().equals(begun)).toList(),
          now);
    }
    List<AlertNote> fresh = untold.stream().filter(note -> note.delivery().isEmpty()).toList();
    StringBuilder keys = new StringBuilder(alert.name());
    fresh.forEach(note -> keys.append('\n').append(note.key()));
    String delivery = "d-" + ContentId.digest(keys.toString());
    book.assign(alert.name(), fresh, delivery);
    return new Message(alert, delivery, fresh, now);
  }

  private static Duration wait(int failures) {
    Duration wait = FIRST_WAIT;
    for (int i = 0; i < failures && wait.compareTo(LONGEST_WAIT) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
