package org.kroniek.web;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Event;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Quantity;
import org.kroniek.model.Statement;
import org.kroniek.model.World;

/** The plain words for codes, dates and numbers, in one language of the interface. */
final class Words {

  private static final int COUNTED_EXACTLY = 10_000;
  private static final int DIGITS_IN_A_GROUP = 3;

  private final Locale locale;
  private final Map<String, String> phrases;
  private final Map<String, Template> english = new LinkedHashMap<>();

  /**
   * Words of one language.
   *
   * @param phrases by key; {@code {0}} and so on stand for what is told in them
   * @param english the same in English
   */
  Words(Locale locale, Map<String, String> phrases, Map<String, String> english) {
    this.locale = locale;
    this.phrases = Map.copyOf(phrases);
    english.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), Template.of(entry.getValue())))
        .sorted(Comparator.comparing(entry -> -entry.getValue().letters()))
        .forEach(entry -> this.english.put(entry.getKey(), entry.getValue()));
  }

  /** Fills the blanks of a phrase anew, or says that it is not the phrase after all. */
  interface Values {
    Optional<List<String>> of(String key, List<String> told);
  }

  /**
   * A text that was told in English, retold by the phrase that it was made of; of several the one
   * with the most fixed letters.
   *
   * @param prefix of the keys of such phrases
   * @param values puts into these words what stood in the blanks
   */
  Optional<String> retold(String prefix, String told, Values values) {
    for (Map.Entry<String, Template> phrase : english.entrySet()) {
      if (phrase.getKey().startsWith(prefix)) {
        Optional<String> retold =
            phrase
                .getValue()
                .blanks(told)
                .flatMap(blanks -> values.of(phrase.getKey(), blanks))
                .map(anew -> of(phrase.getKey(), anew.toArray()));
        if (retold.isPresent()) {
          return retold;
        }
      }
    }
    return Optional.empty();
  }

  /** The phrase of a code, where there is one. */
  Optional<String> known(String prefix, String code) {
    return Optional.ofNullable(phrases.get(prefix + code));
  }

  /** A unit in words, of those that are units and not just any word. */
  Optional<String> knownUnit(String unit) {
    boolean money =
        unit.length() == DIGITS_IN_A_GROUP && unit.equals(unit.toUpperCase(Locale.ROOT));
    return money ? Optional.of(unit) : known("unit.", unit);
  }

  /** The phrase of a code; the code where there is none. */
  String or(String prefix, String code) {
    return phrases.getOrDefault(prefix + code, code);
  }

  /** The code of the language, {@code nl}. */
  String code() {
    return locale.getLanguage();
  }

  /** The phrase of a key with its blanks filled. */
  String of(String key, Object... values) {
    String phrase = phrases.get(key);
    if (phrase == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + locale);
    }
    if (values.length == 0) {
      return phrase;
    }
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < phrase.length(); i++) {
      boolean blank =
          phrase.charAt(i) == '{' && i + 2 < phrase.length() && phrase.charAt(i + 2) == '}';
      if (blank) {
        filled.append(values[phrase.charAt(i + 1) - '0']);
        i += 2;
      } else {
        filled.append(phrase.charAt(i));
      }
    }
    return filled.toString();
  }

  /** What the source does, as a verb that follows its name. */
  String verb(Statement statement) {
    return statement.negated()
        ? of("act." + statement.act().code() + ".not")
        : verb(statement.act());
  }

  /** The act as a verb of the third person. */
  String verb(Statement.Act act) {
    return of("act." + act.code());
  }

  /** How the words stand in the text. */
  String mode(Statement.Mode mode) {
    return of("mode." + mode.code());
  }

  /** What goes on, as a noun. */
  String type(Event.Type type) {
    return of("type." + type.name().toLowerCase(Locale.ROOT));
  }

  /** How an event is done. */
  String mode(String mode) {
    return phrases.getOrDefault("mode." + mode, mode.replace('-', ' '));
  }

  /** What an event has to do with. */
  String context(Event.Context context) {
    return of("context." + context.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Whether an event is told as so. */
  String modality(Event.Modality modality) {
    return of("modality." + modality.code());
  }

  /** An office with its body, {@code prime minister, Netherlands}. */
  String office(World.Tenure tenure) {
    String role = phrases.getOrDefault("role." + tenure.role(), tenure.role().replace('-', ' '));
    String body = code().equals("nl") ? tenure.of().name() : tenure.of().english();
    return of(tenure.acting() ? "office.acting" : "office", role, body);
  }

  /** What an amount is. */
  String kind(Quantity.Kind kind) {
    return of("kind." + kind.code());
  }

  /** What is held of an amount. */
  String stance(Quantity.Stance stance) {
    return of("stance." + stance.code());
  }

  /** How sure the reading is, from above 0 to 1, as a word. */
  String confidence(double confidence) {
    if (confidence >= 0.9) {
      return of("sure.high");
    }
    if (confidence >= 0.75) {
      return of("sure.good");
    }
    return of(confidence >= 0.5 ? "sure.low" : "sure.guess");
  }

  /** With two decimals. */
  String number(double confidence) {
    return String.format(locale, "%.2f", confidence);
  }

  /** With thousands apart. */
  String count(long number) {
    return String.format(locale, "%,d", number);
  }

  /** Exact up to ten thousand. */
  String total(long number) {
    return number > COUNTED_EXACTLY ? of("over", count(COUNTED_EXACTLY)) : count(number);
  }

  /** A number and its noun, {@code 1 statement}, {@code 2 statements}. */
  String counted(long number, String noun) {
    return of(noun + (number == 1 ? ".one" : ".many"), count(number));
  }

  /** The same, exact up to ten thousand. */
  String totalled(long number, String noun) {
    return of(noun + (number == 1 ? ".one" : ".many"), total(number));
  }

  /** An amount with its unit, or that it is not told. */
  String amount(Quantity quantity) {
    return quantity
        .value()
        .map(value -> amount(value, quantity.unit().orElseThrow()))
        .orElseGet(() -> of("amount.open"));
  }

  /** An amount with its unit, {@code 3.5 %}, {@code EUR 19 billion}. */
  String amount(BigDecimal value, String unit) {
    if (unit.equals("percent")) {
      return decimal(value) + "\u00a0%";
    }
    boolean money =
        unit.length() == DIGITS_IN_A_GROUP && unit.equals(unit.toUpperCase(Locale.ROOT));
    String size = size(value.stripTrailingZeros());
    return money ? unit + "\u00a0" + size : size + "\u00a0" + unit(unit);
  }

  /** A unit in words where it has any. */
  String unit(String unit) {
    return phrases.getOrDefault("unit." + unit, unit);
  }

  private String size(BigDecimal value) {
    for (Size size : Size.values()) {
      BigDecimal rest = value.movePointLeft(size.zeros).stripTrailingZeros();
      if (rest.abs().compareTo(BigDecimal.ONE) >= 0 && rest.scale() <= 2) {
        return decimal(rest) + "\u00a0" + of("size." + size.name().toLowerCase(Locale.ROOT));
      }
    }
    return decimal(value);
  }

  private String decimal(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return String.format(locale, "%,." + Math.max(0, Math.min(bare.scale(), 3)) + "f", bare);
  }

  /** Figures in a text that was told in English, with this language's decimal mark. */
  String figures(String told) {
    char mark = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    return told.replaceAll("(?<=\\d)\\.(?=\\d)", String.valueOf(mark));
  }

  /** A date as people write it, {@code 2 December 2024}; no more than is known. */
  String date(PartialDate date) {
    String value = date.value();
    int slash = value.indexOf('/');
    return slash < 0
        ? point(value)
        : of("date.span", point(value.substring(0, slash)), point(value.substring(slash + 1)));
  }

  /** The headline of a report, or what stands for it where it has none. */
  String title(Optional<String> title, Optional<PartialDate> published) {
    return title.orElseGet(
        () -> published.map(date -> of("report.of", date(date))).orElse(of("report.untitled")));
  }

  private String point(String value) {
    if (value.length() < 7) {
      return value;
    }
    LocalDate day = new PartialDate(value).earliest();
    String month = day.getMonth().getDisplayName(TextStyle.FULL, locale);
    String year = value.substring(0, 4);
    if (value.length() == 7) {
      return month + " " + year;
    }
    String whole = day.getDayOfMonth() + " " + month + " " + year;
    return value.length() > 10 ? whole + ", " + value.substring(11) : whole;
  }

  /** The day of an instant, in universal time. */
  String day(Instant instant) {
    return date(PartialDate.of(LocalDate.ofInstant(instant, ZoneOffset.UTC)));
  }

  /** The name of a language. */
  String language(Language language) {
    return language.equals(Language.UNDETERMINED)
        ? of("language.unknown")
        : language.locale().getDisplayLanguage(locale);
  }

  /** Large numbers that have a word. */
  private enum Size {
    TRILLION(12),
    BILLION(9),
    MILLION(6);

    private final int zeros;

    Size(int zeros) {
      this.zeros = zeros;
    }
  }
}
