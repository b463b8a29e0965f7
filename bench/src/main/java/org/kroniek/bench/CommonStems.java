package org.kroniek.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.kroniek.model.Language;
import org.kroniek.story.words.ContentReader;
import org.kroniek.story.words.Words;

/**
 * Counts how common the stems of a language are in treebanks (CoNLL-U, gzipped) and prints those
 * that are, the rows of {@code common-stems.tsv} in {@code story}.
 */
public final class CommonStems {

  private static final int FEWEST_A_MILLION = 30;
  private static final int FORM = 1;

  private CommonStems() {}

  /** {@code LANGUAGE TREEBANK...}. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Language language = new Language(arguments[0]);
    ContentReader contents = new ContentReader();
    Map<String, Integer> counts = new TreeMap<>();
    long words = 0;
    for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(Path.of(file))),
                  StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String[] cells = line.split("\t", -1);
          if (cells.length > FORM && cells[0].chars().allMatch(Character::isDigit)) {
            words++;
            String form = Words.fold(cells[FORM]);
            if (Character.isLetter(form.charAt(0)) && contents.hasMeaning(form, language)) {
              contents.stems(form, language).forEach(stem -> counts.merge(stem, 1, Integer::sum));
            }
          }
        }
      }
    }
    long all = words;
    counts.forEach(
        (stem, count) -> {
          long often = Math.round(count * 1e6 / all);
          if (often >= FEWEST_A_MILLION && stem.length() > 1) {
            out.println(language.code() + "\t" + stem + "\t" + often);
          }
        });
  }
}
