package org.kroniek.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Mention;
import org.kroniek.model.Party;
import org.kroniek.model.Span;
import org.kroniek.model.World;

/**
 * Whom the names, noun phrases and pronouns of one document mean. Immutable; made in time that
 * grows with the length of the document.
 */
public final class Referents {

  private final ExpressionIndex index;
  private final Map<Expression, Found> found;
  private final Map<Chain, String> ids = new HashMap<>();
  private final List<Entity> entities = new ArrayList<>();

  private Referents(ExpressionIndex index, Map<Expression, Found> found) {
    this.index = index;
    this.found = found;
    number();
  }

  /**
   * Settles whom the expressions of a document mean.
   *
   * @param trees the document's trees
   * @param names the names found in it, those of one put together
   * @param utterances what is said in it, in the order of the text, the outer before the inner
   */
  public static Referents of(
      Document document,
      Trees trees,
      List<Entity> names,
      List<Utterance> utterances,
      World world,
      Vocabulary vocabulary) {
    Resolution resolution = new Resolution(document, trees, names, utterances, world, vocabulary);
    return new Referents(new ExpressionIndex(trees, resolution.expressions()), resolution.found());
  }

  private void number() {
    Set<Chain> chains = new LinkedHashSet<>();
    found.values().forEach(f -> chains.add(f.chain()));
    List<Chain> named =
        chains.stream()
            .filter(chain -> chain.isNamed() && !chain.expressions().isEmpty())
            .sorted(Comparator.comparing(chain -> chain.expressions().get(0).span()))
            .toList();
    for (Chain chain : named) {
      String id = "e" + (entities.size() + 1);
      ids.put(chain, id);
      List<Mention> mentions =
          chain.expressions().stream().map(e -> new Mention(e.span(), e.kind())).toList();
      entities.add(
          new Entity(
              id,
              chain.type(),
              chain.name(),
              chain.known().flatMap(World.Known::wikidata),
              mentions));
    }
  }

  /** Who has a name, by the first mention, each with the names, nouns and pronouns for it. */
  public List<Entity> entities() {
    return List.copyOf(entities);
  }

  /** Whom the noun phrase or pronoun means whose head is this word, or the name it is part of. */
  public Optional<Referent> of(Tree tree, int word) {
    return index.at(tree, word).flatMap(this::of);
  }

  /** Whom the words mean: a name, noun phrase or pronoun with all that belongs to it. */
  public Optional<Referent> of(Span words) {
    return index.at(words).flatMap(this::of);
  }

  private Optional<Referent> of(Expression expression) {
    return Optional.ofNullable(found.get(expression))
        .map(f -> new Referent(parties(f.chain()), f.chain().type(), f.via(), f.confidence()));
  }

  private List<Party> parties(Chain chain) {
    return chain.members().isEmpty()
        ? List.of(new Party(Optional.ofNullable(ids.get(chain)), chain.name()))
        : chain.members().stream().flatMap(m -> parties(m).stream()).toList();
  }
}
