package org.kroniek.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kroniek.extract.tree.Tree;
import org.kroniek.model.PartialDate;
import org.kroniek.model.World;

/**
 * The sieves for names: a capital that stands for its government, a surname that two have, else the
 * one whom the name names.
 */
final class NameSieve {

  /** Prepositions behind which a capital is an actor: {@code met Moskou}, not {@code in Moskou}. */
  private static final Set<String> TOWARDS =
      Set.of(
          "met", "tegen", "volgens", "aan", "tussen", "door", "with", "against", "by", "between");

  private static final Set<String> OBJECTS = Set.of("obj", "iobj");

  /** What is done to governments and people only, never to a town. */
  private static final Set<String> ADDRESSING =
      Set.of(
          "aanklagen",
          "aansporen",
          "accuse",
          "bedanken",
          "bekritiseren",
          "beschuldigen",
          "betichten",
          "condemn",
          "criticise",
          "criticize",
          "dreigen",
          "dwingen",
          "manen",
          "oproepen",
          "pressure",
          "smeken",
          "sommeren",
          "thank",
          "urge",
          "verdenken",
          "verwijten",
          "verzoeken",
          "vragen",
          "waarschuwen",
          "warn");

  private final World world;
  private final Optional<PartialDate> when;
  private final String text;
  private final Map<Expression, Chain> names;
  private final Titles titles;
  private final Discourse discourse;
  private final Function<World.Known, Chain> chains;

  /** By surname in small letters, the persons whose name ends with it. */
  private final Map<String, Set<Chain>> bySurname = new HashMap<>();

  NameSieve(
      World world,
      Optional<PartialDate> when,
      String text,
      Map<Expression, Chain> names,
      Titles titles,
      Discourse discourse,
      Function<World.Known, Chain> chains) {
    this.world = world;
    this.when = when;
    this.text = text;
    this.names = names;
    this.titles = titles;
    this.discourse = discourse;
    this.chains = chains;
    for (Chain chain : new LinkedHashSet<>(names.values())) {
      String lower = chain.name().toLowerCase(Locale.ROOT);
      int space = chain.isPerson() ? lower.indexOf(' ') : -1;
      while (space >= 0) {
        bySurname
            .computeIfAbsent(lower.substring(space + 1), key -> new LinkedHashSet<>())
            .add(chain);
        space = lower.indexOf(' ', space + 1);
      }
    }
  }

  Optional<Found> answer(Expression name, Utterances utterances) {
    Chain chain = names.get(name);
    if (chain == null) {
      return Optional.empty();
    }
    return metonym(name, chain)
        .or(() -> namesake(name, chain))
        .or(() -> Optional.of(new Found(chain, "name", 0.95)));
  }

  /** {@code Moskou ontkent}: the government, though not {@code in Moskou}. */
  private Optional<Found> metonym(Expression name, Chain chain) {
    boolean city = chain.known().filter(k -> k.kind() == World.Kind.CITY).isPresent();
    if (!city || !acts(name)) {
      return Optional.empty();
    }
    return world.meanings(name.span().of(text), when).stream()
        .filter(m -> m.form() == World.Form.METONYM)
        .findFirst()
        .map(m -> new Found(chains.apply(m.known()), "metonym", 0.7));
  }

  private static boolean acts(Expression name) {
    Tree tree = name.tree();
    int carrier = Discourse.carrier(tree, name.head());
    int verb = tree.head(carrier);
    if (tree.is(carrier, "nsubj")) {
      return verb >= 0 && tree.upos(verb).equals("VERB") && tree.child(verb, "cop") < 0;
    }
    if (tree.is(carrier, OBJECTS)) {
      return verb >= 0 && ADDRESSING.contains(tree.lemma(verb));
    }
    int preposition = tree.child(name.head(), "case");
    return preposition >= 0 && TOWARDS.contains(tree.lower(preposition));
  }

  /** A surname that several have: by the title before it, else the one spoken of last. */
  private Optional<Found> namesake(Expression name, Chain chain) {
    if (name.first() != name.last() && !bySurname.containsKey(name.words(text))) {
      return Optional.empty();
    }
    List<Chain> bearers = new ArrayList<>(bySurname.getOrDefault(name.words(text), Set.of()));
    bearers.remove(chain);
    if (bearers.size() < 2) {
      return Optional.empty();
    }
    return titles
        .before(name, bearers)
        .or(() -> discourse.latest(new LinkedHashSet<>(bearers)))
        .map(c -> new Found(c, "namesake", 0.65));
  }
}
