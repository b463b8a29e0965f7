package org.kroniek.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kroniek.model.UsageException;

class FeedListTest {

  @TempDir Path folder;

  private FeedList read(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return FeedList.read(List.of(file.toString()));
  }

  @Test
  void toml_says_which_feeds_and_how() throws IOException {
    FeedList list =
        read(
            "feeds.toml",
            """
            contact = "redactie@oudervoorter.example"
            private = ["intranet.example"]
            interval = "20m"
            pause = "2s"

            [[feed]]
            outlet = "De Oudervoorter"
            address = "https://www.oudervoorter.example/rss.xml"
            language = "nl"
            interval = "2h"
            text = "feed"

            [[feed]]
            address = "https://bode.example/atom"
            """);
    assertThat(list.settings().contact()).contains("redactie@oudervoorter.example");
    assertThat(list.settings().privateHosts()).isEqualTo(Set.of("intranet.example"));
    assertThat(list.settings().interval()).isEqualTo(Duration.ofMinutes(20));
    assertThat(list.settings().pause()).isEqualTo(Duration.ofSeconds(2));
    assertThat(list.feeds())
        .containsExactly(
            new FeedSource(
                URI.create("https://www.oudervoorter.example/rss.xml"),
                Optional.of("De Oudervoorter"),
                Optional.of("nl"),
                Optional.of(Duration.ofHours(2)),
                true),
            FeedSource.at(URI.create("https://bode.example/atom")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[[feed]]\\noutlet = \"B\" | feed 1: it has no address",
        "[[feed]]\\nadres = \"https://x.example/r\" | did you mean address?",
        "[[feed]]\\naddress = \"bode\" | \"bode\" is no address of the web",
        "[[feed]]\\naddress = 7 | address must be a text in quotation marks",
        "[[feed]]\\naddress = \"https://x.example/r\"\\ninterval = \"soms\" | write \"30s\"",
        "[[feed]]\\naddress = \"https://x.example/r\"\\ninterval = \"5s\" | less than a minute",
        "[[feed]]\\naddress = \"https://x.example/r\"\\nlanguage = \"Nederlands\" | write nl or en",
        "[[feed]]\\naddress = \"https://x.example/r\"\\ntext = \"rss\" | write \"page\"",
        "[feed]\\naddress = \"https://x.example/r\" | with two brackets",
        "[[feed]\\naddress = | feeds.toml, line",
        "contact = \"x\" | names no feed",
      })
  void what_is_wrong_in_toml_is_told_with_its_place(String text, String told) {
    assertThatThrownBy(() -> read("feeds.toml", text.replace("\\n", "\n")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("feeds.toml")
        .hasMessageContaining(told);
  }

  @Test
  void opml_is_read_at_any_depth_and_an_address_once() throws IOException {
    FeedList list =
        read(
            "lezer.opml",
            """
            <?xml version="1.0"?><!DOCTYPE opml SYSTEM "file:///etc/hostname">
            <opml version="2.0"><body><outline text="Kranten">
            <outline type="rss" text="De Bode" xmlUrl="https://bode.example/rss" language="nl-NL"/>
            <outline type="rss" title="De Klok" xmlurl="https://klok.example/rss"/></outline>
            <outline xmlUrl="https://bode.example/rss"/></body></opml>
            """);
    assertThat(list.feeds())
        .extracting(feed -> feed.outlet().orElse("") + feed.language().orElse("") + feed.address())
        .containsExactly("De Bodenlhttps://bode.example/rss", "De Klokhttps://klok.example/rss");
  }

  @Test
  void what_is_no_list_is_a_slip_of_the_caller() {
    assertThatThrownBy(() -> read("x.opml", "<html><body>")).hasMessageContaining("no OPML");
    assertThatThrownBy(() -> read("x.opml", "<rss></rss>")).hasMessageContaining("but no OPML");
    assertThatThrownBy(() -> FeedList.read(List.of("nergens.toml")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void an_address_is_a_list_of_one() {
    assertThat(FeedList.read(List.of("https://bode.example/rss")).feeds())
        .containsExactly(FeedSource.at(URI.create("https://bode.example/rss")));
  }
}
