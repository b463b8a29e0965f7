package org.kroniek.extract.quantity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Party;
import org.kroniek.model.Quantity;
import org.kroniek.model.Source;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/** What is told of an amount beside its value: base, purpose, holder, stance. */
final class Details {

  private static final int LONGEST = 8;
  private static final Set<String> OF = Set.of("van", "of");
  private static final Set<String> FOR = Set.of("voor", "aan", "for", "on");
  private static final Set<String> NO_PURPOSE =
      Set.of(
          "jaar",
          "maand",
          "keer",
          "percentage",
          "moment",
          "year",
          "month",
          "time",
          "eind",
          "end",
          "behalve",
          "kant",
          "side",
          "begin",
          "maandag",
          "dinsdag",
          "woensdag",
          "donderdag",
          "vrijdag",
          "zaterdag",
          "zondag",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "voorbeeld",
          "example",
          "minst",
          "least");
  private static final Set<String> HOLDING =
      Set.of("set", "stellen", "hanteren", "willen", "want", "plan", "hope", "halen", "meet");

  /** Who decides to do something is bound by it. */
  private static final Set<String> DECIDING =
      Set.of("afspreken", "agree", "beslissen", "besluiten", "decide", "overeenkomen");

  private static final Set<String> CLAUSES =
      Set.of("ccomp", "advcl", "acl", "parataxis", "csubj", "conj");
  private static final Set<String> INSUFFICIENT =
      Set.of(
          "onvoldoende", "ontoereikend", "insufficient", "inadequate", "tekort", "karig", "mager");
  private static final Set<String> EXCESSIVE =
      Set.of("onhaalbaar", "excessief", "buitensporig", "unaffordable", "excessive", "unrealistic");
  private static final Set<String> REJECTED =
      Set.of(
          "afwijzen",
          "verwerpen",
          "weigeren",
          "tegenhouden",
          "afkeuren",
          "reject",
          "oppose",
          "refuse",
          "dismiss",
          "tegen");
  private static final Set<String> ENDORSED =
      Set.of(
          "steunen",
          "onderschrijven",
          "voorstander",
          "hard",
          "achter",
          "verwelkomen",
          "support",
          "endorse",
          "back",
          "welcome",
          "favour",
          "omarmen",
          "embrace");

  private final Scene scene;
  private final Figures figures;

  Details(Scene scene, Figures figures) {
    this.scene = scene;
    this.figures = figures;
  }

  /** The last word of the base that follows, the amount's own last word where none does. */
  int endOfBase(Tree tree, Amount amount) {
    int of = amount.last() + 1;
    if (!amount.isShare() || !OF.contains(tree.lower(of)) || !tree.has(of + 1)) {
      return amount.last();
    }
    int end = of;
    for (int i = of + 1; i < Math.min(tree.size(), of + LONGEST); i++) {
      String upos = tree.upos(i);
      if (!Set.of("DET", "ADJ", "NOUN", "PROPN", "PRON", "ADP").contains(upos)
          || (upos.equals("ADP") && !OF.contains(tree.lower(i)))) {
        break;
      }
      end = upos.equals("NOUN") || upos.equals("PROPN") ? i : end;
      if (end == i && !OF.contains(tree.lower(i + 1)) && !isNoun(tree, i + 1)) {
        break;
      }
    }
    return end > of ? end : amount.last();
  }

  private static boolean isNoun(Tree tree, int i) {
    return tree.upos(i).equals("NOUN") || tree.upos(i).equals("PROPN");
  }

  Optional<String> base(Tree tree, Amount amount, int end) {
    int from = amount.last() + 2;
    while (from <= end && (tree.upos(from).equals("DET") || tree.is(from, "nmod:poss"))) {
      from++;
    }
    return from <= end ? Optional.of(tree.span(from, end).of(scene.text())) : Optional.empty();
  }

