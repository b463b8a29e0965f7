/** How a person or a script calls Kroniek. */
@NullMarked
package org.kroniek.cli;

import org.jspecify.annotations.NullMarked;
