/** Who said what, read out of a document by rules. */
@NullMarked
package org.kroniek.extract;

import org.jspecify.annotations.NullMarked;
