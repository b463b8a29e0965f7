package org.kroniek.story.said;

/**
 * Two utterances of one source that say much the same on different occasions.
 *
 * @param one the earlier
 * @param other the later
 * @param reason what they have in common, in words
 */
public record Echo(Utterance one, Utterance other, String reason) {}
