package org.kroniek.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.watch.WatchBook;
import org.kroniek.model.watch.WatchLease;
import org.kroniek.model.watch.WatchedFeed;
import org.kroniek.model.watch.WatchedHost;
import org.kroniek.model.watch.WatchedItem;
import org.kroniek.model.watch.WatchedItem.State;

/** What every archive keeps of watched feeds, whatever it is kept in. */
abstract class WatchBookContract {

  private static final Instant NOW = Instant.parse("2025-06-03T07:00:00Z");
  private static final String FEED = "https://bode.example/rss";

  private CataloguedArchive archive;
  private WatchBook book;

  abstract CataloguedArchive open(Clock clock);

  @BeforeEach
  void begin() {
    archive = open(Clock.fixed(NOW, ZoneOffset.UTC));
    book = archive.watched();
  }

  @AfterEach
  void end() {
    archive.close();
  }

  static WatchedItem item(String link, State state, Instant due) {
    return new WatchedItem(
        link,
        "https://bode.example",
        FEED,
        "m",
        Optional.of("Brug"),
        Optional.of(NOW),
        Optional.empty(),
        state,
        1,
        2,
        due,
        Optional.of(NOW),
        Optional.of("\"e\""),
        Optional.of("gisteren"),
        Optional.of("a-1"));
  }

  static WatchedFeed feed(String outcome) {
    return new WatchedFeed(
        FEED,
        Optional.of("https://bode.example/nieuw"),
        Optional.of("Bode"),
        Optional.of("\"e\""),
        Optional.of("gisteren"),
        Optional.of(NOW),
        Optional.empty(),
        NOW.plusSeconds(60),
        3,
        outcome);
  }

  @Test
  void one_at_a_time_has_the_right_to_watch() {
    WatchLease lease = book.lease().orElseThrow();
    assertThat(lease.isHeld()).isTrue();
    try (CataloguedArchive other = open(Clock.fixed(NOW, ZoneOffset.UTC))) {
      assertThat(other.watched().lease()).isEmpty();
      assertThat(book.lease()).isEmpty();
      lease.close();
      try (WatchLease next = other.watched().lease().orElseThrow()) {
        assertThat(next.isHeld()).isTrue();
        assertThat(book.lease()).isEmpty();
      }
      assertThat(book.lease()).isPresent();
    }
  }

  @Test
  void what_is_written_of_a_feed_is_read_back_and_takes_the_place_of_what_stood_there() {
    assertThat(book.feed(FEED)).isEmpty();
    book.write(feed("eerst"), List.of());
    book.write(feed("dan"), List.of());
    assertThat(book.feed(FEED)).contains(feed("dan"));
    assertThat(book.feeds()).containsExactly(feed("dan"));
  }

  @Test
  void a_feed_and_what_it_lists_are_written_together() {
    WatchedItem waiting = item("https://bode.example/a", State.WAITING, NOW);
    book.write(feed("x"), List.of(waiting));
    assertThat(book.items(List.of(waiting.link(), "https://bode.example/b")))
        .isEqualTo(Map.of(waiting.link(), waiting));
    WatchedItem read = item(waiting.link(), State.READ, NOW);
    book.write(read);
    assertThat(book.items(List.of(waiting.link()))).isEqualTo(Map.of(read.link(), read));
  }

  @Test
  void a_thousand_links_are_found_at_once() {
    List<WatchedItem> items = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      items.add(item("https://bode.example/" + i, State.READ, NOW));
    }
    book.write(feed("x"), items);
    assertThat(book.items(items.stream().map(WatchedItem::link).toList())).hasSize(1_000);
  }

  @Test
  void items_wait_in_the_order_in_which_they_are_due() {
    WatchedItem later = item("https://bode.example/a", State.WAITING, NOW.plusSeconds(9));
    WatchedItem first = item("https://bode.example/b", State.WAITING, NOW.minusSeconds(9));
    WatchedItem read = item("https://bode.example/c", State.READ, NOW.minusSeconds(99));
    book.write(feed("x"), List.of(later, first, read));
    assertThat(book.waiting("https://bode.example", 5)).containsExactly(first, later);
    assertThat(book.waiting("https://bode.example", 1)).containsExactly(first);
    assertThat(book.waiting("https://klok.example", 5)).isEmpty();
    assertThat(book.due()).isEqualTo(Map.of("https://bode.example", first.dueAt()));
  }

  @Test
  void items_are_counted_by_what_became_of_them() {
    book.write(
        feed("x"),
        List.of(
            item("https://bode.example/a", State.WAITING, NOW),
            item("https://bode.example/b", State.READ, NOW),
            item("https://bode.example/c", State.READ, NOW),
            item("https://bode.example/d", State.REFUSED, NOW)));
    assertThat(book.tallies())
        .isEqualTo(Map.of(FEED, new WatchBook.Tally(1, 2, 1, Optional.of(NOW))));
  }

  @Test
  void what_is_known_of_a_host_is_read_back() {
    WatchedHost host =
        new WatchedHost(
            "https://bode.example",
            Optional.of("User-agent: *\nDisallow:\n"),
            Optional.of(NOW),
            Optional.of(NOW.plusSeconds(5)),
            2);
    assertThat(book.host(host.name())).isEmpty();
    book.write(WatchedHost.unknown(host.name()));
    book.write(host);
    assertThat(book.host(host.name())).contains(host);
  }
}
