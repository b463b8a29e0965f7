package org.kroniek.model;

/**
 * A stretch of an article's text.
 *
 * @param start first character, counted in UTF-16 code units from the beginning of {@link
 *     Article#text()}
 * @param end the character after the last one; greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Checks that the span holds at least one character. */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** The characters themselves, out of the text that the offsets count in. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Whether {@code other} lies inside this span or is equal to it. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the character at {@code offset} lies inside this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the two spans share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Orders by start, the longer of two with the same start first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }

  @Override
  public String toString() {
    return start + ".." + end;
  }
}
