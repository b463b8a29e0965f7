package org.kroniek.extract.quantity;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.quantity.Figures.Binding;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Quantity;
import org.kroniek.model.Quantity.Kind;

/** Tells amounts that bind from those that merely count or measure. */
final class Bonds {

  private static final Set<String> SET_PHRASES =
      Set.of(
          "free up",
          "go up",
          "keuren goed",
          "leggen opzij",
          "liggen klaar",
          "make available",
          "maken vrij",
          "put aside",
          "put up",
          "set aside",
          "stellen beschikbaar",
          "take in",
          "zetten opzij");
  private static final Set<String> CALL = Set.of("noemen", "call", "consider");
  static final Set<String> TOWARDS = Set.of("tot", "naar", "op", "to", "towards", "at");
  private static final Set<String> RELATIVES =
      Set.of("die", "dat", "waar", "waarnaar", "which", "that");
  private static final Set<String> AS = Set.of("als", "as");
  private static final Set<String> MARKS = Set.of("case", "mark");
  private static final Set<String> YEAR = Set.of("jaar", "year");
  private static final Set<String> YEARLY = Set.of("jaarlijks", "annually", "yearly");
  private static final int CLIMB = 5;
  private static final int BEFORE = 7;
  private static final int BEHIND = 4;

  private final Figures figures;
  private final Grants grants;
  private final Spending spending;
  private final Scene scene;

  Bonds(Figures figures, Scene scene) {
    this.figures = figures;
    this.grants = new Grants(figures);
    this.spending = new Spending(figures, scene);
    this.scene = scene;
  }

  Optional<Bond> of(Tree tree, Amount amount) {
    Optional<Bond> tail = tail(amount);
    if (tail.isPresent()) {
      return tail;
    }
    Optional<Bond> noun = noun(tree, amount);
    if (noun.isPresent()) {
      return noun;
    }
    if (Measured.is(tree, amount, figures)) {
      return Duties.towards(tree, amount)
          .or(() -> Limits.allowed(tree, amount))
          .or(() -> aimed(tree, amount));
    }
    return apposition(tree, amount)
        .or(() -> grants.known(tree, amount))
        .or(() -> Limits.of(tree, amount))
        .or(() -> Grants.worth(tree, amount))
        .or(() -> verb(tree, amount))
        .or(() -> relative(tree, amount))
        .or(() -> change(tree, amount))
        .or(() -> spending.of(tree, amount))
        .or(() -> extra(tree, amount))
        .or(() -> judged(tree, amount))
        .or(() -> called(tree, amount))
        .or(() -> grants.of(tree, amount))
        .or(() -> Duties.of(tree, amount));
  }

  /** <i>streeft naar een inflatie van 2 procent</i>, <i>eist dat het tekort daalt tot …</i>. */
  private Optional<Bond> aimed(Tree tree, Amount amount) {
    boolean reached = TOWARDS.contains(tree.lower(amount.first() - 1));
    return verb(tree, amount)
        .filter(bond -> bond.kind() == Kind.TARGET)
        .or(() -> reached ? spending.of(tree, amount) : Optional.empty());
  }

  /** <i>2 procent is niet genoeg</i>: only what one is held to can be too little. */
  private static Optional<Bond> judged(Tree tree, Amount amount) {
    Quantity.Stance stance = Details.stance(tree, amount);
    boolean judged = stance == Quantity.Stance.INSUFFICIENT || stance == Quantity.Stance.EXCESSIVE;
    return amount.isShare() && judged && !Grants.isOwed(tree)
        ? Optional.of(new Bond("judged-share", amount.last(), Kind.NORM, 0.6))
        : Optional.empty();
  }

  /** {@code 2 procentnorm}. */
  private Optional<Bond> tail(Amount amount) {
    return figures.kind(amount.tail()).map(k -> new Bond("compound-norm", amount.last(), k, 0.95));
  }

  /** A norm, target, pledge or budget whose amount this is: <i>een norm van 2 procent</i>. */
  private Optional<Bond> noun(Tree tree, Amount amount) {
    for (int i = amount.first() - 1; i >= Math.max(0, amount.first() - BEFORE); i--) {
      if (isEdge(tree, i)) {
        break;
      }
      Optional<Kind> kind = nounKind(tree, i);
      boolean binds = kind.isPresent() && !Measured.isOf(tree, i, amount, figures);
      if (binds && isTied(tree, i, amount)) {
        return Optional.of(new Bond("norm-noun", i, kind.get(), 0.85));
      }
    }
    int end = Math.min(tree.size() - 1, amount.last() + BEHIND);
    for (int i = amount.last() + 1; i <= end && !isEdge(tree, i); i++) {
      Optional<Kind> kind = nounKind(tree, i);
      boolean same = kind.isPresent() && amount.last() < i && isAttribute(tree, amount, i);
      if (same) {
        return Optional.of(new Bond("norm-noun", i, kind.get(), 0.85));
      }
    }
    return Optional.empty();
  }

