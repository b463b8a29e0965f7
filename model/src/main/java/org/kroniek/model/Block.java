package org.kroniek.model;

/**
 * A part of an article's text as its form shows it: a paragraph, a headline, a caption. No sentence
 * runs over the edge of a block; a quotation may.
 *
 * @param kind what the part is
 * @param span where it stands; never empty, without the white space around it
 */
public record Block(Kind kind, Span span) {

  /** What a block is. */
  public enum Kind {
    /** A date line, front matter and other notes about the article, not words of it. */
    METADATA,
    /** The title above the article. */
    HEADLINE,
    /** The words above or before the headline: section, outlet, time. */
    KICKER,
    /** Who wrote it. */
    BYLINE,
    /** Place and agency before the first sentence. */
    DATELINE,
    /** The words under a picture, and its credit. */
    CAPTION,
    /** A heading between paragraphs. */
    SUBHEADING,
    /** A paragraph of the text. */
    PARAGRAPH;

    /** Whether the block holds words of the report, which are read for sentences and findings. */
    public boolean isRead() {
      return this == HEADLINE || this == CAPTION || this == SUBHEADING || this == PARAGRAPH;
    }
  }
}
