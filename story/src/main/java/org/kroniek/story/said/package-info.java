/**
 * Which statements are one utterance, how did the position of a source move, who agrees with whom
 * and who contradicts whom?
 */
@NullMarked
package org.kroniek.story.said;

import org.jspecify.annotations.NullMarked;
