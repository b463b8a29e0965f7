/** What if: conditions and what follows from them. */
@NullMarked
package org.kroniek.extract.conditional;

import org.jspecify.annotations.NullMarked;
