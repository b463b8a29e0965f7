package org.kroniek.extract.entity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kroniek.extract.tree.Tree;

/** Those who are named together: {@code Rusland, Iran en China}. */
final class Groups {

  private static final int MOST = 12;

  /** The lists found of late, the last at the end. */
  private final Deque<Listed> lists = new ArrayDeque<>();

  /** By the first of a list, while its sentence is read. */
  private final Map<Integer, Listed> open = new HashMap<>();

  /** The last sentences, each with whom it speaks of. */
  private final Deque<Spoken> sentences = new ArrayDeque<>();

  private int sentence = -1;

  /** Several that a sentence lists. */
  private record Listed(int sentence, List<Chain> members) {}

  private record Spoken(int sentence, Set<Chain> chains) {}

  /** Adds an expression with whom it means, in the order of the text. */
  void add(Expression expression, Chain chain) {
    if (expression.sentence() != sentence) {
      sentence = expression.sentence();
      open.clear();
      sentences.addLast(new Spoken(sentence, new LinkedHashSet<>()));
      if (sentences.size() > MOST) {
        sentences.removeFirst();
      }
    }
    if (!chain.isPlural()) {
      sentences.getLast().chains().add(chain);
    }
    Tree tree = expression.tree();
    int top = expression.head();
    for (int n = 0; n < 3 && tree.is(top, Set.of("appos", "flat")); n++) {
      top = tree.head(top);
    }
    int first = tree.is(top, "conj") ? tree.head(top) : top;
    Listed listed = open.computeIfAbsent(first, key -> new Listed(sentence, new ArrayList<>()));
    if (!listed.members().contains(chain)) {
      listed.members().add(chain);
      if (listed.members().size() == 2) {
        lists.addLast(listed);
        if (lists.size() > MOST) {
          lists.removeFirst();
        }
      }
    }
  }

  /**
   * The last list, no more than so many sentences back, of those who all fit, of this size where
   * one is given.
   */
  Optional<List<Chain>> listed(Expression asked, int farthest, int size, Predicate<Chain> fits) {
    Iterator<Listed> back = lists.descendingIterator();
    while (back.hasNext()) {
      Listed listed = back.next();
      if (listed.sentence() < asked.sentence() - farthest) {
        return Optional.empty();
      }
      boolean sized = size == 0 || listed.members().size() == size;
      if (sized && listed.members().stream().allMatch(fits)) {
        return Optional.of(List.copyOf(listed.members()));
      }
    }
    return Optional.empty();
  }

  /** All who fit in the nearest sentence that speaks of several of them. */
  Optional<List<Chain>> spoken(Expression asked, int farthest, int size, Predicate<Chain> fits) {
    Iterator<Spoken> back = sentences.descendingIterator();
    while (back.hasNext()) {
      Spoken spoken = back.next();
      if (spoken.sentence() < asked.sentence() - farthest) {
        return Optional.empty();
      }
      List<Chain> found = spoken.chains().stream().filter(fits).toList();
      if (found.size() >= 2 && (size == 0 || found.size() == size)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
