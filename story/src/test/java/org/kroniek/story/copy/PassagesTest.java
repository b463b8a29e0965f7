package org.kroniek.story.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Span;
import org.kroniek.model.across.Kept.Kind;
import org.kroniek.model.across.Kept.Tie;
import org.kroniek.story.kept.MemoryKept;

/** Holds what is tied where more texts have a passage than are compared. */
final class PassagesTest {

  private static final int MOST = 12;
  private static final int VERSIONS = 60;

  @Test
  void moreVersionsOfOneTextThanAreComparedAreOneFamilyInWhateverOrder() {
    Random random = new Random(7);
    String text = words(random, "haven", 120);
    List<Article> versions = new ArrayList<>();
    for (int i = 0; i < VERSIONS; i++) {
      String[] edited = text.split(" ", -1);
      for (int change = 0; change < 4; change++) {
        edited[random.nextInt(edited.length)] = "anders" + i;
      }
      versions.add(article(i, String.join(" ", edited)));
    }
    MemoryKept kept = keep(versions);
    assertThat(new KeptCopies().among(kept.current(Optional.empty()), kept).families())
        .singleElement()
        .matches(family -> family.copies().size() == VERSIONS - 1);
    sameInThreeOrders(versions, kept.ties(Kind.TEXT));
  }

  @Test
  void aPassageOfMoreTextsThanAreComparedTiesSomeOfThemAndTheSameInWhateverOrder() {
    Random random = new Random(11);
    String passage = words(random, "voet", 40);
    List<Article> texts = new ArrayList<>();
    for (int i = 0; i < VERSIONS; i++) {
      texts.add(article(i, words(random, "kop", 20) + " " + passage));
    }
    List<Tie> expected = keep(texts).ties(Kind.TEXT);
    assertThat(expected).hasSizeBetween(VERSIONS, VERSIONS * (VERSIONS - 1) / 2 - 1);
    sameInThreeOrders(texts, expected);
  }

  private static void sameInThreeOrders(List<Article> articles, List<Tie> expected) {
    for (long seed = 1; seed <= 3; seed++) {
      List<Article> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(keep(shuffled).ties(Kind.TEXT)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static MemoryKept keep(List<Article> articles) {
    MemoryKept kept = new MemoryKept();
    Passages passages = new Passages(MOST);
    for (int i = 0; i < articles.size(); i++) {
      passages.take(i + 1L, articles.get(i), "", kept);
    }
    return kept;
  }

  private static String words(Random random, String stem, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(stem).append(random.nextInt(1_000_000));
    }
    return words.toString();
  }

  private static Article article(int number, String text) {
    return new Article(
        "a" + number,
        Optional.empty(),
        Optional.empty(),
        Optional.of("Krant " + number),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new PartialDate(String.format(Locale.ROOT, "2024-01-%02d", 1 + number % 28))),
        Language.DUTCH,
        text,
        List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
  }
}
