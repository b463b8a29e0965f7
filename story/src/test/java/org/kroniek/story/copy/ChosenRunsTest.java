package org.kroniek.story.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Language;
import org.kroniek.model.Span;

/** Holds that few runs are chosen, and that texts which are alike have two of them in common. */
final class ChosenRunsTest {

  private static final int PAIRS = 200;
  private static final int SENTENCE = 15;
  private final Random random = new Random(5);

  @Test
  void ofAShortTextThirtyTwoAreChosenOfALongOneATwelfth() {
    assertThat(shingles(words(20)).probes()).hasSize(13);
    assertThat(shingles(words(200)).probes()).hasSize(32);
    assertThat(shingles(words(3_000)).probes().length).isBetween(200, 300);
  }

  @Test
  void aTextWithOneWordInNineChangedIsMet() {
    for (int length : new int[] {40, 60, 100, 200, 450, 1_000}) {
      assertThat(met(length, text -> edited(text, 9)))
          .as("of %d words", length)
          .isGreaterThanOrEqualTo(0.98);
    }
  }

  @Test
  void aPartOfATextWithOneWordInTwelveChangedIsMet() {
    for (int length : new int[] {60, 100, 200, 450, 1_000}) {
      assertThat(met(length, text -> part(edited(text, 12))))
          .as("of %d words", length)
          .isGreaterThanOrEqualTo(0.96);
    }
  }

  @Test
  void aTextInAnotherFourTimesAsLongIsMet() {
    for (int length : new int[] {60, 100, 200, 450}) {
      assertThat(met(length, this::embedded))
          .as("of %d words", length)
          .isGreaterThanOrEqualTo(0.98);
    }
  }

  @Test
  void aTextWithItsSentencesInAnotherOrderAndOneWordInTwelveChangedIsMet() {
    for (int length : new int[] {60, 100, 200, 450, 1_000}) {
      assertThat(met(length, text -> reordered(edited(text, 12))))
          .as("of %d words", length)
          .isGreaterThanOrEqualTo(0.98);
    }
  }

  /** Of the pairs that are alike run by run, the share that have two chosen runs in common. */
  private double met(int length, UnaryOperator<List<String>> change) {
    int alike = 0;
    int met = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      List<String> text = words(length);
      Shingles one = shingles(text);
      Shingles other = shingles(change.apply(text));
      if (Passages.shared(one, other) > 0) {
        alike++;
        long common = Arrays.stream(one.probes()).filter(probe -> has(other, probe)).count();
        met += common >= 2 ? 1 : 0;
      }
    }
    assertThat(alike).as("pairs that are alike").isGreaterThan(PAIRS / 3);
    return (double) met / alike;
  }

  private static boolean has(Shingles text, long probe) {
    return Arrays.stream(text.probes()).anyMatch(other -> other == probe);
  }

  private List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word());
    }
    return words;
  }

  private String word() {
    return "woord" + (int) (Math.abs(random.nextGaussian()) * 700);
  }

  private List<String> edited(List<String> text, int oneIn) {
    List<String> edited = new ArrayList<>();
    for (String word : text) {
      if (random.nextInt(oneIn) > 0) {
        edited.add(word);
      } else if (random.nextInt(3) > 0) {
        edited.add(word());
      }
    }
    return edited;
  }

  private List<String> part(List<String> text) {
    int length = (int) (text.size() * (0.4 + 0.5 * random.nextDouble()));
    int start = random.nextInt(text.size() - length + 1);
    return text.subList(start, start + length);
  }

  private List<String> embedded(List<String> text) {
    List<String> larger = words(3 * text.size());
    larger.addAll(random.nextInt(larger.size()), text);
    return larger;
  }

  private List<String> reordered(List<String> text) {
    List<List<String>> sentences = new ArrayList<>();
    for (int start = 0; start < text.size(); start += SENTENCE) {
      sentences.add(text.subList(start, Math.min(text.size(), start + SENTENCE)));
    }
    Collections.shuffle(sentences, random);
    return sentences.stream().flatMap(List::stream).toList();
  }

  private static Shingles shingles(List<String> words) {
    String text = String.join(" ", words);
    return Shingles.of(
        new Article(
            "a",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Language.DUTCH,
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length())))));
  }
}
