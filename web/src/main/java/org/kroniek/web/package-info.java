/** How a person looks at the record in a browser. */
@NullMarked
package org.kroniek.web;

import org.jspecify.annotations.NullMarked;
