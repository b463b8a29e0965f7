package org.kroniek.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells one report: three invented people in an invented place say things about its bridge, its
 * harbour and its money. The same chance tells the same report.
 */
final class Storyteller {

  private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z.]+)}");

  /** The longest report has so many times the words of the shortest. */
  private static final double LONGEST = 2.4;

  private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
  private static final int DAYS = 4300;

  /** How often a paragraph's sentence is of each kind, in the order of the fields below. */
  private static final List<String> KINDS =
      List.of(
          "report", "report", "report", "report", "direct", "direct", "direct", "mixed", "plain",
          "plain");

  private final Tongue tongue;
  private final Random chance;
  private final int fewestWords;
  private final List<Person> cast = new ArrayList<>();
  private final Set<Person> introduced = new HashSet<>();
  private Person speaker;

  /**
   * Tells reports in a tongue.
   *
   * @param fewestWords that a report has
   */
  Storyteller(Tongue tongue, Random chance, int fewestWords) {
    this.tongue = tongue;
    this.chance = chance;
    this.fewestWords = fewestWords;
    for (int i = 0; i < 3; i++) {
      boolean woman = chance.nextBoolean();
      cast.add(
          new Person(
              word(woman ? "given.f" : "given.m"), word("surname"), word("office"), he(woman)));
    }
    speaker = cast.get(0);
  }

  /** The report. */
  Report tell(int number) {
    String headline = sentence("headline");
    introduced.clear();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(sentence("lead"));
    int words = 0;
    int enough =
        fewestWords + chance.nextInt((int) Math.round(fewestWords * LONGEST) - fewestWords);
    while (words < enough) {
      String paragraph = paragraph();
      paragraphs.add(paragraph);
      words += paragraph.split(" ").length;
    }
    return new Report(
        number,
        tongue.code(),
        word("outlet"),
        FIRST_DAY.plusDays(chance.nextInt(DAYS)),
        word("place"),
        headline,
        word("subheading"),
        paragraphs);
  }

  private String paragraph() {
    speaker = cast.get(chance.nextInt(cast.size()));
    int sentences = 2 + chance.nextInt(3);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      parts.add(sentence(any(KINDS)));
    }
    return String.join(" ", parts);
  }

  private String sentence(String kind) {
    return capitalised(fill(any(tongue.framesOf(kind))));
  }

  private String fill(String frame) {
    Matcher matcher = SLOT.matcher(frame);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(filled, Matcher.quoteReplacement(slot(matcher.group(1))));
    }
    return matcher.appendTail(filled).toString();
  }

  private String slot(String name) {
    if (name.equals("A")) {
      return mention();
    }
    if (name.startsWith("A.")) {
      String part = name.substring(2);
      return part.equals("name")
          ? speaker.name()
          : part.equals("Pronoun") ? capitalised(speaker.pronoun()) : speaker.pronoun();
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals(name) ? value(name) : capitalised(value(lower));
  }

  private String value(String name) {
    return switch (name) {
      case "main" -> fill(any(tongue.clauses()).main());
      case "inverted" -> fill(any(tongue.clauses()).inverted());
      case "sub" -> fill(any(tongue.clauses()).subordinate());
      case "amount" -> amount();
      case "number" -> Integer.toString(2 + chance.nextInt(58));
      case "year" -> Integer.toString(2004 + chance.nextInt(10));
      case "later" -> Integer.toString(2026 + chance.nextInt(10));
      default -> word(name);
    };
  }

  private String mention() {
    if (introduced.add(speaker)) {
      return speaker.office() + " " + speaker.name();
    }
    return chance.nextInt(5) == 0 ? article() + speaker.office() : capitalised(speaker.surname());
  }

  private String amount() {
    int tenths = 11 + chance.nextInt(900);
    return dutch()
        ? tenths / 10 + "," + tenths % 10 + " miljoen euro"
        : tenths / 10 + "." + tenths % 10 + " million euros";
  }

  private String article() {
    return dutch() ? "de " : "the ";
  }

  private String he(boolean woman) {
    return dutch() ? (woman ? "zij" : "hij") : (woman ? "she" : "he");
  }

  private boolean dutch() {
    return tongue.code().equals("nl");
  }

  private String word(String kind) {
    return any(tongue.wordsOf(kind));
  }

  private <T> T any(List<T> list) {
    return list.get(chance.nextInt(list.size()));
  }

  /** With a capital as the first letter, which may stand behind a quotation mark. */
  private static String capitalised(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return text.substring(0, i)
            + text.substring(i, i + 1).toUpperCase(Locale.ROOT)
            + text.substring(i + 1);
      }
    }
    return text;
  }
}
