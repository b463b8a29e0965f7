package org.kroniek.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/**
 * Counts the values in the {@link FacetText}s of many rows, where they lie: ten thousand rows have
 * a hundred thousand values and a few hundred different ones. An open addressed table of where each
 * begins, how long it is and how many there are.
 */
final class FacetNumbers {

  private static final int FIRST_ROOM = 1 << 10;

  private final byte[] texts;
  private int[] starts = new int[FIRST_ROOM];
  private int[] lengths = new int[FIRST_ROOM];
  private int[] numbers = new int[FIRST_ROOM];
  private int different;

  /**
   * Counts.
   *
   * @param texts in UTF-8, {@link FacetText#BETWEEN} between values and between rows; not copied
   */
  FacetNumbers(byte[] texts) {
    this.texts = texts;
    int start = 0;
    for (int at = 0; at <= texts.length; at++) {
      if (at == texts.length || texts[at] == FacetText.BETWEEN) {
        if (at > start) {
          count(start, at - start, 1);
        }
        start = at + 1;
      }
    }
  }

  /** Tells each different value and how many there are. */
  void forEach(ObjIntConsumer<String> to) {
    for (int place = 0; place < starts.length; place++) {
      if (lengths[place] > 0) {
        to.accept(
            new String(texts, starts[place], lengths[place], StandardCharsets.UTF_8),
            numbers[place]);
      }
    }
  }

  private void count(int start, int length, int number) {
    int place = place(start, length);
    if (lengths[place] == 0) {
      starts[place] = start;
      lengths[place] = length;
      different++;
    }
    numbers[place] += number;
    if (different * 2 > starts.length) {
      widen();
    }
  }

  /** Where the value stands in the table, or where it would. */
  private int place(int start, int length) {
    int hash = 1;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + texts[i];
    }
    int place = (hash ^ hash >>> 15) & starts.length - 1;
    while (lengths[place] > 0 && !isAt(place, start, length)) {
      place = place + 1 & starts.length - 1;
    }
    return place;
  }

  private boolean isAt(int place, int start, int length) {
    int there = starts[place];
    return Arrays.equals(texts, there, there + lengths[place], texts, start, start + length);
  }

  private void widen() {
    int[] oldStarts = starts;
    int[] oldLengths = lengths;
    int[] oldNumbers = numbers;
    starts = new int[oldStarts.length * 2];
    lengths = new int[oldStarts.length * 2];
    numbers = new int[oldStarts.length * 2];
    different = 0;
    for (int old = 0; old < oldStarts.length; old++) {
      if (oldLengths[old] > 0) {
        count(oldStarts[old], oldLengths[old], oldNumbers[old]);
      }
    }
  }
}
