/** What is kept of reports to compare them later: taken in one by one, in whatever order. */
@NullMarked
package org.kroniek.story.kept;

import org.jspecify.annotations.NullMarked;
