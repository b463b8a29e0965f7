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
 * A sentence of a treebank.
 *
 * @param text its running text
 * @param paragraph what its paragraph is called; the same for sentences of one paragraph
 * @param words its words, in order
 */
record GoldSentence(String text, String paragraph, List<Word> words) {

  /**
   * A word of a treebank.
   *
   * @param start place of its first character in the sentence's text
   * @param end place behind its last one
   * @param head 0 for the root, else counted from 1
   */
  record Word(
      String form,
      int start,
      int end,
      String lemma,
      String upos,
      String feats,
      int head,
      String relation) {}

  /**
   * The same sentences with a new paragraph behind each that ends without a mark: headings and the
   * lines of lists, which stand on lines of their own wherever they are read; the treebanks keep
   * paragraphs at most.
   */
  static List<GoldSentence> lines(List<GoldSentence> sentences) {
    List<GoldSentence> lines = new ArrayList<>();
    int line = 0;
    for (GoldSentence sentence : sentences) {
      String name = sentence.paragraph() + " line " + line;
      lines.add(new GoldSentence(sentence.text(), name, sentence.words()));
      line += sentence.endsWithMark() ? 0 : 1;
    }
    return lines;
  }

  private boolean endsWithMark() {
    int end = text.length();
    while (end > 0 && " \"'”’»)]".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…:;,".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** All sentences of a gzipped CoNLL-U file. */
  static List<GoldSentence> read(Path file) throws IOException {
    List<GoldSentence> sentences = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String text = "";
      String paragraph = "";
      List<String[]> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("# text = ")) {
          text = line.substring(9);
        } else if (line.startsWith("# newpar") || line.startsWith("# newdoc")) {
          paragraph = "par " + sentences.size();
        } else if (line.startsWith("# sent_id = ") && line.contains(".p.")) {
          paragraph = line.substring(12, line.lastIndexOf(".s."));
        } else if (line.isEmpty() && !rows.isEmpty()) {
          sentences.add(new GoldSentence(text, paragraph, words(text, rows)));
          rows.clear();
        } else if (!line.isEmpty() && line.charAt(0) != '#') {
          rows.add(line.split("\t", -1));
        }
      }
    }
    return sentences;
  }

  private static List<Word> words(String text, List<String[]> rows) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    int last = 0;
    int limit = 0;
    for (String[] row : rows) {
      int dash = row[0].indexOf('-');
      if (dash > 0) {
        // the words of a multiword token share its characters, in order where they show
        limit = Integer.parseInt(row[0].substring(dash + 1));
        at = Math.max(at, text.indexOf(row[1], at));
        last = at + row[1].length();
      } else if (!row[0].contains(".")) {
        boolean inside = Integer.parseInt(row[0]) <= limit;
        int found = text.indexOf(row[1], at);
        boolean shows = found >= 0 && (!inside || found + row[1].length() <= last);
        int start = shows ? found : at;
        int end = shows ? found + row[1].length() : Math.max(at, last);
        at = end;
        words.add(
            new Word(row[1], start, end, row[2], row[3], row[5], Integer.parseInt(row[6]), row[7]));
      }
    }
    return List.copyOf(words);
  }
}
