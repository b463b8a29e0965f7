/** Who or what is meant by a name at a date. */
@NullMarked
package org.kroniek.world;

import org.jspecify.annotations.NullMarked;
