/** What belongs together, agrees, contradicts, changed: what is kept of each report to tell it. */
@NullMarked
package org.kroniek.story;

import org.jspecify.annotations.NullMarked;
