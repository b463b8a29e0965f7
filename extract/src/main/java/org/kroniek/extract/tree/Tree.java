package org.kroniek.extract.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kroniek.model.Dependency;
import org.kroniek.model.Morphology;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

/**
 * A sentence as a dependency tree, words by their place in it. Where no tagger or parser has run,
 * lemmas are the words in small letters and every word is a root. Immutable; made in time that
 * grows with the number of words, whatever the heads are.
 */
public final class Tree {

  private static final int MOST_ANCESTORS = 60;

  private final Sentence sentence;
  private final int index;
  private final String[] lower;
  private final int[] head;
  private final List<List<Integer>> children = new ArrayList<>();
  private final int[] first;
  private final int[] last;

  /** The tree of a sentence, {@code index} counts the sentences of the document. */
  public Tree(Sentence sentence, int index) {
    this.sentence = sentence;
    this.index = index;
    int size = sentence.tokens().size();
    this.lower = new String[size];
    this.head = new int[size];
    this.first = new int[size];
    this.last = new int[size];
    for (int i = 0; i < size; i++) {
      Token token = sentence.tokens().get(i);
      lower[i] = token.form().toLowerCase(Locale.ROOT);
      head[i] = token.dependency().map(Dependency::head).filter(h -> h >= 0).orElse(-1);
      children.add(new ArrayList<>());
      first[i] = i;
      last[i] = i;
    }
    for (int i = 0; i < size; i++) {
      if (head[i] >= 0 && head[i] != i) {
        children.get(head[i]).add(i);
      }
    }
    widen();
  }

  /** The edges of each subtree, from the leaves up; words in a circle keep edges of their own. */
  private void widen() {
    int[] order = new int[size()];
    int filled = 0;
    for (int i = 0; i < size(); i++) {
      if (head[i] < 0) {
        order[filled++] = i;
      }
    }
    for (int k = 0; k < filled; k++) {
      for (int child : children.get(order[k])) {
        order[filled++] = child;
      }
    }
    for (int k = filled - 1; k >= 0; k--) {
      int i = order[k];
      if (head[i] >= 0) {
        first[head[i]] = Math.min(first[head[i]], first[i]);
        last[head[i]] = Math.max(last[head[i]], last[i]);
      }
    }
  }

  /** The sentence. */
  public Sentence sentence() {
    return sentence;
  }

  /** Its place among the sentences of the document. */
  public int index() {
    return index;
  }

  /** The number of words and marks. */
  public int size() {
    return lower.length;
  }

  /** Whether there is a word at this place. */
  public boolean has(int i) {
    return i >= 0 && i < size();
  }

  /** The word as it stands. */
  public String form(int i) {
    return sentence.tokens().get(i).form();
  }

  /** The word in small letters; empty where there is none. */
  public String lower(int i) {
    return has(i) ? lower[i] : "";
  }

  /** The dictionary form in small letters. */
  public String lemma(int i) {
    return has(i)
        ? morphology(i).map(m -> m.lemma().toLowerCase(Locale.ROOT)).orElse(lower[i])
        : "";
  }

  /** The universal part of speech; empty where it is not known. */
  public String upos(int i) {
    return has(i) ? morphology(i).map(Morphology::upos).orElse("") : "";
  }

  /** The value of a universal feature; empty where there is none. */
  public String feature(int i, String name) {
    return morphology(i).map(m -> m.features().getOrDefault(name, "")).orElse("");
  }

  private Optional<Morphology> morphology(int i) {
    return sentence.tokens().get(i).morphology();
  }

  /** The relation with its subtype; empty where it is not known. */
  public String relation(int i) {
    return sentence.tokens().get(i).dependency().map(Dependency::relation).orElse("");
  }

  /** Whether the relation, with its subtype or without, is one of these. */
  public boolean is(int i, Set<String> relations) {
    String relation = has(i) ? relation(i) : "";
    int colon = relation.indexOf(':');
    return relations.contains(relation)
        || (colon > 0 && relations.contains(relation.substring(0, colon)));
  }

  /** Whether the relation, with its subtype or without, is this. */
  public boolean is(int i, String relation) {
    return has(i) && (relation(i).equals(relation) || relation(i).startsWith(relation.concat(":")));
  }

  /** The place of the head, -1 for a root. */
  public int head(int i) {
    return head[i];
  }

  /** The words that depend on this one, in order. */
  public List<Integer> children(int i) {
    return children.get(i);
  }

  /** The first word that depends on this one by one of these relations, -1 where none does. */
  public int child(int i, Set<String> relations) {
    for (int child : children.get(i)) {
      if (is(child, relations)) {
        return child;
      }
    }
    return -1;
  }

  /** The first word that depends on this one by this relation, -1 where none does. */
  public int child(int i, String relation) {
    return child(i, Set.of(relation));
  }

  /** The first word of the subtree. */
  public int first(int i) {
    return first[i];
  }

  /** The last word of the subtree. */
  public int last(int i) {
    return last[i];
  }

  /** The word and all that depends on it, directly or not. */
  public BitSet under(int i) {
    BitSet found = new BitSet(size());
    List<Integer> open = new ArrayList<>(List.of(i));
    for (int n = 0; n < open.size(); n++) {
      if (!found.get(open.get(n))) {
        found.set(open.get(n));
        open.addAll(children.get(open.get(n)));
      }
    }
    return found;
  }

  /** Whether {@code ancestor} is the word itself or stands above it. */
  public boolean isUnder(int i, int ancestor) {
    int at = i;
    for (int n = 0; n < MOST_ANCESTORS && at >= 0; n++) {
      if (at == ancestor) {
        return true;
      }
      at = head[at];
    }
    return false;
  }

  /** How many words stand above this one, counted no further than is sensible. */
  public int depth(int i) {
    int depth = 0;
    for (int at = head[i]; at >= 0 && depth < MOST_ANCESTORS; at = head[at]) {
      depth++;
    }
    return depth;
  }

  /** Where a word stands. */
  public Span span(int i) {
    return sentence.tokens().get(i).span();
  }

  /** From one word to another, both included. */
  public Span span(int from, int to) {
    return new Span(span(from).start(), span(to).end());
  }

  /** Whether the token is a word or a number rather than a mark. */
  public boolean isWord(int i) {
    return has(i) && lower[i].codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether the token is a finite verb. */
  public boolean isFinite(int i) {
    String upos = upos(i);
    return (upos.equals("VERB") || upos.equals("AUX")) && feature(i, "VerbForm").equals("Fin");
  }

  /** Whether the word is the head of a clause with a finite verb. */
  public boolean isFiniteClause(int i) {
    return isFinite(i)
        || children.get(i).stream().anyMatch(c -> (is(c, "aux") || is(c, "cop")) && isFinite(c));
  }

  /** The place of the word that begins at or holds the offset, -1 where none does. */
  public int at(int offset) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (span(middle).end() <= offset) {
        low = middle + 1;
      } else if (span(middle).start() > offset) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    return Arrays.toString(lower);
  }
}
