package org.kroniek.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kroniek.model.World;

/** Under which titles and descriptions a document has introduced whom. */
final class Titles {

  private static final int MOST = 40;

  /** Words that set one who held an office apart from the one who holds it. */
  private static final Set<String> STANDING =
      Set.of("voormalig", "voormalige", "toenmalig", "toenmalige", "former");

  private final String text;
  private final Discourse discourse;
  private final Map<String, List<Title>> byNoun = new HashMap<>();

  /** Those that the grammar ties to a name anywhere in the document. */
  private final Map<String, List<Title>> announced = new HashMap<>();

  /** The office that a phrase names, where it is one that its words leave no doubt of. */
  private final Function<Expression, Optional<World.Office>> office;

  private final Map<String, List<Title>> byRole = new HashMap<>();

  Titles(String text, Discourse discourse, Function<Expression, Optional<World.Office>> office) {
    this.text = text;
    this.discourse = discourse;
    this.office = office;
  }

  /** A description with the one described. */
  private record Title(Expression expression, String words, Set<String> parts, Chain chain) {

    boolean isApart() {
      return parts.stream().anyMatch(STANDING::contains) || words.contains("oud-");
    }
  }

  /** Notes that the expression described somebody, in the order of the text. */
  void note(Expression described, Chain chain) {
    byNoun.computeIfAbsent(noun(described), key -> new ArrayList<>()).add(title(described, chain));
    office
        .apply(described)
        .ifPresent(
            o ->
                byRole
                    .computeIfAbsent(o.role(), key -> new ArrayList<>())
                    .add(title(described, chain)));
  }

  /** Notes that the expression, wherever it stands, will be tied to a name. */
  void announce(Expression described, Chain chain) {
    List<Title> titles = announced.computeIfAbsent(noun(described), key -> new ArrayList<>());
    if (titles.size() < MOST) {
      titles.add(title(described, chain));
    }
  }

  private Title title(Expression described, Chain chain) {
    String words = described.words(text);
    return new Title(described, words, parts(words), chain);
  }

  private static Set<String> parts(String words) {
    Set<String> parts = new HashSet<>(List.of(words.split("[ ,]+", -1)));
    parts.removeAll(Set.of("de", "het", "the", "van", "of", ""));
    return parts;
  }

  /** The noun, that of a compound with a hyphen: {@code leider} of {@code PVV-leider}. */
  private static String noun(Expression expression) {
    String lower = expression.tree().lower(expression.head());
    return lower.substring(lower.lastIndexOf('-') + 1);
  }

  /** The one whom the article described so before, the last described where there are several. */
  Optional<Chain> of(Expression asked) {
    String words = asked.words(text);
    Set<String> parts = parts(words);
    List<Title> titles = byNoun.getOrDefault(noun(asked), List.of());
    Set<Chain> plain = new LinkedHashSet<>();
    Set<Chain> apart = new LinkedHashSet<>();
    for (int i = titles.size() - 1; i >= Math.max(0, titles.size() - MOST); i--) {
      Title title = titles.get(i);
      if (!isBefore(title.expression(), asked)) {
        continue;
      }
      if (parts.size() > 1 && title.words().equals(words)) {
        return Optional.of(title.chain());
      }
      if (title.parts().containsAll(parts)) {
        (title.isApart() ? apart : plain).add(title.chain());
      }
    }
    Set<Chain> meant = plain.isEmpty() ? apart : plain;
    // "The former mayor" of two former mayors is either; "the mayor" is the one spoken of last.
    if (parts.size() == 1 && meant.size() > 1) {
      return discourse.latest(meant).or(() -> meant.stream().findFirst());
    }
    return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
  }

  /** {@code de premier} whom the article has called {@code minister-president}. */
  Optional<Chain> inOtherWords(Expression asked) {
    Optional<World.Office> meant = office.apply(asked);
    Set<Chain> found = new HashSet<>();
    for (Title title : byRole.getOrDefault(meant.map(World.Office::role).orElse(""), List.of())) {
      Optional<World.Office> held = office.apply(title.expression());
      boolean standing = held.map(World.Office::standing).equals(meant.map(World.Office::standing));
      Optional<World.Known> of = meant.flatMap(World.Office::of);
      boolean same = of.isEmpty() || of.equals(held.flatMap(World.Office::of));
      if (found.size() < 2 && standing && same && isBefore(title.expression(), asked)) {
        found.add(title.chain());
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** Whether the article has called the person by an office, and it is another one than asked. */
  boolean isOther(Chain chain, Expression asked) {
    Optional<String> role = office.apply(asked).map(World.Office::role);
    return role.isPresent()
        && !isCalled(chain, role.get())
        && byRole.keySet().stream().anyMatch(other -> isCalled(chain, other));
  }

  private boolean isCalled(Chain chain, String role) {
    return byRole.getOrDefault(role, List.of()).stream().anyMatch(t -> t.chain().equals(chain));
  }

  /** The one of those given whom the noun right before the name has described elsewhere. */
  Optional<Chain> before(Expression name, List<Chain> bearers) {
    String noun = name.tree().lower(name.first() - 1);
    Set<Chain> found = new LinkedHashSet<>();
    for (Title title : announced.getOrDefault(noun, List.of())) {
      if (bearers.contains(title.chain())) {
        found.add(title.chain());
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** The only one whom the article describes so, be it later. */
  Optional<Chain> later(Expression asked) {
    Set<String> parts = parts(asked.words(text));
    Set<Chain> found = new HashSet<>();
    for (Title title : announced.getOrDefault(noun(asked), List.of())) {
      if (found.size() < 2 && title.parts().containsAll(parts) && !title.isApart()) {
        found.add(title.chain());
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  private static boolean isBefore(Expression a, Expression b) {
    return a.sentence() < b.sentence() || (a.sentence() == b.sentence() && a.head() < b.head());
  }
}
