package org.kroniek.extract.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Entity;

/** Finds names and the noun phrases that the grammar says speak of the same one. */
final class Descriptions {

  /** Bodies that are called by the town where they sit, or what ends in one. */
  private static final Set<String> SEATED =
      Set.of("rechtbank", "hof", "politie", "parket", "raad", "universiteit", "brandweer", "beurs");

  private static final Set<String> COPULAS = Set.of("zijn", "be", "worden", "blijven", "become");

  private final List<Expression> all;
  private final Map<Expression, Chain> chains;
  private final Map<Expression, String> found = new HashMap<>();

  /** For the expressions of a document in order, and the chains of its names. */
  Descriptions(List<Expression> all, Map<Expression, Chain> chains) {
    this.all = all;
    this.chains = chains;
  }

  /**
   * The noun phrases that describe a name, each with how it was found, of those that {@code agrees}
   * takes with the name.
   */
  Map<Expression, String> link(BiPredicate<Expression, Expression> agrees) {
    for (int i = 0; i < all.size(); i++) {
      Expression name = all.get(i);
      Chain chain = chains.get(name);
      if (!name.isName() || chain == null) {
        continue;
      }
      for (int j = Math.max(0, i - 4); j < Math.min(all.size(), i + 5); j++) {
        Expression noun = all.get(j);
        if (noun.isNominal() && noun.sentence() == name.sentence() && !found.containsKey(noun)) {
          String via = relation(name, chain, noun);
          if (!via.isEmpty() && agrees.test(noun, name)) {
            found.put(noun, via);
          }
        }
      }
    }
    return found;
  }

  private static String relation(Expression name, Chain chain, Expression noun) {
    Entity.Type type = chain.type();
    boolean person = noun.isPersonNoun();
    boolean body = !noun.plural() && noun.role().filter(r -> r == RoleKind.BODY).isPresent();
    boolean mayBe =
        type == Entity.Type.PER ? person : type == Entity.Type.MISC ? person || body : body;
    boolean titled = person && chain.known().filter(k -> k.type() != Entity.Type.PER).isEmpty();
    boolean tied =
        noun.last() + 1 == name.first()
            && name.tree().is(name.head(), "appos")
            && name.tree().head(name.head()) == noun.head()
            && !noun.plural();
    boolean seat = type == Entity.Type.LOC && isSeated(noun);
    if (seat) {
      return "";
    }
    if (tied && (type != Entity.Type.PER || person)) {
      return "titled";
    }
    if (titled && noun.last() + 1 == name.first() && isJoined(name, noun)) {
      return "titled";
    }
    if (!mayBe) {
      return "";
    }
    if (isApposed(name, noun) || isApposed(noun, name)) {
      return "apposition";
    }
    return isCopula(name, noun) ? "copula" : "";
  }

  /** {@code de rechtbank Utrecht}: it has its seat there, and is not the town. */
  private static boolean isSeated(Expression noun) {
    String head = noun.tree().lemma(noun.head());
    return SEATED.stream().anyMatch(head::endsWith);
  }

  /** {@code premier Jansen}; not the object in {@code zei de premier Jansen te kennen}. */
  private static boolean isJoined(Expression name, Expression noun) {
    Tree tree = name.tree();
    return tree.isUnder(name.head(), noun.head())
        || tree.isUnder(noun.head(), name.head())
        || noun.determiner().isEmpty();
  }

  private static boolean isApposed(Expression first, Expression second) {
    Tree tree = first.tree();
    int comma = first.last() + 1;
    if (second.first() <= comma || second.first() > comma + 2) {
      return false;
    }
    String mark = tree.lower(comma);
    if (!mark.equals(",") && !mark.equals("(") && !mark.equals("–") && !mark.equals("-")) {
      return false;
    }
    boolean tied =
        tree.is(second.head(), Set.of("appos", "parataxis"))
            && tree.isUnder(second.head(), first.head());
    boolean closed = !tree.isWord(second.last() + 1) && !tree.is(second.head(), "conj");
    boolean follows = second.first() == comma + 1 || !second.determiner().isEmpty();
    return follows && (tied || (closed && !tree.lower(second.last() + 1).isEmpty()));
  }

  private static boolean isCopula(Expression name, Expression noun) {
    Tree tree = name.tree();
    int copula = tree.child(noun.head(), "cop");
    boolean denied =
        tree.children(noun.head()).stream()
            .anyMatch(
                c -> Set.of("niet", "geen", "not", "no", "nooit", "never").contains(tree.lower(c)));
    return copula >= 0
        && COPULAS.contains(tree.lemma(copula))
        && tree.is(name.head(), "nsubj")
        && tree.head(name.head()) == noun.head()
        && !denied;
  }
}
