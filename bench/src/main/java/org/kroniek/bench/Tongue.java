package org.kroniek.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What reports in one language are made of. The files lie beside this class: {@code vocabulary-},
 * {@code clauses-} and {@code frames-} with the language's code.
 *
 * @param code the language's code
 * @param words by kind: given names, surnames, places, months and so on
 * @param clauses what can be said
 * @param frames sentences with slots by kind: who says it, and how
 */
record Tongue(
    String code,
    Map<String, List<String>> words,
    List<Clause> clauses,
    Map<String, List<String>> frames) {

  /** Reads the files. */
  static Tongue load(String code) {
    List<Clause> clauses = new ArrayList<>();
    for (String[] row : rows("clauses-" + code)) {
      clauses.add(new Clause(row[0], row[1], row[2], row[3]));
    }
    return new Tongue(
        code, byKind("vocabulary-" + code), List.copyOf(clauses), byKind("frames-" + code));
  }

  /** The words of a kind. */
  List<String> wordsOf(String kind) {
    return known(words.get(kind), kind);
  }

  /** The frames of a kind. */
  List<String> framesOf(String kind) {
    return known(frames.get(kind), kind);
  }

  private List<String> known(@Nullable List<String> found, String kind) {
    if (found == null) {
      throw new IllegalArgumentException("no " + kind + " in the files of " + code);
    }
    return found;
  }

  private static Map<String, List<String>> byKind(String name) {
    Map<String, List<String>> kinds = new TreeMap<>();
    for (String[] row : rows(name)) {
      kinds.computeIfAbsent(row[0], kind -> new ArrayList<>()).add(row[1]);
    }
    return kinds;
  }

  private static List<String[]> rows(String name) {
    String file = name + ".tsv";
    try (InputStream in = Objects.requireNonNull(Tongue.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
