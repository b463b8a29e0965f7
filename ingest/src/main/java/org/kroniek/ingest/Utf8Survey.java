package org.kroniek.ingest;

import java.nio.charset.StandardCharsets;

/**
 * How much of some bytes follows the rules of UTF-8.
 *
 * @param sequences characters of more than one byte that are whole
 * @param faults bytes that are in no whole character
 * @param firstFault where the first byte stands that breaks the rules; -1 where none does
 */
record Utf8Survey(int sequences, int faults, int firstFault) {

  private static final int CONTEXT = 30;

  static Utf8Survey of(byte[] bytes) {
    int sequences = 0;
    int faults = 0;
    int firstFault = -1;
    int at = 0;
    while (at < bytes.length) {
      int length = lengthAt(bytes, at);
      if (length == 0) {
        faults++;
        firstFault = firstFault < 0 ? at : firstFault;
        at++;
      } else {
        sequences += length > 1 ? 1 : 0;
        at += length;
      }
    }
    return new Utf8Survey(sequences, faults, firstFault);
  }

  /** The length of the character at {@code at}; 0 where the rules are broken. */
  private static int lengthAt(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    int length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (first > 0xf4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** Whether there are many whole characters to each byte that is in none. */
  boolean isNearlyWhole() {
    return sequences > 0 && sequences >= 10L * faults;
  }

  /** Whether most bytes beyond ASCII are in no whole character. */
  boolean looksForeign() {
    return faults > sequences;
  }

  /** The characters before the fault and after it, as far as they can be shown. */
  String around(byte[] bytes) {
    int from = Math.max(0, firstFault - CONTEXT);
    int to = Math.min(bytes.length, firstFault + CONTEXT);
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
