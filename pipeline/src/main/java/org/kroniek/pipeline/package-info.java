/** How the parts are put together, and what happens when one article fails. */
@NullMarked
package org.kroniek.pipeline;

import org.jspecify.annotations.NullMarked;
