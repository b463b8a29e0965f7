package org.kroniek.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.quantity.Figures.Binding;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Quantity.Kind;

/** Money that is given, needed or spent in public, and shares of what a country earns. */
final class Grants {

  /** Less is private money. */
  private static final BigDecimal LEAST = BigDecimal.valueOf(1_000_000);

  private static final Set<String> EARNED =
      Set.of("bbp", "bnp", "bni", "gdp", "gnp", "gni", "economie", "economy");
  private static final Set<String> PRODUCT = Set.of("product", "inkomen", "income", "output");
  private static final Set<String> OF = Set.of("van", "of");
  private static final Set<String> IN = Set.of("aan", "voor", "in", "of", "worth");
  private static final Set<String> COSTS = Set.of("kosten", "cost", "vergen", "require");

  /** What is owed is measured. */
  private static final Set<String> OWED =
      Set.of("tekort", "schuld", "deficit", "debt", "overschot", "surplus", "krimp", "omzet");

  private static final int BASE = 6;
  private static final int NEAR = 3;
  private static final int CLIMB = 4;

  private final Figures figures;

  Grants(Figures figures) {
    this.figures = figures;
  }

  Optional<Bond> of(Tree tree, Amount amount) {
    return share(tree, amount)
        .or(() -> inAid(tree, amount))
        .or(() -> given(tree, amount))
        .or(() -> more(tree, amount));
  }

  /** <i>besteedt 1,5 procent van het bbp</i>: what a country spends of what it earns. */
  private Optional<Bond> share(Tree tree, Amount amount) {
    if (!amount.isShare() || !OF.contains(tree.lower(amount.last() + 1))) {
      return Optional.empty();
    }
    boolean earned = false;
    for (int i = amount.last() + 2; i < Math.min(tree.size(), amount.last() + 2 + BASE); i++) {
      earned |= EARNED.contains(tree.lemma(i)) || PRODUCT.contains(tree.lemma(i));
    }
    boolean owed = false;
    int spent = -1;
    for (int i = 0; earned && i < tree.size(); i++) {
      owed |= OWED.stream().anyMatch(tree.lemma(i)::endsWith);
      String lemma = Bonds.lemma(tree, i);
      spent = figures.binds(lemma, Binding.GIVE) || isSpending(tree, i) ? i : spent;
    }
    return spent >= 0 && !owed
        ? Optional.of(new Bond("share-spent", spent, Kind.BUDGET, 0.65))
        : Optional.empty();
  }

  private static boolean isSpending(Tree tree, int i) {
    return tree.lemma(i).endsWith("uitgave") || tree.lower(i).equals("spending");
  }

  /** <i>6 miljard euro aan steun</i>, <i>$2 billion in military aid</i>. */
  private Optional<Bond> inAid(Tree tree, Amount amount) {
    int at = amount.last() + 1;
    if (!isGreat(amount) || !IN.contains(tree.lower(at))) {
      return Optional.empty();
    }
    int end = Math.min(tree.size() - 1, at + NEAR);
    for (int i = at + 1; i <= end; i++) {
      if (figures.binds(tree.lemma(i), Binding.AID)) {
        return Optional.of(new Bond("money-given", i, Kind.PLEDGE, 0.7));
      }
      if (!Set.of("ADJ", "NOUN", "DET", "PROPN").contains(tree.upos(i))) {
        break;
      }
    }
    return Optional.empty();
  }

  /** <i>De regering steekt 5 miljard in bruggen</i>, <i>hulp ter waarde van 5 miljoen</i>. */
  private Optional<Bond> given(Tree tree, Amount amount) {
    int at = isGreat(amount) ? amount.last() : -1;
    for (int n = 0; n < CLIMB && at >= 0; n++) {
      boolean verb = Set.of("VERB", "ADJ", "AUX").contains(tree.upos(at));
      boolean aid = at != amount.last() && figures.binds(tree.lemma(at), Binding.AID);
      if ((verb && figures.binds(Bonds.lemma(tree, at), Binding.GIVE)) || aid) {
        return Optional.of(new Bond("money-given", at, Kind.PLEDGE, 0.6));
      }
      boolean clause = verb && !tree.is(at, Set.of("xcomp", "aux"));
      at = clause ? -1 : tree.head(at);
    }
    return Optional.empty();
  }

  /** <i>Dat kost 3 miljard euro extra</i>, <i>het extra geld, 3 miljard</i>. */
  private Optional<Bond> more(Tree tree, Amount amount) {
    if (!isGreat(amount)) {
      return Optional.empty();
    }
    int end = Math.min(tree.size() - 1, amount.last() + NEAR);
    int extra = -1;
    int cost = -1;
    for (int i = Math.max(0, amount.first() - 2 * NEAR); i <= end; i++) {
      boolean own = i >= amount.first() && i <= amount.last();
      extra = !own && figures.binds(tree.lower(i), Binding.EXTRA) ? i : extra;
      boolean money = i == extra + 1 && Set.of("geld", "money", "budget").contains(tree.lemma(i));
      cost =
          COSTS.contains(tree.lemma(i)) || COSTS.contains(tree.lower(i)) || (extra >= 0 && money)
              ? i
              : cost;
    }
    int verb = tree.head(amount.last());
    cost = cost < 0 && verb >= 0 && COSTS.contains(tree.lemma(verb)) ? verb : cost;
    return extra >= 0 && cost >= 0
        ? Optional.of(new Bond("money-given", cost, Kind.AMOUNT, 0.6))
        : Optional.empty();
  }

  private static boolean isGreat(Amount amount) {
    return amount.isMoney() && amount.value().compareTo(LEAST) >= 0;
  }
}
