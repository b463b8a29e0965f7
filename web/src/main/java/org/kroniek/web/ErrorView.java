package org.kroniek.web;

import java.util.List;

/**
 * The page for a request that cannot be answered.
 *
 * @param frame what stands around it
 * @param status of HTTP
 * @param heading what happened, in a few words
 * @param detail the same in a sentence, and what to do
 * @param links where to go instead
 */
record ErrorView(Frame frame, int status, String heading, String detail, List<Link> links) {

  ErrorView {
    links = List.copyOf(links);
  }

  /**
   * Somewhere to go.
   *
   * @param words of the link
   * @param href where it leads
   */
  record Link(String words, String href) {}
}
