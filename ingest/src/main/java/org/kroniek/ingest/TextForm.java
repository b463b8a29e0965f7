package org.kroniek.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Block;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Span;

/**
 * A text file: dated text, whose first line begins {@code date 2024-12}, text under YAML front
 * matter, or plain text. The article's text is that of the file to the letter. Safe for use by many
 * threads.
 */
final class TextForm implements OneArticle.Form {

  private static final Pattern DATE_LINE =
      Pattern.compile("(?:date|[Dd]atum|Date):?[ \\t]{1,10}(\\d{4}[-\\dT:/.]{0,40})(?=\\s|$)");

  private final TextBlocks blocks;
  private final FrontMatter frontMatter;
  private final IngestOptions options;

  TextForm(TextBlocks blocks, FrontMatter frontMatter, IngestOptions options) {
    this.blocks = blocks;
    this.frontMatter = frontMatter;
    this.options = options;
  }

  @Override
  public Draft read(byte[] bytes, Opened input) throws Unreadable {
    String text = TextDecoder.decode(bytes);
    checkLines(text);
    int start = 0;
    while (Paragraphs.isSpace(text.charAt(start))) {
      start++;
    }
    if (FrontMatter.begins(text, start)) {
      FrontMatter.Found found = frontMatter.read(text, start);
      return draft(text, new Span(start, found.end()), found.facts());
    }
    Matcher dated = DATE_LINE.matcher(text).region(start, text.length());
    if (dated.lookingAt()) {
      PartialDate date = date(dated.group(1));
      Facts facts = Facts.none().withPublished(Optional.of(date));
      return draft(text, new Span(start, dated.end()), facts);
    }
    return draft(text, null, Facts.none());
  }

  private static PartialDate date(String written) throws Unreadable {
    return PartialDate.parse(written)
        .orElseThrow(
            () ->
                Unreadable.parse(
                    "the first line gives the date "
                        + written
                        + ", which is not in the calendar or not a date; write date 2024-12 or date"
                        + " 2024-12-02",
                    written));
  }

  private Draft draft(String text, @Nullable Span notes, Facts said) {
    List<Block> all = new ArrayList<>();
    int from = 0;
    if (notes != null) {
      all.add(new Block(Block.Kind.METADATA, notes));
      from = notes.end();
    }
    TextBlocks.Layout layout = blocks.of(text, from, said.title().or(options::title));
    all.addAll(layout.blocks());
    return new Draft(text, all, said, layout.derived());
  }

  private void checkLines(String text) throws Unreadable {
    int longest = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        longest = Math.max(longest, i - start);
        start = i + 1;
      }
    }
    if (longest > options.limits().lineCharacters()) {
      throw Unreadable.parse(
          "has a line of "
              + longest
              + " characters (limit "
              + options.limits().lineCharacters()
              + "), which no article has",
          text.substring(0, Math.min(200, text.length())));
    }
  }
}
