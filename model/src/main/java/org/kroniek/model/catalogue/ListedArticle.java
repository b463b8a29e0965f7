package org.kroniek.model.catalogue;

import org.kroniek.model.Archive.Heading;

/**
 * An article as a list shows it.
 *
 * @param heading id, title, outlet, date and language
 * @param statements how many statements it has
 * @param events how many events
 */
public record ListedArticle(Heading heading, long statements, long events) {}
