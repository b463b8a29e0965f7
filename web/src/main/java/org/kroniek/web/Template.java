package org.kroniek.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A phrase with blanks, {@code the same with {0} and {1}}, and what stood in them in a text that
 * was made of it. The blanks stand in the order of their numbers.
 *
 * @param fixed the words around and between the blanks, one more than there are blanks
 */
record Template(List<String> fixed) {

  Template {
    fixed = List.copyOf(fixed);
  }

  static Template of(String phrase) {
    List<String> fixed = new ArrayList<>();
    int from = 0;
    for (int i = phrase.indexOf('{'); i >= 0; i = phrase.indexOf('{', from)) {
      fixed.add(phrase.substring(from, i));
      from = phrase.indexOf('}', i) + 1;
    }
    fixed.add(phrase.substring(from));
    return new Template(fixed);
  }

  /** How many letters are fixed: the more, the surer is what was made of it. */
  int letters() {
    return fixed.stream().mapToInt(String::length).sum();
  }

  /** What stood in the blanks; empty where the text was not made of this. */
  Optional<List<String>> blanks(String text) {
    String last = fixed.get(fixed.size() - 1);
    if (!text.startsWith(fixed.get(0)) || !text.endsWith(last)) {
      return Optional.empty();
    }
    List<String> blanks = new ArrayList<>();
    int at = fixed.get(0).length();
    int end = text.length() - last.length();
    for (int i = 1; i < fixed.size(); i++) {
      int next = i == fixed.size() - 1 ? end : text.indexOf(fixed.get(i), at + 1);
      if (next <= at || next > end) {
        return Optional.empty();
      }
      blanks.add(text.substring(at, next));
      at = next + fixed.get(i).length();
    }
    return fixed.size() == 1 && !text.equals(last) ? Optional.empty() : Optional.of(blanks);
  }
}
