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
import org.kroniek.model.Block;
import org.kroniek.model.Event;
import org.kroniek.model.Quantity;
import org.kroniek.model.Reading;
import org.kroniek.model.Statement.Act;
import org.kroniek.model.Statement.Mode;

/** The views over all reports: each leads to the passage in at most three clicks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewsTest {

  private static final String EVIL = "<img src=x onerror=window.hacked=1>";

  private OpenRoom room;
  private Browser browser;
  private String home;

  /** A report in which every word that a view shows would like to be HTML. */
  private static Reading hostile() {
    return new Desk(EVIL + " head", EVIL + " outlet", "2025-06")
        .block(Block.Kind.PARAGRAPH, EVIL + " Knave said " + EVIL + " gives 4 percent to Norland.")
        .says(EVIL + " Knave", "said", Act.ASSERT, Mode.INDIRECT, EVIL + " gives 4 percent")
        .goes(
            Event.Type.AID,
            Event.Modality.ASSERTED,
            EVIL + " Knave",
            "Norland",
            "gives",
            "gives 4 percent to Norland")
        .binds(Quantity.Kind.PLEDGE, Quantity.Stance.ENDORSED, EVIL + " Knave", "4", "4 percent")
        .supposes(EVIL + " gives", "4 percent to Norland")
        .reading();
  }

  @BeforeAll
  void open(@TempDir Path folder) {
    List<Reading> all = new ArrayList<>(Delta.all());
    all.add(hostile());
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
  void findCountsFurtherFiltersAndLeadsToThePassage() {
    browser.get(home + "search?q=percent");
    assertThat(browser.text("#total")).isEqualTo("4 statements");
    assertThat(browser.text("#choose-act-promise .count")).isEqualTo("1");
    browser.click("#choose-act-promise");
    browser.await("document.querySelector('#total').textContent === '1 statement'");
    assertThat(browser.address()).isEqualTo(home + "search?q=percent&act=promise");
    browser.click("#found .passage .to-passage");
    room.assertAtThePassage(Delta.first());
  }

  @Test
  void aListIsThereForProgramsToo() {
    browser.get(home + "search?q=percent&act=promise,assert");
    assertThat(browser.text("#total")).isEqualTo("3 statements");
    for (String form : List.of("atom", "csv", "jsonl")) {
      String address = browser.find(".feeds a[href$='" + form + "']").getAttribute("href");
      Object answer =
          browser.script(
              "const request = new XMLHttpRequest(); request.open('GET', arguments[0], false);"
                  + "request.send(); return request.status + ' ' + request.responseText",
              String.valueOf(address));
      assertThat(String.valueOf(answer)).as(form).startsWith("200 ").contains("2 percent");
    }
  }

  @Test
  void namesAreOfferedWhileTyping() {
    browser.get(home + "search");
    browser.click("#f-source");
    browser.press("ti");
    browser.await("document.querySelector('#names-source option[value=\"Bram Tiel\"]')");
    browser.assertQuietAndAlone(home);
  }

  @Test
  void aPersonsPageLeadsToThePassage() {
    browser.get(home + "search?q=Tiel");
    browser.click("#found .meant a");
    browser.await("location.pathname.startsWith('/entity/')");
    assertThat(browser.text("h1")).isEqualTo("Bram Tiel");
    assertThat(browser.all("#months tbody tr")).hasSizeGreaterThanOrEqualTo(2);
    browser.await("document.querySelector('[data-chart=months] canvas')");
    browser.click(".hits .passage .to-passage");
    browser.await("document.querySelector('.is-chosen')");
    browser.assertQuietAndAlone(home);
  }

  @Test
  void whoSaysTheSameArrivesOnAPersonsPageAndLeadsToThePassage() {
    browser.get(home + "entity?name=Ada+Quill");
    browser.await("document.querySelector('#replies')");
    browser.get(home + "entity?name=Bram+Tiel");
    browser.await("document.querySelector('#replies')");
    assertThat(browser.text("#replies")).isNotBlank();
    browser.assertQuietAndAlone(home);
  }

  @Test
  void whichPositionsMovedArrivesOnTheFirstPage() {
    browser.get(home);
    browser.await("document.querySelector('#moves')");
    assertThat(browser.text("#moves")).isNotBlank();
    browser.assertQuietAndAlone(home);
  }

  @Test
  void betweenAndPositionsBeginWithThoseOfWhomMostIsTold() {
    browser.get(home + "between");
    assertThat(browser.text(".most")).contains("Norland", "Osterland");
    browser.click(".most a");
    browser.await("document.querySelector('#dealings')");
    browser.get(home + "positions");
    browser.click(".most a");
    browser.await("location.search.startsWith('?source=')");
    assertThat(browser.text("h1")).isNotBlank();
    browser.assertQuietAndAlone(home);
  }

  @Test
  void positionsTellWhatChangedAndEveryDotOpensItsPassage() {
    browser.get(home + "positions?source=Ada+Quill&q=percent");
    browser.await("document.querySelector('[data-chart=numbers] canvas')");
    assertThat(browser.all(".move")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(browser.text(".moves .change")).contains("first 2\u00a0%");
    clickDot("[data-chart=numbers]");
    browser.await("location.pathname.startsWith('/article/')");
    browser.await("document.querySelector('.card.amount.is-chosen')");
    browser.assertQuietAndAlone(home);
  }

  /** Clicks the first dot of a chart where the chart says that it is. */
  private void clickDot(String chart) {
    browser.script(
        "const box = document.querySelector(arguments[0]);"
            + "const chart = echarts.getInstanceByDom(box);"
            + "const dot = chart.getOption().series[0].data[0].value;"
            + "const [x, y] = chart.convertToPixel({seriesIndex: 0}, dot);"
            + "const at = box.getBoundingClientRect();"
            + "const canvas = box.querySelector('canvas');"
            + "for (const type of ['mousemove', 'mousedown', 'mouseup', 'click'])"
            + " canvas.dispatchEvent(new MouseEvent(type, {bubbles: true,"
            + " clientX: at.left + x, clientY: at.top + y}))",
        chart);
  }

  @Test
  void betweenTwoTellsBothDirectionsAndWhoSaysSo() {
    browser.get(home + "between?between=Norland&and=Osterland");
    browser.await("document.querySelector('[data-chart=between] canvas')");
    assertThat(browser.all("#dealings tbody tr")).hasSize(5);
    assertThat(browser.all("#dealings tr.cooperation.asserted")).hasSize(1);
    assertThat(browser.text("#dealings tr.cooperation.claimed")).contains("Quill says");
    assertThat(browser.text("#dealings tr.conflict.denied")).contains("it is not so");
    assertThat(browser.text("#dealings tr.conflict.supposed")).contains("it would be, if");
    browser.press("j", "o");
    room.assertAtThePassage(Delta.first());
  }

  @Test
  void aMisspeltNameIsAnsweredWithTheNearest() {
    browser.get(home + "positions?source=Bram+Teil&q=sand");
    browser.await("document.querySelector('.offers a')");
    assertThat(browser.text(".offers")).contains("Did you mean Bram Tiel?");
    browser.click(".offers a");
    browser.await("document.querySelectorAll('.move').length > 0");
  }

  @Test
  void theMapDrawsItsTableAndLeadsToWhatGoesOnBetweenTwo() {
    browser.get(home + "map");
    browser.await("document.querySelector('#network')?.dataset.drawn >= 2");
    assertThat(browser.all("#lines tbody tr")).hasSizeGreaterThanOrEqualTo(5);
    browser.script(
        "const to = document.getElementById('to'); to.value = to.min;"
            + "to.dispatchEvent(new Event('input'))");
    assertThat(browser.text("#to-said")).isEqualTo("March 2023");
    browser.click("#choose-type-sanction");
    browser.await("document.querySelectorAll('#lines tbody tr').length === 1");
    browser.click("#lines td.number a");
    browser.await("location.pathname === '/between'");
    browser.click("#dealings tr.conflict.asserted .to-passage");
    room.assertAtThePassage(Delta.third());
  }

  @Test
  void normsAreToldByHolderWithWhatIsHeldOfThem() {
    browser.get(home + "norms");
    browser.await("document.querySelector('[data-chart=numbers] canvas')");
    assertThat(browser.text("#numbers")).contains("Norland").contains("too little");
    assertThat(browser.all("#numbers tbody tr[data-y]")).hasSize(5);
    browser.click("#choose-stance-insufficient");
    browser.await("document.querySelectorAll('#numbers tbody tr[data-y]').length === 1");
    browser.click("#numbers .to-passage");
    room.assertAtThePassage(Delta.second());
  }

  @Test
  void whatIfTellsConditionAndConsequenceBySource() {
    browser.get(home + "whatif?source=Tiel");
    assertThat(browser.text("#found")).contains("the dike breaks");
    assertThat(browser.text("#found")).contains("Norland will cut the power");
    browser.click(".chain .to-passage");
    browser.await("document.querySelector('.condition.is-chosen')");
    browser.assertQuietAndAlone(home);
  }

  @Test
  void hostileWordsStayWordsOnEveryView() {
    for (String page : pages()) {
      browser.get(home + page);
      browser.await("document.readyState === 'complete'");
      assertThat(browser.script("return window.hacked ?? 'no'")).as(page).isEqualTo("no");
      assertThat(browser.all("main img, main script, [onerror]")).as(page).isEmpty();
    }
    browser.get(home + "search?q=%3Cimg&source=%22%3E%3Cscript%3Ewindow.hacked%3D1");
    assertThat(browser.script("return window.hacked ?? 'no'")).isEqualTo("no");
    browser.assertQuietAndAlone(home);
  }

  private static List<String> pages() {
    return List.of(
        "",
        "search?q=percent",
        "entity?name=Bram+Tiel",
        "positions?source=Ada+Quill&q=percent",
        "between?between=Norland&and=Osterland",
        "map",
        "norms",
        "whatif",
        "watch",
        "positions",
        "between",
        "moves",
        "api");
  }

  @ParameterizedTest(name = "{0} pixels wide, {1}")
  @CsvSource({"1440, light", "1440, dark", "390, light", "390, dark"})
  void nothingShutsAnybodyOut(int width, String scheme) {
    browser.look(width, width < 600 ? 844 : 1000, scheme);
    for (String page : pages()) {
      browser.get(home + page);
      browser.await("document.readyState === 'complete'");
      browser.picture("view-" + page.replaceAll("\\W+", "-") + "-" + width + "-" + scheme);
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
