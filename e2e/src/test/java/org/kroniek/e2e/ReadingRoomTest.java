package org.kroniek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kroniek.model.Block;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement.Act;
import org.kroniek.model.Statement.Mode;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.pipeline.Composition;
import org.kroniek.web.Server;
import org.kroniek.web.ServerOptions;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The reading room as people use it, in a real browser over a real archive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReadingRoomTest {

  private static final int ROWS = 30;

  private static final Reading QUAY = quay();
  private static final Reading HOSTILE = hostile();

  private CataloguedArchive archive;
  private Server server;
  private Browser browser;
  private String home;

  private static Reading quay() {
    return new Desk("Harbour master warns of the old quay", "Harbour Post", "2024-12-02")
        .block(Block.Kind.CAPTION, "The old quay at low tide. Photo: Harbour Post")
        .paragraph(
            "Ada Quist warned on Monday that the old quay will sink within ten years. The harbour"
                + " master of Oosterwal said so before the council met.")
        .paragraph(
            "According to Bram Olt, Quist promised him that the crane would be moved first. “We"
                + " have waited long enough”, said Olt. The union, he added, has not been heard.")
        .block(Block.Kind.SUBHEADING, "No money yet")
        .paragraph(
            "Alderman Cato Venn denied that the money is lacking. Venn asked the council for"
                + " patience until the summer.")
        .says(
            "Ada Quist",
            "warned",
            Act.WARN,
            Mode.INDIRECT,
            "the old quay will sink within ten years")
        .says(
            "Bram Olt",
            "According to",
            Act.ASSERT,
            Mode.INDIRECT,
            "Quist promised him that the crane would be moved first")
        .says("Quist", "promised", Act.PROMISE, Mode.INDIRECT, "the crane would be moved first")
        .says("Bram Olt", "said Olt", Act.ASSERT, Mode.DIRECT, "We have waited long enough")
        .says("Cato Venn", "denied", Act.DENY, Mode.INDIRECT, "the money is lacking")
        .says("Cato Venn", "asked", Act.REQUEST, Mode.INDIRECT, "patience until the summer")
        .reading();
  }

  private static Reading hostile() {
    return new Desk("<img src=x onerror=window.hacked=1> a quay", "</title><script>", "2024-11")
        .paragraph(
            "Dora Ruin said <script>window.hacked=1</script><a hx-get=/ hx-trigger=load"
                + " href=javascript:window.hacked=1>a rope is a quay</a>.")
        .says(
            "Dora Ruin",
            "said",
            Act.ASSERT,
            Mode.INDIRECT,
            "<script>window.hacked=1</script><a hx-get=/ hx-trigger=load"
                + " href=javascript:window.hacked=1>a rope is a quay</a>")
        .reading();
  }

  @BeforeAll
  void open(@TempDir Path folder) {
    browser = Browser.open(folder.resolve("profile"));
    archive =
        Composition.archive(
            folder.resolve("kroniek.db"),
            Clock.fixed(Instant.parse("2024-12-03T08:00:00Z"), ZoneOffset.UTC));
    for (int i = 1; i <= ROWS + 10; i++) {
      archive.save(
          new Desk("Tide table " + i, "Tidings", "2023-0" + (i % 9 + 1))
              .paragraph("Ed Low said that ebb number " + i + " came late.")
              .says("Ed Low", "said", Act.ASSERT, Mode.INDIRECT, "ebb number " + i + " came late")
              .reading(),
          Optional.empty());
    }
    archive.save(HOSTILE, Optional.empty());
    archive.save(QUAY, Optional.empty());
    server = Server.start(archive, new ServerOptions(ServerOptions.LOOPBACK, 0));
    home = server.address().toString();
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
    if (archive != null) {
      archive.close();
    }
  }

  @BeforeEach
  void settle() {
    browser.look(1440, 1000, "light").forget();
  }

  private String quayAddress() {
    return home + "article/" + QUAY.article().id();
  }

  private String id(int statement) {
    return QUAY.statements().get(statement).id();
  }

  @Test
  void aSearchLeadsToTheMarkedPassage() {
    browser.get(home);
    browser.click("#q");
    browser.type("crane moved");
    browser.await("document.querySelector('#total')?.textContent.includes('statement')");
    browser.click("#found [data-passage='" + id(2) + "'] .to-passage");

    browser.await("document.querySelector('.said.is-chosen')");
    assertThat(browser.address()).startsWith(quayAddress() + "#s-");
    assertThat(browser.text(".said.is-chosen")).contains("the crane would be moved first");
    assertThat(inWindow(".said.is-chosen")).isTrue();
    assertThat(browser.text(".card details[open] .name")).isEqualTo("Quist");
    browser.assertQuietAndAlone(home);
  }

  @Test
  void aReportWithoutSuchAStatementIsFoundByItsWords() {
    browser.get(home + "search?q=low+tide");
    assertThat(browser.text("#total")).isEqualTo("No statement answers this");
    assertThat(browser.text("#reports h2"))
        .isEqualTo("Reports that hold the words 41, the newest 30");
    browser.click("#reports li:first-child a");
    browser.await("location.pathname.startsWith('/article/')");
    assertThat(browser.address()).isEqualTo(quayAddress());
    browser.assertQuietAndAlone(home);
  }

  private boolean inWindow(String selector) {
    return Boolean.TRUE.equals(
        browser.script(
            "const b = document.querySelector(arguments[0]).getBoundingClientRect();"
                + "return b.top >= 0 && b.bottom <= innerHeight",
            selector));
  }

  @Test
  void anArticleShowsNestedStatementsInsideEachOther() {
    browser.get(quayAddress());

    assertThat(browser.all("article .said")).hasSize(6);
    assertThat(browser.text("[id='" + id(1) + "'] [id='" + id(2) + "']"))
        .endsWith("the crane would be moved first");
    browser.click("[id='" + id(2) + "']");
    browser.await("document.querySelector('.card.is-chosen details[open]')");
    assertThat(browser.text(".card.is-chosen")).contains("inside").contains("statement");
  }

  @Test
  void theKeyboardLeadsThroughTheStatementsOfAnArticle() {
    browser.get(quayAddress());
    browser.press("j");
    browser.await(chosen(id(0)));
    browser.press("j", "j", "k");
    browser.await(chosen(id(1)));
    browser.press("e");
    browser.await("document.querySelector('.card.is-chosen .why')?.textContent.includes('Rule')");
    assertThat(browser.text(".card.is-chosen .why")).contains("cue-verb-clause");
    browser.press("?");
    browser.await("document.getElementById('keys').open");
    browser.press(Keys.ESCAPE);
    browser.await("!document.getElementById('keys').open");
    browser.press(Keys.ESCAPE);
    browser.await("!document.querySelector('.is-chosen')");
    browser.press("/");
    browser.await("document.activeElement.id === 'q'");
    browser.assertQuietAndAlone(home);
  }

  private static String chosen(String id) {
    return "location.hash === '#"
        + id
        + "' && document.querySelector('.said.is-chosen')?.id === '"
        + id
        + "'";
  }

  @Test
  void theKeyboardLeadsFromAListToThePassage() {
    browser.get(home + "search?q=money");
    browser.press("j", "o");
    browser.await(chosen(id(4)));
    browser.get(home + "search?q=money");
    browser.press("j", "e");
    browser.await("document.querySelector('#reasons')");
    assertThat(browser.address()).isEqualTo(home + "finding/" + id(4));
    browser.assertQuietAndAlone(home);
  }

  @Test
  void aFilterAppliesAtOnceAndCanBeDropped() {
    browser.get(home + "search?q=the");
    browser.script("window.stays = true");
    browser.click("#choose-act-deny");
    browser.await("document.querySelector('#total').textContent.startsWith('1 statement')");
    assertThat(browser.address()).isEqualTo(home + "search?q=the&act=deny");
    assertThat(browser.script("return window.stays")).isEqualTo(true);
    browser.all(".drops a").get(1).click();
    browser.await("location.search === '?q=the'");
    browser.assertQuietAndAlone(home);
  }

  @Test
  void aFilterThatCannotBeAskedSaysSoAtOnce() {
    browser.get(home + "search?q=the");
    browser.click("#f-since");
    browser.press("soon", Keys.TAB);
    browser.await("document.querySelector('#total').textContent === 'This cannot be asked'");
    assertThat(browser.text("#found [role=alert]")).contains("\"soon\"");
    browser.click("#found .drops li:last-child a");
    browser.await("document.querySelector('#total').textContent.includes('statements')");
    assertThat(browser.address()).isEqualTo(home + "search?q=the");
  }

  @Test
  void moreRowsComeOnDemand() {
    browser.get(home + "search?outlet=Tidings");
    assertThat(browser.find("#total").getText()).isEqualTo("40 statements");
    assertThat(browser.all(".passage")).hasSize(ROWS);
    browser.click("#more a");
    browser.await("document.querySelectorAll('.passage').length === 40");
    assertThat(browser.all("#more")).isEmpty();
    browser.assertQuietAndAlone(home);
  }

  @Test
  void aChosenThemeStaysWhenThePageIsLoadedAgain() {
    browser.get(home);
    WebElement theme = browser.find("#theme");
    theme.click();
    theme.click();
    assertThat(browser.text("#theme-name")).isEqualTo("dark");
    String dark = ground();
    browser.get(home + "search");
    assertThat(ground()).isEqualTo(dark);
    browser.click("#theme");
    assertThat(ground()).isNotEqualTo(dark);
  }

  private String ground() {
    return String.valueOf(browser.script("return getComputedStyle(document.body).backgroundColor"));
  }

  @Test
  void hostileTextIsShownAndDoesNothing() {
    for (String page :
        List.of(
            "",
            "search?q=rope",
            "article/" + HOSTILE.article().id(),
            "finding/" + HOSTILE.statements().get(0).id(),
            "search?q=%3Cimg+src%3Dx+onerror%3Dwindow.hacked%3D1%3E&source=%22%3E%3Cscript%3E")) {
      browser.get(home + page);
      assertThat(browser.script("return window.hacked ?? 'no'")).as(page).isEqualTo("no");
      assertThat(browser.all("main img, main script, main [onerror]")).as(page).isEmpty();
    }
    browser.get(home + "article/" + HOSTILE.article().id());
    assertThat(browser.text("h1")).isEqualTo("<img src=x onerror=window.hacked=1> a quay");
    browser.assertQuietAndAlone(home);
  }

  @Test
  void withoutScriptsEveryPageStillReadsAndLeadsOn() {
    browser.scripts(false);
    try {
      browser.get(home);
      browser.click("#q");
      browser.type("patience");
      browser.click("#found .passage .to-passage");
      assertThat(browser.address()).endsWith("#" + id(5));
      browser.click("[id='card-" + id(5) + "'] summary");
      browser.click("[id='card-" + id(5) + "'] [data-explain]");
      assertThat(browser.find("#reasons").getText()).contains("cue-verb-clause");
    } finally {
      browser.scripts(true);
    }
  }

  @ParameterizedTest(name = "{0} pixels wide, {1}")
  @CsvSource({"1440, light", "1440, dark", "390, light", "390, dark"})
  void everyPageKeepsTheBasicsOfAccess(int width, String scheme) throws IOException {
    browser.look(width, width < 600 ? 844 : 1000, scheme);
    String script = resource("basics.js");
    List<String> pages =
        List.of(
            "",
            "search?q=the",
            "search?q=low+tide",
            "search?q=quay&act=praise&source=Qiust",
            "search?since=x",
            "article/" + QUAY.article().id() + "#" + id(1),
            "finding/" + id(0),
            "nowhere");
    List<String> names =
        List.of("home", "search", "reports", "empty", "refused", "article", "finding", "missing");
    for (int i = 0; i < pages.size(); i++) {
      browser.get(home + pages.get(i));
      browser.await("document.readyState === 'complete'");
      browser.picture(names.get(i) + "-" + width + "-" + scheme);
      assertThat((List<?>) browser.script(script)).as(names.get(i)).isEmpty();
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ReadingRoomTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
