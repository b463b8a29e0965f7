package org.kroniek.language.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the reader in Java to what the trainer in Python makes of the same sentences. */
final class NeuralModelTest {

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void saysWhatTheTrainerSays(String language) {
    List<List<String>> fixture = fixture(language);
    assertThat(fixture).hasSizeGreaterThanOrEqualTo(5);
    try (NeuralModel model = NeuralModel.load(language)) {
      List<List<Analysis>> found = model.analyse(forms(fixture));
      for (int s = 0; s < fixture.size(); s++) {
        assertThat(lines(forms(fixture).get(s), found.get(s)))
            .containsExactlyElementsOf(fixture.get(s));
      }
    }
  }

  @Test
  void saysTheSameWhateverItIsReadWith() {
    List<List<String>> sentences = forms(fixture("nl"));
    List<List<String>> turned = new ArrayList<>(sentences);
    Collections.reverse(turned);
    try (NeuralModel model = NeuralModel.load("nl")) {
      List<List<Analysis>> together = model.analyse(sentences);
      List<List<Analysis>> others = new ArrayList<>(model.analyse(turned));
      Collections.reverse(others);
      assertThat(others).isEqualTo(together);
      List<List<Analysis>> alone =
          sentences.stream().map(s -> model.analyse(List.of(s)).get(0)).toList();
      assertThat(alone).isEqualTo(together);
      List<List<List<Analysis>>> atOnce =
          IntStream.range(0, 16).parallel().mapToObj(i -> model.analyse(sentences)).toList();
      assertThat(atOnce).allMatch(together::equals);
    }
  }

  private static List<String> lines(List<String> forms, List<Analysis> words) {
    return IntStream.range(0, forms.size())
        .mapToObj(
            i -> {
              Analysis word = words.get(i);
              List<String> parts = word.morphology().parts();
              return String.join(
                  "\t",
                  forms.get(i),
                  parts.isEmpty() ? word.morphology().lemma() : String.join("_", parts),
                  word.morphology().upos(),
                  features(word),
                  Integer.toString(word.dependency().head() + 1),
                  word.dependency().relation(),
                  word.name().tag(),
                  word.begins() > 0 ? "1" : "0");
            })
        .toList();
  }

  private static List<List<String>> forms(List<List<String>> fixture) {
    return fixture.stream()
        .map(s -> s.stream().map(l -> l.substring(0, l.indexOf('\t'))).toList())
        .toList();
  }

  private static String features(Analysis word) {
    String text =
        word.morphology().features().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("|"));
    return text.isEmpty() ? "_" : text;
  }

  /**
   * Sentences of form, lemma, tag, features, head, relation, name tag and beginning, a word a line.
   */
  private static List<List<String>> fixture(String language) {
    try (InputStream in = NeuralModelTest.class.getResourceAsStream(language + ".tsv")) {
      String text =
          new String(
              Objects.requireNonNull(in, "no fixture " + language).readAllBytes(),
              StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n"))
          .map(block -> Arrays.stream(block.split("\n")).collect(Collectors.toList()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
