/** Which reports are one story? */
@NullMarked
package org.kroniek.story.cluster;

import org.jspecify.annotations.NullMarked;
