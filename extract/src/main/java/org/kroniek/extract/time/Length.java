package org.kroniek.extract.time;

import org.kroniek.model.Span;

/**
 * Words that tell how long something takes.
 *
 * @param span the words
 * @param value the duration as ISO 8601 writes it, {@code P2W} or {@code PT2.5H}; for a number that
 *     is not told ({@code een paar dagen}) the least that it may be
 */
public record Length(Span span, String value) {}
