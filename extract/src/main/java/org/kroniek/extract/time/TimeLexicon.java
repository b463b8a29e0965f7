package org.kroniek.extract.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Language;

/** The words of one language that tell times, out of its data file. Immutable. */
final class TimeLexicon {

  private static final String HEADER = "form\tclass\tvalue";

  private record Entry(List<String> words, TermKind kind, String value) {}

  private final Map<String, List<Entry>> byFirst = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final boolean dutch;

  private TimeLexicon(Language language) {
    dutch = language.equals(Language.DUTCH);
    for (List<String> row : rows("times-" + language.code() + ".tsv")) {
      List<String> words =
          Atom.of(row.get(0), 0, row.get(0).length()).stream().map(Atom::lower).toList();
      TermKind kind = TermKind.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      byFirst
          .computeIfAbsent(words.get(0), word -> new ArrayList<>())
          .add(new Entry(words, kind, row.get(2)));
      if (kind == TermKind.WEEKDAY) {
        weekdays.put(row.get(0), Integer.valueOf(row.get(2)));
      }
    }
    byFirst.values().forEach(list -> list.sort((a, b) -> b.words.size() - a.words.size()));
  }

  /** The lexicon of a language that is read. */
  static TimeLexicon of(Language language) {
    return new TimeLexicon(language);
  }

  boolean isDutch() {
    return dutch;
  }

  /** What the atoms from {@code i} on may be: of each kind the longest. */
  Map<TermKind, Term> at(List<Atom> atoms, int i) {
    String word = atoms.get(i).lower();
    List<Entry> entries = byFirst.get(word);
    if (entries == null) {
      return dutch ? compound(word, i) : Map.of();
    }
    Map<TermKind, Term> terms = new EnumMap<>(TermKind.class);
    for (Entry entry : entries) {
      if (!terms.containsKey(entry.kind) && matches(atoms, i, entry.words)) {
        terms.put(entry.kind, new Term(entry.kind, entry.value, i + entry.words.size()));
      }
    }
    return terms;
  }

  /** "maandagavond" is a Monday. */
  private Map<TermKind, Term> compound(String word, int i) {
    int day = word.indexOf("dag");
    if (day < 0 || day + 3 == word.length()) {
      return Map.of();
    }
    Integer weekday = weekdays.get(word.substring(0, day + 3));
    List<Entry> part = byFirst.getOrDefault(word.substring(day + 3), List.of());
    return weekday == null || part.stream().noneMatch(e -> e.kind == TermKind.DAYPART)
        ? Map.of()
        : Map.of(TermKind.WEEKDAY, new Term(TermKind.WEEKDAY, Integer.toString(weekday), i + 1));
  }

  private static boolean matches(List<Atom> atoms, int from, List<String> words) {
    if (from + words.size() > atoms.size()) {
      return false;
    }
    for (int i = 1; i < words.size(); i++) {
      if (!atoms.get(from + i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The value of the only word of this kind, where the word is one. */
  Optional<String> value(String word, TermKind kind) {
    return byFirst.getOrDefault(word, List.of()).stream()
        .filter(e -> e.kind == kind && e.words.size() == 1)
        .map(Entry::value)
        .findFirst();
  }

  private static List<List<String>> rows(String name) {
    InputStream stream = TimeLexicon.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the data file " + name + " is not in the module");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
        throw new IllegalStateException(name + " does not begin with the header: " + HEADER);
      }
      return lines.stream().skip(1).map(line -> List.of(line.split("\t", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
