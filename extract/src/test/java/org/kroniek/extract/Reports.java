package org.kroniek.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.language.Languages;
import org.kroniek.model.Annotator;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.ContentId;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Span;
import org.kroniek.world.WorldFile;

/** Makes documents of texts and reads them. */
final class Reports {

  // loading the language models takes longer than any test that reads with them
  private static final Annotator ANNOTATOR = Languages.taggingAnnotator();

  private final Annotator words = Languages.annotator();
  private final Extraction extraction = new Extraction(WorldFile.load());

  Extraction extraction() {
    return extraction;
  }

  Extracted read(Language language, String date, String text) {
    return extraction.extract(document(language, date, text));
  }

  /** Reads with words and marks only, as where a tree is doubtful. */
  Extracted readWithoutTrees(Language language, String date, String text) {
    return extraction.extract(words.annotate(document(language, date, text).article()));
  }

  /**
   * A document whose paragraphs are parted by blank lines; one that begins with # is a headline.
   */
  Document document(Language language, String date, String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      end = end < 0 ? text.length() : end;
      int from = start;
      Block.Kind kind = Block.Kind.PARAGRAPH;
      if (text.startsWith("# ", start)) {
        kind = Block.Kind.HEADLINE;
        from += 2;
      }
      while (from < end && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      int to = end;
      while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        blocks.add(new Block(kind, new Span(from, to)));
      }
      start = end + 2;
    }
    return ANNOTATOR.annotate(
        new Article(
            ContentId.article(Optional.empty(), text),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PartialDate.parse(date),
            language,
            text,
            blocks));
  }
}
