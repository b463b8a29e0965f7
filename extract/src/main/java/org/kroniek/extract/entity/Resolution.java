package org.kroniek.extract.entity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.extract.tree.Trees;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Span;
import org.kroniek.model.World;

/**
 * Settles whom the expressions of a document mean: first the names and what the grammar ties to
 * them, then, in the order of the text, each noun phrase and pronoun by the first sieve that
 * answers (Raghunathan et al. 2010; for Dutch van Cranenburgh 2019).
 */
final class Resolution {

  private final World world;
  private final Vocabulary vocabulary;
  private final Language language;
  private final Optional<PartialDate> when;
  private final String text;
  private final ExpressionIndex index;
  private final Utterances utterances;
  private final List<Expression> expressions;
  private final Map<Expression, Found> found = new LinkedHashMap<>();
  private final Map<String, Chain> byName = new HashMap<>();
  private final Map<Expression, Chain> names = new LinkedHashMap<>();
  private final Set<Expression> open = new HashSet<>();
  private final Discourse discourse = new Discourse();
  private final Titles titles;
  private final Affiliations affiliations;
  private final Groups groups = new Groups();
  private final OfficeSieve offices;
  private final Kinds kinds;
  private final NameSieve nameSieve;
  private final Nominals nominals;
  private final Pronouns pronouns;

  Resolution(
      Document document,
      Trees trees,
      List<Entity> entities,
      List<Utterance> utterances,
      World world,
      Vocabulary vocabulary) {
    this.world = world;
    this.vocabulary = vocabulary;
    this.language = document.article().language();
    this.when = document.article().published();
    this.text = document.article().text();
    this.utterances = new Utterances(utterances);
    Expressions reader = new Expressions(document, trees, entities, vocabulary);
    this.expressions = reader.all();
    this.index = new ExpressionIndex(trees, expressions);
    this.titles = new Titles(text, discourse, this::office);
    for (Expression expression : expressions) {
      if (expression.isName()) {
        reader.entity(expression).ifPresent(e -> names.put(expression, chain(e)));
      }
    }
    reader.parts().forEach((entity, spans) -> spans.forEach(chain(entity)::addPart));
    this.affiliations = new Affiliations(names, text);
    HomeCountry home = new HomeCountry(world, when, document.article().outlet());
    this.offices =
        new OfficeSieve(world, when, text, this::chain, vocabulary, () -> home.of(names.values()));
    this.kinds = new Kinds(vocabulary, discourse, groups, names::values);
    OfficeNeighbours neighbours = new OfficeNeighbours(world, when, this::chain, offices, this);
    this.nominals =
        new Nominals(
            this, discourse, titles, affiliations, kinds, offices, neighbours, vocabulary, text);
    this.pronouns = new Pronouns(this, discourse, kinds);
    this.nameSieve = new NameSieve(world, when, text, names, titles, discourse, this::chain);
    describe();
    for (Expression expression : expressions) {
      resolve(expression).ifPresent(answer -> register(expression, answer));
    }
  }

  private Optional<World.Office> office(Expression noun) {
    return offices.named(noun);
  }

  private Chain chain(Entity entity) {
    return byName.computeIfAbsent(
        entity.name(),
        name -> {
          Optional<World.Known> known =
              world
                  .identify(name, when)
                  .filter(k -> k.wikidata().equals(entity.wikidata()))
                  .filter(k -> k.name(language).equals(name));
          return Chain.named(
              name,
              entity.type(),
              known,
              known.isPresent() ? gender(known.get(), name) : given(name));
        });
  }

  private Optional<Boolean> gender(World.Known known, String name) {
    return known.gender().map(World.Gender.FEMALE::equals).or(() -> given(name));
  }

  private Optional<Boolean> given(String name) {
    return vocabulary.isWoman(name.split(" ", 2)[0]);
  }

  private void describe() {
    Map<Expression, Chain> described = new HashMap<>();
    new Descriptions(expressions, names)
        .link(
            (noun, name) -> {
              Chain chain = names.get(name);
              if (chain == null || !agrees(noun, name, chain)) {
                return false;
              }
              described.put(noun, spelt(noun, chain));
              return true;
            })
        .forEach(
            (noun, via) -> {
              Chain chain = described.get(noun);
              if (chain != null) {
                describe(noun, chain, via);
              }
            });
  }

  /** {@code minister X} whose name is misspelt: the minister. */
  private Chain spelt(Expression noun, Chain chain) {
    if (chain.known().isPresent() || !chain.isPerson()) {
      return chain;
    }
    Chain meant = offices.misspelt(noun, chain.name()).map(this::chain).orElse(chain);
    names.replaceAll((name, named) -> named.equals(chain) ? meant : named);
    return meant;
  }

  /** Whether the world does not know another holder of the office that the noun phrase names. */
  private boolean agrees(Expression noun, Expression name, Chain chain) {
    return noun.last() + 1 == name.first()
        || offices.holder(noun).map(k -> k.name(language).equals(chain.name())).orElse(true);
  }

  private void describe(Expression noun, Chain chain, String via) {
    found.put(noun, new Found(chain, via, 0.9));
    titles.announce(noun, chain);
    affiliations.describe(noun, chain);
    noun.role()
        .filter(r -> r == RoleKind.WOMAN || r == RoleKind.MAN)
        .ifPresent(r -> chain.isWoman(r == RoleKind.WOMAN));
  }

  /** Whom an expression means, as far as can be told at this point of the document. */
  Optional<Found> resolve(Expression expression) {
    Found settled = found.get(expression);
    if (settled != null || !open.add(expression)) {
      return Optional.ofNullable(settled);
    }
    Optional<Found> answer = answer(expression);
    answer.ifPresent(a -> found.put(expression, a));
    return answer;
  }

  private Optional<Found> answer(Expression expression) {
    if (expression.isName()) {
      return nameSieve.answer(expression, utterances);
    }
    return expression.isPronoun() ? pronouns.answer(expression) : nominals.answer(expression);
  }

  private void register(Expression expression, Found answer) {
    boolean described = expression.isNominal() && !answer.via().equals("noun");
    if (described && expression.role().isPresent()) {
      titles.note(expression, answer.chain());
    }
    if (!answer.via().equals("titled")) {
      discourse.add(expression, answer.chain());
      groups.add(expression, answer.chain());
      answer.chain().add(expression);
    }
    nominals.note(expression, answer);
  }

  /** The chain of somebody whom the world knows, a new one where the document does not name him. */
  Chain chain(World.Known known) {
    String name = known.name(language);
    return byName.computeIfAbsent(
        name,
        key ->
            Chain.named(
                key, known.type(), Optional.of(known), vocabulary.isWoman(key.split(" ", 2)[0])));
  }

  /** The expression whose head the words hold. */
  Optional<Expression> expression(Span words) {
    return index.at(words);
  }

  /** The expression whose head the word is. */
  Optional<Expression> expression(Tree tree, int word) {
    return index.at(tree, word);
  }

  Utterances utterances() {
    return utterances;
  }

  List<Expression> expressions() {
    return expressions;
  }

  /** All who have a name. */
  Collection<Chain> named() {
    return List.copyOf(byName.values());
  }

  /** Whom the expressions mean. */
  Map<Expression, Found> found() {
    return found;
  }
}
