/** What an archive keeps beside its readings, so that they can be compared without being read. */
@NullMarked
package org.kroniek.model.across;

import org.jspecify.annotations.NullMarked;