  /** <i>5 procent, de eis van de president</i>. */
  private Optional<Bond> apposition(Tree tree, Amount amount) {
    int comma = amount.last() + 1;
    int noun = comma + 2;
    boolean behind =
        tree.lower(comma).equals(",")
            && Set.of("de", "het", "een", "the", "a").contains(tree.lower(comma + 1));
    if (behind && tree.upos(noun).equals("ADJ")) {
      noun++;
    }
    int anchor = noun;
    return behind && noun < tree.size()
        ? nounKind(tree, noun).map(k -> new Bond("norm-noun", anchor, k, 0.75))
        : Optional.empty();
  }

  /** <i>noemt 2 procent een ondergrens</i>, <i>noemde 3 procent vorig jaar als streefcijfer</i>. */
  private Optional<Bond> called(Tree tree, Amount amount) {
    int verb = tree.head(amount.top(tree));
    boolean calls = verb >= 0 && CALL.contains(tree.lemma(verb));
    int end = Math.min(tree.size() - 1, amount.last() + BEFORE);
    for (int i = amount.last() + 1; calls && i <= end && !isOther(tree, i); i++) {
      boolean right = i == amount.last() + 2 && tree.upos(i - 1).equals("DET");
      Optional<Kind> kind = right || isAs(tree, i) ? nounKind(tree, i) : Optional.empty();
      if (kind.isPresent()) {
        return Optional.of(new Bond("norm-noun", i, kind.get(), 0.75));
      }
    }
    return Optional.empty();
  }

  /** <i>als doel, as the target</i>. */
  private static boolean isAs(Tree tree, int noun) {
    return tree.children(noun).stream()
        .anyMatch(c -> c < noun && tree.is(c, MARKS) && AS.contains(tree.lower(c)));
  }

  private Optional<Kind> nounKind(Tree tree, int i) {
    boolean noun = !tree.upos(i).equals("VERB") && !tree.upos(i).equals("AUX");
    return noun
        ? figures.kind(tree.lemma(i)).or(() -> figures.kind(tree.lower(i)))
        : Optional.empty();
  }

  private static boolean isEdge(Tree tree, int i) {
    return Set.of(";", ":", ".", "„", "(").contains(tree.lower(i));
  }

  /**
   * Nothing stands between but prepositions, a copula and words that qualify. Behind another noun
   * the amount hangs on the first one or on a copula: not <i>bij de grens met het buurland 100.000
   * soldaten</i>.
   */
  private boolean isTied(Tree tree, int noun, Amount amount) {
    boolean other = false;
    boolean linked = tree.isUnder(amount.last(), noun);
    for (int k = noun + 1; k < amount.first(); k++) {
      String upos = tree.upos(k);
      linked |= upos.equals("AUX") || LINKING.contains(tree.lemma(k));
      other |= upos.equals("NOUN") || upos.equals("PROPN");
      if (!PLAIN.contains(upos) && !tree.isUnder(k, noun) && !LINKING.contains(tree.lemma(k))) {
        return false;
      }
    }
    return linked || !other;
  }

  private static final Set<String> PLAIN =
      Set.of("ADP", "DET", "ADV", "AUX", "ADJ", "SYM", "NUM", "CCONJ", "PART", "PRON");

  private static final Set<String> LINKING =
      Set.of(
          "zijn",
          "liggen",
          "staan",
          "blijven",
          "worden",
          "bedragen",
          "moeten",
          "uiteenlopen",
          "lopen",
          "range",
          "verhogen",
          "stijgen",
          "oplopen",
          "amount",
          "be",
          "bevatten",
          "contain",
          "gaan",
          "go",
          "grow",
          "increase",
          "rise",
          "total",
          "remain",
          "stand",
          "lie",
          "waarde",
          "worth",
          "raise",
          "set",
          "bepalen",
          "vastleggen",
          "stellen");

  /** <i>a $61 billion aid package</i>, <i>de 2 procent die de norm is</i>. */
  private boolean isAttribute(Tree tree, Amount amount, int noun) {
    for (int k = amount.last() + 1; k < noun; k++) {
      if (!Set.of("ADJ", "NOUN", "PROPN", "PUNCT", "PART").contains(tree.upos(k))
          || tree.lower(k).equals(",")) {
        return false;
      }
    }
    return !figures.isDutch() || noun == amount.last() + 1;
  }

