package org.kroniek.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Entity;

/** The sieves for noun phrases: title, office, the same noun, epithet; else somebody new. */
final class Nominals {

  private static final int MOST = 12;
  private static final int NEAR = 3;

  private final Resolution resolution;
  private final Discourse discourse;
  private final Titles titles;
  private final Affiliations affiliations;
  private final Kinds kinds;
  private final OfficeSieve offices;
  private final OfficeNeighbours neighbours;
  private final Vocabulary vocabulary;
  private final String text;

  /** The first two persons named so far. */
  private final Set<Chain> persons = new LinkedHashSet<>();

  private final Map<String, List<Expression>> byNoun = new HashMap<>();

  Nominals(
      Resolution resolution,
      Discourse discourse,
      Titles titles,
      Affiliations affiliations,
      Kinds kinds,
      OfficeSieve offices,
      OfficeNeighbours neighbours,
      Vocabulary vocabulary,
      String text) {
    this.resolution = resolution;
    this.discourse = discourse;
    this.titles = titles;
    this.affiliations = affiliations;
    this.kinds = kinds;
    this.offices = offices;
    this.neighbours = neighbours;
    this.vocabulary = vocabulary;
    this.text = text;
  }

  Optional<Found> answer(Expression asked) {
    boolean given = asked.isDefinite() || asked.determiner().isEmpty();
    Optional<Found> found = neighbours.answer(asked);
    if (found.isPresent()) {
      return found;
    }
    if (given && asked.role().isPresent()) {
      found = asked.isPersonNoun() ? person(asked) : sameNoun(asked);
    }
    if (given && found.isEmpty() && !asked.isPersonNoun()) {
      found = kinds.one(asked).or(() -> kinds.several(asked, asked.span().of(text)));
    }
    if (found.isPresent() || asked.role().isEmpty()) {
      return found;
    }
    return Optional.of(new Found(fresh(asked), "noun", 0.6));
  }

  private Optional<Found> person(Expression asked) {
    if (!asked.isDefinite()) {
      return offices.answer(asked, discourse);
    }
    return titles
        .of(asked)
        .map(chain -> new Found(chain, "title", 0.85))
        .or(() -> offices.answer(asked, discourse))
        .or(() -> offices.spokenOf(asked, discourse))
        .or(() -> titles.inOtherWords(asked).map(c -> new Found(c, "title", 0.75)))
        .or(() -> titles.later(asked).map(c -> new Found(c, "title-later", 0.7)))
        .or(() -> affiliations.of(asked).map(c -> new Found(c, "affiliation", 0.8)))
        .or(() -> offices.leading(asked, discourse))
        .or(() -> sameNoun(asked))
        .or(() -> offices.inFocus(asked, discourse))
        .or(() -> isOfName(asked) ? onlyBefore(asked) : epithet(asked).or(() -> only(asked)));
  }

  /** {@code de NSC-voorman}, {@code de baas van Shell}: somebody of a body that is named. */
  private static boolean isOfName(Expression asked) {
    String noun = asked.tree().form(asked.head());
    boolean named = noun.indexOf('-') > 0 && Character.isUpperCase(noun.codePointAt(0));
    named |= noun.indexOf('\'') > 0 || noun.indexOf('\u2019') > 0;
    for (int i = asked.first(); i <= asked.last() && !named; i++) {
      named = i != asked.head() && Character.isUpperCase(asked.tree().form(i).codePointAt(0));
    }
    return named;
  }

  /** {@code het ministerie} after {@code het ministerie van Defensie}. */
  private Optional<Found> sameNoun(Expression asked) {
    if (!asked.isDefinite()) {
      return Optional.empty();
    }
    String words = " " + asked.words(text) + " ";
    List<Expression> before = byNoun.getOrDefault(noun(asked), List.of());
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - MOST); i--) {
      Expression other = before.get(i);
      boolean covers = (" " + other.words(text) + " ").contains(words);
      if (covers && other.plural() == asked.plural()) {
        return resolution.resolve(other).map(f -> new Found(f.chain(), "same-noun", 0.75));
      }
    }
    return Optional.empty();
  }

  /** {@code de nieuwe topman}: the only person named so far. */
  private Optional<Found> only(Expression asked) {
    if (vocabulary.isBeside(noun(asked)) || asked.quotation() >= 0) {
      return Optional.empty();
    }
    if (persons.size() == 1) {
      return persons.stream()
          .filter(c -> !holdsAnother(c, asked))
          .findFirst()
          .map(c -> new Found(c, "only-person", 0.6));
    }
    return onlyBefore(asked);
  }

  /** Whether the world or the article knows the person by another office than is asked for. */
  private boolean holdsAnother(Chain chain, Expression asked) {
    return offices.excludes(chain, asked) || titles.isOther(chain, asked);
  }

  /** {@code the former Dutch president}: the one person of the sentence before. */
  private Optional<Found> onlyBefore(Expression asked) {
    boolean former =
        asked.tree().lower(asked.first()).equals("former")
            || asked.tree().lower(asked.first()).startsWith("voormalig");
    return former
        ? discourse
            .only(asked.sentence() - 1, c -> c.isPerson() && c.isNamed())
            .map(c -> new Found(c, "only-person", 0.6))
        : Optional.empty();
  }

  /** {@code de politica}: a bare noun for the person spoken of most. */
  private Optional<Found> epithet(Expression asked) {
    if (asked.first() != asked.last()
        || asked.quotation() >= 0
        || vocabulary.isBeside(noun(asked))) {
      return Optional.empty();
    }
    RoleKind role = asked.role().orElseThrow();
    return discourse
        .best(
            asked,
            NEAR,
            c ->
                c.chain().isPerson()
                    && !holdsAnother(c.chain(), asked)
                    && (role == RoleKind.PERSON
                        || c.chain().woman().map(w -> w == (role == RoleKind.WOMAN)).orElse(true)))
        .map(c -> new Found(c.chain(), "epithet", c.confidence() * 0.8));
  }

  /** Notes what was settled, in the order of the text. */
  void note(Expression expression, Found answer) {
    if (persons.size() < 2 && answer.chain().isPerson() && answer.chain().isNamed()) {
      persons.add(answer.chain());
    }
    if (expression.isNominal() && expression.role().isPresent()) {
      byNoun.computeIfAbsent(noun(expression), key -> new ArrayList<>()).add(expression);
    }
  }

  private static String noun(Expression expression) {
    return expression.tree().lower(expression.head());
  }

  private Chain fresh(Expression asked) {
    RoleKind role = asked.role().orElseThrow();
    Entity.Type type = role == RoleKind.BODY ? Entity.Type.ORG : Entity.Type.PER;
    Optional<Boolean> woman =
        role == RoleKind.WOMAN || role == RoleKind.MAN
            ? Optional.of(role == RoleKind.WOMAN)
            : Optional.empty();
    return Chain.unnamed(asked.span().of(text), type, woman, asked.plural());
  }
}
