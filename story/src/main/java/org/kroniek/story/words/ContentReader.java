package org.kroniek.story.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Language;
import org.kroniek.model.Stems;

/** Tells what words are about. Immutable; safe for use by many threads. */
public final class ContentReader {

  private static final int LONGEST_PHRASE = 3;
  private static final int MOST_LEAN = 3;

  /** A denying word, a number and its unit. */
  private static final int FIGURE_WORDS = 3;

  private static final int NEAR = 5;
  private static final Set<String> OTHER =
      Set.of("ander", "andere", "anders", "other", "else", "alternative", "choice", "option");
  private static final Set<String> EXCEPTING = Set.of("dan", "than", "but");

  private final Set<String> stopWords = new HashSet<>();
  private final Set<String> negations = new HashSet<>();
  private final Map<String, String> leanings = new HashMap<>();
  private final Map<String, String> concepts = new HashMap<>();
  private final Figures figures = new Figures();

  /** Loads the data files. */
  public ContentReader() {
    for (List<String> row : rows("stop-words.tsv", "language\tword")) {
      stopWords.add(row.get(0) + row.get(1));
    }
    for (List<String> row : rows("negations.tsv", "language\tword")) {
      negations.add(row.get(0) + row.get(1));
    }
    for (List<String> row : rows("leanings.tsv", "language\tphrase\tlean")) {
      leanings.put(row.get(0) + row.get(1), row.get(2));
    }
    for (List<String> row : rows("concepts.tsv", "form\tconcept")) {
      concepts.put(row.get(0), row.get(1));
    }
  }

  private static List<List<String>> rows(String name, String header) {
    return Lexicon.rows(ContentReader.class, name, header);
  }

  /** What a text in this language is about. */
  public Content read(String text, Language language) {
    List<Word> words = Words.of(text);
    String code = language.code();
    Set<String> stems = new LinkedHashSet<>();
    List<String> named = new ArrayList<>();
    int denied = 0;
    for (int i = 0; i < words.size(); i++) {
      String form = words.get(i).text();
      if (denies(form, code)) {
        denied += onlyExcepts(words, i) ? 0 : 1;
      } else if (Character.isLetter(form.charAt(0))
          && !stopWords.contains(code + form)
          && !figures.isUnit(form)) {
        stems.addAll(stems(form, language));
        addConcepts(form, named);
      }
    }
    stems.removeIf(stem -> stem.length() < 2);
    Leaning leaning = leaning(words, code);
    return new Content(
        words,
        stems,
        figures.of(words, language),
        refused(words, language),
        denied,
        leaning.value(),
        leaning.enough(),
        leaning.demands(),
        leaning.value() > 0 && figures.isCompared(words, language),
        named);
  }

  /** The stem of a word; of a compound with hyphens those of its parts too. */
  public List<String> stems(String form, Language language) {
    return List.of(Stems.of(form, language).strip().split(" ", -1));
  }

  /** Whether a word means something by itself. */
  public boolean hasMeaning(String form, Language language) {
    return Character.isLetterOrDigit(form.charAt(0)) && !stopWords.contains(language.code() + form);
  }

  /** The number that a word tells, in digits or letters. */
  public Optional<BigDecimal> number(String form, Language language) {
    return figures.number(form, language);
  }

  /** Whether a word only says what a figure counts: {@code procent}, {@code miljoen}. */
  public boolean isUnit(String form) {
    return figures.isUnit(form);
  }

  private boolean denies(String form, String code) {
    return negations.contains(code + form)
        || (code.equals("en") && (form.endsWith("n't") || form.endsWith("n’t")));
  }

  /** {@code geen andere keus dan}, {@code nothing else than}: what is excepted is so. */
  private static boolean onlyExcepts(List<Word> words, int at) {
    int other = at + 1;
    while (other < Math.min(words.size(), at + NEAR) && !OTHER.contains(words.get(other).text())) {
      other++;
    }
    for (int i = other + 1; i < Math.min(words.size(), other + NEAR); i++) {
      if (EXCEPTING.contains(words.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  private Set<Figure> refused(List<Word> words, Language language) {
    Set<Figure> refused = new LinkedHashSet<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (denies(words.get(i).text(), language.code())) {
        refused.addAll(
            figures.of(words.subList(i + 1, Math.min(words.size(), i + FIGURE_WORDS)), language));
      }
    }
    return refused;
  }

  /** Of a compound its first part counts: {@code defensie-uitgaven}. */
  private void addConcepts(String form, List<String> named) {
    for (int length = form.length(); length >= LONGEST_PHRASE; length--) {
      String concept = concepts.get(form.substring(0, length));
      boolean whole = length == form.length();
      if (concept != null && (whole || length > LONGEST_PHRASE * 2)) {
        named.add(concept);
        return;
      }
    }
  }

  /** Whether words ask for more or for less, hold that it is enough, or that it has to be. */
  private record Leaning(int value, boolean enough, boolean demands) {}

  private Leaning leaning(List<Word> words, String code) {
    int lean = 0;
    boolean strengthened = false;
    boolean enough = false;
    boolean demands = false;
    int at = 0;
    while (at < words.size()) {
      int length = Math.min(LONGEST_PHRASE, words.size() - at);
      String found = null;
      while (length > 0 && found == null) {
        found = leanings.get(code + phrase(words, at, length));
        length -= found == null ? 1 : 0;
      }
      if ("+".equals(found)) {
        strengthened = true;
      } else if ("=".equals(found)) {
        enough = true;
      } else if ("!".equals(found)) {
        demands = true;
      } else if (found != null) {
        int value = Integer.parseInt(found, 10);
        lean = Math.abs(value) > Math.abs(lean) ? value : lean;
      }
      at += Math.max(1, length);
    }
    int strength = strengthened && lean != 0 ? 1 : 0;
    int value = Integer.signum(lean) * Math.min(MOST_LEAN, Math.abs(lean) + strength);
    return new Leaning(value, enough && value == 0, demands);
  }

  private static String phrase(List<Word> words, int from, int length) {
    StringBuilder phrase = new StringBuilder(words.get(from).text());
    for (int i = from + 1; i < from + length; i++) {
      phrase.append(' ').append(words.get(i).text());
    }
    return phrase.toString();
  }
}
