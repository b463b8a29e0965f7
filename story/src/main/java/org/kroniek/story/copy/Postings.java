package org.kroniek.story.copy;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which documents have a key: an open hash table from keys to linked lists, all in arrays of
 * numbers, since there are millions of them.
 */
final class Postings {

  /**
   * Of a key that more documents have than this, the newest are told; such a key is boilerplate, or
   * else these are enough to find the family by.
   */
  private static final int MOST = 256;

  private static final int NONE = -1;

  private long[] keys = new long[1 << 10];
  private int[] heads = filled(keys.length);
  private int[] documents = new int[1 << 10];
  private int[] next = new int[1 << 10];
  private int used;
  private int size;

  /** Adds a document to those that have the key. */
  void add(long key, int document) {
    if (size == documents.length) {
      documents = Arrays.copyOf(documents, size * 2);
      next = Arrays.copyOf(next, size * 2);
    }
    int slot = slot(keys, heads, key);
    if (heads[slot] == NONE) {
      keys[slot] = key;
      used++;
    }
    documents[size] = document;
    next[size] = heads[slot];
    heads[slot] = size++;
    if (used * 2 > keys.length) {
      grow();
    }
  }

  /** Tells the documents that have the key, the newest first. */
  void of(long key, IntConsumer to) {
    int at = heads[slot(keys, heads, key)];
    for (int told = 0; at != NONE && told < MOST; told++) {
      to.accept(documents[at]);
      at = next[at];
    }
  }

  private void grow() {
    long[] largerKeys = new long[keys.length * 2];
    int[] largerHeads = filled(largerKeys.length);
    for (int i = 0; i < keys.length; i++) {
      if (heads[i] != NONE) {
        int slot = slot(largerKeys, largerHeads, keys[i]);
        largerKeys[slot] = keys[i];
        largerHeads[slot] = heads[i];
      }
    }
    keys = largerKeys;
    heads = largerHeads;
  }

  private static int slot(long[] keys, int[] heads, long key) {
    int mask = keys.length - 1;
    int slot = (int) (Hash.mix(key) & mask);
    while (heads[slot] != NONE && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static int[] filled(int length) {
    int[] numbers = new int[length];
    Arrays.fill(numbers, NONE);
    return numbers;
  }
}
