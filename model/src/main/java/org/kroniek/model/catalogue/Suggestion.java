package org.kroniek.model.catalogue;

/**
 * A name that may be meant by what was typed so far.
 *
 * @param subject who has it
 * @param name the name that matches, which need not be the one that most articles use
 * @param statements how many statements it is the source of or that speak of it
 */
public record Suggestion(Subject subject, String name, long statements) {}
