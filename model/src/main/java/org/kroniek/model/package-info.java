/**
 * What an article, a span, a token, a statement, an event is: the records that travel between the
 * modules, valid by construction, and the interfaces that other modules fill. Knows the JDK only.
 */
@NullMarked
package org.kroniek.model;

import org.jspecify.annotations.NullMarked;
