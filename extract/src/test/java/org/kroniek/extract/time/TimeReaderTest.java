package org.kroniek.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.TimeExpression;
import org.kroniek.model.Token;

class TimeReaderTest {

  private static final TimedText TEXTS = TimedText.untagged();

  private final TimedText texts = TEXTS;

  @ParameterizedTest
  @ValueSource(strings = {"times-nl.tsv", "times-en.tsv"})
  void theLexiconIsSortedAndWithoutDoublesAndEachClassIsKnown(String file) throws IOException {
    try (InputStream stream = TimeReader.class.getResourceAsStream(file)) {
      List<String> lines =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .toList();
      List<String> rows = lines.subList(1, lines.size());

      assertThat(rows).hasSizeGreaterThan(400).isSorted().doesNotHaveDuplicates();
      assertThat(rows)
          .allSatisfy(row -> TermKind.valueOf(row.split("\t", -1)[1].toUpperCase(Locale.ROOT)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | De zitting duurde twee weken. | twee weken = P2W",
        "nl | De zitting duurde anderhalf uur. | anderhalf uur = PT1.5H",
        "nl | Hij kreeg 2 jaar en 3 maanden cel. | 2 jaar en 3 maanden = P2Y3M",
        "nl | Ze wachtte de hele dag. | de hele dag = P1D",
        "nl | De trein had een half uur vertraging. | een half uur = PT0.5H",
        "en | The hearing took two weeks. | two weeks = P2W",
        "en | The hearing took an hour and a half. | an hour and a half = PT1.5H",
        "en | He was jailed for 2 years and 3 months. | 2 years and 3 months = P2Y3M",
        "en | The crew built it in 20 minutes. | 20 minutes = PT20M"
      })
  void durationsAreTold(String language, String text, String expected) {
    Times times = texts.read(new Language(language), Optional.of("2024-11-07"), text);

    assertThat(times.lengths())
        .extracting(length -> length.span().of(text) + " = " + length.value())
        .containsExactly(expected);
  }

  @Test
  void theTimesWithinASpanAreThoseThatLieInItWhole() {
    String text = "Gisteren kwam zij, vandaag ging hij, morgen komen zij terug.";
    Times times = texts.read(Language.DUTCH, Optional.of("2024-11-07"), text);
    int comma = text.indexOf(',');

    assertThat(times.dates()).hasSize(3);
    assertThat(times.within(new Span(0, text.length()))).isEqualTo(times.dates());
    assertThat(times.within(new Span(comma, text.lastIndexOf(','))))
        .extracting(TimeExpression::value)
        .containsExactly(new PartialDate("2024-11-07"));
    assertThat(times.within(new Span(1, comma))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverTheTextTimesAreInOrderAndInsideItAndComeOutTheSameAgain(long seed) {
    List<String> pieces =
        List.of(
            "van",
            "tot",
            "4",
            "22",
            "januari",
            "2014",
            "-",
            "/",
            "vorige",
            "week",
            "maandag",
            "de",
            "15e",
            "over",
            "drie",
            "jaar",
            "geleden",
            "eind",
            "'",
            "s",
            "12",
            ":",
            "40",
            "uur",
            "en",
            "een",
            "half",
            ".",
            ",",
            "sinds",
            "tussen",
            "99999999999",
            "0",
            "de jaren",
            "nul",
            "K3",
            "eeuw",
            "Pasen",
            "eeneneenen",
            "é",
            "😀");
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      Document document = texts.document(Language.DUTCH, Optional.of("2024-12"), text.toString());
      Times times = texts.reader().read(document);

      String where = "seed " + seed + " round " + round + ": " + text;
      int before = 0;
      for (TimeExpression time : times.dates()) {
        assertThat(time.span().start()).as(where).isGreaterThanOrEqualTo(before);
        before = time.span().end();
      }
      assertThat(before).as(where).isLessThanOrEqualTo(text.length());
      assertThat(texts.reader().read(document)).as(where).isEqualTo(times);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "van 4 tot ",
        "2014-",
        "vorige week ",
        "twee en een half jaar, ",
        "maandag, ",
        "1/",
        "'",
        "eind ",
        "eenentwintig",
        "12:",
        "tussen ",
        "maandag was, "
      })
  void timeGrowsWithTheTextAndNoFaster(String piece) {
    seconds(piece, 500);
    double little = Math.max(0.02, Math.min(seconds(piece, 500), seconds(piece, 500)));

    assertThat(seconds(piece, 5_000)).isLessThan(40 * little);
  }

  /** One sentence of one token that holds it all, so that nothing but this reader takes time. */
  private double seconds(String piece, int times) {
    String text = piece.repeat(times).strip();
    Span span = new Span(0, text.length());
    Document plain = texts.document(Language.DUTCH, Optional.of("2024-12"), "x".repeat(9));
    Article article = plain.article();
    Document document =
        new Document(
            new Article(
                article.id(),
                article.path(),
                article.url(),
                article.outlet(),
                article.title(),
                article.byline(),
                article.published(),
                article.language(),
                text,
                List.of()),
            List.of(new Sentence(span, Block.Kind.PARAGRAPH, List.of(Token.of(span, text)))),
            List.of(),
            List.of());
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    assertThat(texts.reader().read(document)).isNotNull();
    return (clock.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
