/** How a file, a page or a table becomes an article. */
@NullMarked
package org.kroniek.ingest;

import org.jspecify.annotations.NullMarked;
