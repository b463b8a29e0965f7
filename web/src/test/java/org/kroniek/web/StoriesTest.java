package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kroniek.model.Reading;

/** Stories, copies, who says so: as pages and for programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StoriesTest {

  private static final Pattern STORY = Pattern.compile("/story/(t-[0-9a-z]{16})");

  private final MemoryArchive archive =
      new MemoryArchive(Quay.all().toArray(Reading[]::new)).compared();
  private final Server server = Server.start(archive, new ServerOptions(ServerOptions.LOOPBACK, 0));
  private final Client client = new Client(server);

  @AfterAll
  void stop() {
    server.close();
    archive.close();
  }

  private String page(String path) {
    var answer = client.get(path, "Accept-Language", "en");
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private String dutch(String path) {
    return client.get(path, "Accept-Language", "nl").body();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  private String story() {
    Matcher story = STORY.matcher(page("/stories"));
    assertThat(story.find()).isTrue();
    return story.group(1);
  }

  @Test
  void reportsOfOneThingAreOneStoryAndCopiesCountOnce() {
    assertThat(page("/stories"))
        .contains("1 story")
        .contains("3 reports")
        .contains("2 independent")
        .contains("3 March 2025 to 5 March 2025")
        .doesNotContain("Cheaper buses");
    assertThat(page("/stories?least=1")).contains("2 stories").contains("Cheaper buses");
    assertThat(dutch("/stories")).contains("1 verhaal").contains("2 onafhankelijk");
  }

  @Test
  void storiesAreNarrowedByWhatOneOfTheirReportsIs() {
    assertThat(page("/stories?q=divers&since=2025-03-05")).contains("1 story");
    assertThat(page("/stories?about=Harbour+Union&language=en")).contains("1 story");
    assertThat(page("/stories?q=trams")).contains("No story").doesNotContain("/story/t-");
    assertThat(page("/stories?until=2025-02")).contains("No story");
    assertThat(page("/stories?language=nl")).contains("No story");
    assertThat(client.get("/stories?least=none").statusCode()).isEqualTo(400);
    assertThat(client.get("/stories?asOf=yesterday").statusCode()).isEqualTo(400);
    assertThat(client.get("/stories?cursor=AAAA").statusCode()).isEqualTo(400);
  }

  @Test
  void oneStoryTellsItsReportsInOrderWithTheirPassages() {
    String page = page("/story/" + story());
    int agency = page.indexOf("#" + Quay.agency().statements().get(0).id());
    int own = page.indexOf("#" + Quay.own().statements().get(0).id());
    assertThat(agency).isPositive();
    assertThat(own).isGreaterThan(agency);
    assertThat(page)
        .contains("First:")
        .contains("Copied from")
        .doesNotContain("#" + Quay.copy().statements().get(0).id())
        .doesNotContain(Quay.EVIL)
        .contains("&lt;img src=x");
    assertThat(client.get("/story/t-0000000000000000").statusCode()).isEqualTo(404);
  }

  @Test
  void asOfADayBeforeItWasRecordedNothingIsKnown() {
    assertThat(page("/stories?asOf=2025-06-25")).contains("No story").contains("25 June 2025");
    assertThat(page("/stories?asOf=2025-06-26")).contains("1 story");
    assertThat(page("/story/" + story() + "?asOf=2025-06-26"))
        .contains("As it was known on 26 June 2025");
    assertThat(client.get("/story/" + story() + "?asOf=2025-06-25").statusCode()).isEqualTo(404);
    assertThat(page("/copies?asOf=2025-06-25")).contains("No report is a copy");
    assertThat(page("/search?asOf=2025-06-25")).doesNotContain("25 June 2025");
  }

  @Test
  void anArticleLeadsToItsStoryAndItsCopies() {
    assertThat(page("/article/" + Quay.agency().article().id()))
        .contains("/story/" + story())
        .contains("One of 3 reports")
        .contains("Printed again by");
    assertThat(page("/article/" + Quay.copy().article().id()))
        .contains("Copied from")
        .contains(Quay.agency().article().id());
    assertThat(page("/article/" + Quay.other().article().id()))
        .doesNotContain("/story/")
        .doesNotContain("Copied from");
  }

  @Test
  void copiesStandUnderWhereTheyComeFrom() {
    String page = page("/copies");
    assertThat(page).contains("1 report with copies").contains("names Delta Wire as its source");
    assertThat(page.indexOf(Quay.agency().article().id()))
        .isLessThan(page.indexOf(Quay.copy().article().id()));
    assertThat(dutch("/copies")).contains("noemt Delta Wire als bron");
  }

  @Test
  void whoSaysSoTellsOnHowManyReportsItRests() {
    String page = page("/who-says?q=quay+spring");
    assertThat(page).contains("1 statement").contains("Ada Quist").contains("rests on 1 report");
    assertThat(page("/who-says?q=whales")).contains("Nobody says that");
    assertThat(page("/who-says?q=quay&asOf=soon")).contains("cannot be read");
    assertThat(dutch("/who-says?q=quay&asOf=soon")).contains("is niet te lezen");
    assertThat(dutch("/stories?least=none")).contains("een getal van 1 tot 500");
  }

  @Test
  void theFirstPageTellsACopyOnceAndNamesTheStory() {
    assertThat(page("/")).contains("/story/" + story()).doesNotContain(Quay.copy().article().id());
  }

  @Test
  void programsAreToldTheSame() {
    JsonNode list = json(page("/api/v1/stories?q=crane"));
    assertThat(list.at("/total/number").asInt()).isEqualTo(1);
    assertThat(list.at("/items/0/reports").size()).isEqualTo(3);
    assertThat(list.at("/items/0/origins").size()).isEqualTo(2);
    JsonNode one = json(page("/api/v1/stories/" + story()));
    assertThat(one.path("statements").size()).isEqualTo(4);
    assertThat(one.at("/copies/0/origin/id").asText()).isEqualTo(Quay.agency().article().id());
    assertThat(json(page("/api/v1/stories?asOf=2025-06-25")).at("/total/number").asInt()).isZero();
    assertThat(json(page("/api/v1/copies")).at("/items/0/copies/0/credit").asText())
        .isEqualTo("Delta Wire");
    assertThat(
            json(page("/api/v1/who-says?q=quay+spring")).at("/items/0/says/0/source/name").asText())
        .isEqualTo("Ada Quist");
    assertThat(page("/api/v1/stories?format=atom")).contains("<feed");
    assertThat(client.get("/api/v1/stories/t-x").statusCode()).isEqualTo(404);
    assertThat(client.get("/api/v1/stories?asOf=x").statusCode()).isEqualTo(400);
    assertThat(client.get("/api/v1/who-says").statusCode()).isEqualTo(400);
  }

  @Test
  void aListOfStoriesIsPagedThroughOnce() {
    JsonNode first = json(page("/api/v1/stories?least=1&limit=1"));
    assertThat(first.at("/total/number").asInt()).isEqualTo(2);
    JsonNode second = json(page(first.path("nextPage").asText()));
    assertThat(second.has("next")).isFalse();
    assertThat(second.at("/items/0/id").asText())
        .isNotEqualTo(first.at("/items/0/id").asText())
        .startsWith("t-");
  }

  @Test
  void aStoryOfVeryManyReportsListsTheLaterOnesByTheirHeadings() {
    Reading[] many = new Reading[24];
    for (int i = 0; i < many.length; i++) {
      many[i] = Quay.later(i);
    }
    try (MemoryArchive large = new MemoryArchive(many).compared();
        Server crowded = Server.start(large, new ServerOptions(ServerOptions.LOOPBACK, 0))) {
      Client other = new Client(crowded);
      Matcher found = STORY.matcher(other.get("/stories").body());
      assertThat(found.find()).isTrue();
      String page = other.get("/story/" + found.group(1), "Accept-Language", "en").body();
      assertThat(page).contains("24 reports").contains("Reports after that");
      for (Reading reading : many) {
        assertThat(page).contains(reading.article().id());
      }
    }
  }
}
