package org.kroniek.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The documents of a Universal Dependencies file, their running text rebuilt from {@code # text}
 * lines.
 *
 * <p>Sentences of a paragraph are joined with a space, save where the last token of one has {@code
 * SpaceAfter=No}; paragraphs with an empty line. Where paragraphs begin is told by {@code # newpar}
 * in the English treebanks and by the {@code .p.N.s.M} of the sentence ids in the Dutch ones; a gap
 * in the numbers of a paragraph's sentences does not part it.
 */
final class Treebank {

  /** A stretch of text, half open. */
  record Range(int start, int end) {}

  /** A document: its text and where paragraphs, sentences and tokens stand. */
  record Text(String text, List<Range> paragraphs, List<Range> sentences, List<Range> tokens) {}

  private final boolean paragraphs;
  private final List<Text> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Range> blocks = new ArrayList<>();
  private final List<Range> sentences = new ArrayList<>();
  private final List<Range> tokens = new ArrayList<>();
  private int blockStart;
  private boolean spaced = true;
  private String document = "";
  private String paragraph = "";

  private Treebank(boolean paragraphs) {
    this.paragraphs = paragraphs;
  }

  /**
   * Reads a gzipped CoNLL-U file.
   *
   * @param paragraphs whether paragraphs are kept apart; else a document is one stretch of text
   */
  static List<Text> read(Path file, boolean paragraphs) throws IOException {
    Treebank treebank = new Treebank(paragraphs);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isEmpty()) {
          treebank.sentence(lines);
          lines.clear();
        } else {
          lines.add(line);
        }
      }
    }
    treebank.endDocument();
    return treebank.texts;
  }

  private void sentence(List<String> lines) {
    String words = "";
    for (String line : lines) {
      if (line.startsWith("# text = ")) {
        words = line.substring(9);
      } else if (line.startsWith("# newdoc")) {
        endDocument();
      } else if (line.startsWith("# newpar")) {
        endParagraph();
      } else if (line.startsWith("# sent_id = ")) {
        place(line.substring(12));
      }
    }
    if (text.length() > 0 && text.length() > blockStart && spaced) {
      text.append(' ');
    }
    int base = text.length();
    text.append(words);
    sentences.add(new Range(base, text.length()));
    align(words, base, lines);
  }

  private void place(String id) {
    int at = id.indexOf(".p.");
    if (at < 0) {
      return;
    }
    String name = id.substring(0, at);
    String number = id.substring(at, Math.max(at, id.lastIndexOf(".s.")));
    if (!name.equals(document)) {
      endDocument();
    } else if (!number.equals(paragraph)) {
      endParagraph();
    }
    document = name;
    paragraph = number;
  }

  private void align(String words, int base, List<String> lines) {
    int at = 0;
    int skip = 0;
    spaced = true;
    for (int i = 0; i < lines.size(); i++) {
      String[] columns = lines.get(i).split("\t", -1);
      if (columns.length < 10 || columns[0].contains(".")) {
        continue;
      }
      if (skip > 0) {
        skip--;
        continue;
      }
      at = words.indexOf(columns[1], at);
      if (at < 0) {
        throw new IllegalStateException("\"" + columns[1] + "\" is not in \"" + words + "\"");
      }
      int dash = columns[0].indexOf('-');
      skip = dash < 0 ? 0 : parts(columns[0], dash);
      tokens.addAll(pieces(columns[1], base + at, lines, i, skip));
      at += columns[1].length();
      spaced = !columns[9].contains("SpaceAfter=No");
    }
  }

  private static int parts(String range, int dash) {
    return Integer.parseInt(range.substring(dash + 1))
        - Integer.parseInt(range.substring(0, dash))
        + 1;
  }

  /** The words of a multiword token where they fill it, else the whole. */
  private static List<Range> pieces(
      String form, int start, List<String> lines, int line, int count) {
    List<Range> pieces = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      String word = lines.get(line + i).split("\t", -1)[1];
      pieces.add(new Range(start + joined.length(), start + joined.length() + word.length()));
      joined.append(word);
    }
    return joined.toString().equals(form)
        ? pieces
        : List.of(new Range(start, start + form.length()));
  }

  private void endParagraph() {
    if (paragraphs && text.length() > blockStart) {
      blocks.add(new Range(blockStart, text.length()));
      text.append("\n\n");
      blockStart = text.length();
    }
  }

  private void endDocument() {
    if (text.length() > blockStart) {
      blocks.add(new Range(blockStart, text.length()));
    }
    if (!blocks.isEmpty()) {
      texts.add(
          new Text(
              text.toString(), List.copyOf(blocks), List.copyOf(sentences), List.copyOf(tokens)));
    }
    text.setLength(0);
    blocks.clear();
    sentences.clear();
    tokens.clear();
    blockStart = 0;
    spaced = true;
  }
}
