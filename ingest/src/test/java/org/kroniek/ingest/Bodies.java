package org.kroniek.ingest;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Intake;

/** The running text that is found in pages. */
final class Bodies {

  private Bodies() {}

  static String of(Path page) {
    return article(page).map(Bodies::of).orElse("");
  }

  /** The article that is found. */
  static Optional<Article> article(Path page) {
    Ingest ingest = new Ingest(Reading.DUTCH, IngestOptions.none());
    try (Inputs inputs = ingest.open(List.of(page.toString()), InputStream.nullInputStream())) {
      return inputs.next() instanceof Intake.Accepted accepted
          ? Optional.of(accepted.article())
          : Optional.empty();
    }
  }

  static String of(Article article) {
    StringBuilder body = new StringBuilder();
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.PARAGRAPH
          || block.kind() == Block.Kind.SUBHEADING
          || block.kind() == Block.Kind.DATELINE) {
        body.append(block.span().of(article.text())).append('\n');
      }
    }
    return body.toString();
  }
}
