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
  private final PageForm page;
  private final JsonForm json;
  private final RecordForm records;

  Forms(LanguageIdentifier identifier, IngestOptions options) {
    this.options = options;
    this.maker = new ArticleMaker(identifier, options);
    WrittenDate dates = new WrittenDate();
    LayoutPatterns patterns = new LayoutPatterns(dates);
    TextBlocks blocks = new TextBlocks(patterns);
    this.text = new TextForm(blocks, new FrontMatter(columns, dates), options);
    this.records = new RecordForm(blocks, patterns, dates, maker);
    this.json = new JsonForm(columns, records, options.limits());
    this.page =
        new PageForm(
            new PageFacts(new LinkedData(dates), dates),
            new MainText(new Clutter(), patterns),
            patterns);
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
    if (Wacz.is(input, head)) {
      return new WebArchive(input, Wacz.open(input), options.limits(), page, maker);
    }
    if (ParquetRecords.is(head)) {
      return ParquetRecords.open(input, columns, records, options.limits());
    }
    Optional<String> what = signatures.what(head);
    if (what.isPresent()) {
      throw Unreadable.open("is " + what.get(), "");
    }
    return switch (Format.of(head, input.formatName(), columns)) {
      case TEXT -> new OneArticle(input, options.limits(), text, maker);
      case PAGE -> new OneArticle(input, options.limits(), page, maker);
      case JSON_LINES -> new JsonLines(input, json, options.limits());
      case JSON -> new JsonDocument(input, json);
      case WEB_ARCHIVE ->
          new WebArchive(input, new GzipMembers(input.bytes()), options.limits(), page, maker);
      case OPEN_WEB_ARCHIVE ->
          new WebArchive(input, WarcParts.whole(input.bytes()), options.limits(), page, maker);
      case TABLE -> new TableRecords(input, columns, records, options.limits());
      case XML ->
          throw Unreadable.parse(
              "is XML that is no web page (a feed, perhaps), which is not read; save the articles"
                  + " themselves",
              "");
    };
  }
}
