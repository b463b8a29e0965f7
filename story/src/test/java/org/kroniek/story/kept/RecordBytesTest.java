package org.kroniek.story.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RecordBytesTest {

  private static final RecordBytes<Crate> CRATES = new RecordBytes<>(Crate.class);

  private static final Crate FULL =
      new Crate(
          "appels „uit” Zeeland 🍎",
          3,
          0.25,
          true,
          new BigDecimal("2.50"),
          Colour.GREEN,
          Optional.of("onder"),
          List.of(new Part("steel", Optional.of(Colour.RED)), new Part("", Optional.empty())),
          Set.of(Colour.GREEN, Colour.RED),
          Map.of("links", List.of("een", "twee"), "rechts", List.of()));

  private static final Crate EMPTY =
      new Crate(
          "",
          -1,
          -0.0,
          false,
          BigDecimal.ZERO,
          Colour.RED,
          Optional.empty(),
          List.of(),
          Set.of(),
          Map.of());

  /** What a part can look like. */
  public enum Colour {
    GREEN,
    RED
  }

  /** A record in a record. */
  public record Part(String name, Optional<Colour> colour) {}

  /** A record with something of every kind. */
  public record Crate(
      String name,
      int number,
      double share,
      boolean closed,
      BigDecimal weight,
      Colour colour,
      Optional<String> label,
      List<Part> parts,
      Set<Colour> colours,
      Map<String, List<String>> places) {}

  /** As a crate, of other components. */
  public record Box(String name, int size) {}

  /** As a box, with a component of another name. */
  public record Chest(String name, int width) {}

  /** What cannot be kept. */
  public record Moment(java.time.Instant instant) {}

  @Test
  void whatIsWrittenIsReadAgain() {
    Crate lone =
        new Crate(
            "x",
            1,
            1,
            true,
            BigDecimal.ONE,
            Colour.RED,
            Optional.of(""),
            List.of(),
            Set.of(),
            Map.of());
    for (Crate crate : List.of(FULL, EMPTY, lone)) {
      assertThat(CRATES.read(CRATES.write(crate))).isEqualTo(crate);
    }
  }

  @Test
  void otherComponentsAreAnotherForm() {
    assertThat(new RecordBytes<>(Box.class).form())
        .isEqualTo(new RecordBytes<>(Box.class).form())
        .isNotEqualTo(new RecordBytes<>(Chest.class).form())
        .isNotEqualTo(CRATES.form());
  }

  @Test
  void bytesThatAreNoSuchRecordAreRefused() {
    byte[] written = CRATES.write(EMPTY);
    assertThatThrownBy(() -> CRATES.read(Arrays.copyOf(written, written.length / 2)))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> CRATES.read(new byte[] {1, 2, 3}))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void whatCannotBeWrittenIsToldAtOnce() {
    assertThatThrownBy(() -> new RecordBytes<>(Moment.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Instant");
  }
}
