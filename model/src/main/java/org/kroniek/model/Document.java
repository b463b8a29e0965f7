package org.kroniek.model;

import java.util.List;

/**
 * An article with its layers.
 *
 * @param article what is read
 * @param sentences in order and disjoint, each inside one block that is read
 * @param quotations in order of their start, the outer before the inner
 * @param entities who and what is named; ids unique
 */
public record Document(
    Article article, List<Sentence> sentences, List<Quotation> quotations, List<Entity> entities) {

  /** Checks order and bounds of the layers. */
  public Document {
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
    entities = List.copyOf(entities);
    int length = article.text().length();
    int before = 0;
    for (Sentence sentence : sentences) {
      if (sentence.span().start() < before || sentence.span().end() > length) {
        throw new IllegalArgumentException("sentence " + sentence.span() + " is out of order");
      }
      before = sentence.span().end();
    }
    int start = 0;
    for (Quotation quotation : quotations) {
      if (quotation.outer().start() < start || quotation.outer().end() > length) {
        throw new IllegalArgumentException("quotation " + quotation.outer() + " is out of order");
      }
      start = quotation.outer().start();
    }
  }
}
