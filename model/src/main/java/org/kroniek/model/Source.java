package org.kroniek.model;

import java.util.Optional;

/**
 * Who is said to have said, thought, wanted or feared something.
 *
 * @param party the one meant
 * @param mention the words of the text that name the source at this statement; empty where the
 *     source carries on from before
 * @param via how the source was found, the id of a rule
 */
public record Source(Party party, Optional<Span> mention, String via) {}
