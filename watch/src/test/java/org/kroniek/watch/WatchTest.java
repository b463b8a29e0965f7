package org.kroniek.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
