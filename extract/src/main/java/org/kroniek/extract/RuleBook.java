package org.kroniek.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kroniek.model.Language;

/**
 * The rules with their examples, out of the data file {@code rules.txt}: a line {@code rule ID}, a
 * line that describes it, then examples, {@code + nl TEXT} for what it must catch and {@code - nl
 * TEXT} for what it must leave.
 */
final class RuleBook {

  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final List<Example> examples = new ArrayList<>();

  private RuleBook() {}

  /** A text that a rule must catch or leave. */
  record Example(String rule, boolean catches, Language language, String text) {}

  /** The rules for statements. */
  static RuleBook load() {
    return load("rules.txt");
  }

  /** The rules of a data file. */
  static RuleBook load(String name) {
    InputStream stream = RuleBook.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the data file " + name + " is not in the module");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return parse(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RuleBook parse(List<String> lines) {
    RuleBook book = new RuleBook();
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i);
      if (line.isBlank()) {
        i++;
        continue;
      }
      if (!line.startsWith("rule ") || i + 1 >= lines.size()) {
        throw new IllegalStateException("rules.txt line " + (i + 1) + " begins no rule: " + line);
      }
      int end = i + 2;
      while (end < lines.size() && !lines.get(end).isBlank()) {
        end++;
      }
      book.add(line.substring("rule ".length()), lines.get(i + 1), lines.subList(i + 2, end));
      i = end;
    }
    return book;
  }

  private void add(String id, String description, List<String> lines) {
    List<String> catches = new ArrayList<>();
    List<String> leaves = new ArrayList<>();
    for (String line : lines) {
      String text = line.substring("+ nl ".length()).replace("\\n", "\n");
      boolean caught = line.startsWith("+");
      (caught ? catches : leaves).add(text);
      examples.add(new Example(id, caught, new Language(line.substring(2, 4)), text));
    }
    rules.put(id, new Rule(id, description, catches, leaves));
  }

  /** The rules in the order of the file. */
  List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** The rule of this id. */
  Rule rule(String id) {
    Rule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalArgumentException("no rule " + id + " in rules.txt");
    }
    return rule;
  }

  List<Example> examples() {
    return List.copyOf(examples);
  }
}
