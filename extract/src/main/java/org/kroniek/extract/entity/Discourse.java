package org.kroniek.extract.entity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.kroniek.extract.tree.Tree;

/**
 * Who was spoken of of late, and how prominently: weights by grammatical role that halve with each
 * sentence (Lappin and Leass 1994). What is farther back than a few sentences is forgotten, so that
 * an answer takes no longer in a long text.
 */
final class Discourse {

  private static final int FARTHEST = 8;
  private static final int MOST = 160;

  private static final int MENTIONED = 100;
  private static final int SUBJECT = 80;
  private static final int OBJECT = 50;
  private static final int OBLIQUE = 30;

  /** What stands in a quotation is less at hand outside it, and the other way round. */
  private static final double ACROSS = 0.5;

  /** What a further mention adds. */
  private static final double OFTEN = 0.1;

  private final Deque<Seen> seen = new ArrayDeque<>();

  /** An expression with whom it means. */
  record Seen(Expression expression, Chain chain, double weight) {}

  /** One who may be meant, and how prominent. */
  record Candidate(Chain chain, double salience, Expression last, double confidence) {

    Candidate(Chain chain, double salience, Expression last) {
      this(chain, salience, last, 0);
    }

    /** The most prominent mention counts; that there are others counts for a little. */
    Candidate with(double other) {
      double most = Math.max(salience, other) + OFTEN * Math.min(salience, other);
      return new Candidate(chain, most, last);
    }
  }

  /** Adds an expression; expressions are added in the order of the text. */
  void add(Expression expression, Chain chain) {
    seen.addLast(new Seen(expression, chain, weight(expression)));
    while (seen.size() > MOST
        || seen.peekFirst().expression().sentence() < expression.sentence() - FARTHEST) {
      seen.removeFirst();
    }
  }

  private static double weight(Expression expression) {
    Tree tree = expression.tree();
    int at = carrier(tree, expression.head());
    if (isInside(tree, at)) {
      return MENTIONED / 2.0;
    }
    if (tree.is(at, "nsubj") || tree.head(at) < 0) {
      return MENTIONED + SUBJECT;
    }
    if (tree.is(at, Set.of("obj", "iobj"))) {
      return MENTIONED + OBJECT;
    }
    return tree.is(at, "obl") ? MENTIONED + OBLIQUE : MENTIONED / 2.0;
  }

  /**
   * Whether the word stands in a clause that describes a noun: it is not what the text is about.
   */
  private static boolean isInside(Tree tree, int word) {
    int at = word;
    for (int n = 0; n < 8 && at >= 0; n++) {
      if (tree.is(at, "acl")) {
        return true;
      }
      at = tree.head(at);
    }
    return false;
  }

  /** The word whose relation tells how the word stands: {@code premier} for premier Jansen. */
  static int carrier(Tree tree, int word) {
    int at = word;
    for (int n = 0; n < 8 && tree.head(at) >= 0; n++) {
      boolean carried = tree.is(at, Set.of("appos", "flat", "conj")) || tree.is(at, "nmod:desc");
      if (!carried) {
        return at;
      }
      at = tree.head(at);
    }
    return at;
  }

  /** The most prominent of those that fit, no more than so many sentences back. */
  Optional<Candidate> best(Expression asked, int sentences, Predicate<Candidate> fits) {
    return best(asked, sentences, fits, chain -> 1);
  }

  /** The same where some are less at hand than others. */
  Optional<Candidate> best(
      Expression asked, int sentences, Predicate<Candidate> fits, ToDoubleFunction<Chain> weights) {
    Map<Chain, Candidate> candidates = new LinkedHashMap<>();
    Iterator<Seen> back = seen.descendingIterator();
    while (back.hasNext()) {
      Seen one = back.next();
      int distance = asked.sentence() - one.expression().sentence();
      if (distance > sentences) {
        break;
      }
      double salience = one.weight() / (1 << Math.min(20, distance));
      if (one.expression().quotation() != asked.quotation()) {
        salience *= ACROSS;
      }
      Candidate before = candidates.get(one.chain());
      candidates.put(
          one.chain(),
          before == null
              ? new Candidate(one.chain(), salience, one.expression())
              : before.with(salience));
    }
    Candidate best = null;
    double second = 0;
    for (Candidate one : candidates.values()) {
      if (!fits.test(one)) {
        continue;
      }
      Candidate candidate =
          new Candidate(
              one.chain(), one.salience() * weights.applyAsDouble(one.chain()), one.last());
      if (best == null || candidate.salience() > best.salience()) {
        second = best == null ? 0 : best.salience();
        best = candidate;
      } else {
        second = Math.max(second, candidate.salience());
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    double lead = (best.salience() - second) / best.salience();
    return Optional.of(
        new Candidate(best.chain(), best.salience(), best.last(), 0.5 + 0.35 * lead));
  }

  /** The one of those given who was spoken of last. */
  Optional<Chain> latest(Set<Chain> chains) {
    Iterator<Seen> back = seen.descendingIterator();
    while (back.hasNext()) {
      Seen one = back.next();
      if (chains.contains(one.chain()) && one.expression().quotation() < 0) {
        return Optional.of(one.chain());
      }
    }
    return Optional.empty();
  }

  /** The one spoken of last in a sentence of those that fit. */
  Optional<Chain> last(int sentence, Predicate<Seen> fits) {
    Iterator<Seen> back = seen.descendingIterator();
    while (back.hasNext()) {
      Seen one = back.next();
      if (one.expression().sentence() == sentence && fits.test(one)) {
        return Optional.of(one.chain());
      }
    }
    return Optional.empty();
  }

  /** The only one that fits of those spoken of in the last sentences, this one too. */
  Optional<Chain> sole(Expression asked, int sentences, Predicate<Seen> fits) {
    Set<Chain> found = new HashSet<>();
    Iterator<Seen> back = seen.descendingIterator();
    while (back.hasNext()) {
      Seen one = back.next();
      if (one.expression().sentence() < asked.sentence() - sentences) {
        break;
      }
      if (fits.test(one)) {
        found.add(one.chain());
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** The only one of those spoken of in a sentence that fits. */
  Optional<Chain> only(int sentence, Predicate<Chain> fits) {
    Set<Chain> found = new HashSet<>();
    Iterator<Seen> back = seen.descendingIterator();
    while (back.hasNext()) {
      Seen one = back.next();
      if (one.expression().sentence() < sentence) {
        break;
      }
      if (one.expression().sentence() == sentence && fits.test(one.chain())) {
        found.add(one.chain());
      }
    }
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }
}
