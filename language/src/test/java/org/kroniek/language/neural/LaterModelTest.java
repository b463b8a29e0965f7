package org.kroniek.language.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a model is read. */
final class LaterModelTest {

  @Test
  void isNamedBeforeItIsLoaded() {
    try (LaterModel model = LaterModel.of("nl")) {
      assertThat(model.name()).startsWith("nl-");
    }
  }

  @Test
  void isLoadedOnceForManyThreads() {
    try (LaterModel later = LaterModel.of("en")) {
      List<NeuralModel> models =
          IntStream.range(0, 8).parallel().mapToObj(i -> later.model()).distinct().toList();
      assertThat(models).hasSize(1);
    }
  }

  @Test
  void namesTheFileThatIsMissing() {
    assertThatThrownBy(() -> LaterModel.of("xx"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("models/xx.zip")
        .hasRootCauseMessage("it is missing; the build is incomplete");
  }
}
