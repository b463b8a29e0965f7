package org.kroniek.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Language;
import org.kroniek.model.Span;

/** Reads case files: a line with language and phenomenon, then texts and what is expected. */
final class CaseFile {

  /** A text, and the lines that are expected of it. */
  record Case(String name, Language language, String text, String expected) {

    @Override
    public String toString() {
      return name + ": " + text.lines().findFirst().orElse("");
    }

    Article article() {
      return CaseFile.article(text, language);
    }
  }

  private CaseFile() {}

  /** The cases of all files in a folder beside this class. */
  static List<Case> all(String folder) {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files =
        Files.list(Path.of(Objects.requireNonNull(CaseFile.class.getResource(folder)).toURI()))) {
      for (Path file : files.sorted().toList()) {
        read(file, cases);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return cases;
  }

  private static void read(Path file, List<Case> cases) throws IOException {
    String content = Files.readString(file, StandardCharsets.UTF_8);
    int header = content.indexOf('\n');
    Language language = new Language(content.substring(0, 2));
    for (String part : content.substring(header + 1).split("====\n", -1)) {
      int line = part.indexOf("----");
      String text = part.substring(0, line - 1);
      String expected = part.substring(line + 4).strip();
      cases.add(new Case(String.valueOf(file.getFileName()), language, text, expected));
    }
  }

  /** An article whose paragraphs are parted by empty lines. */
  static Article article(String text, Language language) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String paragraph : text.split("\n\n", -1)) {
      if (!paragraph.isBlank()) {
        Span span = new Span(start, start + paragraph.length());
        blocks.add(new Block(Block.Kind.PARAGRAPH, span));
      }
      start += paragraph.length() + 2;
    }
    return new Article(
        "a-test",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        language,
        text,
        blocks);
  }
}
