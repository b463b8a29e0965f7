/** What a text is about, for comparing: its words without endings, its figures, its negations. */
@NullMarked
package org.kroniek.story.words;

import org.jspecify.annotations.NullMarked;
