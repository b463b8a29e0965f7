package org.kroniek.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kroniek.model.Sentence;
import org.kroniek.model.Token;

/**
 * How an article writes its words where running text leaves the choice: small or with a capital,
 * and beside which other capital. Only what stands inside a sentence counts, because the first word
 * has its capital anyway. Linear in the words added.
 */
final class CaseEvidence {

  private final Map<String, Integer> small = new HashMap<>();
  private final Map<String, Integer> alone = new HashMap<>();
  private final Set<String> pairs = new HashSet<>();
  private final Map<String, String> wordings = new HashMap<>();

  /** Takes a sentence of running text into account. */
  void add(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      String form = tokens.get(i).form();
      String key = key(form);
      if (isSmall(form)) {
        small.merge(key, 1, Integer::sum);
      } else if (isCapital(form)) {
        boolean next = i + 1 < tokens.size() && isCapital(tokens.get(i + 1).form());
        if (next) {
          pairs.add(pair(form, tokens.get(i + 1).form()));
        }
        boolean inside = i > 0 && Character.isLetter(tokens.get(i - 1).form().codePointAt(0));
        if (inside) {
          wordings.putIfAbsent(key, form);
        }
        if (inside && !next && (i == 1 || !isCapital(tokens.get(i - 1).form()))) {
          alone.merge(key, 1, Integer::sum);
        }
      }
    }
  }

  /** Whether the word is written small at least once, and not more often with a capital. */
  boolean isSmallWord(String form) {
    int times = small.getOrDefault(key(form), 0);
    return times > 0 && times >= alone.getOrDefault(key(form), 0);
  }

  /** Whether the word has its capital without another beside it, and is seldom written small. */
  boolean isName(String form) {
    return alone.getOrDefault(key(form), 0) > small.getOrDefault(key(form), 0);
  }

  /** Whether the two stand side by side with their capitals. */
  boolean isPair(String first, String second) {
    return pairs.contains(pair(first, second));
  }

  /** The word as it stands inside a sentence with a capital; nothing where it never does. */
  String wording(String form) {
    return wordings.getOrDefault(key(form), "");
  }

  private static String key(String form) {
    return form.toLowerCase(Locale.ROOT);
  }

  private static String pair(String first, String second) {
    return key(first) + ' ' + key(second);
  }

  static boolean isCapital(String form) {
    return Character.isUpperCase(form.codePointAt(0));
  }

  static boolean isSmall(String form) {
    return Character.isLowerCase(form.codePointAt(0));
  }
}
