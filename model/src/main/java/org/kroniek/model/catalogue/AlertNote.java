package org.kroniek.model.catalogue;

import java.time.Instant;
import java.util.Optional;

/**
 * Something new that answers an alert, in the words in which it is told.
 *
 * @param key what it is known by, so that it is told once
 * @param finding the id of the finding, or of the article
 * @param article the id of the article
 * @param title one line
 * @param text the words
 * @param source who says it
 * @param outlet where it stands
 * @param link the address of the article
 * @param day of what is told, {@code 2024-12-02}
 * @param foundAt when it was found
 * @param delivery the id of the message that it is told in; empty before there is one
 */
public record AlertNote(
    String key,
    String finding,
    String article,
    String title,
    String text,
    Optional<String> source,
    Optional<String> outlet,
    Optional<String> link,
    Optional<String> day,
    Instant foundAt,
    Optional<String> delivery) {}
