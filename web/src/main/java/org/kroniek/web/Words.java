package org.kroniek.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Statement;

/** The plain words for codes, dates and numbers, in the language of the interface. */
final class Words {

  private static final int COUNTED_EXACTLY = 10_000;

  private Words() {}

  /** What the source does, as a verb that follows its name. */
  static String verb(Statement statement) {
    return statement.negated() ? "is said not to " + bare(statement.act()) : verb(statement.act());
  }

  /** The act as a verb of the third person. */
  static String verb(Statement.Act act) {
    return switch (act) {
      case ASSERT -> "says";
      case WARN -> "warns";
      case REQUEST -> "asks for";
      case DEMAND -> "demands";
      case PROMISE -> "promises";
      case DENY -> "denies";
      case DECLINE -> "will not say";
      case EXPECT -> "expects";
      case FEAR -> "fears";
      case INTEND -> "intends";
      case ACCUSE -> "accuses";
      case PRAISE -> "praises";
      case ASK -> "asks";
    };
  }

  private static String bare(Statement.Act act) {
    return switch (act) {
      case ASSERT -> "say";
      case REQUEST -> "ask for";
      case DECLINE -> "decline to say";
      default -> act.code();
    };
  }

  /** How the words stand in the text. */
  static String mode(Statement.Mode mode) {
    return switch (mode) {
      case DIRECT -> "word for word";
      case INDIRECT -> "reported";
      case MIXED -> "partly word for word";
    };
  }

  /** How sure the reading is, from above 0 to 1, as a word. */
  static String confidence(double confidence) {
    if (confidence >= 0.9) {
      return "sure";
    }
    if (confidence >= 0.75) {
      return "likely";
    }
    return confidence >= 0.5 ? "uncertain" : "a guess";
  }

  /** With two decimals. */
  static String number(double confidence) {
    return String.format(Locale.ROOT, "%.2f", confidence);
  }

  /** With thousands apart. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Exact up to ten thousand. */
  static String total(long number) {
    return number > COUNTED_EXACTLY ? "over " + count(COUNTED_EXACTLY) : count(number);
  }

  /** A number and its noun, {@code 1 statement}, {@code 2 statements}. */
  static String counted(long number, String noun) {
    return count(number) + " " + (number == 1 ? noun : noun + "s");
  }

  /** A date as people write it, {@code 2 December 2024}; no more than is known. */
  static String date(PartialDate date) {
    String value = date.value();
    int slash = value.indexOf('/');
    return slash < 0
        ? point(value)
        : point(value.substring(0, slash)) + " to " + point(value.substring(slash + 1));
  }

  /** The headline of a report, or what stands for it where it has none. */
  static String title(Optional<String> title, Optional<PartialDate> published) {
    return title.orElseGet(
        () -> published.map(date -> "Report of " + date(date)).orElse("Untitled report"));
  }

  private static String point(String value) {
    if (value.length() < 7) {
      return value;
    }
    LocalDate day = new PartialDate(value).earliest();
    String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String year = value.substring(0, 4);
    if (value.length() == 7) {
      return month + " " + year;
    }
    String whole = day.getDayOfMonth() + " " + month + " " + year;
    return value.length() > 10 ? whole + ", " + value.substring(11) : whole;
  }

  /** The day of an instant, in universal time. */
  static String day(Instant instant) {
    return date(PartialDate.of(LocalDate.ofInstant(instant, ZoneOffset.UTC)));
  }

  /** The English name of a language. */
  static String language(Language language) {
    return language.equals(Language.UNDETERMINED)
        ? "language not known"
        : language.locale().getDisplayLanguage(Locale.ENGLISH);
  }
}
