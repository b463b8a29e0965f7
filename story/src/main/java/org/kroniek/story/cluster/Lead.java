package org.kroniek.story.cluster;

import org.kroniek.model.Article;
import org.kroniek.model.Block;

/** The first sentence of a report. */
public final class Lead {

  private static final int LONGEST = 300;

  private Lead() {}

  /** Of the first paragraph; of the whole text where there is none. */
  public static String of(Article article) {
    String text =
        article.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
            .map(block -> block.span().of(article.text()))
            .findFirst()
            .orElse(article.text())
            .strip();
    int end = -1;
    for (int i = 0; i + 1 < text.length() && end < 0; i++) {
      boolean stop =
          ".?!".indexOf(text.charAt(i)) >= 0 && Character.isWhitespace(text.charAt(i + 1));
      if (stop && i > LONGEST / 10) {
        end = i + 1;
      }
    }
    String sentence = end < 0 ? text : text.substring(0, end);
    return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…";
  }
}
