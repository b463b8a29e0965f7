package org.kroniek.model;

import java.util.List;

/**
 * A sentence, or a headline or caption line that is none.
 *
 * @param span from its first token to its last
 * @param block the kind of block that it stands in
 * @param tokens its tokens, at least one, in order and disjoint
 */
public record Sentence(Span span, Block.Kind block, List<Token> tokens) {

  /** Checks the tokens' order and that heads point inside the sentence. */
  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence without a token at " + span);
    }
    int before = span.start();
    for (Token token : tokens) {
      if (token.span().start() < before || token.span().end() > span.end()) {
        throw new IllegalArgumentException("token " + token + " is out of order in " + span);
      }
      int size = tokens.size();
      token
          .dependency()
          .filter(d -> d.head() >= size)
          .ifPresent(
              d -> {
                throw new IllegalArgumentException("head " + d.head() + " of " + size + " tokens");
              });
      before = token.span().end();
    }
  }
}
