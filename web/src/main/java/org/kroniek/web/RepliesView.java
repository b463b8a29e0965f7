package org.kroniek.web;

import java.util.List;
import org.kroniek.model.Archive;

/**
 * Who contradicts somebody and who says the same.
 *
 * @param frame what stands around it
 * @param who it is about
 * @param contradictions what others say against it, the newest first
 * @param echoes what others say too
 */
record RepliesView(Frame frame, Who who, List<Reply> contradictions, List<Reply> echoes) {

  RepliesView {
    contradictions = List.copyOf(contradictions);
    echoes = List.copyOf(echoes);
  }

  /** The address of the replies to somebody. */
  static String href(String id) {
    return Who.PATH + "/" + id + "/replies";
  }

  boolean isEmpty() {
    return contradictions.isEmpty() && echoes.isEmpty();
  }

  /**
   * A reply.
   *
   * @param by what the other one says
   * @param said what it answers
   */
  record Reply(Saying by, Saying said) {}

  /**
   * What somebody says.
   *
   * @param who that is
   * @param hue of the source
   * @param verb what it does with the words
   * @param text the words
   * @param href the passage
   * @param article the report
   */
  record Saying(Who who, int hue, String verb, String text, String href, Archive.Heading article) {}
}
