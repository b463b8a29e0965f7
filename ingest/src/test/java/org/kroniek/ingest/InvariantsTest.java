package org.kroniek.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Intake;
import org.kroniek.model.Rejection;

/** What holds for any input whatever. The seed stands in the message of a failure. */
class InvariantsTest {

  private static final Ingest INGEST = new Ingest(Reading.DUTCH, IngestOptions.none());
  private static final long SEED = 20241202;
  private static final int TEXTS = 600;
  private static final int MUTATIONS = 600;
  private static final List<String> PIECES =
      List.of(
          "date 2024-12 ",
          "---\n",
          "title: x\n",
          "\n\n",
          "\n",
          "\r\n",
          "\u2028",
          " ",
          "\u00a0",
          "\t",
          "„Nee”, zei zij. ",
          "De sluis van Oudervoort gaat dicht, zei de burgemeester. ",
          "NOS Nieuws • vandaag, 12:40 ",
          "ANP ",
          "DEN HAAG (ANP) - ",
          "Door Ries Tolhuis",
          "Foto: X",
          "Lees ook: y",
          "Geen uitstel",
          "\ud83d\ude42",
          "é",
          "<p>",
          "<html>",
          "{\"text\": ",
          "\"",
          "[",
          "a;tekst\n",
          "\u200b",
          "\f",
          "x",
          "\u202e",
          "\u001b[31m");
  private static final List<String> WHOLE =
      List.of(
          "<html><head><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\":"
              + " \"Sluis\", \"author\": [{\"name\": \"X\"}]}</script></head><body><article><h1>Sluis</h1>"
              + "<figure><figcaption>De sluis</figcaption></figure><p>De sluis van Oudervoort gaat"
              + " dicht, zei de burgemeester.</p><ul><li>Nee<br><br>is nee</ul></article></body></html>",
          "{\"title\": \"Sluis\", \"text\": \"De sluis gaat dicht.\", \"date\": \"2024-12\"}\n"
              .repeat(3),
          "[{\"title\": \"Sluis\",\n \"text\": [\"De sluis\", \"gaat dicht.\"]}, {\"text\": \"x\"}]",
          "titel;tekst;datum\nSluis;\"De sluis\ngaat \"\"dicht\"\".\";2 december 2024\na;b;\n",
          "---\ntitle: Sluis\ndate: 2024-12\ntags: [a, b]\n---\nDe sluis gaat dicht.\n");

  @Test
  void theBlocksOfATextHoldAllOfItsWordsAndNoSpaceAtTheirEdges() {
    Random random = new Random(SEED);
    int articles = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      for (Intake intake : read(text.getBytes(StandardCharsets.UTF_8))) {
        if (intake instanceof Intake.Accepted accepted) {
          articles++;
          check(accepted.article(), "seed " + SEED + ", text " + i + ": " + text);
        }
      }
    }
    assertThat(articles).isGreaterThan(TEXTS / 4);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static void check(Article article, String which) {
    int before = 0;
    for (Block block : article.blocks()) {
      String words = block.span().of(article.text());
      assertThat(Paragraphs.isSpace(words.charAt(0))).as(which).isFalse();
      assertThat(Paragraphs.isSpace(words.charAt(words.length() - 1))).as(which).isFalse();
      assertThat(isSpace(article.text().substring(before, block.span().start())))
          .as(which)
          .isTrue();
      before = block.span().end();
    }
    assertThat(isSpace(article.text().substring(before))).as(which).isTrue();
  }

  private static boolean isSpace(String between) {
    return between.chars().allMatch(c -> Paragraphs.isSpace((char) c));
  }

  @Test
  void noInputHoweverBrokenIsAFaultOfOurs() {
    Random random = new Random(SEED);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] content = WHOLE.get(random.nextInt(WHOLE.size())).getBytes(StandardCharsets.UTF_8);
      for (int change = random.nextInt(4); change >= 0; change--) {
        content[random.nextInt(content.length)] = (byte) (32 + random.nextInt(100));
      }
      int length = random.nextInt(3) == 0 ? random.nextInt(content.length) + 1 : content.length;
      String which = "seed " + SEED + ", mutation " + i;
      for (Rejection rejection : Reading.rejections(read(Arrays.copyOf(content, length)))) {
        assertThat(rejection.reason())
            .as(which)
            .isNotBlank()
            .doesNotContain("fault in Kroniek")
            .doesNotContain("null");
      }
    }
  }

  @Test
  void theSameInputGivesTheSameArticles() {
    for (String whole : WHOLE) {
      byte[] content = whole.getBytes(StandardCharsets.UTF_8);
      assertThat(read(content)).isNotEmpty().isEqualTo(read(content));
    }
  }

  @Test
  void timeGrowsNoFasterThanTheInput() {
    List<String> inputs =
        List.of(
            "„".repeat(10_000) + " ja.",
            "Lees ook: ".repeat(50_000),
            "Geen uitstel\n\n".repeat(50_000),
            "NOS Nieuws • ".repeat(50_000),
            "DEN HAAG (ANP) - ".repeat(50_000),
            "(".repeat(300_000) + "x",
            "<p".repeat(200_000),
            "<html>" + "<div class='a-b-c'>x".repeat(10_000),
            "<html>" + "<ul><li><h3><a>x</a></h3>".repeat(3_000),
            "{\"text\": \"" + "<p ".repeat(100_000) + "\"}",
            "{\"text\": " + "[".repeat(100_000),
            "a,text\n" + "\"".repeat(200_001));
    for (String input : inputs) {
      long start = System.nanoTime();
      read(input.getBytes(StandardCharsets.UTF_8));
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as(input.substring(0, 20))
          .isLessThan(Duration.ofSeconds(10));
    }
  }

  private static List<Intake> read(byte[] content) {
    List<Intake> intakes = new ArrayList<>();
    try (Inputs inputs = INGEST.open(List.of("-"), new ByteArrayInputStream(content))) {
      inputs.forEachRemaining(intakes::add);
    }
    return intakes;
  }
}
