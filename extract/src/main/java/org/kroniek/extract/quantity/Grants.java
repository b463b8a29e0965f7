package org.kroniek.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

  private static final Set<String> AMOUNTS_TO = Set.of("bedragen", "amount", "total");

  /** What is owed is measured. */
  private static final Set<String> OWED =
      Set.of("tekort", "schuld", "deficit", "debt", "overschot", "surplus", "krimp", "omzet");

  /** Verbs whose object somebody is to be given; those that measure (krijgen) are not here. */
  private static final Set<String> WANTED =
      Set.of("willen", "verlangen", "want", "request", "seek");

  private static final Set<String> WAGES =
      Set.of("loon", "loonsverhoging", "loonstijging", "salaris", "pay", "wage", "raise");

  private static final Set<String> RAISES =
      Set.of("loonsverhoging", "loonstijging", "opslag", "raise");
  private static final Set<String> SOUGHT = Set.of("vragen", "verzoeken", "ask", "call", "plead");
  private static final Set<String> HAND_OVER =
      Set.of(
          "sturen",
          "leveren",
          "geven",
          "schenken",
          "doneren",
          "bestellen",
          "aanschaffen",
          "send",
          "deliver",
          "give",
          "donate",
          "order",
          "provide",
          "ship",
          "supply");
  private static final Set<String> SPEND = Set.of("besteden", "uitgeven", "spenderen", "spend");
  private static final Set<String> ON = Set.of("aan", "on");
  private static final Set<String> GOES_TO = Set.of("obl", "nmod");
  private static final Set<String> NEEDED = Set.of("nodig", "noodzakelijk", "need", "necessary");
  private static final Set<String> STATES = Set.of("xcomp", "advmod", "obj", "compound:prt");
  static final Set<String> CORE = Set.of("nsubj", "obj");
  private static final Set<String> SUBJECTS = Set.of("obj", "obl", "nsubj:pass");

  private static final Set<String> NOMINAL = Set.of("DET", "ADJ", "NOUN", "PROPN");

  /** What is done with a norm that all know. */
  private static final Set<String> KEEP =
      Set.of(
          "halen",
          "loslaten",
          "meet",
          "naleven",
          "reach",
          "uitkomen",
          "vasthouden",
          "vastleggen",
          "verankeren",
          "voldoen");

  private static final Set<String> FOR = Set.of("om", "for");
  private static final Set<String> DEFINITE = Set.of("de", "die", "the", "that");
  private static final Set<String> AMID = Set.of("DET", "ADJ", "NOUN", "PROPN", "SYM", "PUNCT");
  private static final int BASE = 6;
  private static final int NEAR = 3;
  private static final int CLIMB = 4;

  private final Figures figures;

  Grants(Figures figures) {
    this.figures = figures;
  }

  Optional<Bond> of(Tree tree, Amount amount) {
    return kept(tree, amount)
        .or(() -> share(tree, amount))
        .or(() -> asked(tree, amount))
        .or(() -> going(tree, amount))
        .or(() -> inAid(tree, amount))
        .or(() -> aidIs(tree, amount))
        .or(() -> given(tree, amount))
        .or(() -> more(tree, amount))
        .or(() -> Allotments.of(tree, amount));
  }

  /** <i>de 2 procent van het bbp</i>, <i>the 2% of the target</i>: a norm that all know. */
  Optional<Bond> known(Tree tree, Amount amount) {
    boolean definite = DEFINITE.contains(tree.lower(amount.first() - 1));
    boolean share = amount.isShare() && definite && OF.contains(tree.lower(amount.last() + 1));
    int end = Math.min(tree.size(), amount.last() + 2 + BASE);
    for (int i = amount.last() + 2; share && i < end; i++) {
      boolean norm =
          figures.binds(tree.lemma(i), Binding.NORM) || figures.binds(tree.lower(i), Binding.NORM);
      if (norm || isEarned(tree, i)) {
        return Optional.of(new Bond("norm-noun", i, Kind.NORM, 0.7));
      }
      if (!AMID.contains(tree.upos(i))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** <i>haalt de 2 procent niet</i>: the verb that says what becomes of a norm. */
  private static Optional<Bond> kept(Tree tree, Amount amount) {
    int top = amount.top(tree);
    int verb = tree.head(top);
    boolean plain =
        amount.isShare()
            && DEFINITE.contains(tree.lower(amount.first() - 1))
            && verb >= 0
            && tree.is(top, SUBJECTS)
            && !NOMINAL.contains(tree.upos(amount.last() + 1));
    return plain && KEEP.contains(Bonds.lemma(tree, verb))
        ? Optional.of(new Bond("norm-noun", verb, Kind.NORM, 0.6))
        : Optional.empty();
  }

  /** <i>besteedt 1,5 procent van het bbp</i>: what a country spends of what it earns. */
  private Optional<Bond> share(Tree tree, Amount amount) {
    if (!amount.isShare()) {
      return Optional.empty();
    }
    if (!OF.contains(tree.lower(amount.last() + 1))) {
      return spentOn(tree, amount);
    }
    boolean earned = false;
    for (int i = amount.last() + 2; i < Math.min(tree.size(), amount.last() + 2 + BASE); i++) {
      earned |= isEarned(tree, i);
    }
    int spent = -1;
    for (int i = 0; earned && i < tree.size(); i++) {
      String lemma = Bonds.lemma(tree, i);
      boolean goes = Set.of("gaan", "go").contains(tree.lemma(i)) && isSomewhere(tree, i);
      spent = figures.binds(lemma, Binding.GIVE) || isSpending(tree, i) || goes ? i : spent;
    }
    return spent >= 0 && !isOwed(tree)
        ? Optional.of(new Bond("share-spent", spent, Kind.BUDGET, 0.65))
        : Optional.empty();
  }

  /** Whether the word is what a country earns. */
  static boolean isEarned(Tree tree, int i) {
    return EARNED.contains(tree.lemma(i)) || PRODUCT.contains(tree.lemma(i));
  }

  /** Whether a debt, deficit or turnover is spoken of. */
  static boolean isOwed(Tree tree) {
    for (int i = 0; i < tree.size(); i++) {
      if (OWED.stream().anyMatch(tree.lemma(i)::endsWith)) {
        return true;
      }
    }
    return false;
  }

  /** <i>Spanje geeft 1,3 procent uit aan defensie</i>: of what it earns, as everybody knows. */
  private static Optional<Bond> spentOn(Tree tree, Amount amount) {
    int top = amount.top(tree);
    int verb = tree.head(top);
    boolean object = tree.is(top, Set.of("obj", "obl"));
    boolean spends = verb >= 0 && object && SPEND.contains(Bonds.lemma(tree, verb));
    boolean purpose =
        spends
            && Stream.concat(tree.children(verb).stream(), tree.children(top).stream())
                .anyMatch(c -> tree.is(c, GOES_TO) && ON.contains(tree.lower(tree.first(c))));
    return purpose
        ? Optional.of(new Bond("share-spent", verb, Kind.BUDGET, 0.6))
        : Optional.empty();
  }

  /** <i>India wil 3 miljard euro</i>, <i>asked for 500 shells</i>: what somebody is to be given. */
  private static Optional<Bond> asked(Tree tree, Amount amount) {
    int noun = amount.top(tree);
    int verb = tree.head(noun);
    boolean object = tree.is(noun, "obj") || isAtLeast(tree, tree.first(noun));
    boolean sought = tree.is(noun, "obl") && FOR.contains(tree.lower(tree.first(noun)));
    boolean counts = isGreat(amount) || (!amount.isMoney() && !amount.isShare());
    boolean asks =
        verb >= 0
            && ((object ? WANTED : sought ? SOUGHT : Set.of()).contains(tree.lemma(verb))
                || (!amount.isMoney() && tree.is(noun, CORE) && isNeeded(tree, verb)));
    boolean raise = amount.isShare() && verb >= 0 && isOfWage(tree, amount);
    return (asks && counts) || raise
        ? Optional.of(new Bond("asked-for", verb, Kind.TARGET, 0.6))
        : Optional.empty();
  }

  /**
   * <i>10 procent loon erbij</i>, <i>6 procent meer loon</i>, <i>een loonsverhoging van 5
   * procent</i>.
   */
  private static boolean isOfWage(Tree tree, Amount amount) {
    int behind = amount.last() + 1;
    int wage = tree.lower(behind).equals("meer") ? behind + 1 : behind;
    int before = OF.contains(tree.lower(amount.first() - 1)) ? amount.first() - 2 : -1;
    return WAGES.contains(tree.lemma(wage)) || (before >= 0 && RAISES.contains(tree.lemma(before)));
  }

  /** <i>wants at least 40 million</i>, which the parser takes for an adjunct. */
  private static boolean isAtLeast(Tree tree, int first) {
    return tree.lower(first).equals("at")
        && Set.of("least", "most").contains(tree.lower(first + 1));
  }

  /** <i>Er zijn 500 soldaten nodig</i>, <i>zegt 3 miljard nodig te hebben</i>. */
  static boolean isNeeded(Tree tree, int verb) {
    return NEEDED.contains(tree.lemma(verb))
        || tree.children(verb).stream()
            .anyMatch(c -> tree.is(c, STATES) && NEEDED.contains(tree.lemma(c)));
  }

  /** <i>Ruim 250 miljoen euro gaat naar luchtafweer</i>. */
  private static Optional<Bond> going(Tree tree, Amount amount) {
    int top = amount.top(tree);
    int verb = tree.head(top);
    boolean goes =
        isGreat(amount)
            && verb >= 0
            && tree.is(top, "nsubj")
            && Set.of("gaan", "go").contains(tree.lemma(verb));
    return goes && isSomewhere(tree, verb)
        ? Optional.of(new Bond("money-given", verb, Kind.BUDGET, 0.6))
        : Optional.empty();
  }

  private static boolean isSomewhere(Tree tree, int verb) {
    return tree.children(verb).stream()
        .filter(child -> tree.is(child, "obl"))
        .anyMatch(child -> Set.of("naar", "to").contains(tree.lower(tree.first(child))));
  }

  static boolean isSpending(Tree tree, int i) {
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

  /** <i>De steun bedraagt 50 miljard euro</i>. */
  private Optional<Bond> aidIs(Tree tree, Amount amount) {
    int verb = tree.head(amount.top(tree));
    int subject = verb < 0 ? -1 : tree.child(verb, "nsubj");
    boolean aid =
        isGreat(amount)
            && subject >= 0
            && AMOUNTS_TO.contains(tree.lemma(verb))
            && figures.binds(tree.lemma(subject), Binding.AID);
    return aid ? Optional.of(new Bond("money-given", verb, Kind.PLEDGE, 0.6)) : Optional.empty();
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

  /** <i>stuurt voor 15 miljoen euro aan raketten</i>, <i>sent 15 million dollars worth of …</i>. */
  static Optional<Bond> worth(Tree tree, Amount amount) {
    boolean dutch =
        tree.lower(amount.first() - 1).equals("voor")
            && tree.lower(amount.last() + 1).equals("aan");
    boolean english =
        tree.lower(amount.last() + 1).equals("worth")
            || tree.lower(amount.last() + 2).equals("worth");
    if (!amount.isMoney() || !(dutch || english)) {
      return Optional.empty();
    }
    return Bonds.above(tree, amount).stream()
        .filter(i -> HAND_OVER.contains(Bonds.lemma(tree, i)))
        .findFirst()
        .map(i -> new Bond("goods-worth", i, Kind.PLEDGE, 0.7));
  }

  static boolean isGreat(Amount amount) {
    return amount.isMoney() && amount.value().compareTo(LEAST) >= 0;
  }
}
