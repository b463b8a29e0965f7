package org.kroniek.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kroniek.extract.tree.Tree;

/** Finds the words of a sentence that tell events. */
final class Triggers {

  private static final Set<String> ARGUMENTS =
      Set.of(
          "obj",
          "iobj",
          "obl",
          "advmod",
          "compound",
          "case",
          "mark",
          "nmod",
          "amod",
          "expl",
          "fixed",
          "det",
          "xcomp");

  private final Predicates predicates;

  Triggers(Predicates predicates) {
    this.predicates = predicates;
  }

  List<Trigger> in(Tree tree) {
    List<Trigger> found = new ArrayList<>();
    Set<Integer> used = new LinkedHashSet<>();
    for (int i = 0; i < tree.size(); i++) {
      if (Clause.isVerb(tree, i)) {
        verb(tree, i, used).ifPresent(found::add);
      }
    }
    for (int i = 0; i < tree.size(); i++) {
      if (tree.upos(i).equals("NOUN") && !used.contains(i)) {
        noun(tree, i).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Trigger> verb(Tree tree, int i, Set<Integer> used) {
    Set<Integer> around = around(tree, i);
    for (String key : keys(tree, i)) {
      for (Predicate predicate : predicates.verbs(key)) {
        Optional<Set<Integer>> words = others(tree, i, key, predicate, around);
        if (words.isPresent()) {
          used.addAll(words.get());
          return Optional.of(new Trigger(tree, i, predicate));
        }
      }
    }
    return Optional.empty();
  }

  /** With its particle first: <i>valt … aan</i> is another verb than <i>valt</i>. */
  private List<String> keys(Tree tree, int i) {
    List<String> keys = new ArrayList<>();
    String lemma = predicates.lemma(tree.lemma(i), tree.lower(i));
    for (int child : tree.children(i)) {
      if (predicates.isDutch() && tree.is(child, "compound:prt")) {
        boolean whole = lemma.startsWith(tree.lower(child));
        keys.add(whole ? lemma : tree.lower(child) + lemma);
      }
    }
    boolean bare = keys.isEmpty() || !predicates.isDutch();
    if (bare) {
      keys.add(lemma);
    }
    return keys;
  }

  /** The words that stand with the verb, down to the nouns of its phrases. */
  private static Set<Integer> around(Tree tree, int verb) {
    Set<Integer> around = new LinkedHashSet<>();
    int at = verb;
    for (int n = 0; n < 3 && at >= 0; n++) {
      for (int child : tree.children(at)) {
        if (child != verb && tree.is(child, ARGUMENTS)) {
          around.add(child);
          tree.children(child).stream().filter(c -> tree.is(c, ARGUMENTS)).forEach(around::add);
        }
      }
      at = tree.is(at, Set.of("xcomp", "aux")) ? tree.head(at) : -1;
    }
    // "de verwijten die hij uitte"
    if (tree.is(verb, "acl:relcl") && tree.head(verb) >= 0) {
      around.add(tree.head(verb));
    }
    return around;
  }

  private static Optional<Set<Integer>> others(
      Tree tree, int head, String key, Predicate predicate, Set<Integer> around) {
    Set<Integer> words = new LinkedHashSet<>();
    boolean keyed = false;
    for (String word : predicate.words()) {
      if (!keyed && word.equals(key)) {
        keyed = true;
        continue;
      }
      Optional<Integer> place =
          around.stream()
              .filter(i -> !words.contains(i))
              .filter(i -> tree.lower(i).equals(word) || tree.lemma(i).equals(word))
              .findFirst()
              .or(() -> beside(tree, head, word));
      if (place.isEmpty()) {
        return Optional.empty();
      }
      words.add(place.get());
    }
    return Optional.of(words);
  }

  /** A particle or preposition right behind the verb, whatever the parser makes of it. */
  private static Optional<Integer> beside(Tree tree, int head, String word) {
    if (tree.lower(head + 1).equals(word)) {
      return Optional.of(head + 1);
    }
    boolean copula = word.equals("be") && tree.child(head, Set.of("cop", "aux:pass")) >= 0;
    return copula ? Optional.of(tree.child(head, Set.of("cop", "aux:pass"))) : Optional.empty();
  }

  private Optional<Trigger> noun(Tree tree, int i) {
    for (Predicate predicate : predicates.nouns(tree.lemma(i))) {
      List<String> words = predicate.words();
      boolean whole = true;
      for (int k = 0; k < words.size() - 1; k++) {
        whole &= tree.lower(i - words.size() + 1 + k).equals(words.get(k));
      }
      if (whole) {
        return Optional.of(new Trigger(tree, i, predicate));
      }
    }
    return Optional.empty();
  }
}
