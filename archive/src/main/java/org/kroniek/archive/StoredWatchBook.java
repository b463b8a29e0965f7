package org.kroniek.archive;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.kroniek.model.watch.WatchBook;
import org.kroniek.model.watch.WatchLease;
import org.kroniek.model.watch.WatchedFeed;
import org.kroniek.model.watch.WatchedHost;
import org.kroniek.model.watch.WatchedItem;
import org.kroniek.model.watch.WatchedItem.State;

/** The watch book in tables of the archive. */
final class StoredWatchBook implements WatchBook {

  /** So many links are asked for in one statement. */
  private static final int TOGETHER = 200;

  private static final String FEED =
      "address, moved, outlet, etag, last_modified, asked_at, answered_at, due_at, failures,"
          + " outcome";
  private static final String ITEM =
      "link, host, feed, mark, title, published, content, state, tries, same, due_at, asked_at,"
          + " etag, last_modified, outcome";
  private static final String HOST = "name, robots, robots_at, paused_until, failures";

  private final Store store;

  StoredWatchBook(Store store) {
    this.store = store;
  }

  @Override
  public Optional<WatchLease> lease() {
    return store.lease();
  }

  @Override
  public List<WatchedFeed> feeds() {
    return store.read(
        handle ->
            handle
                .createQuery("SELECT * FROM watch_feed ORDER BY address")
                .map((row, context) -> feed(new Cells(row)))
                .list());
  }

  @Override
  public Optional<WatchedFeed> feed(String address) {
    return store.read(
        handle ->
            handle
                .createQuery("SELECT * FROM watch_feed WHERE address = ?")
                .bind(0, address)
                .map((row, context) -> feed(new Cells(row)))
                .findOne());
  }

  private static WatchedFeed feed(Cells cells) throws SQLException {
    return new WatchedFeed(
        cells.text("address"),
        cells.optionalText("moved"),
        cells.optionalText("outlet"),
        cells.optionalText("etag"),
        cells.optionalText("last_modified"),
        cells.optionalInstant("asked_at"),
        cells.optionalInstant("answered_at"),
        Instants.parse(cells.text("due_at")),
        (int) cells.number("failures"),
        cells.text("outcome"));
  }

  @Override
  public void write(WatchedFeed feed, List<WatchedItem> items) {
    store.write(
        handle -> {
          Rows rows = Rows.into(handle, "watch_feed", FEED, instead(FEED));
          rows.add(feed.address()).add(feed.moved()).add(feed.outlet());
          rows.add(feed.etag()).add(feed.lastModified());
          rows.add(instant(feed.askedAt())).add(instant(feed.answeredAt()));
          rows.add(Instants.write(feed.dueAt())).add(feed.failures()).add(feed.outcome()).end();
          rows.write();
          write(handle, items);
          return true;
        });
  }

  @Override
  public void write(WatchedItem item) {
    store.write(
        handle -> {
          write(handle, List.of(item));
          return true;
        });
  }

  private static void write(Handle handle, List<WatchedItem> items) {
    Rows rows = Rows.into(handle, "watch_item", ITEM, instead(ITEM));
    for (WatchedItem item : items) {
      rows.add(item.link()).add(item.host()).add(item.feed()).add(item.mark()).add(item.title());
      rows.add(instant(item.published())).add(item.content()).add(item.state().name());
      rows.add(item.tries()).add(item.same()).add(Instants.write(item.dueAt()));
      rows.add(instant(item.askedAt())).add(item.etag()).add(item.lastModified());
      rows.add(item.outcome()).end();
    }
    rows.write();
  }

  /** What is written takes the place of what stands there. */
  private static String instead(String columns) {
    List<String> names = List.of(columns.split(", "));
    List<String> settings = new ArrayList<>();
    names.stream().skip(1).forEach(name -> settings.add(name + " = excluded." + name));
    return "(" + names.get(0) + ") DO UPDATE SET " + String.join(", ", settings);
  }

  private static Optional<String> instant(Optional<Instant> moment) {
    return moment.map(Instants::write);
  }

