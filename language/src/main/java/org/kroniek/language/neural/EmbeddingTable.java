package org.kroniek.language.neural;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Rows of whole numbers in 8 bits with a scale for each, read off the bytes of a model file. */
final class EmbeddingTable {

  private final byte[] content;
  private final FloatBuffer scales;
  private final int width;

  /** Takes all rows one after the other and behind them their scales as little-endian floats. */
  EmbeddingTable(byte[] content, int width) {
    int rows = content.length / (width + Float.BYTES);
    if (rows * (width + Float.BYTES) != content.length) {
      throw new IllegalArgumentException(
          content.length + " bytes are no table of rows of " + width);
    }
    this.content = content;
    this.width = width;
    this.scales =
        ByteBuffer.wrap(content, rows * width, rows * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
  }

  int width() {
    return width;
  }

  /** Adds a row to the sums from {@code start} on. */
  void add(int row, float[] sums, int start) {
    float scale = scales.get(row);
    int place = row * width;
    for (int i = 0; i < width; i++) {
      sums[start + i] += content[place + i] * scale;
    }
  }
}
