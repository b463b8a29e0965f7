package org.kroniek.language.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Rows of whole numbers with scales. */
final class EmbeddingTableTest {

  @Test
  void addsARowTimesItsScale() {
    ByteBuffer content = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    content.put(new byte[] {1, 2, -3, 127}).putFloat(2f).putFloat(0.5f);
    EmbeddingTable table = new EmbeddingTable(content.array(), 2);
    float[] sums = {10, 10, 10};
    table.add(0, sums, 1);
    table.add(1, sums, 1);
    assertThat(sums).containsExactly(10f, 10.5f, 77.5f);
  }

  @Test
  void refusesBytesThatAreNoWholeRows() {
    assertThatThrownBy(() -> new EmbeddingTable(new byte[13], 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("13 bytes");
  }
}
