package org.kroniek.model;

/**
 * Words that tell a time.
 *
 * @param span the words
 * @param value what they mean, no more precise than is known
 */
public record TimeExpression(Span span, PartialDate value) {}
