/** What is on record, and since when. */
@NullMarked
package org.kroniek.archive;

import org.jspecify.annotations.NullMarked;
