package org.kroniek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchAndAlertTest {

  private static final String REPORT =
      """
      date 2025-06-03

      Wethouder Tineke Zandberg zegt dat de brug in MAAND opengaat. De raad beslist later.
      """;

  @TempDir Path folder;

  private static String report(String month) {
    return REPORT.replace("MAAND", month);
  }

  private Run run(String input, String... arguments) {
    return new Run.Call()
        .with("KRONIEK_ARCHIVE", folder.resolve("kroniek.db").toString())
        .input(input)
        .run(arguments);
  }

  @Test
  void an_alert_tells_what_is_read_later_on_the_standard_output() {
    run(report("mei"), "read", "-");
    assertThat(run("", "alert", "add", "brug", "--source", "zandberg", "--print", "brug"))
        .satisfies(added -> assertThat(added.code()).isEqualTo(Failures.DONE))
        .satisfies(added -> assertThat(added.err()).contains("alert test brug"));
    assertThat(run("", "alert", "list").out())
        .contains("brug  statement  q=brug&source=zandberg")
        .contains("print");
    assertThat(run("", "alert", "test", "brug").out()).contains("de brug in mei opengaat");
    String read = run(report("juni"), "read", "-").out();
    assertThat(read).contains("brug Tineke Zandberg: de brug in juni opengaat");
    assertThat(run(report("juni"), "read", "-").out()).doesNotContain("opengaat");
    assertThat(run("", "alert", "run").out()).isEmpty();
    assertThat(run("", "alert", "remove", "brug").code()).isEqualTo(Failures.DONE);
    assertThat(run("", "alert", "remove", "brug").err()).contains("there is no alert brug");
  }

  @Test
  void the_address_of_a_page_is_a_query() {
    String page = "http://127.0.0.1:8080/search?q=brug+dicht&act=warn,deny&about=Q1&since=2024";
    assertThat(run("", "alert", "add", "x", "--print", "--query", page).code()).isZero();
    assertThat(run("", "alert", "list").out())
        .contains("q=brug+dicht&act=warn%2Cdeny&about=Q1&since=2024");
  }

  @Test
  void what_is_wrong_with_an_alert_is_told_before_it_is_made() {
    assertWrong("everything would answer", "alert", "add", "x", "--print");
    assertWrong("say one way", "alert", "add", "x", "brug");
    assertWrong("say one way", "alert", "add", "x", "brug", "--print", "--mail", "a@b.example");
    assertWrong("did you mean source", "alert", "add", "x", "--print", "--query", "sourc=a");
    assertWrong("There is no act", "alert", "add", "x", "--print", "--query", "act=zingt");
    assertWrong("small letters", "alert", "add", "Mijn brug", "--print", "brug");
    assertWrong("write https", "alert", "add", "x", "--webhook", "ftp://x/y", "brug");
    run("", "alert", "add", "brug", "--print", "brug");
    assertWrong("already", "alert", "add", "brug", "--print", "brug");
    assertWrong("did you mean brug", "alert", "test", "bru");
  }

  private void assertWrong(String told, String... arguments) {
    Run wrong = run("", arguments);
    assertThat(wrong.code()).as(wrong.err()).isEqualTo(Failures.USAGE);
    assertThat(wrong.err()).contains(told);
  }

  @Test
  void watch_says_what_is_wrong_with_its_list_and_asks_nothing() throws IOException {
    assertWrong("there is no such file", "watch", folder.resolve("nergens.toml").toString());
    Path list = Files.writeString(folder.resolve("feeds.toml"), "[[feed]]\nadres = \"x\"\n");
    assertWrong("did you mean address", "watch", list.toString());
  }

  @Test
  void watch_once_ends_with_one_where_a_feed_may_not_be_asked() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("feeds.toml"),
            "pause = \"0s\"\n[[feed]]\naddress = \"http://127.0.0.1:9/rss\"\n");
    Run run = run("", "watch", "--once", list.toString());
    assertThat(run.code()).isEqualTo(Failures.REJECTED);
    assertThat(run.err())
        .contains(":00 1 feed into ")
        .contains("! http://127.0.0.1:9/rss: 127.0.0.1 lies on this machine")
        .contains("0 new, 0 changed");
  }
}
