package org.kroniek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Language;
import org.kroniek.model.Mention;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

class InvariantsTest {

  private static final List<String> WORDS =
      List.of(
          "zegt",
          "zei",
          "said",
          "dat",
          "that",
          "volgens",
          "according to",
          "aldus",
          "laat",
          "weten",
          "„",
          "”",
          "\"",
          "‘",
          "’",
          "“",
          "Anna de Wit",
          "Kuiper",
          "hij",
          "zij",
          "she",
          "minister",
          "de minister",
          "the mayor",
          ",",
          ":",
          ".",
          ". ",
          "\n\n",
          "?",
          "noemt",
          "wil",
          "niet",
          "zeggen",
          "of",
          "te",
          "komen",
          "to leave",
          "en",
          "and",
          "brug",
          "bridge",
          "(",
          ")",
          "–",
          "Rusland",
          "NAVO",
          "wijst op",
          "tegen de NOS",
          "told Reuters",
          "heeft",
          "gezegd",
          "🙂",
          "\u0000",
          "é",
          "'s",
          "die",
          "who",
          "Dat",
          "Op de vraag",
          "op",
          "om",
          "declined",
          "comment",
          "on",
          ";",
          "...",
          "-");

  private final Reports reports = new Reports();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverTheTextFindingsLieInsideItAndComeOutTheSameAgain(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 25; round++) {
      Language language = random.nextBoolean() ? Language.DUTCH : Language.ENGLISH;
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(120);
      IntStream.range(0, length)
          .forEach(
              i -> {
                text.append(WORDS.get(random.nextInt(WORDS.size())));
                text.append(random.nextInt(5) == 0 ? "" : " ");
              });
      Document document = reports.document(language, "2024-12", text.toString());
      Extracted found = reports.extraction().extract(document);

      check(document, found, "seed " + seed + " round " + round + ": " + text);
      assertThat(reports.extraction().extract(document)).isEqualTo(found);
    }
  }

  private static void check(Document document, Extracted found, String where) {
    int length = document.article().text().length();
    assertThat(found.statements()).extracting(Statement::id).as(where).doesNotHaveDuplicates();
    int before = 0;
    for (Statement statement : found.statements()) {
      assertThat(statement.span().end()).as(where).isLessThanOrEqualTo(length);
      assertThat(statement.span().start()).as(where).isGreaterThanOrEqualTo(before);
      before = statement.span().start();
      assertThat(statement.content()).allMatch(s -> !s.of(document.article().text()).isBlank());
      statement.parent().ifPresent(p -> assertThat(ids(found)).as(where).contains(p));
      statement
          .source()
          .flatMap(s -> s.party().entity())
          .ifPresent(id -> assertThat(found.entities()).extracting(Entity::id).contains(id));
    }
    for (Entity entity : found.entities()) {
      assertThat(entity.mentions()).as(where).isNotEmpty();
      assertThat(entity.mentions().stream().map(Mention::span).map(Span::end))
          .allMatch(end -> end <= length);
    }
  }

  private static List<String> ids(Extracted found) {
    return found.statements().stream().map(Statement::id).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "„",
        "\" ",
        "„Nee”, zegt Kuiper. ",
        "Kuiper zegt dat Anna zei dat ",
        "Kuiper: „Nee, nooit.” ",
        "„Wat een dag toch weer.” ",
        "De brug is „veel te oud” . ",
        "hij zegt dat het regent. ",
        "zegt hij, ",
        "Volgens hem ",
        "minister Kuiper en ",
        "Jan, Piet en ",
        "(",
        "wil niet "
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void timeGrowsWithTheTextAndNoFaster(String piece) {
    seconds(piece, 200);
    double little = Math.max(0.02, best(piece, 400));

    assertThat(seconds(piece, 2_000)).isLessThan(20 * little);
  }

  @Test
  void tenThousandOpeningQuotationMarksTakeLessThanASecond() {
    for (String mark : List.of("„", "“", "\" ", "‘", "« ", ",,")) {
      assertThat(best(mark, 10_000)).as(mark).isLessThan(1.0);
    }
  }

  private double best(String piece, int times) {
    return Math.min(seconds(piece, times), seconds(piece, times));
  }

  private double seconds(String piece, int times) {
    Document document = reports.document(Language.DUTCH, "2024-12", piece.repeat(times));
    // The thread's own time, so that other work on the machine does not count.
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Extracted found = reports.extraction().extract(document);
    assertThat(found).isNotNull();
    return (clock.getCurrentThreadCpuTime() - start) / 1e9;
  }

  @Test
  void manyThreadsReadAsOne() {
    Document document =
        reports.document(
            Language.DUTCH,
            "2024-12",
            "Bram Kuiper zegt dat de brug dichtgaat. „Het is niet anders”, zegt hij tegen de NOS.");
    Extracted alone = reports.extraction().extract(document);

    assertThat(
            IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> reports.extraction().extract(document))
                .distinct())
        .containsExactly(alone);
  }
}
