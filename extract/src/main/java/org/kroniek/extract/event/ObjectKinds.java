package org.kroniek.extract.event;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kroniek.extract.tree.Parties;
import org.kroniek.extract.tree.Tree;

/** Whether nouns are of the kinds that predicates ask of their object, or of who does it. */
final class ObjectKinds {

  private static final Set<String> OBJECTS = Set.of("obj", "iobj");
  private static final Pattern NAMED_THING = Pattern.compile("[A-Z]{1,4}-?[0-9]{1,4}.{0,3}");
  private static final String WITH_WORDS = "politicians";
  private static final String ONE_ANOTHER = "elkaar";

  /** Who is suspected stands in the news with an initial. */
  private static final Pattern INITIAL = Pattern.compile("[A-Z]\\.");

  private static final Set<String> BLADES =
      Set.of("bijl", "fles", "hamer", "mes", "pistool", "stok", "vuist", "vuurwapen", "wapen");

  private static final Set<String> MONEY =
      Set.of("million", "billion", "miljoen", "miljard", "thousand", "duizend");

  private final Predicates predicates;
  private final Parties parties;

  ObjectKinds(Predicates predicates, Parties parties) {
    this.predicates = predicates;
    this.parties = parties;
  }

  /** Whether the object is of the kind that the predicate needs. */
  boolean fits(Trigger trigger, Optional<Integer> object) {
    String kind = trigger.predicate().things().orElse("");
    Tree tree = trigger.tree();
    if (kind.equals("thing")) {
      return object.filter(i -> !parties.isActor(tree, i)).isPresent();
    }
    // "voor 15 miljoen euro aan raketten" hangs on the verb as a phrase.
    return object.filter(i -> is(tree, i, kind)).isPresent()
        || tree.children(trigger.at()).stream()
            .anyMatch(c -> is(tree, c, kind) && isGiven(tree, c));
  }

  /** Whether whoever does it, if anybody is told, is of the kind. */
  boolean areDoers(Trigger trigger, String kind, int doer, Optional<Integer> object) {
    Tree tree = trigger.tree();
    if (!kind.equals(WITH_WORDS)) {
      return doer >= 0 && is(tree, doer, kind);
    }
    // "valt de minister aan": with words, unless a weapon is told of.
    return isPoliticalOrUntold(trigger, doer)
        && object.filter(i -> isPolitical(tree, i) || tree.lower(i).equals(ONE_ANOTHER)).isPresent()
        && IntStream.range(0, tree.size()).noneMatch(i -> isWeapon(tree, i));
  }

  private boolean isPoliticalOrUntold(Trigger trigger, int doer) {
    return doer < 0
        ? Clause.by(trigger.tree(), trigger.at()).isEmpty()
        : isPolitical(trigger.tree(), doer);
  }

  private boolean isWeapon(Tree tree, int word) {
    return tree.upos(word).equals("NOUN")
        && (BLADES.contains(tree.lemma(word)) || predicates.isThing(tree.lemma(word), "weapons"));
  }

  private boolean isPolitical(Tree tree, int noun) {
    boolean name = tree.upos(noun).equals("PROPN") && !INITIAL.matcher(tree.form(noun)).matches();
    return name
        ? parties.of(tree, noun).stream().anyMatch(parties::isOnePerson)
            && !tree.lower(tree.last(noun)).matches("[a-z]\\.")
        : predicates.isThing(tree.lemma(noun), WITH_WORDS);
  }

  private boolean isGiven(Tree tree, int noun) {
    return tree.is(noun, OBJECTS) || (tree.is(noun, "obl") && !parties.isParty(tree, noun));
  }

  /** Whether the noun, or what it is of, is of the kind. */
  boolean is(Tree tree, int noun, String kind) {
    // "F-16's"
    boolean named = NAMED_THING.matcher(tree.form(noun)).matches();
    // "het kabinet-Kuiper"
    int hyphen = tree.lower(noun).indexOf('-');
    boolean first = hyphen > 0 && predicates.isThing(tree.lower(noun).substring(0, hyphen), kind);
    if (named || first || predicates.isThing(tree.lemma(noun), kind)) {
      return true;
    }
    for (int child : tree.children(noun)) {
      // "5 million kronor"
      if (kind.equals("goods") && MONEY.contains(tree.lower(child))) {
        return true;
      }
      boolean part = tree.is(child, Set.of("conj", "nmod", "compound", "amod"));
      boolean inner = tree.is(child, "nmod") && child > noun && is(tree, child, kind);
      if (part && (inner || predicates.isThing(tree.lemma(child), kind))) {
        return true;
      }
    }
    return false;
  }
}
