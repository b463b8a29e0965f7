/** How fast it is and how much memory it takes; not shipped. */
@NullMarked
package org.kroniek.bench;

import org.jspecify.annotations.NullMarked;
