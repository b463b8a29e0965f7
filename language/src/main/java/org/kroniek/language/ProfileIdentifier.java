package org.kroniek.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Language;
import org.kroniek.model.LanguageIdentifier;

/**
 * Tells a language by its frequent letter groups and short words: naive Bayes over profiles counted
 * in running text. Where a script belongs to one language, the script decides.
 *
 * <p>Method: Dunning, Statistical Identification of Language (1994). Immutable.
 */
final class ProfileIdentifier implements LanguageIdentifier {

  /** So much of a text is read; languages differ long before. */
  private static final int LONGEST_TEXT = 8_000;

  /** With fewer letters nothing is said. */
  private static final int FEWEST_LETTERS = 12;

  /** How much likelier, in hundredths of a nat, the best language must be than the next. */
  private static final int LEAST_LEAD = 250;

  /**
   * What the languages that are read have ahead, in hundredths of a nat: whoever gives Kroniek a
   * line or two means one of them twenty times as often as any other. It weighs nothing in a whole
   * report.
   */
  private static final int HEAD_START = 300;

  /** The share of a text's groups that must be known to a language, else it is another one. */
  private static final double LEAST_KNOWN = 0.5;

  private final List<Language> languages;
  private final Map<String, short[]> weights;

  private ProfileIdentifier(List<Language> languages, Map<String, short[]> weights) {
    this.languages = languages;
    this.weights = weights;
  }

  static ProfileIdentifier load() {
    WordList list = WordList.load("language-profiles.tsv");
    Set<String> codes = new TreeSet<>();
    list.each((group, notes) -> codes.addAll(parse(notes).keySet()));
    List<String> order = List.copyOf(codes);
    Map<String, short[]> weights = new HashMap<>();
    list.each(
        (group, notes) -> {
          short[] row = new short[order.size()];
          parse(notes).forEach((code, weight) -> row[order.indexOf(code)] = weight);
          weights.put(group, row);
        });
    return new ProfileIdentifier(order.stream().map(Language::new).toList(), weights);
  }

  private static Map<String, Short> parse(String notes) {
    Map<String, Short> parsed = new HashMap<>();
    for (String note : notes.split(" ", -1)) {
      int colon = note.indexOf(':');
      parsed.put(note.substring(0, colon), Short.valueOf(note.substring(colon + 1)));
    }
    return parsed;
  }

  @Override
  public Language identify(String text) {
    String head = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    long letters = head.codePoints().filter(Character::isLetter).count();
    Optional<Language> own = letters > 1 ? Scripts.language(head) : Optional.empty();
    if (own.isPresent()) {
      return own.get();
    }
    return letters < FEWEST_LETTERS ? Language.UNDETERMINED : best(head);
  }

  private Language best(String text) {
    Tally tally = new Tally(languages);
    LetterGroups.each(text, group -> tally.add(weights.get(group)));
    int first = tally.best(-1);
    int second = tally.best(first);
    boolean clear =
        tally.score[first] - tally.score[second] >= LEAST_LEAD
            && tally.known[first] >= LEAST_KNOWN * tally.groups;
    return clear ? languages.get(first) : Language.UNDETERMINED;
  }

  /** What the groups of one text say for each language. */
  private static final class Tally {
    private final long[] score;
    private final int[] known;
    private int groups;

    private Tally(List<Language> languages) {
      score = languages.stream().mapToLong(each -> each.isRead() ? HEAD_START : 0).toArray();
      known = new int[languages.size()];
    }

    private void add(short @Nullable [] row) {
      groups++;
      if (row != null) {
        for (int i = 0; i < row.length; i++) {
          score[i] += row[i];
          known[i] += row[i] > 0 ? 1 : 0;
        }
      }
    }

    private int best(int except) {
      int best = except == 0 ? 1 : 0;
      for (int i = 0; i < score.length; i++) {
        best = i != except && score[i] > score[best] ? i : best;
      }
      return best;
    }
  }
}
