package org.kroniek.language.neural;

/**
 * What the network sees of one word.
 *
 * @param word place in the list of known words, 1 for an unknown one
 * @param shape which kinds of characters it has, see {@link WordFeatures}
 * @param affixes hashed prefixes and suffixes, 0 where the word is shorter
 * @param grams hashed inner n-grams
 * @param whole the hashed form as it is written
 */
@SuppressWarnings("ArrayRecordComponent") // read-only numbers on the hot path, never compared
record WordNumbers(int word, int shape, int[] affixes, int[] grams, int whole) {}
