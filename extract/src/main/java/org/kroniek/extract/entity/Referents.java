package org.kroniek.extract.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
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
  private final Map<Span, Chain> parts = new HashMap<>();
  private final List<Entity> entities = new ArrayList<>();
  private final Map<Chain, Integer> numbers = new HashMap<>();
  private final List<List<Span>> chains = new ArrayList<>();

  private Referents(ExpressionIndex index, Resolution resolution) {
    this.index = index;
    this.found = resolution.found();
    number(resolution.named());
    count();
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
    return new Referents(new ExpressionIndex(trees, resolution.expressions()), resolution);
  }

  private void number(Collection<Chain> chains) {
    List<Chain> spokenOf =
        chains.stream()
            .filter(chain -> !chain.mentions().isEmpty())
            .sorted(Comparator.comparing(chain -> chain.mentions().get(0).span()))
            .toList();
    for (Chain chain : spokenOf) {
      String id = "e" + (entities.size() + 1);
      ids.put(chain, id);
      chain.parts().forEach(span -> parts.put(span, chain));
      Optional<String> wikidata = chain.known().flatMap(World.Known::wikidata);
      entities.add(new Entity(id, chain.type(), chain.name(), wikidata, chain.mentions()));
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
    Chain part = parts.get(words);
    return part == null
        ? index.at(words).flatMap(this::of)
        : Optional.of(new Referent(parties(part), part.type(), "name", 0.9));
  }

  /** The number of the chain, in {@link #chains}, that the words are a part of. */
  public OptionalInt chain(Span words) {
    Found answer = index.at(words).map(found::get).orElse(null);
    Integer number = answer == null ? null : numbers.get(answer.chain());
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /**
   * The heads of the expressions that mean one and the same, named or not; those of a name in front
   * of which a title stands are the title's.
   */
  public List<List<Span>> chains() {
    return List.copyOf(chains);
  }

  private void count() {
    List<List<Span>> heads = new ArrayList<>();
    Set<Span> titled = new HashSet<>();
    found.forEach(
        (expression, answer) -> {
          if (answer.via().equals("titled")) {
            titled.add(expression.tree().span(expression.last()));
          }
        });
    found.forEach(
        (expression, answer) -> {
          int before = expression.first() - 1;
          if (expression.isName()
              && before >= 0
              && titled.contains(expression.tree().span(before))) {
            return;
          }
          int number = numbers.computeIfAbsent(answer.chain(), chain -> heads.size());
          if (number == heads.size()) {
            heads.add(new ArrayList<>());
          }
          heads.get(number).add(expression.tree().span(expression.head()));
        });
    heads.forEach(chain -> chains.add(List.copyOf(chain)));
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
