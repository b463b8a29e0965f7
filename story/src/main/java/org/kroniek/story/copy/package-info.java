/** Which articles are copies of one another, and where did they come from? */
@NullMarked
package org.kroniek.story.copy;

import org.jspecify.annotations.NullMarked;
