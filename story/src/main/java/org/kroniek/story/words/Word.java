package org.kroniek.story.words;

/**
 * A word, a number or a sign of money or percentage.
 *
 * @param text in small letters without diacritics
 * @param start first character, in UTF-16 code units from the beginning of the text
 * @param end the character after the last one
 */
public record Word(String text, int start, int end) {}
