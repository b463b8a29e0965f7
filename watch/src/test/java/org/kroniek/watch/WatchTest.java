package org.kroniek.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.watch.WatchLease;
import org.kroniek.pipeline.Composition;

class WatchTest {

  private static final Composition COMPOSITION = new Composition();

  @TempDir Path folder;
  private Desk desk;
  private Host host;

  @BeforeEach
  void begin() {
    desk = new Desk(folder, COMPOSITION);
    host = desk.host();
  }

  @AfterEach
  void end() {
    host.close();
  }

  @Test
  void a_report_is_read_once_however_often_its_feed_is_asked() {
    host.page("/een", Texts.page("Pont fermé"));
    host.feed("/rss", Texts.rss(Texts.item("Pont fermé", host.base() + "/een")));
    WatchSummary summary = desk.watch(Duration.ofHours(2), Desk.feed(host.base() + "/rss"));
    assertThat(desk.told()).isNotEmpty();
    assertThat(desk.titles()).containsExactly("Pont fermé");
    assertThat(host.asked("/robots.txt")).isEqualTo(1);
    assertThat(host.asked("/rss")).isEqualTo(8);
    assertThat(host.asked("/een")).isEqualTo(1);
    assertThat(summary).isEqualTo(new WatchSummary(10, 8, 1, 0, 0, 0));
  }

  @Test
  void once_asks_what_is_due_and_ends() {
    host.page("/een", Texts.page("Pont fermé"));
    host.feed("/rss", Texts.rss(Texts.item("Pont fermé", host.base() + "/een")));
    FeedSource feed = Desk.feed(host.base() + "/rss");
    assertThat(desk.once(feed).added()).isEqualTo(1);
    assertThat(desk.once(feed).requests()).isZero();
  }

  @Test
  void while_another_watches_nothing_is_asked() {
    FeedSource feed = oneReport();
    try (CataloguedArchive other = desk.archive();
        WatchLease lease = other.watched().lease().orElseThrow()) {
      assertThat(desk.once(feed)).isEqualTo(new WatchSummary(0, 0, 0, 0, 0, 0));
      assertThat(desk.watch(Duration.ofHours(2), feed))
          .isEqualTo(new WatchSummary(0, 0, 0, 0, 0, 0));
      assertThat(lease.isHeld()).isTrue();
    }
    assertThat(desk.told()).containsExactly("stands by", "stands by");
    assertThat(desk.once(feed).added()).isEqualTo(1);
  }

  @Test
  void who_stands_by_takes_over_when_the_other_ends() {
    FeedSource feed = oneReport();
    try (CataloguedArchive other = desk.archive()) {
      WatchLease lease = other.watched().lease().orElseThrow();
      desk.whenStandingBy(lease::close);
      assertThat(desk.watch(Duration.ofHours(1), feed).added()).isEqualTo(1);
    }
    assertThat(desk.told()).startsWith("stands by").contains("ADDED Pont fermé");
  }

  private FeedSource oneReport() {
    host.page("/een", Texts.page("Pont fermé"));
    host.feed("/rss", Texts.rss(Texts.item("Pont fermé", host.base() + "/een")));
    return Desk.feed(host.base() + "/rss");
  }
}
