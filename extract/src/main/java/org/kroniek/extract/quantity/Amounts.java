package org.kroniek.extract.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Span;

/** Reads the amounts of a sentence from left to right. */
final class Amounts {

  private static final Set<String> RANGE = Set.of("tot", "à", "a", "to", "–", "-", "en", "and");
  private static final Set<String> TIMES = Set.of("keer", "maal", "times");
  private static final Set<String> FILLERS =
      Set.of("extra", "additional", "more", "nieuwe", "new", "sociale", "betaalbare", "american");
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final String PERCENT = "percent";

  private final Figures figures;
  private final Tree tree;
  private final List<Piece> pieces;
  private final List<Amount> amounts = new ArrayList<>();

  private Amounts(Figures figures, Tree tree) {
    this.figures = figures;
    this.tree = tree;
    this.pieces = Piece.of(tree);
  }

  /** The amounts in their order; the ends of a range are two. */
  static List<Amount> in(Tree tree, Figures figures) {
    Amounts reader = new Amounts(figures, tree);
    int i = 0;
    while (i < reader.pieces.size()) {
      i = Math.max(i + 1, reader.read(i));
    }
    return reader.amounts;
  }

  private record Numeral(BigDecimal value, boolean multiplied, int to) {}

  private record Unit(String name, int to, String tail) {}

  private String lower(int i) {
    return i >= 0 && i < pieces.size() ? pieces.get(i).lower() : "";
  }

  /** Reads an amount that begins here; answers the piece behind it, or 0. */
  private int read(int i) {
    if (isCompoundShare(i)) {
      return i + 1;
    }
    Optional<String> sign = figures.unit(lower(i));
    int at = sign.isPresent() && isSign(i) ? i + 1 : i;
    Optional<Numeral> number = number(at);
    if (number.isEmpty()) {
      return 0;
    }
    Optional<Numeral> upper = range(number.get().to());
    int behind = upper.map(Numeral::to).orElse(number.get().to());
    Optional<Unit> unit =
        at > i ? Optional.of(new Unit(sign.orElseThrow(), behind, "")) : unit(behind);
    // "the fourth quarter", "een kwart van de huizen" counts nothing.
    boolean quarter = Set.of("quarter", "kwart", "driekwart").contains(lower(at));
    if (quarter && unit.filter(u -> u.name().equals(PERCENT)).isEmpty()) {
      return 0;
    }
    if (unit.isEmpty()) {
      int plus = plus(number.get(), i);
      return plus > 0 ? plus : elided(number.get(), i);
    }
    BigDecimal low = number.get().value();
    if (upper.isPresent() && upper.get().multiplied() && !number.get().multiplied()) {
      low = low.multiply(factor(upper.get().to() - 1));
    }
    add(i, low, unit.get());
    if (upper.isPresent()) {
      add(upperStart(number.get().to()), upper.get().value(), unit.get());
    }
    return unit.get().to();
  }

  private boolean isSign(int i) {
    return "€$£¥₽₴".contains(lower(i)) || Set.of("eur", "usd", "gbp", "chf").contains(lower(i));
  }

  /** <i>tweeprocentsnorm</i>: a word that holds number and unit. */
  private boolean isCompoundShare(int i) {
    String word = lower(i);
    int at = word.indexOf("procent");
    if (at <= 0) {
      return false;
    }
    Optional<BigDecimal> value = figures.number(word.substring(0, at));
    value.ifPresent(v -> add(i, v, new Unit(PERCENT, i + 1, tail(word, at))));
    return value.isPresent();
  }

  private static String tail(String word, int at) {
    String tail = word.substring(at + "procent".length());
    return tail.startsWith("s") ? tail.substring(1) : tail;
  }

  private Optional<Numeral> number(int i) {
    if (i >= pieces.size()) {
      return Optional.empty();
    }
    Optional<BigDecimal> value = figures.number(lower(i));
    int to = i + 1;
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (lower(to).equals("-")
        && figures.number(lower(to + 1)).isPresent()
        && pieces.get(i).isWord()) {
      value = Optional.of(value.get().add(figures.number(lower(to + 1)).orElseThrow()));
      to += 2;
    }
    boolean part = Set.of("half", "halve", "quarter").contains(lower(i));
    while (part && Set.of("of", "a", "an", "een").contains(lower(to))) {
      to++;
    }
    BigDecimal factor = BigDecimal.ONE;
    boolean multiplied = false;
    while (figures.multiplier(lower(to)).isPresent()) {
      factor = factor.multiply(factor(to));
      multiplied = true;
      to++;
    }
    boolean article = Set.of("een", "a", "an").contains(lower(i));
    return article && !multiplied
        ? Optional.empty()
        : Optional.of(new Numeral(value.get().multiply(factor), multiplied, to));
  }

  private BigDecimal factor(int i) {
    return figures.multiplier(lower(i)).orElse(BigDecimal.ONE);
  }

  private Optional<Numeral> range(int i) {
    int start = upperStart(i);
    boolean joint = RANGE.contains(lower(i)) && (!isAnd(i) || isBetween(i));
    return joint ? number(start) : Optional.empty();
  }

  private int upperStart(int i) {
    return isSign(i + 1) ? i + 2 : i + 1;
  }

  private boolean isAnd(int i) {
    return lower(i).equals("en") || lower(i).equals("and");
  }

