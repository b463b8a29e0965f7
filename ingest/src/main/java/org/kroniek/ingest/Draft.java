package org.kroniek.ingest;

import java.util.List;
import org.kroniek.model.Block;

/**
 * What a form says of an article, before the caller's options and the language are added.
 *
 * @param said what the input says in so many words; goes before what the caller says
 * @param derived what was concluded from the layout; comes after what the caller says
 */
record Draft(String text, List<Block> blocks, Facts said, Facts derived) {

  Draft {
    blocks = List.copyOf(blocks);
  }
}
