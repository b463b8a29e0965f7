package org.kroniek.pipeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.ContentId;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Span;
import org.kroniek.model.UsageException;

/**
 * A short text and the statements that must be found in it, as the case files of the module extract
 * write it: a header ({@code nl 2024-12} and what it is about), the text, a line {@code ----} and a
 * line for each statement, {@code mode act | source | content}.
 *
 * @param article the text, paragraphs parted by blank lines, a headline behind {@code #}
 * @param expected what must be found
 */
record PhenomenonCase(Article article, List<Expected> expected) {

  private static final String RULE = "\n----\n";

  PhenomenonCase {
    expected = List.copyOf(expected);
  }

  /**
   * A statement that must be found.
   *
   * @param mode its code
   * @param act its code
   * @param source the name; {@code -} for nobody
   * @param content its parts
   * @param more medium, addressee, occasion and so on; empty where there is none
   */
  record Expected(String mode, String act, String source, List<String> content, String more) {

    Expected {
      content = List.copyOf(content);
    }

    static Expected of(String line, String where) {
      String[] cells = line.split(" \\| ", -1);
      String[] kind = cells[0].split(" ", -1);
      if (cells.length < 3 || kind.length != 2) {
        throw new UsageException("not \"mode act | source | content\" in " + where + ": " + line);
      }
      return new Expected(
          kind[0],
          kind[1],
          cells[1],
          List.of(cells[2].split(" // ", -1)),
          cells.length > 3 ? cells[3] : "");
    }

    /** The letters of the text that the content covers. */
    BitSet letters(String text) {
      BitSet letters = new BitSet();
      int from = 0;
      for (String part : content) {
        int at = Math.max(text.indexOf(part, from), text.indexOf(part));
        if (at >= 0) {
          letters.or(lettersOf(text, new Span(at, at + part.length())));
          from = at + part.length();
        }
      }
      return letters;
    }
  }

  static BitSet lettersOf(String text, Span span) {
    BitSet letters = new BitSet();
    for (int i = span.start(); i < span.end(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.set(i);
      }
    }
    return letters;
  }

  static PhenomenonCase parse(String file, String part) {
    int header = part.indexOf('\n');
    int rule = part.indexOf(RULE);
    String[] head = header < 0 ? new String[0] : part.substring(0, header).split(" ", 3);
    if (rule < 0 || head.length < 3) {
      throw new UsageException(
          "not a case (header, text, ----, statements) in " + file + ": " + part);
    }
    String text = part.substring(header + 1, rule);
    String where = file + ", " + head[2];
    List<Expected> expected =
        part.substring(rule + RULE.length())
            .lines()
            .filter(line -> !line.isBlank() && !line.equals("nothing"))
            .filter(line -> !line.startsWith("entity "))
            .map(line -> Expected.of(line, where))
            .toList();
    Article article =
        new Article(
            ContentId.article(Optional.empty(), text),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PartialDate.parse(head[1]),
            new Language(head[0]),
            text,
            blocks(text));
    return new PhenomenonCase(article, expected);
  }

  private static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int next = text.indexOf("\n\n", start);
      int end = next < 0 ? text.length() : next;
      boolean headline = text.startsWith("# ", start);
      int from = headline ? start + 2 : start;
      if (!text.substring(from, end).isBlank()) {
        Block.Kind kind = headline ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH;
        blocks.add(new Block(kind, stripped(text, from, end)));
      }
      start = end + 2;
    }
    return blocks;
  }

  private static Span stripped(String text, int start, int end) {
    int from = start;
    int to = end;
    while (Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
