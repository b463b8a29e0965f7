package org.kroniek.extract.quantity;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.quantity.Figures.Binding;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Quantity.Kind;
import org.kroniek.model.Statement;

/** Amounts that somebody must, will or wants to spend, build, reduce or reach. */
final class Spending {

  private static final Set<Statement.Act> BINDING_ACTS =
      Set.of(
          Statement.Act.PROMISE, Statement.Act.DEMAND, Statement.Act.INTEND, Statement.Act.REQUEST);
  private static final Set<String> UPWARDS = Set.of("omhoog", "omlaag", "up", "down");
  private static final Set<String> ABOUT = Set.of("om", "over");
  private static final String PAY = "betalen";

  private final Figures figures;
  private final Scene scene;

  Spending(Figures figures, Scene scene) {
    this.figures = figures;
    this.scene = scene;
  }

  /** Somebody must, will or wants to spend, build, reduce; or to go up to a share. */
  Optional<Bond> of(Tree tree, Amount amount) {
    for (int i : withInfinitives(tree, Bonds.above(tree, amount))) {
      // "Het zou om 3 miljard gaan" is about as much.
      boolean about = ABOUT.contains(tree.lower(amount.first() - 1));
      boolean verb = (tree.upos(i).equals("VERB") || tree.upos(i).equals("AUX")) && !about;
      // What somebody pays for himself binds nobody else.
      verb &= !amount.isMoney() || Grants.isGreat(amount) || !tree.lemma(i).equals(PAY);
      boolean moved = tree.children(i).stream().anyMatch(c -> UPWARDS.contains(tree.lower(c)));
      if (verb && (moved || figures.binds(Bonds.lemma(tree, i), Binding.SPEND))) {
        boolean must = moved && Modals.isMust(tree.lemma(i));
        Optional<Kind> kind =
            must ? Optional.of(Kind.NORM) : intention(tree, i).or(() -> raising(tree, i, amount));
        if (kind.isPresent()) {
          return Optional.of(new Bond("spending-verb", i, kind.get(), 0.7));
        }
      }
    }
    return Optional.empty();
  }

  /** <i>tijd nodig om de uitgaven op te schroeven tot 2 procent</i>: what is to be reached. */
  private static Optional<Kind> raising(Tree tree, int verb, Amount amount) {
    boolean infinitive =
        tree.children(verb).stream().anyMatch(c -> Set.of("te", "to").contains(tree.lower(c)));
    boolean reached = Bonds.TOWARDS.contains(tree.lower(amount.first() - 1));
    return infinitive && reached && amount.isShare() ? Optional.of(Kind.TARGET) : Optional.empty();
  }

  /** <i>wil 3 miljard uitgeven</i>: the parser may hang the amount on the modal. */
  private static Set<Integer> withInfinitives(Tree tree, Set<Integer> above) {
    Set<Integer> all = new LinkedHashSet<>(above);
    for (int i : above) {
      if (Modals.kind(tree.lemma(i)).isPresent()) {
        tree.children(i).stream().filter(c -> tree.is(c, "xcomp")).forEach(all::add);
      }
    }
    return all;
  }

  private Optional<Kind> intention(Tree tree, int verb) {
    int at = verb;
    for (int n = 0; n < 3 && at >= 0; n++) {
      for (int child : tree.children(at)) {
        if (tree.is(child, "aux") || tree.is(child, "xcomp")) {
          Optional<Kind> kind = Modals.kind(tree.lemma(child));
          if (kind.isPresent()) {
            return kind;
          }
        }
      }
      boolean noun = at != verb && tree.upos(at).equals("NOUN");
      Optional<Kind> own =
          at == verb
              ? Optional.empty()
              : noun ? figures.kind(tree.lemma(at)) : Modals.kind(Bonds.lemma(tree, at));
      if (own.isPresent()) {
        return own;
      }
      if (!tree.is(at, Set.of("xcomp", "ccomp", "conj", "advcl", "acl", "csubj"))) {
        break;
      }
      at = tree.head(at);
    }
    return scene
        .claims()
        .at(tree.span(verb).start())
        .map(Statement::act)
        .filter(BINDING_ACTS::contains)
        .map(act -> act == Statement.Act.PROMISE ? Kind.PLEDGE : Kind.TARGET);
  }
}
