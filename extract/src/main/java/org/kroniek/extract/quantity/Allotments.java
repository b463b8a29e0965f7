package org.kroniek.extract.quantity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Quantity.Kind;

/** Money set apart, paid by the year or needed, and staff added. */
final class Allotments {

  private static final Set<String> PLANNED =
      Set.of("besparing", "bezuiniging", "investering", "cut", "saving", "investment");
  private static final Set<String> BETWEEN = Set.of("ADJ", "ADV", "DET", "SYM");
  private static final Set<String> PAY = Set.of("betalen", "pay");

  /** Units of those who work for somebody. */
  private static final Set<String> STAFF =
      Set.of("people", "police officers", "teachers", "nurses", "soldiers");

  private static final Set<String> GETTING = Set.of("krijgen", "bijkrijgen", "erbijkrijgen");
  private static final Set<String> MORE = Set.of("bij", "erbij", "extra");
  private static final int NEAR = 3;

  private Allotments() {}

  /** What makes of the amount one that is allotted to somebody. */
  static Optional<Bond> of(Tree tree, Amount amount) {
    return planned(tree, amount)
        .or(() -> yearly(tree, amount))
        .or(() -> needed(tree, amount))
        .or(() -> staff(tree, amount));
  }

  /** <i>2,2 miljard euro aan besparingen</i>, <i>1,6 miljard extra investeringen</i>. */
  private static Optional<Bond> planned(Tree tree, Amount amount) {
    int end = Math.min(tree.size() - 1, amount.last() + NEAR);
    for (int i = amount.last() + 1; Grants.isGreat(amount) && i <= end; i++) {
      if (PLANNED.contains(tree.lemma(i))) {
        return Optional.of(new Bond("money-given", i, Kind.BUDGET, 0.6));
      }
      if (!BETWEEN.contains(tree.upos(i)) && !tree.lower(i).equals("aan")) {
        break;
      }
    }
    return Optional.empty();
  }

  /** <i>betaalt de unie 1,5 miljard per jaar</i>. */
  private static Optional<Bond> yearly(Tree tree, Amount amount) {
    int verb = tree.head(amount.top(tree));
    boolean pays = Grants.isGreat(amount) && verb >= 0 && PAY.contains(tree.lemma(verb));
    return pays && Bonds.isYearly(tree, amount)
        ? Optional.of(new Bond("money-given", verb, Kind.PLEDGE, 0.6))
        : Optional.empty();
  }

  /** <i>zegt 10 miljard euro nodig te hebben</i>. */
  private static Optional<Bond> needed(Tree tree, Amount amount) {
    int noun = amount.top(tree);
    int verb = tree.head(noun);
    boolean needs =
        Grants.isGreat(amount)
            && verb >= 0
            && tree.is(noun, Grants.CORE)
            && Grants.isNeeded(tree, verb);
    return needs ? Optional.of(new Bond("money-given", verb, Kind.PLEDGE, 0.6)) : Optional.empty();
  }

  /** <i>krijgt er vijf rechters bij</i>, <i>wordt versterkt met 50 personen</i>. */
  private static Optional<Bond> staff(Tree tree, Amount amount) {
    int noun = amount.top(tree);
    int verb = STAFF.contains(amount.unit()) ? tree.head(noun) : -1;
    if (verb < 0) {
      return Optional.empty();
    }
    boolean more =
        GETTING.contains(tree.lemma(verb))
            && (tree.lemma(verb).endsWith("bijkrijgen")
                || IntStream.rangeClosed(amount.first() - 2, amount.last() + 2)
                    .anyMatch(i -> MORE.contains(tree.lower(i))));
    boolean stronger =
        tree.lemma(verb).equals("versterken")
            && tree.lower(tree.first(noun)).equals("met")
            && tree.is(noun, "obl");
    return more || stronger
        ? Optional.of(new Bond("asked-for", verb, Kind.PLEDGE, 0.6))
        : Optional.empty();
  }
}
