package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HuesTest {

  @Test
  void aSourceKeepsItsHue() {
    Hues hues = Hues.over(new MemoryArchive());
    int ada = hues.of(Optional.of("Ada"));
    IntStream.range(0, 50).forEach(i -> hues.of(Optional.of("another " + i)));
    hues.seat(List.of("Bram", "Ada", "Chris"));

    assertThat(hues.of(Optional.of("Ada"))).isEqualTo(ada).isBetween(1, Hues.HUES);
    assertThat(hues.of(Optional.empty())).isZero();
  }

  @Test
  void newSourcesOfOnePageDifferAsLongAsThereAreHues() {
    Hues hues = Hues.over(new MemoryArchive());
    hues.of(Optional.of("Ada"));
    hues.seat(List.of("Bram", "Chris", "Ada", "Dora", "Ed", "Fay", "Gus"));

    assertThat(
            List.of("Ada", "Bram", "Chris", "Dora", "Ed", "Fay", "Gus").stream()
                .map(name -> hues.of(Optional.of(name))))
        .doesNotHaveDuplicates()
        .hasSize(Hues.HUES);
  }
}
