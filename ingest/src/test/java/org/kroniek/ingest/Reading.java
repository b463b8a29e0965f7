package org.kroniek.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Intake;
import org.kroniek.model.Language;
import org.kroniek.model.LanguageIdentifier;
import org.kroniek.model.Rejection;

/** Reads inputs for the tests. */
final class Reading {

  static final LanguageIdentifier DUTCH = text -> Language.DUTCH;

  private Reading() {}

  static List<Intake> of(IngestOptions options, InputStream standardInput, String... inputs) {
    List<Intake> intakes = new ArrayList<>();
    try (Inputs open = new Ingest(DUTCH, options).open(List.of(inputs), standardInput)) {
      open.forEachRemaining(intakes::add);
    }
    return intakes;
  }

  static List<Intake> of(Path... inputs) {
    String[] names = List.of(inputs).stream().map(Path::toString).toArray(String[]::new);
    return of(IngestOptions.none(), InputStream.nullInputStream(), names);
  }

  /** The one article of {@code content}, given as standard input. */
  static Article article(String content, IngestOptions options) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    List<Intake> intakes = of(options, new ByteArrayInputStream(bytes), "-");
    if (intakes.size() == 1 && intakes.get(0) instanceof Intake.Accepted accepted) {
      return accepted.article();
    }
    throw new AssertionError("not one article: " + intakes);
  }

  static Article article(String content) {
    return article(content, IngestOptions.none());
  }

  static List<Article> articles(List<Intake> intakes) {
    List<Article> articles = new ArrayList<>();
    for (Intake intake : intakes) {
      if (intake instanceof Intake.Accepted accepted) {
        articles.add(accepted.article());
      }
    }
    return articles;
  }

  static List<Rejection> rejections(List<Intake> intakes) {
    List<Rejection> rejections = new ArrayList<>();
    for (Intake intake : intakes) {
      if (intake instanceof Intake.Rejected rejected) {
        rejections.add(rejected.rejection());
      }
    }
    return rejections;
  }

  /** The blocks as {@code KIND: words}. */
  static List<String> blocks(Article article) {
    List<String> blocks = new ArrayList<>();
    for (Block block : article.blocks()) {
      blocks.add(block.kind() + ": " + block.span().of(article.text()));
    }
    return blocks;
  }

  static Path write(Path folder, String name, String content) throws IOException {
    return write(folder, name, content.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path folder, String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent() == null ? folder : file.getParent());
    return Files.write(file, content);
  }
}
