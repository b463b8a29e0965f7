package org.kroniek.ingest;

import org.kroniek.model.Block;

/** A part of an article before the text is put together. */
record Part(Block.Kind kind, String words) {}
