package org.kroniek.model;

import java.util.function.Function;

/** Something that an article says, with the characters that it came from. */
public sealed interface Finding permits Statement, Event, Quantity, Conditional {

  /** The id, made from article, kind and spans, see {@link ContentId#finding}. */
  String id();

  /** The words that the finding is. */
  Span span();

  /** Why it stands. */
  Evidence evidence();

  /** What the function for this kind of finding answers. */
  <T> T match(
      Function<Statement, T> statement,
      Function<Event, T> event,
      Function<Quantity, T> quantity,
      Function<Conditional, T> conditional);
}
