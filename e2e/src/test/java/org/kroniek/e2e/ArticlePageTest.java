package org.kroniek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

/** An article in the reading room: all that is found in it, marked and told beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ArticlePageTest {

  private static final Reading REPORT = Delta.second();

  private OpenRoom room;
  private Browser browser;
  private String page;

  @BeforeAll
  void open(@TempDir Path folder) {
    room = OpenRoom.over(List.of(REPORT), folder);
    browser = room.browser();
    page = room.home() + "article/" + REPORT.article().id();
  }

  @AfterAll
  void close() {
    if (room != null) {
      room.close();
    }
  }

  @BeforeEach
  void settle() {
    browser.get("about:blank");
    browser.reads("en").look(1440, 1000, "light").forget();
  }

  @Test
  void everythingThatIsFoundIsMarkedAndTold() {
    browser.get(page);
    assertThat(browser.all("article .said")).hasSize(5);
    assertThat(browser.all("article .event")).hasSize(2);
    assertThat(browser.all("article .amount")).hasSize(2);
    assertThat(browser.text("article .condition")).endsWith("the dike breaks");
    assertThat(browser.text("article .consequence")).endsWith("the town will flood");
    assertThat(browser.all("#panel .card")).hasSize(10);
    assertThat(browser.text(".legend")).contains("5 statements").contains("2 dealings");
    browser.assertQuietAndAlone(room.home());
  }

  @Test
  void whatIsOnlyClaimedIsToldAsAClaim() {
    browser.get(page + "#" + REPORT.events().get(0).id());
    browser.await("document.querySelector('.card.event.is-chosen details[open]')");
    assertThat(browser.text(".card.event.is-chosen"))
        .contains("help or goods")
        .contains("Osterland → Norland")
        .contains("Quill says");
    assertThat(browser.text("article .event.claimed .sign")).startsWith("△");
    assertThat(browser.text("article .event.denied .sign")).startsWith("▽");
  }

  @Test
  void anAddressOfAPassageShowsThatPassage() {
    String words = "the town will flood";
    int start = REPORT.article().text().indexOf(words);
    browser.get(page + "#" + start + "-" + (start + words.length()));
    browser.await("CSS.highlights.has('passage')");
    assertThat(browser.script("return [...CSS.highlights.get('passage')].map(String).join('')"))
        .isEqualTo(words);
    assertThat(browser.all(".is-chosen")).isEmpty();
  }

  @Test
  void theKeyboardLeadsThroughAllFindingsAndTheLegendLeavesSomeOut() {
    browser.get(page);
    browser.press("j", "j");
    browser.await("document.querySelector('.card.amount.is-chosen')");
    browser.press("e");
    browser.await("document.querySelector('.card.is-chosen .why')?.textContent.includes('Rule')");
    browser.click(".shows.amount");
    assertThat(browser.find(".card.amount").isDisplayed()).isFalse();
    browser.press("k");
    browser.press("j", "j");
    browser.await("document.querySelectorAll('.card.statement')[2].matches('.is-chosen')");
    browser.assertQuietAndAlone(room.home());
  }

  @Test
  void whoFindsAFindingWrongSaysSoOnItsPage() {
    browser.get(room.home() + "finding/" + REPORT.quantities().get(0).id());
    browser.click(".correct [value=wrong]");
    browser.click("#m-note");
    browser.press("sand, not dikes");
    browser.click("#m-author");
    browser.type("Cora Zand");
    browser.await("document.querySelector('.made')");
    assertThat(browser.text(".made")).contains("wrong, says Cora Zand").contains("sand, not dikes");
    assertThat(browser.barriers()).isEmpty();
    browser.assertQuietAndAlone(room.home());
  }

  @Test
  void aDutchBrowserReadsDutch() {
    browser.reads("nl-NL");
    browser.get(page + "#" + REPORT.statements().get(0).id());
    browser.await("document.querySelector('.card.is-chosen details[open]')");
    assertThat(browser.script("return document.documentElement.lang")).isEqualTo("nl");
    assertThat(browser.text(".legend")).contains("5 uitspraken").contains("2 handelingen");
    assertThat(browser.text(".card.is-chosen .act")).isEqualTo("zegt");
    assertThat(browser.find("#q").getAttribute("placeholder")).startsWith("Zoek");
  }

  @ParameterizedTest(name = "{0} pixels wide, {1}")
  @CsvSource({"1440, light", "1440, dark", "390, light", "390, dark"})
  void nothingShutsAnybodyOut(int width, String scheme) {
    browser.look(width, width < 600 ? 844 : 1000, scheme);
    browser.get(page + "#" + REPORT.events().get(0).id());
    browser.await("document.querySelector('.is-chosen')");
    browser.picture("delta-" + width + "-" + scheme);
    assertThat(browser.barriers()).isEmpty();
  }
}
