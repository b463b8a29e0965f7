package org.kroniek.flink;

/**
 * What travels between operators, and nothing else does. Public because Flink's serializer for
 * records asks for that; {@link Letter} says what the bytes are.
 *
 * @param key of the article: its origin or else its id; of a rejection its path
 * @param time when the article was published, in milliseconds since 1970 (UTC, the first moment
 *     that is possible), or 0
 * @param bytes the letter
 */
@SuppressWarnings("ArrayRecordComponent") // Flink would take any wrapper apart by reflection.
public record Envelope(String key, long time, byte[] bytes) {}
