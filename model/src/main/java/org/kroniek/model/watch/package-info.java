/** What is kept of feeds that are watched, so that nothing is missed or asked for twice. */
@NullMarked
package org.kroniek.model.watch;

import org.jspecify.annotations.NullMarked;