  /** What the amount is for: <i>voor defensie</i>, <i>on defence</i>. */
  Optional<String> purpose(Tree tree, Amount amount, Bond bond) {
    for (int i : tree.children(bond.anchor())) {
      int preposition = tree.child(i, "case");
      if (preposition >= 0 && isPurpose(tree, preposition, amount)) {
        return words(tree, preposition);
      }
    }
    for (int distance = 1; distance < 2 * LONGEST; distance++) {
      for (int i : List.of(amount.last() + distance, amount.first() - distance)) {
        if (tree.has(i) && isPurpose(tree, i, amount) && isNear(tree, i, amount)) {
          return words(tree, i);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPurpose(Tree tree, int i, Amount amount) {
    int noun = tree.head(i);
    return FOR.contains(tree.lower(i))
        && tree.is(i, "case")
        && noun > i
        && (noun < amount.first() || noun > amount.last())
        && isNoun(tree, noun)
        && !NO_PURPOSE.contains(tree.lemma(noun))
        && tree.form(noun).chars().noneMatch(Character::isDigit);
  }

  /** No other clause begins in between. */
  private static boolean isNear(Tree tree, int i, Amount amount) {
    for (int k = Math.min(i, amount.last() + 1); k < Math.max(i, amount.first()); k++) {
      boolean inside = k >= amount.first() && k <= amount.last();
      if (!inside && (tree.upos(k).equals("SCONJ") || tree.lower(k).equals(","))) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> words(Tree tree, int preposition) {
    int noun = tree.head(preposition);
    int from = preposition + 1;
    while (from < noun && (tree.upos(from).equals("DET") || tree.is(from, "det"))) {
      from++;
    }
    Span span = tree.span(from, noun);
    return Optional.of(span.of(scene.text()));
  }

  /** Who is bound: the subject of the verb, the name in {@code NAVO-norm}, else who promises. */
  Optional<Party> holder(Tree tree, Amount amount, Bond bond) {
    int at = bond.anchor();
    for (int n = 0; n < 4 && at >= 0; n++) {
      int subject = tree.child(at, Set.of("nsubj", "nsubj:pass"));
      if (subject >= 0 && (subject < amount.first() || subject > amount.last())) {
        List<Party> parties = scene.parties().of(tree, subject);
        boolean actor = isHolding(tree, at) && !tree.isUnder(amount.first(), subject);
        boolean known = isBody(parties, subject, tree);
        if (!parties.isEmpty() && actor && known && !isThing(tree, subject)) {
          return Optional.of(parties.get(0));
        }
      }
      boolean decided = tree.has(tree.head(at)) && isDeciding(tree, tree.head(at));
      if (tree.is(at, CLAUSES) && (!decided || subject >= 0)) {
        break;
      }
      at = tree.head(at);
    }
    return bond.kind() == Quantity.Kind.PLEDGE
        ? scene.claims().at(amount.span().start()).flatMap(Statement::source).map(Source::party)
        : Optional.empty();
  }

  /** Whoever calls a norm too high or demands it of others is not bound by it. */
  private boolean isHolding(Tree tree, int verb) {
    String lemma = Bonds.lemma(tree, verb);
    return tree.upos(verb).equals("VERB")
        && (isDeciding(tree, verb)
            || figures.binds(lemma, Figures.Binding.SPEND)
            || figures.binds(lemma, Figures.Binding.PLEDGE)
            || figures.binds(lemma, Figures.Binding.BUDGET)
            || figures.binds(lemma, Figures.Binding.TARGET)
            || HOLDING.contains(lemma));
  }

  private static boolean isDeciding(Tree tree, int verb) {
    return DECIDING.contains(Bonds.lemma(tree, verb));
  }

  /** A norm that rises binds no norm: {@code de NAVO-norm stijgt}. */
  private boolean isBody(List<Party> parties, int subject, Tree tree) {
    return parties.stream().anyMatch(party -> party.entity().isPresent())
        || !figures.isAmountNoun(tree.lemma(subject));
  }

  /** A relative pronoun or a thing binds nobody. */
  private static boolean isThing(Tree tree, int subject) {
    return Grants.isSpending(tree, subject)
        || Set.of("die", "dat", "which", "that", "het", "it", "er", "there", "dit", "this")
            .contains(tree.lower(subject));
  }

  /** What the sentence holds of the amount. */
  static Quantity.Stance stance(Tree tree, Amount amount) {
    boolean negated = false;
    Quantity.Stance stance = Quantity.Stance.REPORTED;
    for (int i = 0; i < tree.size(); i++) {
      String lemma = Bonds.lemma(tree, i);
      String next = tree.lower(i + 1);
      negated |= Set.of("niet", "not", "n't", "geen", "never").contains(tree.lower(i));
      boolean enough = Set.of("genoeg", "voldoende", "enough", "sufficient").contains(lemma);
      boolean more = isMore(tree, i, amount);
      boolean little = isToo(tree, i) && Set.of("weinig", "laag", "little", "low").contains(next);
      boolean much = isToo(tree, i) && Set.of("veel", "hoog", "much", "high").contains(next);
      if (INSUFFICIENT.contains(lemma) || (enough && negated) || little || more) {
        return Quantity.Stance.INSUFFICIENT;
      }
      if (EXCESSIVE.contains(lemma) || much) {
        return Quantity.Stance.EXCESSIVE;
      }
      if (REJECTED.contains(lemma) && isSaid(tree, i)) {
        stance = Quantity.Stance.REJECTED;
      } else if (ENDORSED.contains(lemma) && stance == Quantity.Stance.REPORTED && !negated) {
        stance = Quantity.Stance.ENDORSED;
      }
    }
    return stance;
  }

  private static boolean isSaid(Tree tree, int i) {
    return tree.upos(i).equals("VERB") || tree.is(tree.head(i) >= 0 ? i : -1, "root");
  }

  private static boolean isToo(Tree tree, int i) {
    return tree.lower(i).equals("te") || tree.lower(i).equals("too");
  }

  /** <i>2 procent en zelfs meer</i>. */
  private static boolean isMore(Tree tree, int i, Amount amount) {
    return i > amount.last()
        && Set.of("meer", "more").contains(tree.lower(i))
        && Set.of("zelfs", "nog", "even").contains(tree.lower(i - 1));
  }
}
