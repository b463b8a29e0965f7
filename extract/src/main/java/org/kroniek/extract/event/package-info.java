/** What goes on between whom, in the terms of PLOVER. */
@NullMarked
package org.kroniek.extract.event;

import org.jspecify.annotations.NullMarked;
