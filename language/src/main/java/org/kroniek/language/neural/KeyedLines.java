package org.kroniek.language.neural;

/**
 * Finds lines of a text by what stands before their last tab, or by all of it where there is no
 * tab. Keeps the text as it is and one number or two a line, because lists of a hundred thousand
 * words are held for as long as the program runs. Safe for many threads.
 */
final class KeyedLines {

  private final String text;

  /** Where each line begins; one more for the end of the text. */
  private final int[] starts;

  /**
   * Line numbers counted from 1 at the places that the hashes of their keys ask for, 0 for none.
   */
  private final int[] slots;

  /** Takes lines that end with a line feed each; of equal keys the last one counts. */
  KeyedLines(String text) {
    this.text = text;
    int count = (int) text.chars().filter(c -> c == '\n').count();
    this.starts = new int[count + 1];
    this.slots = new int[Integer.highestOneBit(Math.max(1, count)) * 4];
    int start = 0;
    for (int line = 0; line < count; line++) {
      starts[line] = start;
      int feed = text.indexOf('\n', start);
      slots[slot(text, start, keyEnd(start, feed))] = line + 1;
      start = feed + 1;
    }
    starts[count] = start;
  }

  /** The number of the line, counted from 0, or -1. */
  int find(String key) {
    return slots[slot(key, 0, key.length())] - 1;
  }

  /** What stands behind the last tab of a line that has one. */
  String value(int line) {
    int feed = starts[line + 1] - 1;
    return text.substring(keyEnd(starts[line], feed) + 1, feed);
  }

  int size() {
    return starts.length - 1;
  }

  /** The slot that holds the key or, where there is none, that would. */
  private int slot(String from, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + from.charAt(i);
    }
    int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[slot] != 0 && !isKey(slots[slot] - 1, from, start, end - start)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isKey(int line, String from, int start, int length) {
    int begin = starts[line];
    return text.regionMatches(begin, from, start, length)
        && keyEnd(begin, starts[line + 1] - 1) == begin + length;
  }

  /** Where the key ends of a line that stands between two places. */
  private int keyEnd(int start, int feed) {
    int end = feed;
    while (end > start && text.charAt(end) != '\t') {
      end--;
    }
    return end > start || text.charAt(start) == '\t' ? end : feed;
  }
}