  /** The verbs and nouns above the amount, the nearest first. */
  static Set<Integer> above(Tree tree, Amount amount) {
    Set<Integer> above = new LinkedHashSet<>();
    for (int start = amount.last(); start >= amount.first(); start--) {
      int at = start;
      for (int n = 0; n < CLIMB && at >= 0; n++) {
        above.add(at);
        at = tree.head(at);
      }
    }
    return above;
  }

  /** Somebody pledges, demands, sets aside: <i>zegt 3 miljard toe</i>. */
  private Optional<Bond> verb(Tree tree, Amount amount) {
    for (int i : above(tree, amount)) {
      if (tree.upos(i).equals("VERB") || tree.upos(i).equals("ADJ")) {
        Optional<Kind> kind = figures.kind(lemma(tree, i));
        if (kind.isPresent()) {
          return Optional.of(new Bond("pledge-verb", i, kind.get(), 0.8));
        }
      }
    }
    return Optional.empty();
  }

  /** <i>de 5 procent die de minister eist</i>. */
  private Optional<Bond> relative(Tree tree, Amount amount) {
    int end = Math.min(tree.size() - 1, amount.last() + 2 * BEFORE);
    boolean opened = false;
    for (int i = amount.last() + 1; i <= end && !isOther(tree, i); i++) {
      opened |= RELATIVES.contains(tree.lower(i));
      boolean verb = opened && tree.upos(i).equals("VERB") && !tree.is(i, "amod");
      Optional<Kind> kind = verb ? figures.kind(lemma(tree, i)) : Optional.empty();
      if (kind.isPresent()) {
        return Optional.of(new Bond("pledge-verb", i, kind.get(), 0.7));
      }
      // "die de leiders willen uittrekken"
      if (verb && Modals.kind(tree.lemma(i)).isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Another amount, or another part of the sentence. */
  private static boolean isOther(Tree tree, int i) {
    return tree.lower(i).equals(";") || tree.upos(i).equals("NUM");
  }

  /** The lemma with its particle: <i>zegt … toe</i>. */
  static String lemma(Tree tree, int i) {
    for (int child : tree.children(i)) {
      if (SET_PHRASES.contains(tree.lemma(i) + " " + tree.lower(child))) {
        return tree.lemma(i) + " " + tree.lower(child);
      }
    }
    int particle = Particles.of(tree, i);
    String lemma = tree.lemma(i);
    return particle >= 0 && !lemma.startsWith(tree.lower(particle))
        ? tree.lower(particle) + lemma
        : lemma;
  }

  /** <i>55 procent reductie in 2030</i>. */
  private Optional<Bond> change(Tree tree, Amount amount) {
    int end = Math.min(tree.size() - 1, amount.last() + 3);
    for (int i = amount.last() + 1; i <= end; i++) {
      boolean cut =
          figures.binds(tree.lemma(i), Binding.CUT) || figures.binds(tree.lower(i), Binding.CUT);
      if (cut && Deadlines.of(scene, tree, amount).isPresent()) {
        return Optional.of(new Bond("change-by", i, Kind.TARGET, 0.75));
      }
    }
    return Optional.empty();
  }

  /** <i>6 miljard euro erbij voor defensie</i>, <i>met 3 miljard euro extra per jaar</i>. */
  private Optional<Bond> extra(Tree tree, Amount amount) {
    boolean more = false;
    int behind = amount.last() + 1;
    boolean purpose = figures.binds(tree.lower(behind), Binding.EXTRA) && isYearly(tree, amount);
    int from = Math.max(0, amount.first() - 2);
    int to = Math.min(tree.size() - 1, amount.last() + 6);
    for (int i = from; i <= to; i++) {
      more |= figures.binds(tree.lower(i), Binding.EXTRA);
      purpose |= i > amount.last() && Set.of("voor", "aan", "for", "on").contains(tree.lower(i));
    }
    return more && purpose && amount.isMoney()
        ? Optional.of(new Bond("extra-for", amount.last(), Kind.AMOUNT, 0.6))
        : Optional.empty();
  }

  static boolean isYearly(Tree tree, Amount amount) {
    int from = Math.max(0, amount.first() - BEFORE);
    int to = Math.min(tree.size() - 1, amount.last() + BEHIND);
    for (int i = from; i <= to; i++) {
      boolean year = tree.lower(i).equals("per") && YEAR.contains(tree.lower(i + 1));
      if (year || YEARLY.contains(tree.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
