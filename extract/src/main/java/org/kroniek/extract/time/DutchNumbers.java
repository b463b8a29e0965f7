package org.kroniek.extract.time;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.time.Numbers.Amount;
import org.kroniek.extract.time.Numbers.Whole;

/** Dutch number words: a compound is taken apart from its end. */
final class DutchNumbers implements NumberWords {

  /** Longer words are no numbers of years or days. */
  private static final int LONGEST = 48;

  private static final int SHORTEST = 3;

  /** Most words do not begin with one of these, and are told apart at once. */
  private static final String FIRST_LETTERS = "adehntvz";

  private static final Set<String> ENDINGS = Set.of("e", "de", "ste", "ten");

  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("een", 1),
          Map.entry("twee", 2),
          Map.entry("drie", 3),
          Map.entry("vier", 4),
          Map.entry("vijf", 5),
          Map.entry("zes", 6),
          Map.entry("zeven", 7),
          Map.entry("acht", 8),
          Map.entry("negen", 9),
          Map.entry("tien", 10),
          Map.entry("elf", 11),
          Map.entry("twaalf", 12),
          Map.entry("dertien", 13),
          Map.entry("veertien", 14),
          Map.entry("vijftien", 15),
          Map.entry("zestien", 16),
          Map.entry("zeventien", 17),
          Map.entry("achttien", 18),
          Map.entry("negentien", 19));

  private static final Map<String, Integer> TENS =
      Map.of(
          "twintig",
          20,
          "dertig",
          30,
          "veertig",
          40,
          "vijftig",
          50,
          "zestig",
          60,
          "zeventig",
          70,
          "tachtig",
          80,
          "negentig",
          90);

  private static final Map<String, Integer> ORDINALS =
      Map.of("eerste", 1, "derde", 3, "achtste", 8);

  @Override
  public Optional<Whole> cardinal(Words words, int i) {
    // "een" is the article far more often, so that it is read as a number only where a unit
    // follows.
    int value = words.has(i) && !words.is(i, "een") ? number(plain(words, i)) : -1;
    return value < 0 ? Optional.empty() : Optional.of(new Whole(i + 1, value));
  }

  @Override
  public Optional<Whole> ordinal(Words words, int i) {
    String word = words.has(i) ? plain(words, i) : "";
    for (Map.Entry<String, Integer> last : ORDINALS.entrySet()) {
      if (word.endsWith(last.getKey())) {
        int before = rest(word.substring(0, word.length() - last.getKey().length()));
        return before < 0
            ? Optional.empty()
            : Optional.of(new Whole(i + 1, before + last.getValue()));
      }
    }
    String stem =
        word.endsWith("ste")
            ? word.substring(0, word.length() - 3)
            : word.endsWith("de") ? word.substring(0, word.length() - 2) : "";
    int value = number(stem);
    return value < 1 ? Optional.empty() : Optional.of(new Whole(i + 1, value));
  }

  private static int rest(String before) {
    return before.isEmpty() ? 0 : number(before);
  }

  @Override
  public Optional<Whole> year(Words words, int i) {
    int first = words.has(i) ? number(plain(words, i)) : -1;
    if (first < 10) {
      return Optional.empty();
    }
    int next = first % 100 == 0 && words.is(i + 1, "en") ? i + 2 : i + 1;
    int second = words.has(next) ? number(plain(words, next)) : -1;
    if (second > 0 && second < 100 && first % 100 == 0) {
      return Optional.of(new Whole(next + 1, first + second));
    }
    return second >= 10 && second < 100 && first < 21
        ? Optional.of(new Whole(next + 1, first * 100 + second))
        : Optional.of(new Whole(i + 1, first));
  }

  /** "tweeënhalf", "tweeëneenhalf". */
  @Override
  public Optional<Amount> halves(Words words, int i) {
    String word = words.has(i) ? plain(words, i) : "";
    for (String end : new String[] {"eneenhalf", "eneenhalve", "enhalf", "enhalve"}) {
      if (word.endsWith(end)) {
        int whole = number(word.substring(0, word.length() - end.length()));
        if (whole > 0) {
          return Optional.of(new Amount(i + 1, whole + 0.5, false));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean isOrdinalEnding(String letters) {
    return ENDINGS.contains(letters);
  }

  private static String plain(Words words, int i) {
    return words.atom(i).lower().replace('ë', 'e').replace('é', 'e').replace('è', 'e');
  }

  /** The number that a word spells; -1 where it spells none. */
  static int number(String word) {
    boolean outside = word.length() < SHORTEST || word.length() > LONGEST;
    if (outside || FIRST_LETTERS.indexOf(word.charAt(0)) < 0) {
      return -1;
    }
    Integer small = SMALL.get(word);
    if (small != null) {
      return small;
    }
    int thousand = split(word, "duizend", 1000, 100);
    if (thousand >= 0) {
      return thousand;
    }
    int hundred = split(word, "honderd", 100, 100);
    return hundred >= 0 ? hundred : belowHundred(word);
  }

  private static int split(String word, String base, int value, int most) {
    int at = word.indexOf(base);
    if (at < 0) {
      return -1;
    }
    int count = at == 0 ? 1 : number(word.substring(0, at));
    String rest = word.substring(at + base.length());
    if (rest.startsWith("en")) {
      rest = rest.substring(2);
    }
    int added = rest.isEmpty() ? 0 : number(rest);
    return count < 1 || count >= most || added < 0 || added >= value ? -1 : count * value + added;
  }

  private static int belowHundred(String word) {
    for (Map.Entry<String, Integer> ten : TENS.entrySet()) {
      if (word.endsWith(ten.getKey())) {
        String before = word.substring(0, word.length() - ten.getKey().length());
        if (before.isEmpty()) {
          return ten.getValue();
        }
        String unit = before.endsWith("en") ? before.substring(0, before.length() - 2) : "";
        int small = SMALL.getOrDefault(unit, 0);
        if (small > 0 && small < 10) {
          return ten.getValue() + small;
        }
        return century(word, ten.getKey(), ten.getValue());
      }
    }
    return -1;
  }

  /** "negentienzeventig", "negentienachtentwintig". */
  private static int century(String word, String ten, int value) {
    for (Map.Entry<String, Integer> teen : SMALL.entrySet()) {
      if (teen.getValue() > 10 && word.startsWith(teen.getKey())) {
        String rest = word.substring(teen.getKey().length());
        if (rest.length() < word.length() && rest.endsWith(ten)) {
          int below = rest.equals(ten) ? value : belowHundred(rest);
          return below < 0 || below > 99 ? -1 : teen.getValue() * 100 + below;
        }
      }
    }
    return -1;
  }
}
