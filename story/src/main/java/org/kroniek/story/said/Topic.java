package org.kroniek.story.said;

/**
 * What a position is taken on.
 *
 * @param kind what sort of thing it is
 * @param key the same for what is one topic
 * @param label for people
 */
public record Topic(Kind kind, String key, String label) implements Comparable<Topic> {

  /** What a position can be taken on. */
  public enum Kind {
    /** An amount that binds: its unit and what it is for. */
    AMOUNT,
    /** Something that goes on between two parties. */
    DEALING,
    /** Somebody or something that is spoken of. */
    SUBJECT,
    /** The words that were asked for. */
    ASKED
  }

  @Override
  public int compareTo(Topic other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : key.compareTo(other.key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Topic topic && kind == topic.kind && key.equals(topic.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
