package org.kroniek.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One report as it came in. Its text never changes again: every span of every finding counts in it.
 *
 * @param id made from the canonical address or else the text, see {@link ContentId#article}
 * @param path the file as the caller named it, with {@code #n} behind it for the n-th record of a
 *     file that holds several; empty for standard input
 * @param url the canonical address
 * @param outlet the name of the outlet
 * @param title the headline
 * @param byline who wrote it
 * @param published when it was published, no more precise than is known
 * @param language the language of the text
 * @param text the whole text; for text files that of the file, to the letter
 * @param blocks the parts of the text, in order and disjoint; what lies between them is white space
 */
public record Article(
    String id,
    Optional<String> path,
    Optional<String> url,
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> byline,
    Optional<PartialDate> published,
    Language language,
    String text,
    List<Block> blocks) {

  /** Checks that the blocks lie inside the text, in order and disjoint. */
  public Article {
    Objects.requireNonNull(id, "id");
    blocks = List.copyOf(blocks);
    int before = 0;
    for (Block block : blocks) {
      if (block.span().start() < before || block.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "block " + block + " overlaps or lies outside the text of " + text.length());
      }
      before = block.span().end();
    }
  }
}
