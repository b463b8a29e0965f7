package org.kroniek.ingest;

import java.io.IOException;
import java.util.Optional;
import org.kroniek.model.LanguageIdentifier;

/** Finds the form of an opened input and reads it. Safe for use by many threads. */
final class Forms {

  private final IngestOptions options;
  private final ArticleMaker maker;
  private final Signatures signatures = new Signatures();
  private final Columns columns = new Columns();
  private final TextForm text;

  Forms(LanguageIdentifier identifier, IngestOptions options) {
    this.options = options;
    this.maker = new ArticleMaker(identifier, options);
    WrittenDate dates = new WrittenDate();
    TextBlocks blocks = new TextBlocks(new LayoutPatterns(dates));
    this.text = new TextForm(blocks, new FrontMatter(columns, dates), options);
  }

  /**
   * The articles of {@code input}.
   *
   * @throws Unreadable where it is no text
   */
  Records read(Opened input) throws IOException, Unreadable {
    byte[] head = input.head();
    if (head.length == 0) {
      throw Unreadable.open("is empty", "");
    }
    Optional<String> what = signatures.what(head);
    if (what.isPresent()) {
      throw Unreadable.open("is " + what.get(), "");
    }
    return switch (Format.of(head, input.formatName(), columns)) {
      case TEXT -> new OneArticle(input, options.limits(), text, maker);
      case PAGE, JSON, TABLE -> throw Unreadable.parse("is not read yet", "");
      case XML ->
          throw Unreadable.parse(
              "is XML that is no web page (a feed, perhaps), which is not read; save the articles"
                  + " themselves",
              "");
    };
  }
}
