package org.kroniek.model;

import java.util.Optional;

/**
 * The occasion at which something was said.
 *
 * @param span the words that tell it
 * @param place where it was
 */
public record Occasion(Span span, Optional<Party> place) {}