  private boolean isBetween(int i) {
    for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
      if (lower(k).equals("tussen") || lower(k).equals("between")) {
        return true;
      }
    }
    return false;
  }

  private Optional<Unit> unit(int i) {
    int at = lower(i).equals("-") ? i + 1 : i;
    if (at > i && i > 1 && tree.upos(pieces.get(i - 2).token()).equals("PROPN")) {
      return Optional.empty(); // "de Leopard 2-tanks"
    }
    if (TIMES.contains(lower(at))) {
      return Optional.of(new Unit("times", at + 1, ""));
    }
    if (lower(at).equals("per") && lower(at + 1).equals("cent")) {
      return Optional.of(new Unit(PERCENT, at + 2, ""));
    }
    if (lower(at).equals("percentage") && lower(at + 1).startsWith("point")) {
      return Optional.of(new Unit("percentage points", at + 2, ""));
    }
    for (int skip = 0; skip < 3; skip++) {
      Optional<Unit> unit = unitWord(at + skip);
      if (unit.isPresent()) {
        return unit;
      }
      boolean filler = FILLERS.contains(lower(at + skip)) || isAdjective(at + skip);
      if (!filler) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isAdjective(int i) {
    // "20.000 erkende vluchtelingen": a participle, too.
    return i < pieces.size()
        && (tree.upos(pieces.get(i).token()).equals("ADJ")
            || tree.is(pieces.get(i).token(), "amod"));
  }

  private Optional<Unit> unitWord(int i) {
    String word = lower(i);
    Optional<String> unit = figures.unit(word);
    if (unit.isPresent()) {
      boolean joined = lower(i + 1).equals("-") && i + 2 < pieces.size() && isAdjacent(i + 1);
      return Optional.of(
          joined ? new Unit(unit.get(), i + 3, lower(i + 2)) : new Unit(unit.get(), i + 1, ""));
    }
    if (word.startsWith("procent") && word.length() > "procent".length()) {
      return Optional.of(new Unit(PERCENT, i + 1, tail(word, 0)));
    }
    return Optional.empty();
  }

  /** Whether the mark stands without blanks between two words: {@code 2%-norm}. */
  private boolean isAdjacent(int i) {
    return pieces.get(i - 1).span().end() == pieces.get(i).span().start()
        && pieces.get(i).span().end() == pieces.get(i + 1).span().start()
        && pieces.get(i + 1).isWord();
  }

  /** <i>3,5 procent plus 1,5</i>: the unit is that of the amount before. */
  private int plus(Numeral number, int i) {
    if (amounts.isEmpty() || !lower(i - 1).equals("plus") || pieces.get(i).token() < 2) {
      return 0;
    }
    Amount before = amounts.get(amounts.size() - 1);
    if (before.last() != pieces.get(i - 1).token() - 1) {
      return 0;
    }
    add(i, number.value(), new Unit(before.unit(), number.to(), ""));
    return number.to();
  }

  /** <i>2 miljard extra</i>: they say nothing of what is counted. */
  private static final Set<String> ADDED = Set.of("extra", "structureel", "jaarlijks");

  /** <i>500 duizend vluchten … naar 460 duizend</i>: as many more of the same. */
  private boolean isOfSame(Numeral number) {
    int behind = number.to();
    boolean ends = behind >= pieces.size() || tree.upos(pieces.get(behind).token()).equals("PUNCT");
    return number.multiplied()
        && ends
        && number.value().compareTo(MILLION) < 0
        && !amounts.isEmpty()
        && !amounts.get(amounts.size() - 1).isMoney()
        && !amounts.get(amounts.size() - 1).isShare();
  }

  /** <i>Van de 750 miljard euro is 500 miljard subsidie</i>: the same money. */
  private int elided(Numeral number, int i) {
    if (isOfSame(number)) {
      add(
          i,
          number.value(),
          new Unit(amounts.get(amounts.size() - 1).unit(), number.to(), ""),
          true);
      return number.to();
    }
    Optional<Amount> before = amounts.stream().filter(Amount::isMoney).reduce((a, b) -> b);
    boolean great = number.multiplied() && number.value().compareTo(MILLION) >= 0;
    int behind = number.to();
    int next = behind < pieces.size() ? pieces.get(behind).token() : -1;
    boolean counts =
        next >= 0
            && (Set.of("NOUN", "PROPN").contains(tree.upos(next))
                || (tree.upos(next).equals("ADJ")
                    && tree.is(next, "amod")
                    && !ADDED.contains(lower(behind))));
    if (!great || counts || (before.isEmpty() && !figures.isDutch())) {
      return 0;
    }
    // "bezuinigt 2 miljard": Dutch reports leave the euro out.
    String unit = before.map(Amount::unit).orElse("EUR");
    add(i, number.value(), new Unit(unit, behind, ""), before.isPresent());
    return behind;
  }

  private void add(int from, BigDecimal value, Unit unit) {
    add(from, value, unit, false);
  }

  private void add(int from, BigDecimal value, Unit unit, boolean elided) {
    Piece first = pieces.get(from);
    Piece last = pieces.get(Math.max(from, unit.to() - 1));
    amounts.add(
        new Amount(
            new Span(first.span().start(), last.span().end()),
            plain(value),
            unit.name(),
            first.token(),
            last.token(),
            elided,
            unit.tail()));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
