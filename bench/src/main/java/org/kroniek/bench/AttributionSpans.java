package org.kroniek.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Article;
import org.kroniek.model.Document;
import org.kroniek.model.Intake;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;
import org.kroniek.pipeline.Composition;

/**
 * Prints the statements of English articles as readings whose spans follow the guidelines of
 * PolNeAR, so that its scorer compares like with like: {@link VerbGroup} tells what is mapped.
 *
 * <p>Argument: the folder of the articles. One reading a line, with the fields that the scorer
 * reads and no others.
 */
public final class AttributionSpans {

  private final Composition composition = new Composition();
  private final PrintStream out;

  private AttributionSpans(PrintStream out) {
    this.out = out;
  }

  /** Reads and prints. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("name the folder of the articles");
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    new AttributionSpans(out).read(Path.of(args[0]));
    out.flush();
  }

  private void read(Path folder) throws IOException {
    try (Inputs inputs =
        composition.inputs(
            List.of(folder.toString()), InputStream.nullInputStream(), IngestOptions.none())) {
      while (inputs.hasNext()) {
        if (inputs.next() instanceof Intake.Accepted accepted) {
          out.println(line(accepted.article()));
        }
      }
    }
  }

  private String line(Article article) {
    Document document = composition.annotator().annotate(article);
    String path = article.path().map(p -> p.substring(p.lastIndexOf('/') + 1)).orElse(article.id());
    return composition.extraction().extract(document).statements().stream()
        // An attribution inside another is not annotated there.
        .filter(statement -> statement.parent().isEmpty())
        .map(statement -> statement(document, statement))
        .collect(
            Collectors.joining(
                ",",
                "{\"article\":{\"path\":\"" + path.replace("\"", "") + "\"},\"statements\":[",
                "]}"));
  }

  private static String statement(Document document, Statement statement) {
    VerbGroup group = VerbGroup.of(document, statement);
    String content = group.content().stream().map(AttributionSpans::span).collect(list());
    String cue = group.cue().map(span -> ",\"cue\":" + span(span)).orElse("");
    String source =
        group.source().map(span -> ",\"source\":{\"mention\":" + span(span) + "}").orElse("");
    return "{\"content\":" + content + cue + source + "}";
  }

  private static Collector<CharSequence, ?, String> list() {
    return Collectors.joining(",", "[", "]");
  }

  private static String span(Span span) {
    return "{\"start\":" + span.start() + ",\"end\":" + span.end() + "}";
  }
}
