package org.kroniek.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a corpus with its sentences, words and chains of mentions.
 *
 * @param name the name of the document
 * @param sentences its words, sentence by sentence
 * @param chains by the key of a chain, its mentions
 */
record CoreferenceText(
    String name, List<List<String>> sentences, Map<String, List<Mention>> chains) {

  private static final Pattern EDGE = Pattern.compile("(\\()?([A-Za-z0-9_]+)(\\))?");
  private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,]*)");

  /** The words of a mention: from the first to the last, both included. */
  record Mention(int sentence, int first, int last) {}

  /** The last sentence with a mention, 0 where there is none. */
  int lastAnnotated() {
    return chains.values().stream()
        .flatMap(List::stream)
        .mapToInt(Mention::sentence)
        .max()
        .orElse(0);
  }

  /**
   * Reads a file in the format of CoNLL 2012, or a table with the columns document, sentence, word
   * number, word and reference behind a first one that counts.
   *
   * @param keep which keys of chains count
   */
  static List<CoreferenceText> read(Path file, Pattern keep) throws IOException {
    boolean table = String.valueOf(file.getFileName()).endsWith(".csv");
    Reader reader = new Reader(keep);
    int blank = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (table) {
        List<String> cells = cells(line);
        if (!cells.get(0).isEmpty()) {
          reader.word(cells.get(1), cells.get(2), cells.get(4), cells.get(5));
        }
      } else if (line.isBlank()) {
        blank++;
      } else if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        reader.word(cells[0] + cells[1], "line " + blank, cells[3], cells[cells.length - 1]);
      }
    }
    reader.endText();
    return reader.texts;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher matcher = CELL.matcher(line);
    int at = 0;
    while (at <= line.length() && matcher.find(at)) {
      String quoted = matcher.group(1);
      cells.add(quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\""));
      at = matcher.end() + 1;
    }
    return cells;
  }

  private static final class Reader {
    private final Pattern keep;
    private final List<CoreferenceText> texts = new ArrayList<>();
    private List<List<String>> sentences = new ArrayList<>();
    private Map<String, List<Mention>> chains = new HashMap<>();
    private final Map<String, Deque<Integer>> open = new HashMap<>();
    private String text = "";
    private String sentence = "";

    Reader(Pattern keep) {
      this.keep = keep;
    }

    void word(String inText, String inSentence, String form, String reference) {
      if (!inText.equals(text)) {
        endText();
        text = inText;
      }
      if (sentences.isEmpty() || !inSentence.equals(sentence)) {
        endSentence();
        sentences.add(new ArrayList<>());
        sentence = inSentence;
      }
      List<String> words = sentences.get(sentences.size() - 1);
      words.add(form);
      Matcher edges = EDGE.matcher(reference);
      while (edges.find()) {
        edge(edges, words.size() - 1);
      }
    }

    private void edge(Matcher edge, int word) {
      String key = edge.group(2);
      if (!keep.matcher(key).matches()) {
        return;
      }
      Deque<Integer> starts = open.computeIfAbsent(key, k -> new ArrayDeque<>());
      if (edge.group(1) != null) {
        starts.push(word);
      }
      if (edge.group(3) != null && !starts.isEmpty()) {
        Mention mention = new Mention(sentences.size() - 1, starts.pop(), word);
        List<Mention> chain = chains.computeIfAbsent(key, k -> new ArrayList<>());
        if (!chain.contains(mention)) {
          chain.add(mention);
        }
      }
    }

    void endSentence() {
      open.clear();
      sentence = "end of " + sentences.size();
    }

    void endText() {
      if (!sentences.isEmpty()) {
        texts.add(new CoreferenceText(text, sentences, chains));
      }
      sentences = new ArrayList<>();
      chains = new HashMap<>();
      endSentence();
    }
  }
}
