/** When: words of a text that tell a date, a period or a duration, and what they mean. */
@NullMarked
package org.kroniek.extract.time;

import org.jspecify.annotations.NullMarked;
