package org.kroniek.extract.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.data.DataFile;
import org.kroniek.model.Language;
import org.kroniek.model.Quantity;

/** The words of a language for numbers and units, and those that make an amount a binding one. */
final class Figures {

  private static final int LONGEST = 15;

  private final boolean dutch;
  private final Map<String, BigDecimal> numbers = new HashMap<>();
  private final Map<String, BigDecimal> multipliers = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, Set<Binding>> bindings = new HashMap<>();

  /** What a word makes of an amount that stands with it. */
  enum Binding {
    NORM,
    TARGET,
    PLEDGE,
    BUDGET,
    /** A verb that binds where somebody must, will or wants to. */
    SPEND,
    /** A word that with a purpose makes an amount one that is set aside. */
    EXTRA,
    /** What a share is counted of. */
    BASE,
    /** A noun of change: <i>reductie</i>. */
    CUT,
    /** A verb of giving or needing money, that binds great sums however it is said. */
    GIVE,
    /** What is given: money that it is worth has been given. */
    AID,
    /** A word that tells of a measurement or an outcome: nothing is bound. */
    STOP
  }

  private Figures(Language language) {
    String code = language.code();
    this.dutch = language.equals(Language.DUTCH);
    for (List<String> row :
        DataFile.rows("quantity/numbers-" + code + ".tsv", "form\tkind\tvalue")) {
      (row.get(1).equals("times") ? multipliers : numbers)
          .put(row.get(0), new BigDecimal(row.get(2)));
    }
    for (List<String> row : DataFile.rows("quantity/units-" + code + ".tsv", "form\tunit")) {
      units.put(row.get(0), row.get(1));
    }
    for (List<String> row : DataFile.rows("quantity/binding-" + code + ".tsv", "lemma\tkind")) {
      bindings
          .computeIfAbsent(row.get(0), lemma -> new HashSet<>())
          .add(Binding.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
    }
  }

  static Figures of(Language language) {
    return new Figures(language);
  }

  boolean isDutch() {
    return dutch;
  }

  /** The number that a word or a row of digits tells. */
  Optional<BigDecimal> number(String word) {
    if (!word.isEmpty() && word.length() <= LONGEST && Character.isDigit(word.charAt(0))) {
      return digits(word);
    }
    BigDecimal known = numbers.get(word);
    return known != null || !dutch ? Optional.ofNullable(known) : joined(word);
  }

  /** {@code 19.000}, {@code 2,5}: the mark of decimals is the language's own. */
  private Optional<BigDecimal> digits(String word) {
    char group = dutch ? '.' : ',';
    char decimal = dutch ? ',' : '.';
    int at = word.indexOf(group);
    boolean grouped = at > 0 && word.length() - at >= 4 && Character.isDigit(word.charAt(at + 3));
    String plain = word;
    if (grouped) {
      plain = word.replace(String.valueOf(group), "");
    } else if (at > 0) {
      // The other language's habit: 2.5 procent in a Dutch report.
      plain = word.replace(group, decimal);
    }
    try {
      return Optional.of(new BigDecimal(plain.replace(decimal, '.')));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** <i>vijfentwintig</i>: ones, a joint and tens. */
  private Optional<BigDecimal> joined(String word) {
    for (String joint : List.of("en", "ën")) {
      int at = word.indexOf(joint, 2);
      while (at > 0) {
        BigDecimal ones = numbers.get(word.substring(0, at));
        BigDecimal tens = numbers.get(word.substring(at + joint.length()));
        if (ones != null && tens != null && ones.intValue() < 10 && tens.intValue() >= 20) {
          return Optional.of(ones.add(tens));
        }
        at = word.indexOf(joint, at + 1);
      }
    }
    return Optional.empty();
  }

  /** What the word multiplies a number before it by. */
  Optional<BigDecimal> multiplier(String word) {
    return Optional.ofNullable(multipliers.get(word));
  }

  /** The unit that a word names. */
  Optional<String> unit(String word) {
    return Optional.ofNullable(units.get(word));
  }

  /** Whether the word, or in Dutch the last part of the compound, binds in this way. */
  boolean binds(String lemma, Binding binding) {
    Set<Binding> whole = bindings.get(lemma);
    if (whole != null) {
      return whole.contains(binding);
    }
    if (lemma.length() < 6 || (!dutch && lemma.indexOf('-') < 0)) {
      return false;
    }
    for (int i = 2; i <= lemma.length() - 4; i++) {
      Set<Binding> part = bindings.get(lemma.substring(i));
      // "verbieden" is no "bieden".
      boolean verb = dutch && lemma.endsWith("en");
      if (part != null && (dutch || lemma.charAt(i - 1) == '-')) {
        return part.contains(binding) && isNominal(binding) && !verb;
      }
    }
    return false;
  }

  /** Whether the noun names an amount that binds rather than somebody. */
  boolean isAmountNoun(String lemma) {
    return binds(lemma, Binding.NORM)
        || binds(lemma, Binding.TARGET)
        || binds(lemma, Binding.PLEDGE)
        || binds(lemma, Binding.BUDGET);
  }

  /** Verbs form no compounds of this kind. */
  private static boolean isNominal(Binding binding) {
    return binding != Binding.SPEND
        && binding != Binding.GIVE
        && binding != Binding.EXTRA
        && binding != Binding.STOP;
  }

  /** What the word makes of an amount: a norm, target, pledge or budget. */
  Optional<Quantity.Kind> kind(String lemma) {
    if (lemma.isEmpty()) {
      return Optional.empty();
    }
    for (Binding binding :
        new Binding[] {Binding.NORM, Binding.TARGET, Binding.PLEDGE, Binding.BUDGET}) {
      if (binds(lemma, binding)) {
        return Optional.of(Quantity.Kind.valueOf(binding.name()));
      }
    }
    return Optional.empty();
  }
}
