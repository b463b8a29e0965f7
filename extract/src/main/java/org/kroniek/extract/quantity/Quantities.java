package org.kroniek.extract.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.ContentId;
import org.kroniek.model.Evidence;
import org.kroniek.model.Language;
import org.kroniek.model.Quantity;
import org.kroniek.model.Span;
import org.kroniek.model.Statement;

/**
 * Finds the amounts of a document that bind somebody: norms, pledges, targets and budgets.
 * Immutable; safe for use by many threads; time grows with the length of the text.
 */
public final class Quantities {

  private static final Set<String> SAME =
      Set.of("de", "die", "deze", "huidige", "the", "current", "that");

  private final Map<Language, Figures> figures =
      Map.of(
          Language.DUTCH, Figures.of(Language.DUTCH),
          Language.ENGLISH, Figures.of(Language.ENGLISH));

  private static final Set<String> GOALS = Set.of("naar", "voor", "aan", "to", "for");
  private static final Set<String> LISTING = Set.of(",", "en", "and");

  /** How far from one part of a sum the next begins. */
  private static final int FARTHEST = 5;

  /** Loads the lexicons. */
  public Quantities() {}

  /** An amount in its sentence. */
  private record Placed(Tree tree, Amount amount) {}

  /** The quantities of a scene, in the order of the text. */
  public List<Quantity> in(Scene scene) {
    Figures words = figures.get(scene.language());
    if (words == null) {
      return List.of();
    }
    Bonds bonds = new Bonds(words, scene);
    Map<Placed, Bond> bound = new HashMap<>();
    List<Placed> free = new ArrayList<>();
    Map<String, Quantity.Kind> told = new HashMap<>();
    for (Tree tree : scene.trees()) {
      List<Amount> amounts = Amounts.in(tree, words);
      for (int i = 0; i < amounts.size(); i++) {
        Amount amount = amounts.get(i);
        Placed placed = new Placed(tree, amount);
        Optional<Bond> before =
            i > 0 && (amount.elided() || isJoined(tree, amounts.get(i - 1), amount))
                ? Optional.ofNullable(bound.get(new Placed(tree, amounts.get(i - 1))))
                : Optional.empty();
        Optional<Bond> bond = bonds.of(tree, amount).or(() -> before);
        bond.ifPresentOrElse(b -> bound.put(placed, b), () -> free.add(placed));
        if (bond.isPresent() && (amount.isShare() || amount.isMoney())) {
          told.putIfAbsent(amount.value() + amount.unit(), bond.get().kind());
        }
      }
    }
    for (Placed placed : free) {
      Amount amount = placed.amount();
      Optional<Quantity.Kind> kind = Optional.ofNullable(told.get(amount.value() + amount.unit()));
      if (kind.isPresent() && (amount.isMoney() || isSame(placed))) {
        bound.put(placed, new Bond("same-norm", amount.first(), kind.get(), 0.6));
      }
    }
    OpenNorms open = new OpenNorms(words, scene);
    return Stream.concat(
            bound.entrySet().stream()
                .map(entry -> quantity(scene, words, entry.getKey(), entry.getValue())),
            scene.trees().stream().flatMap(tree -> open.in(tree).stream()))
        .sorted(Comparator.comparing(Quantity::span))
        .toList();
  }

  /** <i>3,5 procent plus 1,5 procent</i>. */
  private static boolean isJoined(Tree tree, Amount before, Amount amount) {
    String joint = tree.lower(amount.first() - 1);
    boolean next = before.last() + 2 == amount.first();
    // "16 tot 19 miljard euro": one unit, two amounts
    boolean range = before.last() == amount.last();
    // "20 miljard dollar (18 miljard euro)"; "3 miljoen naar de ene en 2 miljoen naar de andere"
    boolean same = isConverted(tree, before, amount) || isListed(tree, before, amount);
    // "4 procent omhoog, plus 120 euro"
    boolean more =
        amount.first() - before.last() <= FARTHEST
            && joint.equals("plus")
            && tree.lower(amount.first() - 2).equals(",");
    return range || same || more || (next && Set.of("plus", "en", "and").contains(joint));
  }

  private static boolean isConverted(Tree tree, Amount before, Amount amount) {
    return before.isMoney()
        && amount.isMoney()
        && !before.unit().equals(amount.unit())
        && IntStream.range(before.last() + 1, Math.min(amount.first(), before.last() + FARTHEST))
            .anyMatch(i -> tree.lower(i).equals("("));
  }

  /** Money for each of several purposes, joined by commas and <i>en</i>. */
  private static boolean isListed(Tree tree, Amount before, Amount amount) {
    int behind = amount.last() + 1;
    int goal = tree.lower(behind).equals("extra") ? behind + 1 : behind;
    return before.isMoney()
        && amount.isMoney()
        && before.unit().equals(amount.unit())
        && GOALS.contains(tree.lower(goal))
        && LISTING.contains(tree.lower(amount.first() - 1));
  }

  /** <i>de huidige 2 procent</i>, where 2 percent is a norm elsewhere in the report. */
  private static boolean isSame(Placed placed) {
    return SAME.contains(placed.tree().lower(placed.amount().first() - 1));
  }

  private static Quantity quantity(Scene scene, Figures words, Placed placed, Bond bond) {
    Tree tree = placed.tree();
    Amount amount = placed.amount();
    Details details = new Details(scene, words);
    int end = details.endOfBase(tree, amount);
    Span span =
        end > amount.last() ? new Span(amount.span().start(), tree.span(end).end()) : amount.span();
    return new Quantity(
        ContentId.finding('q', scene.document().article().id(), List.of(span)),
        span,
        Optional.of(amount.value()),
        Optional.of(amount.unit()),
        details.base(tree, amount, end),
        details.purpose(tree, amount, bond).filter(p -> !Character.isDigit(p.codePointAt(0))),
        bond.kind(),
        details.holder(tree, amount, bond),
        Deadlines.of(scene, tree, amount),
        bond.rule().equals("limit") ? Quantity.Stance.REPORTED : Details.stance(tree, amount),
        scene.claims().at(amount.span().start()).map(Statement::id),
        new Evidence(bond.rule(), List.of(tree.span(bond.anchor())), bond.confidence()));
  }
}
