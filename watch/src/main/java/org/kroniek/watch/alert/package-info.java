/** Finds what answers saved queries, and tells it once. */
@NullMarked
package org.kroniek.watch.alert;

import org.jspecify.annotations.NullMarked;
