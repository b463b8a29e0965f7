package org.kroniek.extract.quantity;

import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Quantity.Kind;

/** Amounts that somebody must reach, spend, take in or pay, whatever the verb. */
final class Duties {

  private static final Set<String> MUST = Set.of("moeten", "dienen", "must", "should");
  private static final Set<String> TO = Set.of("have", "need");
  private static final Set<String> HAVE = Set.of("hebben", "have");

  /** What the parser makes of <i>moet … bij</i>. */
  private static final String ADD = "bijmoeten";

  private static final Set<String> COME = Set.of("komen", "bijkomen", "moeten", ADD);
  private static final Set<String> ADDED = Set.of("bij", "erbij");
  private static final Set<String> ALLOW = Set.of("mogen", "may");
  private static final Set<String> TOWARDS = Set.of("tot", "naar", "to", "towards");
  private static final Set<String> BY = Set.of("door", "by");
  private static final Set<String> NO = Set.of("niet", "not", "n't", "never", "nooit");

  /** What is walked, warmed or weighed binds nobody. */
  private static final Set<String> MEASURED =
      Set.of("kilometres", "miles", "degrees", "kilograms", "percentage points", "acres");

  private static final Set<String> UP = Set.of("obj", "obl", "nmod", "advmod", "xcomp");
  private static final int CLIMB = 4;
  private static final int BEFORE = 2;

  private Duties() {}

  /** <i>De opslag moet voor 90 procent gevuld zijn</i>, <i>must house 30,000 people</i>. */
  static Optional<Bond> of(Tree tree, Amount amount) {
    boolean counts = amount.isMoney() ? Grants.isGreat(amount) : !MEASURED.contains(amount.unit());
    int at = counts && !isAgent(tree, amount) ? amount.top(tree) : -1;
    for (int n = 0; n < CLIMB && at >= 0; n++) {
      int must = must(tree, at);
      int may = amount.isShare() && tree.is(amount.top(tree), "nsubj") ? notAllowed(tree, at) : -1;
      if (may >= 0) {
        return Optional.of(new Bond("must-amount", may, Kind.NORM, 0.6));
      }
      if (must >= 0 && !isForbidden(tree, must, amount)) {
        return Optional.of(new Bond("must-amount", must, Kind.NORM, 0.6));
      }
      at = tree.is(at, UP) || isDue(tree, at, amount) ? tree.head(at) : -1;
    }
    return Optional.empty();
  }

  private static boolean isMust(String lemma) {
    return MUST.contains(lemma) || lemma.equals(ADD);
  }

  /** <i>moet naar 3 procent</i>, <i>moeten 9.000 huizen bij</i>: no other verb says what. */
  private static boolean isBare(Tree tree, int modal) {
    boolean goes =
        tree.children(modal).stream().anyMatch(c -> tree.lower(tree.first(c)).equals("naar"));
    for (int i = modal + 1; i < tree.size() && !goes; i++) {
      boolean last = i + 1 >= tree.size() || tree.upos(i + 1).equals("PUNCT");
      goes = last && ADDED.contains(tree.lower(i));
    }
    return goes && tree.child(modal, Set.of("xcomp", "ccomp")) < 0;
  }

  /** <i>moet 40 procent vrouw zijn</i>, <i>moeten 9.000 huizen bij komen</i>. */
  private static boolean isDue(Tree tree, int noun, Amount amount) {
    return tree.is(noun, "nsubj")
        && tree.head(noun) >= 0
        && (amount.isShare() || COME.contains(tree.lemma(tree.head(noun))));
  }

  /** <i>mag 74 procent niet meer achteruitgaan</i>: the word that allows it; else -1. */
  private static int notAllowed(Tree tree, int verb) {
    boolean not = tree.children(verb).stream().anyMatch(c -> NO.contains(tree.lower(c)));
    return not
        ? tree.children(verb).stream()
            .filter(c -> tree.is(c, "aux") && ALLOW.contains(tree.lemma(c)))
            .findFirst()
            .orElse(-1)
        : -1;
  }

  private static boolean isForbidden(Tree tree, int must, Amount amount) {
    for (int i = must + 1; i < amount.first(); i++) {
      if (NO.contains(tree.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** <i>moet door vijftien leden worden getekend</i>: who does it is counted. */
  private static boolean isAgent(Tree tree, Amount amount) {
    int top = amount.top(tree);
    boolean by = tree.is(top, "obl") && BY.contains(tree.lower(tree.first(top)));
    return by && !amount.isShare() && !amount.isMoney();
  }

  /** <i>moet de inflatie terugbrengen tot 2 procent</i>: even what else is only measured. */
  static Optional<Bond> towards(Tree tree, Amount amount) {
    for (int i = Math.max(0, amount.first() - BEFORE); i < amount.first(); i++) {
      if (TOWARDS.contains(tree.lower(i))) {
        return of(tree, amount);
      }
    }
    return Optional.empty();
  }

  /** The word by which the verb must be done now, -1 where none says so. */
  private static int must(Tree tree, int verb) {
    int head = tree.head(verb);
    if (isMust(tree.lemma(verb)) && isBare(tree, verb)) {
      return tree.feature(verb, "Tense").equals("Past") ? -1 : verb;
    }
    boolean has =
        tree.is(verb, "xcomp")
            && TO.contains(tree.lemma(head))
            && tree.lower(tree.first(verb)).equals("to");
    int must = has ? head : -1;
    boolean past = has && tree.feature(head, "Tense").equals("Past");
    for (int child : tree.children(verb)) {
      boolean helps = tree.is(child, "aux");
      must = helps && MUST.contains(tree.lemma(child)) ? child : must;
      past |= helps && tree.feature(child, "Tense").equals("Past") && must == child;
      past |= helps && HAVE.contains(tree.lemma(child));
    }
    return past ? -1 : must;
  }
}
