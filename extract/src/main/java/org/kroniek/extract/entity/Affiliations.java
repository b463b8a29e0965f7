package org.kroniek.extract.entity;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.Entity;

/** Who belongs to which body by what a document says: {@code Omtzigt van NSC}, {@code NSC'er}. */
final class Affiliations {

  private static final Set<String> JOINTS =
      Set.of("van", "of", "from", "uit", "(", "namens", "for");

  private final String text;

  /** By the name of the body in small letters. */
  private final Map<String, Set<Chain>> members = new HashMap<>();

  /** Those that the names of a document, in order, tell. */
  Affiliations(Map<Expression, Chain> names, String text) {
    this.text = text;
    List<Map.Entry<Expression, Chain>> all = List.copyOf(names.entrySet());
    for (int i = 1; i < all.size(); i++) {
      Expression first = all.get(i - 1).getKey();
      Expression second = all.get(i).getKey();
      Chain one = all.get(i - 1).getValue();
      Chain other = all.get(i).getValue();
      if (isJoined(first, second)) {
        if (one.isPerson() && other.type() != Entity.Type.PER) {
          add(second, other, one);
        } else if (other.isPerson() && one.type() != Entity.Type.PER) {
          add(first, one, other);
        }
      }
    }
  }

  /** {@code Jansen (VVD)}, {@code NSC van Jansen}, {@code Jansen van de VVD}. */
  private static boolean isJoined(Expression first, Expression second) {
    int between = second.first() - first.last() - 1;
    return first.sentence() == second.sentence()
        && between >= 1
        && between <= 2
        && JOINTS.contains(first.tree().lower(first.last() + 1));
  }

  private void add(Expression name, Chain body, Chain person) {
    note(name.words(text), person);
    note(body.name().toLowerCase(Locale.ROOT), person);
  }

  private void note(String body, Chain person) {
    members.computeIfAbsent(body, key -> new LinkedHashSet<>()).add(person);
  }

  /** Notes that somebody is described with a body: {@code PVV-leider Jansen}. */
  void describe(Expression noun, Chain person) {
    body(noun).ifPresent(body -> note(body, person));
  }

  /** The one of the body that a compound begins with. */
  Optional<Chain> of(Expression asked) {
    return body(asked)
        .map(body -> members.getOrDefault(body, Set.of()))
        .filter(found -> found.size() == 1)
        .flatMap(found -> found.stream().findFirst());
  }

  /** The body that a compound begins with, in small letters: {@code PVV'er}. */
  static Optional<String> body(Expression noun) {
    Tree tree = noun.tree();
    String form = tree.form(noun.head());
    int end = Math.max(form.lastIndexOf('-'), Math.max(form.indexOf('\''), form.indexOf('\u2019')));
    boolean named = end > 1 && Character.isUpperCase(form.codePointAt(0));
    return named ? Optional.of(form.substring(0, end).toLowerCase(Locale.ROOT)) : Optional.empty();
  }
}
