package org.kroniek.ingest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kroniek.model.PartialDate;

/**
 * The forms of the small print of a newspaper: who wrote it, where, under which picture. Each test
 * says yes only where the form leaves little doubt. Safe for use by many threads.
 */
final class LayoutPatterns {

  private static final int LONGEST_AGENCY = 4;
  private static final int LONGEST_KICKER = 160;
  private static final int LONGEST_BYLINE = 100;
  private static final int SHORTEST_DATE = 8;
  private static final int LONGEST_CAPTION = 300;
  private static final int LONGEST_FURNITURE = 250;
  private static final int LONGEST_INVITATION = 40;
  private static final int LONGEST_DATELINE = 70;
  private static final String DATE = "\\d{1,2} \\p{L}{3,9}\\.?(?: \\d{4})?";
  private static final String DAY_WORD =
      "vandaag|gisteren|eergisteren|today|yesterday"
          + "|(?:maan|dins|woens|donder|vrij|zater|zon)dag(?: "
          + DATE
          + ")?|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: "
          + DATE
          + ")?|"
          + DATE
          + "|\\d{1,2}-\\d{1,2}-\\d{4}|\\p{L}{3,9}\\.? \\d{1,2}, \\d{4}";
  private static final String CLOCK = "(?:,? (?:om |at )?\\d{1,2}[:.]\\d{2}(?: uur)?)?";
  private static final Pattern KICKER =
      Pattern.compile(
          "(\\p{L}[\\p{L}\\d .&'’-]{1,40}) [•·|] ("
              + DAY_WORD
              + ")"
              + CLOCK
              + "(?: [•·|] (?:aangepast|bijgewerkt|gewijzigd|laatste update|update|updated):? (?:"
              + DAY_WORD
              + ")"
              + CLOCK
              + ")?(?=\\s|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BYLINE_START =
      Pattern.compile("(?:[Dd]oor|[Bb]y|DOOR|BY|Tekst|Text)(?::\\s?|\\s)");
  private static final Pattern OWN_REPORTER =
      Pattern.compile(
          "(?:Van|Door)(?::)? (?:onze|een onzer) (?:\\p{L}{1,20} )?"
              + "(?:verslaggeve|redacte|redactie|correspondent|medewerke)[\\p{L}]{0,10}"
              + "(?: [\\p{L} .-]{1,60})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern AGENCY = Pattern.compile("\\p{Lu}[\\p{L}\\d /&.-]{1,30}");
  private static final Pattern DASH = Pattern.compile("(?<=\\)|\\s)[-–—]\\s");
  private static final Pattern CREDIT_END =
      Pattern.compile(
          "(?:©|\\b(?:Foto|Beeld|Photo|Image|Picture|Illustratie)\\s?:) ?[^.!?]{2,60}$");
  private static final Pattern CREDIT_START =
      Pattern.compile("(?:©|(?:Foto|Beeld|Photo|Image|Picture|Illustratie)\\s?[:©]).{2,}");
  private static final Set<String> NAME_PARTS =
      Set.of(
          "van", "de", "der", "den", "het", "ten", "ter", "te", "von", "le", "la", "du", "da", "di",
          "el", "al", "bin", "en", "and", "in", "&");

  private final List<String> outlets;
  private final List<String> credits;
  private final Map<String, String> furniture = new HashMap<>();
  private final WrittenDate dates;

  LayoutPatterns(WrittenDate dates) {
    this.dates = dates;
    Comparator<String> longestFirst = Comparator.comparingInt(String::length);
    this.outlets = Lexicon.lines("outlets.txt").stream().sorted(longestFirst.reversed()).toList();
    this.credits = Lexicon.lines("credits.txt").stream().sorted(longestFirst.reversed()).toList();
    Lexicon.rows("furniture.tsv").forEach(row -> furniture.put(row.get(0), row.get(1)));
  }

  /**
   * The words above a headline.
   *
   * @param length how many characters of the paragraph they take
   */
  record Kicker(int length, Optional<String> outlet, Optional<PartialDate> published) {}

  /** The kicker that {@code words} begin with: {@code NOS Nieuws • vandaag, 12:40 …}. */
  Optional<Kicker> kicker(String words) {
    Matcher matcher = KICKER.matcher(words);
    if (!matcher.region(0, Math.min(words.length(), LONGEST_KICKER)).lookingAt()) {
      return Optional.empty();
    }
    String section = matcher.group(1);
    Optional<String> outlet =
        outlets.stream()
            .filter(name -> section.equals(name) || section.startsWith(name + " "))
            .findFirst();
    return Optional.of(new Kicker(matcher.end(), outlet, dates.read(matcher.group(2))));
  }

  /** Who wrote it, where {@code words} are a line that says no more than that. */
  Optional<String> byline(String words) {
    if (words.length() > LONGEST_BYLINE) {
      return Optional.empty();
    }
    if (OWN_REPORTER.matcher(words).matches()) {
      return Optional.of(words);
    }
    Matcher start = BYLINE_START.matcher(words);
    if (!start.lookingAt()) {
      return Optional.empty();
    }
    String name = words.substring(start.end()).strip();
    return isName(name) || credits.contains(name.toUpperCase(Locale.ROOT))
        ? Optional.of(name)
        : Optional.empty();
  }

  /** Capitalised words up to a comma, of which there are two at least or one alone. */
  private static boolean isName(String words) {
    if (words.isEmpty() || ".!?:".indexOf(words.charAt(words.length() - 1)) >= 0) {
      return false;
    }
    int comma = words.indexOf(',');
    String[] parts = (comma < 0 ? words : words.substring(0, comma)).split(" +", -1);
    int capitalised = 0;
    for (String part : parts) {
      if (!part.isEmpty() && Character.isUpperCase(part.codePointAt(0))) {
        capitalised++;
      } else if (!NAME_PARTS.contains(part)) {
        return false;
      }
    }
    return capitalised >= 2 || (capitalised == 1 && parts.length == 1);
  }

  /**
   * The length of the dateline that {@code words} begin with, its dash included: {@code DEN HAAG
   * (ANP) -}, {@code WASHINGTON, Dec 2 (Reuters) -}, {@code BRUSSEL –}; 0 without one.
   */
  int dateline(String words) {
    Matcher dash = DASH.matcher(words);
    if (!dash.region(0, Math.min(words.length(), LONGEST_DATELINE)).find()) {
      return 0;
    }
    String before = words.substring(0, dash.start()).strip();
    int open = before.indexOf('(');
    boolean agency =
        open > 1
            && before.endsWith(")")
            && isAgency(before.substring(open + 1, before.length() - 1))
            && isPlace(before.substring(0, open).strip());
    boolean capitals =
        open < 0
            && isInCapitals(before)
            && before.split(" ", -1).length <= 4
            && !dash.region(dash.end(), words.length()).find();
    return agency || capitals ? words.indexOf(before) + lengthWithDash(words, before) : 0;
  }

  private static int lengthWithDash(String words, String before) {
    int at = before.length();
    while ("-–—".indexOf(words.charAt(at)) < 0) {
      at++;
    }
    return at + 1;
  }

  private boolean isAgency(String name) {
    return credits.contains(name)
        || (AGENCY.matcher(name).matches() && name.split(" ", -1).length <= LONGEST_AGENCY);
  }

  private static boolean isPlace(String words) {
    String place = words.startsWith("'s-") || words.startsWith("’s-") ? words.substring(3) : words;
    if (place.isEmpty() || !Character.isUpperCase(place.codePointAt(0))) {
      return false;
    }
    int comma = place.indexOf(',');
    String name = comma < 0 ? place : place.substring(0, comma);
    return name.split("[ /]+", -1).length <= 5
        && name.chars().noneMatch(Character::isDigit)
        && name.indexOf('"') < 0;
  }

  private static boolean isInCapitals(String place) {
    int letters = 0;
    for (int i = 0; i < place.length(); i++) {
      char c = place.charAt(i);
      if (Character.isLowerCase(c) || Character.isDigit(c) || "\"„“”‘:;".indexOf(c) >= 0) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters >= 4;
  }

  /** Whether {@code words} stand under a picture, by the credit that they begin or end with. */
  boolean isCaption(String words) {
    return words.length() <= LONGEST_CAPTION
        && (CREDIT_START.matcher(words).matches() || CREDIT_END.matcher(words).find());
  }

  /**
   * Whether {@code words}, above the first paragraph of the body, stand under a picture: an
   * agency's name before words that are no whole sentence, or that a kicker follows.
   *
   * @param next what follows; empty at the end
   */
  boolean isCaptionAbove(String words, String next) {
    return words.length() <= LONGEST_CAPTION
        && beginsWithCredit(words)
        && (endsOpen(words) || kicker(next).isPresent());
  }

  private boolean beginsWithCredit(String words) {
    for (String credit : credits) {
      if (words.startsWith(credit) && words.length() > credit.length() + 1) {
        String rest = words.substring(credit.length());
        return rest.charAt(0) == ' ' && Character.isUpperCase(rest.codePointAt(1));
      }
    }
    return false;
  }

  private static boolean endsOpen(String words) {
    return Character.isLetterOrDigit(words.codePointBefore(words.length()));
  }

  /** Whether {@code words} are a heading over pointers to other articles, and no more. */
  boolean isHeadingOfLinks(String words) {
    String line = words.endsWith(":") ? words.substring(0, words.length() - 1) : words;
    return "link".equals(furniture.get(line.toLowerCase(Locale.ROOT)));
  }

  /** The date of publication, where {@code words} are a line that says no more than that. */
  Optional<PartialDate> dateLine(String words) {
    boolean likely = words.length() >= SHORTEST_DATE && words.length() <= LONGEST_BYLINE;
    return likely ? dates.read(words) : Optional.empty();
  }

  /** Whether {@code words} are a line that says when or by whom something was published. */
  boolean isHeadLine(String words) {
    return dateLine(words).isPresent() || byline(words).isPresent() || kicker(words).isPresent();
  }

  /** Whether {@code words} are a line that invites to read, share or follow something else. */
  boolean isFurniture(String words) {
    if (words.length() > LONGEST_FURNITURE) {
      return false;
    }
    String line = words.toLowerCase(Locale.ROOT);
    for (int end = 1; end <= line.length() && end <= LONGEST_INVITATION; end++) {
      boolean ends = end == line.length() || line.charAt(end) == ':' || line.charAt(end) == '?';
      if (ends && furniture.containsKey(line.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
