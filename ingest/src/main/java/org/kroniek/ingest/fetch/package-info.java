/** How the bytes at an address are fetched, by whoever fetches, within limits and safely. */
@NullMarked
package org.kroniek.ingest.fetch;

import org.jspecify.annotations.NullMarked;
