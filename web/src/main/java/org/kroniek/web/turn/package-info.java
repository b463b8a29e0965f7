/** In which order requests are worked on. */
@NullMarked
package org.kroniek.web.turn;

import org.jspecify.annotations.NullMarked;
