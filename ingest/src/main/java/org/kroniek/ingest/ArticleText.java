package org.kroniek.ingest;

import java.util.ArrayList;
import java.util.List;
import org.kroniek.model.Block;
import org.kroniek.model.Span;

/** Puts an article's text together from its parts, with blank lines between. */
final class ArticleText {

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private boolean bodyBegun;

  /** Adds a part; nothing where it holds no words. */
  void add(Block.Kind kind, String words) {
    String bare = words.strip();
    if (bare.isEmpty()) {
      return;
    }
    text.append(text.length() == 0 ? "" : "\n\n");
    blocks.add(new Block(kind, new Span(text.length(), text.length() + bare.length())));
    text.append(bare);
    bodyBegun |= kind == Block.Kind.PARAGRAPH;
  }

  /** Adds a part; the first paragraph's dateline becomes a block of its own. */
  void add(Part part, LayoutPatterns patterns) {
    String words = part.words().strip();
    int dateline = part.kind() == Block.Kind.PARAGRAPH && !bodyBegun ? patterns.dateline(words) : 0;
    if (dateline == 0 || words.substring(dateline).isBlank()) {
      add(part.kind(), words);
      return;
    }
    add(Block.Kind.DATELINE, words.substring(0, dateline));
    String rest = words.substring(dateline).strip();
    text.append(' ');
    blocks.add(
        new Block(Block.Kind.PARAGRAPH, new Span(text.length(), text.length() + rest.length())));
    text.append(rest);
    bodyBegun = true;
  }

  String text() {
    return text.toString();
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }
}