  @Override
  public Map<String, WatchedItem> items(Collection<String> links) {
    List<String> all = List.copyOf(links);
    Map<String, WatchedItem> items = new LinkedHashMap<>();
    for (int from = 0; from < all.size(); from += TOGETHER) {
      List<String> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
      store.read(handle -> items(handle, some)).forEach(item -> items.put(item.link(), item));
    }
    return items;
  }

  private static List<WatchedItem> items(Handle handle, List<String> links) {
    String marks = String.join(", ", Collections.nCopies(links.size(), "?"));
    Query query = handle.createQuery("SELECT * FROM watch_item WHERE link IN (" + marks + ")");
    for (int i = 0; i < links.size(); i++) {
      query.bind(i, links.get(i));
    }
    return query.map((row, context) -> item(new Cells(row))).list();
  }

  private static WatchedItem item(Cells cells) throws SQLException {
    return new WatchedItem(
        cells.text("link"),
        cells.text("host"),
        cells.text("feed"),
        cells.text("mark"),
        cells.optionalText("title"),
        cells.optionalInstant("published"),
        cells.optionalText("content"),
        State.valueOf(cells.text("state")),
        (int) cells.number("tries"),
        (int) cells.number("same"),
        Instants.parse(cells.text("due_at")),
        cells.optionalInstant("asked_at"),
        cells.optionalText("etag"),
        cells.optionalText("last_modified"),
        cells.optionalText("outcome"));
  }

  @Override
  public List<WatchedItem> waiting(String host, int limit) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM watch_item WHERE state = 'WAITING' AND host = ?"
                        + " ORDER BY due_at, link LIMIT ?")
                .bind(0, host)
                .bind(1, limit)
                .map((row, context) -> item(new Cells(row)))
                .list());
  }

  @Override
  public Map<String, Instant> due() {
    return store.read(
        handle -> {
          Map<String, Instant> due = new LinkedHashMap<>();
          handle
              .createQuery(
                  "SELECT host, min(due_at) AS due_at FROM watch_item WHERE state = 'WAITING'"
                      + " GROUP BY host ORDER BY host")
              .map(
                  (row, context) ->
                      due.put(row.getString("host"), Instants.parse(row.getString("due_at"))))
              .list();
          return due;
        });
  }

  @Override
  public Optional<WatchedHost> host(String name) {
    return store.read(
        handle ->
            handle
                .createQuery("SELECT * FROM watch_host WHERE name = ?")
                .bind(0, name)
                .map((row, context) -> host(new Cells(row)))
                .findOne());
  }

  private static WatchedHost host(Cells cells) throws SQLException {
    return new WatchedHost(
        cells.text("name"),
        cells.optionalText("robots"),
        cells.optionalInstant("robots_at"),
        cells.optionalInstant("paused_until"),
        (int) cells.number("failures"));
  }

  @Override
  public void write(WatchedHost host) {
    store.write(
        handle -> {
          Rows rows = Rows.into(handle, "watch_host", HOST, instead(HOST));
          rows.add(host.name()).add(host.robots()).add(instant(host.robotsAt()));
          rows.add(instant(host.pausedUntil())).add(host.failures()).end();
          rows.write();
          return true;
        });
  }

  @Override
  public Map<String, Tally> tallies() {
    return store.read(
        handle -> {
          Map<String, Tally> tallies = new LinkedHashMap<>();
          handle
              .createQuery(
                  "SELECT feed, state, count(*) AS number, max(asked_at) AS last FROM watch_item"
                      + " GROUP BY feed, state ORDER BY feed, state")
              .map(
                  (row, context) -> {
                    Cells cells = new Cells(row);
                    Tally before = tallies.getOrDefault(cells.text("feed"), Tally.none());
                    return tallies.put(cells.text("feed"), and(before, cells));
                  })
              .list();
          return tallies;
        });
  }

  private static Tally and(Tally tally, Cells cells) throws SQLException {
    long number = cells.number("number");
    return switch (State.valueOf(cells.text("state"))) {
      case WAITING -> new Tally(number, tally.read(), tally.refused(), tally.lastRead());
      case READ ->
          new Tally(tally.waiting(), number, tally.refused(), cells.optionalInstant("last"));
      case REFUSED -> new Tally(tally.waiting(), tally.read(), number, tally.lastRead());
    };
  }
}
