package org.kroniek.extract.time;

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

/** Makes documents of one paragraph and reads their times. */
final class TimedText {

  private final Annotator annotator;
  private final TimeReader reader = new TimeReader();

  private TimedText(Annotator annotator) {
    this.annotator = annotator;
  }

  /** With the language models, as articles are read. */
  static TimedText tagged() {
    return new TimedText(Languages.taggingAnnotator());
  }

  /** With sentences and words only, which takes a small part of the time. */
  static TimedText untagged() {
    return new TimedText(Languages.annotator());
  }

  Times read(Language language, Optional<String> published, String text) {
    return reader.read(document(language, published, text));
  }

  Document document(Language language, Optional<String> published, String text) {
    return annotator.annotate(
        new Article(
            ContentId.article(Optional.empty(), text),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            published.map(PartialDate::new),
            language,
            text,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length())))));
  }

  TimeReader reader() {
    return reader;
  }
}
