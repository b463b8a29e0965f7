package org.kroniek.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.pipeline.Composition;

/**
 * Servers that misbehave in more than thirty ways, watched all at once for six hours of a fast
 * clock, with a new start in the middle: every article is on record exactly once, and no server is
 * asked too much.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MisbehavingServersTest {

  private static final Duration HALF = Duration.ofHours(3);

  private List<Trouble> troubles = List.of();
  private List<String> titles = List.of();
  private List<String> told = List.of();

  @BeforeAll
  void watch(@TempDir Path folder) {
    Desk desk = new Desk(folder, new Composition());
    troubles = new Troubles(desk.pace()::now).all();
    FeedSource[] feeds =
        troubles.stream().flatMap(trouble -> trouble.feeds().stream()).toArray(FeedSource[]::new);
    desk.watch(HALF, feeds);
    desk.watch(HALF, feeds);
    titles = desk.titles();
    told = desk.told();
  }

  @AfterAll
  void close() {
    troubles.forEach(trouble -> trouble.host().close());
  }

  @TestFactory
  Stream<DynamicTest> each_brings_its_reports_once_and_is_not_asked_too_often() {
    return troubles.stream()
        .map(trouble -> DynamicTest.dynamicTest(trouble.name(), () -> check(trouble)));
  }

  private void check(Trouble trouble) throws Throwable {
    String base = trouble.host().base();
    List<String> ofThis = told.stream().filter(line -> line.contains(base)).toList();
    for (Map.Entry<String, int[]> path : trouble.asked().entrySet()) {
      assertThat((int) trouble.host().asked(path.getKey()))
          .as("times asked for %s; told: %s", path.getKey(), ofThis)
          .isBetween(path.getValue()[0], path.getValue()[1]);
    }
    for (String title : trouble.titles()) {
      assertThat(Collections.frequency(titles, title)).as("times on record: " + title).isEqualTo(1);
    }
    assertThat(trouble.host().asked("/robots.txt")).as("robots.txt").isBetween(1L, 9L);
    trouble.checkMore();
  }

  @Test
  void there_are_thirty_of_them_at_least() {
    assertThat(troubles).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void nothing_else_is_on_record() {
    List<String> expected = new ArrayList<>();
    troubles.forEach(trouble -> expected.addAll(trouble.titles()));
    assertThat(titles).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void between_two_requests_to_one_server_there_is_a_pause() {
    for (Trouble trouble : troubles) {
      List<Host.Request> requests = trouble.host().requests();
      for (int i = 1; i < requests.size(); i++) {
        assertThat(Duration.between(requests.get(i - 1).at(), requests.get(i).at()))
            .as(trouble.name() + ": " + requests.get(i).path())
            .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
      }
    }
  }

  @Test
  void every_request_says_who_asks() {
    for (Trouble trouble : troubles) {
      assertThat(trouble.host().requests())
          .allSatisfy(request -> assertThat(request.header("user-agent")).startsWith("Kroniek/"));
    }
  }
}
