package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Span;

final class MarkedTextTest {

  private static MarkedText.Range range(int number, int start, int end) {
    return new MarkedText.Range(
        new Span(start, end),
        new Run.Look(Run.Kind.CONTENT, "s" + number, number, "", "", ""),
        true);
  }

  private static String shown(List<MarkedText.Part> parts) {
    return parts.stream().map(part -> runs(part.runs())).collect(Collectors.joining("|"));
  }

  private static String runs(List<Run> runs) {
    return runs.stream().map(MarkedTextTest::run).collect(Collectors.joining());
  }

  private static String run(Run run) {
    return run instanceof Run.Marked mark
        ? "[" + mark.look().order() + (mark.first() ? ":" : "~") + runs(mark.inside()) + "]"
        : ((Run.Plain) run).text();
  }

  private static Article article(String text) {
    return Report.of(text).reading().article();
  }

  @Test
  void nestedMarksStandInsideEachOther() {
    assertThat(shown(MarkedText.of(article("abcdefgh"), List.of(range(1, 1, 7), range(2, 3, 5)))))
        .isEqualTo("a[1:bc[2:de]fg]h");
  }

  @Test
  void overlappingMarksAreCutWhereTheFirstEnds() {
    assertThat(shown(MarkedText.of(article("abcdefgh"), List.of(range(1, 1, 4), range(2, 3, 6)))))
        .isEqualTo("a[1:bc[2:d]][2~ef]gh");
  }

  @Test
  void ofMarksWithTheSameBeginningTheLongerStandsOutside() {
    assertThat(shown(MarkedText.of(article("abcdefgh"), List.of(range(1, 1, 3), range(2, 1, 6)))))
        .isEqualTo("a[2:[1:bc]def]gh");
  }

  @Test
  void aMarkOverTwoParagraphsIsCutBetweenThem() {
    assertThat(shown(MarkedText.of(article("abcd\n\nefgh"), List.of(range(1, 2, 8)))))
        .isEqualTo("ab[1:cd]|[1~ef]gh");
  }

  @Test
  void whatLiesBetweenTheBlocksIsNotShown() {
    Article article =
        Report.of("Head\nwords that nobody reads\nText")
            .block(Block.Kind.HEADLINE, "Head")
            .block(Block.Kind.PARAGRAPH, "Text")
            .reading()
            .article();

    assertThat(shown(MarkedText.of(article, List.of(range(1, 0, 33)))))
        .isEqualTo("[1:Head]|[1~Text]");
  }

  @Test
  void everyCharacterIsShownOnceWhateverTheMarks() {
    long seed = 20_241_202L;
    Random random = new Random(seed);
    String text = "abcdefghijklmnopqrstuvwxyz".repeat(3);
    for (int round = 0; round < 500; round++) {
      List<MarkedText.Range> ranges = new ArrayList<>();
      for (int number = 1; number <= random.nextInt(12); number++) {
        int start = random.nextInt(text.length() - 1);
        ranges.add(range(number, start, start + 1 + random.nextInt(text.length() - start - 1)));
      }
      String bare = shown(MarkedText.of(article(text), ranges)).replaceAll("\\[\\d+[:~]|]", "");
      assertThat(bare).as("seed %d, round %d", seed, round).isEqualTo(text);
    }
  }

  @Test
  void tenThousandNestedOrStaggeredMarksTakeNoTimeAndNoStack() {
    int many = 10_000;
    Article article = article("a".repeat(3 * many));
    List<MarkedText.Range> nested =
        IntStream.range(0, many).mapToObj(i -> range(i, i, 3 * many - i)).toList();
    List<MarkedText.Range> staggered =
        IntStream.range(0, many).mapToObj(i -> range(i, i, i + many)).toList();

    Assertions.assertTimeout(
        Duration.ofSeconds(3),
        () -> {
          assertThat(MarkedText.of(article, nested)).hasSize(1);
          assertThat(MarkedText.of(article, staggered)).hasSize(1);
        });
  }
}
