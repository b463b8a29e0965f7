/**
 * Reads articles on a Flink cluster, in batch or as a stream, with the functions of the pipeline.
 */
@NullMarked
package org.kroniek.flink;

import org.jspecify.annotations.NullMarked;
