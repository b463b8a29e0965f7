package org.kroniek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement.Act;
import org.kroniek.model.Statement.Mode;

/** Stories, copies, who says so: each leads to the passage in at most three clicks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StoryViewsTest {

  private static final String EVIL = "<img src=x onerror=window.hacked=1>";

  private static final String SLUICE =
      "The great sluice of Osterland jammed on Monday when a barge struck its eastern gate."
          + " Ada Quill said that the sluice stays closed for all ships until autumn."
          + " Engineers of the delta works lowered cameras along the gate and found two cracks."
          + " Nineteen barges wait in the canal, some of them loaded with grain and sand.";

  private OpenRoom room;
  private Browser browser;
  private String home;

  private static Reading agency() {
    return new Desk("Barge jams great sluice", "Delta Wire", "2025-05-05")
        .paragraph(SLUICE)
        .says(
            "Ada Quill",
            "said",
            Act.ASSERT,
            Mode.INDIRECT,
            "the sluice stays closed for all ships until autumn")
        .reading();
  }

  private static Reading copy() {
    return new Desk("Sluice jammed " + EVIL, "Wad Courier " + EVIL, "2025-05-06")
        .paragraph(SLUICE + " (Delta Wire)")
        .says(
            "Ada Quill",
            "said",
            Act.ASSERT,
            Mode.INDIRECT,
            "the sluice stays closed for all ships until autumn")
        .reading();
  }

  private static Reading denial() {
    return new Desk("Tiel: sluice soon open", "Delta Post", "2025-05-07")
        .paragraph(
            "The sluice of Osterland, which a barge struck on Monday, has two cracks in its gate."
                + " Bram Tiel denied that the sluice stays closed for all ships until autumn."
                + " Engineers work on the gate, and barges wait in the canal.")
        .says(
            "Bram Tiel",
            "denied",
            Act.DENY,
            Mode.INDIRECT,
            "the sluice stays closed for all ships until autumn")
        .reading();
  }

  @BeforeAll
  void open(@TempDir Path folder) {
    List<Reading> all = new ArrayList<>(Delta.all());
    all.addAll(List.of(agency(), copy(), denial()));
    room = OpenRoom.over(all, folder);
    browser = room.browser();
    home = room.home();
  }

  @AfterAll
  void close() {
    if (room != null) {
      room.close();
    }
  }

  @BeforeEach
  void settle() {
    room.settle();
  }

  @Test
  void theListOfStoriesLeadsToThePassageInTwoClicks() {
    browser.get(home + "stories");
    assertThat(browser.text("#total")).isEqualTo("1 story");
    assertThat(browser.text("#hits")).contains("3 reports").contains("2 independent");
    browser.click("#hits .report a");
    browser.await("location.pathname.startsWith('/story/')");
    assertThat(browser.text("main")).contains("Copied from Barge jams great sluice");
    browser.click(".hits .passage .to-passage");
    room.assertAtThePassage(agency());
  }

  @Test
  void aSearchLeadsOverAReportToItsStoryAndToWhoSaysOtherwise() {
    browser.get(home + "search?q=sluice+autumn");
    browser.click("#found .report a");
    browser.await("location.pathname.startsWith('/article/')");
    browser.click(".beside a[href^='/story/']");
    browser.await("location.pathname.startsWith('/story/')");
    browser.click(".hits .passage[data-passage='" + id(denial()) + "'] .to-passage");
    room.assertAtThePassage(denial());
  }

  private static String id(Reading reading) {
    return reading.statements().get(0).id();
  }

  @Test
  void whoSaysSoTellsBothPassagesAndTheReason() {
    browser.get(home + "who-says");
    browser.click("#f-q");
    browser.press("sluice autumn");
    browser.click(".pairing button");
    browser.await("document.querySelector('.against')");
    assertThat(browser.text(".against .reason"))
        .isEqualTo("≠ contradicted: one denies what the other says");
    assertThat(browser.text(".matters")).contains("Ada Quill").contains("Bram Tiel");
    browser.click(".against .passage .to-passage");
    room.assertAtThePassage(denial());
  }

  @Test
  void copiesLeadToTheReportThatTheyComeFrom() {
    browser.get(home + "stories");
    browser.click(".ways a[href='/copies']");
    browser.await("document.querySelector('.printed')");
    assertThat(browser.text(".printed")).contains("names Delta Wire as its source");
    browser.click("#hits .report a");
    browser.await("location.pathname.startsWith('/article/')");
    assertThat(browser.text(".beside + .beside")).startsWith("Printed again by");
    browser.assertQuietAndAlone(home);
  }

  @Test
  void storiesAreToldAsTheyWereKnownOnADay() {
    browser.get(home + "stories");
    browser.click("#f-asOf");
    browser.press("2025-06-30");
    browser.click(".pairing button");
    browser.await("document.querySelector('.asof')");
    assertThat(browser.text(".asof")).startsWith("As it was known on 30 June 2025.");
    assertThat(browser.text("#total"))
        .isEqualTo("No story of two reports or more answers to that.");
    browser.click(".asof a");
    browser.await("document.querySelector('#hits .report a')");
    assertThat(browser.address()).isEqualTo(home + "stories");
  }

  private List<String> pages() {
    browser.get(home + "stories");
    String story = browser.find("#hits .report a").getAttribute("href");
    return List.of(
        "stories",
        "stories?least=1&asOf=2025-07-02",
        "copies",
        "who-says",
        "who-says?q=sluice+autumn",
        "article/" + copy().article().id(),
        String.valueOf(story).replace(home, ""));
  }

  @Test
  void hostileWordsStayWords() {
    for (String page : pages()) {
      browser.get(home + page);
      browser.await("document.readyState === 'complete'");
      assertThat(browser.script("return window.hacked ?? 'no'")).as(page).isEqualTo("no");
      assertThat(browser.all("main img, main script, [onerror]")).as(page).isEmpty();
    }
    browser.assertQuietAndAlone(home);
  }

  @ParameterizedTest(name = "{0} pixels wide, {1}")
  @CsvSource({"1440, light", "1440, dark", "390, light", "390, dark"})
  void nothingShutsAnybodyOut(int width, String scheme) {
    List<String> pages = pages();
    browser.look(width, width < 600 ? 844 : 1000, scheme);
    for (String page : pages) {
      browser.get(home + page);
      browser.await("document.readyState === 'complete'");
      assertThat(browser.shift()).as(page + " stands still").isLessThan(0.01);
      assertThat(browser.weight()).as(page + " is light").isBetween(1_000L, 300_000L);
      assertThat(browser.barriers()).as(page).isEmpty();
      assertThat(
              browser.script(
                  "return document.documentElement.scrollWidth"
                      + " <= document.documentElement.clientWidth"))
          .as(page + " fits the window")
          .isEqualTo(true);
    }
  }
}
