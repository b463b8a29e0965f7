/** Finds the sentences, words and quotations of a text, and the language it is written in. */
@NullMarked
package org.kroniek.language;

import org.jspecify.annotations.NullMarked;
