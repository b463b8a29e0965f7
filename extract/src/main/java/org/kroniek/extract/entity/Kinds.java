package org.kroniek.extract.entity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Entity;
import org.kroniek.model.World;

/**
 * The sieves for nouns of a kind: {@code het bondgenootschap}, {@code het land}, {@code die
 * landen}.
 */
final class Kinds {

  private static final int FAR = 8;
  private static final int NEAR = 3;

  /** What is a company or party for all that the world knows. */
  private static final Set<World.Kind> PRIVATE =
      Set.of(World.Kind.COMPANY, World.Kind.BANK, World.Kind.ORGANISATION);

  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "beide", 2, "both", 2, "twee", 2, "two", 2, "drie", 3, "three", 3, "vier", 4, "four", 4);

  /** What says how many, and nothing else of them. */
  private static final Map<String, Integer> FEW =
      Map.of(
          "duo", 2, "tweetal", 2, "twee", 2, "trio", 3, "drietal", 3, "drie", 3, "viertal", 4,
          "two", 2, "three", 3);

  private final Vocabulary vocabulary;
  private final Discourse discourse;
  private final Groups groups;
  private final Supplier<Collection<Chain>> names;

  Kinds(
      Vocabulary vocabulary,
      Discourse discourse,
      Groups groups,
      Supplier<Collection<Chain>> names) {
    this.names = names;
    this.vocabulary = vocabulary;
    this.discourse = discourse;
    this.groups = groups;
  }

  private Optional<KindNoun> kind(Expression asked) {
    return vocabulary
        .kind(asked.tree().lower(asked.head()))
        .or(() -> vocabulary.kind(asked.tree().lemma(asked.head())));
  }

  /** {@code het bedrijf}: the most prominent one of the kind. */
  Optional<Found> one(Expression asked) {
    Optional<KindNoun> kind = kind(asked);
    if (kind.isEmpty() || asked.last() != asked.head() || !asked.isDefinite() || asked.plural()) {
      return Optional.empty();
    }
    int farthest = kind.get().names().isEmpty() ? NEAR : FAR;
    return discourse
        .best(asked, farthest, c -> fits(kind.get(), c.chain()))
        .map(c -> new Found(c.chain(), "kind", 0.9 * c.confidence()))
        .or(() -> later(kind.get()));
  }

  /** {@code het bondgenootschap} before it is named: of what only some go by, the only one. */
  private Optional<Found> later(KindNoun kind) {
    List<Chain> named =
        kind.names().isEmpty()
            ? List.of()
            : names.get().stream().filter(chain -> fits(kind, chain)).distinct().toList();
    return named.size() == 1
        ? Optional.of(new Found(named.get(0), "kind-later", 0.6))
        : Optional.empty();
  }

  private static boolean fits(KindNoun kind, Chain chain) {
    if (chain.isPlural() || !chain.isNamed()) {
      return false;
    }
    boolean unknown =
        chain.known().isEmpty()
            && chain.type() == Entity.Type.ORG
            && kind.kinds().stream().anyMatch(PRIVATE::contains);
    return unknown || chain.known().filter(kind::fits).isPresent();
  }

  /** {@code die landen}, {@code beide leiders}: those who were listed, or spoken of together. */
  Optional<Found> several(Expression asked, String words) {
    Integer few = asked.isDefinite() ? FEW.get(asked.tree().lower(asked.head())) : null;
    if (few != null && asked.last() == asked.head()) {
      return few(asked, words, few);
    }
    int size = size(asked);
    boolean points = asked.isDemonstrative() || size > 0;
    if (!asked.plural() || !points || asked.last() != asked.head()) {
      return Optional.empty();
    }
    Optional<KindNoun> kind = kind(asked);
    boolean people =
        vocabulary.role(asked.tree().lemma(asked.head())).filter(RoleKind::isPerson).isPresent();
    if (kind.isEmpty() && !people) {
      return Optional.empty();
    }
    return together(asked, size, c -> kind.map(k -> fits(k, c)).orElse(c.isPerson()))
        .map(members -> new Found(Chain.group(words, members), "group", 0.75));
  }

  /** {@code het duo}, {@code de twee}: the two persons, or else states or bodies, of late. */
  private Optional<Found> few(Expression asked, String words, int size) {
    return together(asked, size, Chain::isPerson)
        .or(() -> groups.listed(asked, NEAR, size, c -> c.isNamed() && !c.isPerson()))
        .map(members -> new Found(Chain.group(words, members), "group", 0.7));
  }

  /** {@code zij}, {@code they}: two persons named together. */
  Optional<Found> they(Expression asked, String words) {
    return together(asked, 0, Chain::isPerson)
        .map(members -> new Found(Chain.group(words, members), "pronoun", 0.55));
  }

  private Optional<List<Chain>> together(Expression asked, int size, Predicate<Chain> fits) {
    return groups.listed(asked, NEAR, size, fits).or(() -> groups.spoken(asked, NEAR, size, fits));
  }

  private static int size(Expression asked) {
    Tree tree = asked.tree();
    Integer before = NUMBERS.get(asked.determiner());
    for (int child : tree.children(asked.head())) {
      boolean counts = child < asked.head() && (tree.is(child, "nummod") || tree.is(child, "det"));
      before = counts && before == null ? NUMBERS.get(tree.lower(child)) : before;
    }
    return before == null ? 0 : before;
  }
}
