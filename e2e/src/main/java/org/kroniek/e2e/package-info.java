/** Whether the whole keeps its promises; not shipped. */
@NullMarked
package org.kroniek.e2e;

import org.jspecify.annotations.NullMarked;
