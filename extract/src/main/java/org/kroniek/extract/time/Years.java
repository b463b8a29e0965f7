package org.kroniek.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.extract.time.Numbers.Whole;

/** Years, decades and centuries, and what is told by a year in digits alone. */
final class Years {

  private static final int EARLIEST = 1500;
  private static final int LATEST = 2199;

  private final Words words;
  private final Numbers numbers;

  Years(Words words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** A year where the words around it have already said that it is one. */
  Optional<Found> plain(int i) {
    return numbers.year(i).map(n -> found(i, n));
  }

  private static Found found(int i, Whole year) {
    return new Found(i, year.to(), Unit.YEAR, Meaning.fixed(Stretch.year(year.value())));
  }

  /** A year that nothing but itself and what stands around it tells. */
  Optional<Found> year(int i) {
    Optional<Term> word = words.term(i, TermKind.YEAR_WORD);
    if (word.isPresent()) {
      return numbers
          .year(word.get().to())
          .or(() -> numbers.cardinal(word.get().to()))
          .filter(n -> n.value() >= 100 && n.value() <= LATEST && !isCounted(n.to()))
          .map(n -> found(i, n));
    }
    if (words.isNumber(i)) {
      return numbers
          .year(i)
          .filter(n -> n.value() >= EARLIEST && isYear(i, n.to()))
          .map(n -> found(i, n));
    }
    // In words or cut short a year needs a preposition.
    boolean introduced = words.is(i - 1, TermKind.OF) || isBehindTime(i);
    return introduced
        ? numbers
            .year(i)
            .filter(
                n -> n.value() >= EARLIEST && !isCounted(n.to()) && !words.is(n.to(), TermKind.TO))
            .filter(n -> n.value() % 100 != 0 || n.value() % 1000 != 0)
            .map(n -> found(i, n))
        : Optional.empty();
  }

  private boolean isCounted(int i) {
    return words.is(i, TermKind.BAR)
        || words.is(i, TermKind.UNIT)
        || words.is(i, TermKind.DURATION);
  }

  private boolean isYear(int i, int to) {
    Atom atom = words.atom(i);
    if (atom.glued()
        && i > 0
        && !words.is(i - 1, "(")
        && !isBehindYear(i)
        && !words.is(i - 1, "'")
        && !words.is(i - 1, "\"")
        && !words.is(i - 1, "‘")) {
      return false;
    }
    boolean tied =
        words.isGlued(to)
            && words.has(to)
            && (words.atom(to).isWord()
                || words.is(to, "%")
                || ((words.isTight(to, ".") || words.isTight(to, ",") || words.isTight(to, ":"))
                    && words.isNumber(to + 1))
                || (words.isTight(to, "-") && words.has(to + 1) && words.atom(to + 1).isWord()));
    if (tied
        || isCounted(to)
        || words.is(i - 1, "€")
        || words.is(i - 1, "$")
        || words.is(i - 1, "£")) {
      return false;
    }
    boolean introduced = isBehindTime(i) || words.is(i - 1, TermKind.OF);
    boolean round = atom.lower().endsWith("00");
    return (introduced && !(round && isPlainWord(to)))
        || (!isPlainWord(to) && !round && !isMeasure(i));
  }

  /** The second year of "1914-1918", the year of "mid-2014". */
  private boolean isBehindYear(int i) {
    boolean joined = words.is(i - 1, TermKind.TO) || words.is(i - 1, "/");
    return joined && (words.digits(i - 2) == 4 || words.is(i - 2, TermKind.EDGE));
  }

  /** "minder dan 2014", "nummer 2014". */
  private boolean isMeasure(int i) {
    return words.is(i - 1, TermKind.MORE)
        || words.is(i - 1, "nummer")
        || words.is(i - 1, "number")
        || words.is(i - 1, "+")
        || words.is(i - 1, "dan")
        || words.is(i - 1, "than");
  }

  private boolean isPlainWord(int i) {
    return words.has(i) && words.atom(i).isWord() && !words.atom(i).capital() && !words.isKnown(i);
  }

  private boolean isBehindTime(int i) {
    return words.is(i - 1, TermKind.SINCE)
        || words.is(i - 1, TermKind.EDGE)
        || words.is(i - 1, TermKind.FROM)
        || words.is(i - 1, TermKind.BETWEEN)
        || words.is(i - 1, TermKind.YEAR_WORD)
        || (words.is(i - 1, TermKind.AND) && words.digits(i - 2) == 4)
        || words.is(i - 1, "by")
        || words.is(i - 1, "during")
        || words.is(i - 1, "tegen")
        || words.is(i - 1, "voor")
        || words.is(i - 1, "na")
        || words.is(i - 1, "before")
        || words.is(i - 1, "after")
        || words.is(i - 1, "until")
        || words.is(i - 1, "tot");
  }

  /** "2016-11", "11/2016". */
  Optional<Found> numeric(int i) {
    boolean slash = words.is(i + 1, "/") || words.is(i + 1, "-") || words.isTight(i + 1, ".");
    if (!slash || !words.isNumber(i + 2) || (words.isGlued(i) && i > 0 && !words.is(i - 1, "("))) {
      return Optional.empty();
    }
    boolean tight = words.isTight(i + 1, words.atom(i + 1).lower());
    boolean goesOn =
        words.isGlued(i + 3)
            && (words.is(i + 3, "-")
                || words.is(i + 3, "/")
                || words.is(i + 3, ".")
                || words.is(i + 3, ","))
            && words.isNumber(i + 4)
            && words.isGlued(i + 4);
    boolean free = tight && !goesOn && !isCounted(i + 3);
    int month = words.digits(i) == 4 ? i + 2 : i;
    int year = words.digits(i) == 4 ? i : i + 2;
    boolean sized = words.digits(year) == 4 && words.digits(month) <= 2;
    if (!free || !sized) {
      return Optional.empty();
    }
    int number = numbers.month(month).orElse(0);
    return numbers
        .year(year)
        .filter(y -> number >= 1 && number <= 12 && y.value() >= 1900)
        .filter(y -> !words.is(i + 1, ".") || words.digits(i) == 4)
        .map(y -> new Found(i, i + 3, Unit.MONTH, Meaning.fixed(Stretch.month(y.value(), number))));
  }

  /** "2016 H2". */
  Optional<Found> yearHalf(int i) {
    return words.digits(i) == 4
        ? numbers
            .year(i)
            .flatMap(
                y ->
                    words
                        .term(words.isTight(y.to(), "-") ? y.to() + 1 : y.to(), TermKind.HALF_NAME)
                        .map(
                            h ->
                                new Found(
                                    i,
                                    h.to(),
                                    Unit.HALF_YEAR,
                                    Meaning.fixed(
                                        Stretch.months(y.value(), h.number() * 6 - 5, 6)))))
        : Optional.empty();
  }

  /** "de jaren zeventig", "the 1970s", "the nineteen seventies". */
  Optional<Found> decade(int i) {
    int at = words.skip(i, TermKind.DECADE_WORD);
    if (words.isDutch()) {
      return at == i ? Optional.empty() : dutchDecade(i, at);
    }
    return englishDecade(i, at);
  }

  private Optional<Found> dutchDecade(int i, int at) {
    int mark = words.is(at, "'") ? at + 1 : at;
    if (words.is(at, "nul")) {
      return Optional.of(decade(i, at + 1, 0));
    }
    return numbers
        .year(at)
        .filter(n -> mark == at)
        .or(() -> numbers.cardinal(mark))
        .filter(n -> n.value() % 10 == 0 && !isCounted(n.to()))
        .filter(n -> (n.value() < 100 && n.value() >= 10) || n.value() >= 1000)
        .map(n -> decade(i, n.to(), n.value()));
  }

  private Optional<Found> englishDecade(int i, int at) {
    int mark = words.is(at, "'") ? at + 1 : at;
    boolean told = at > i || mark > at || words.is(i - 1, TermKind.EDGE);
    if (words.isNumber(mark)) {
      boolean plural =
          words.isGlued(mark + 1) && (words.is(mark + 1, "s") || words.is(mark + 1, "'s"));
      return plural && (words.digits(mark) == 4 || words.digits(mark) == 2)
          ? numbers
              .cardinal(mark)
              .filter(n -> n.value() % 10 == 0 && (told || n.value() >= 1000))
              .map(n -> decade(i, n.to() + 1, n.value()))
          : Optional.empty();
    }
    Optional<Whole> century = numbers.cardinal(at).filter(n -> n.value() >= 10 && n.value() <= 20);
    int name = century.map(Whole::to).map(to -> words.skip(to, "-")).orElse(at);
    return words
        .term(name, TermKind.DECADE_NAME)
        .filter(t -> told || century.isPresent())
        .filter(t -> century.isPresent() || t.number() != 10)
        .map(
            t ->
                decade(
                    i, t.to(), century.map(n -> n.value() * 100 + t.number()).orElse(t.number())));
  }

  private static Found decade(int i, int to, int value) {
    Meaning meaning =
        value >= 1000
            ? Meaning.fixed(Stretch.years(value, 10))
            : Meaning.floating(anchor -> decades(anchor, value));
    return new Found(i, to, Unit.DECADE, Meaning.tensed(direction -> meaning));
  }

  /** The decades with this number, the last one begun before this time being meant. */
  private static List<Stretch> decades(Anchor anchor, int value) {
    List<Stretch> found = new ArrayList<>();
    int century = anchor.first().getYear() / 100 * 100;
    for (int year = century - 100 + value; year <= anchor.last().getYear(); year += 100) {
      found.add(Stretch.years(year, 10));
    }
    return found;
  }

  /** "de 19e eeuw", "the twenty-first century". */
  Optional<Found> century(int i) {
    int at = words.skip(i, TermKind.ARTICLE);
    return numbers
        .ordinal(at)
        .filter(n -> n.value() >= 1 && n.value() <= 30)
        .flatMap(
            n ->
                words
                    .term(n.to(), TermKind.UNIT)
                    .filter(unit -> unit.value().equals(Unit.CENTURY.name()))
                    .map(
                        unit ->
                            new Found(
                                i,
                                unit.to(),
                                Unit.CENTURY,
                                Meaning.fixed(
                                    Stretch.years(Math.max(1, (n.value() - 1) * 100), 100)))));
  }
}
