package org.kroniek.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Entity;
import org.kroniek.model.Mention;
import org.kroniek.model.Span;
import org.kroniek.model.World;

/** Somebody or something and the expressions that speak of it, while a document is read. */
final class Chain {

  private final String name;
  private final boolean named;
  private final Entity.Type type;
  private final Optional<World.Known> known;
  private final List<Chain> members;
  private final List<Expression> expressions = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Span> parts = new ArrayList<>();
  private Optional<Boolean> woman;
  private boolean plural;

  private Chain(
      String name,
      boolean named,
      Entity.Type type,
      Optional<World.Known> known,
      Optional<Boolean> woman,
      List<Chain> members) {
    this.name = name;
    this.named = named;
    this.type = type;
    this.known = known;
    this.woman = woman;
    this.members = List.copyOf(members);
    this.plural = !members.isEmpty();
  }

  /** Somebody who has a name. */
  static Chain named(
      String name, Entity.Type type, Optional<World.Known> known, Optional<Boolean> woman) {
    return new Chain(name, true, type, known, woman, List.of());
  }

  /** Somebody who is spoken of without a name. */
  static Chain unnamed(String words, Entity.Type type, Optional<Boolean> woman, boolean plural) {
    Chain chain = new Chain(words, false, type, Optional.empty(), woman, List.of());
    chain.plural = plural;
    return chain;
  }

  /** Several together. */
  static Chain group(String words, List<Chain> members) {
    return new Chain(
        words, false, members.get(0).type(), Optional.empty(), Optional.empty(), members);
  }

  /** Adds a part of a word that names it: {@code NAVO} in NAVO-landen. */
  void addPart(Span span) {
    mentions.add(new Mention(span, Mention.Kind.NAME));
    parts.add(span);
  }

  /** The parts of words that name it. */
  List<Span> parts() {
    return parts;
  }

  void add(Expression expression) {
    mentions.add(new Mention(expression.span(), expression.kind()));
    expressions.add(expression);
  }

  void isWoman(boolean so) {
    if (woman.isEmpty()) {
      woman = Optional.of(so);
    }
  }

  String name() {
    return name;
  }

  boolean isNamed() {
    return named;
  }

  Entity.Type type() {
    return type;
  }

  boolean isPerson() {
    return type == Entity.Type.PER && !plural;
  }

  boolean isPlural() {
    return plural;
  }

  Optional<World.Known> known() {
    return known;
  }

  Optional<Boolean> woman() {
    return woman;
  }

  List<Chain> members() {
    return members;
  }

  List<Expression> expressions() {
    return expressions;
  }

  /** Where it is spoken of, in order. */
  List<Mention> mentions() {
    return mentions.stream().sorted(Comparator.comparing(Mention::span)).toList();
  }
}
