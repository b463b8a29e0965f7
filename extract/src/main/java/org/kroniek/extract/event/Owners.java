package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Tree;

/** To whom something is done when it is done to a thing of his. */
final class Owners {

  /** Before whoever has a thing or whose place it is in. */
  private static final Set<String> HOLDERS = Set.of("van", "of", "in", "uit", "vanuit");

  private static final Set<String> GOODS = Set.of("goed", "goederen", "product");

  private static final Set<String> OF = Set.of("van", "of");

  /** What is whose adjective it has, wherever it is done. */
  private static final Set<String> DEEDS =
      Set.of("aanval", "bezetting", "bombardement", "inval", "invasie", "offensief", "operatie");

  private static final Set<String> IN = Set.of("in");

  private final Parties parties;

  Owners(Parties parties) {
    this.parties = parties;
  }

  /** <i>tarieven op goederen en diensten</i>: nobody's goods are nobody to whom it is done. */
  boolean isUnowned(Tree tree, int noun) {
    return GOODS.contains(tree.lemma(noun)) && of(tree, noun) == noun;
  }

  /** What depends on the noun, or on goods joined to it. */
  private static List<Integer> below(Tree tree, int head) {
    List<Integer> below = new ArrayList<>(tree.children(head));
    if (GOODS.contains(tree.lemma(head))) {
      tree.children(head).stream()
          .filter(c -> tree.is(c, "conj"))
          .forEach(c -> below.addAll(tree.children(c)));
    }
    return below;
  }

  /** <i>de defensie van Europa</i>: whoever has the thing. */
  int of(Tree tree, int head) {
    // "de Turkse operatie in Syrië" is Turkey's
    boolean national =
        DEEDS.stream().anyMatch(tree.lemma(head)::endsWith)
            && tree.children(head).stream()
                .anyMatch(c -> c < head && tree.is(c, "amod") && parties.isNamed(tree, c));
    // "goederen en diensten uit Spanje": they are no services that act.
    if (!national && (!parties.isActor(tree, head) || GOODS.contains(tree.lemma(head)))) {
      // "een man uit Leiden" is not Leiden.
      Set<String> holders = parties.isPerson(tree, head) ? OF : HOLDERS;
      int of = -1;
      for (int child : below(tree, head)) {
        boolean owner = tree.is(child, "nmod") && Clause.hasCase(tree, child, holders);
        // "een meerderheid in de Kamer" is not the chamber.
        owner &= !Clause.hasCase(tree, child, IN) || parties.place(tree, child).isPresent();
        boolean compound = tree.is(child, "compound");
        boolean own = owner || tree.is(child, "nmod:poss") || compound;
        if (own && parties.isActor(tree, child)) {
          // "tourist resorts in Turkey" are Turkey's
          if (!compound || parties.isNamed(tree, child)) {
            return child;
          }
          of = child;
        }
      }
      return of < 0 ? head : of;
    }
    return head;
  }
}
