/** Which feeds are asked when, what is new in them, and who is told. */
@NullMarked
package org.kroniek.watch;

import org.jspecify.annotations.NullMarked;
