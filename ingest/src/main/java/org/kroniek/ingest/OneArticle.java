package org.kroniek.ingest;

import java.io.IOException;
import java.util.Optional;
import org.kroniek.model.Article;
import org.kroniek.model.Intake;

/** An input that holds one article. */
final class OneArticle implements Records {

  private final Opened input;
  private final Limits limits;
  private final Form form;
  private final ArticleMaker maker;
  private boolean done;

  OneArticle(Opened input, Limits limits, Form form, ArticleMaker maker) {
    this.input = input;
    this.limits = limits;
    this.form = form;
    this.maker = maker;
  }

  /** A way to find the article in an input that holds one. */
  interface Form {

    /** The article that {@code bytes} hold, sent by {@code input}. */
    Draft read(byte[] bytes, Opened input) throws Unreadable;
  }

  @Override
  public Optional<Intake> next() throws IOException, Unreadable {
    if (done) {
      return Optional.empty();
    }
    done = true;
    byte[] bytes = input.all(limits.articleBytes());
    if (bytes.length == 0) {
      throw Unreadable.open("is empty", "");
    }
    Article article = maker.make(form.read(bytes, input), input.path());
    return Optional.of(new Intake.Accepted(article, article.url().or(input::origin)));
  }

  @Override
  public void close() throws IOException {
    input.bytes().close();
  }
}
