package org.kroniek.extract.tree;

import java.util.List;
import java.util.Optional;
import org.kroniek.extract.time.Times;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.Span;

/**
 * What the readers of events, quantities and conditionals go by: the document's trees and what was
 * found in it before. Immutable.
 */
public final class Scene {

  /** No sentence is as long; what is, is not read, so that no text can make the rules slow. */
  private static final int LONGEST = 300;

  private final Document document;
  private final List<Tree> trees;
  private final Claims claims;
  private final Times times;
  private final Parties parties;

  /** The scene of a document, times in the order of the text. */
  public Scene(Document document, Trees trees, Claims claims, Times times, Parties parties) {
    this.document = document;
    this.claims = claims;
    this.times = times;
    this.parties = parties;
    boolean dutch = document.article().language().equals(Language.DUTCH);
    this.trees =
        trees.all().stream()
            .filter(tree -> tree.size() <= LONGEST)
            .map(tree -> dutch ? mended(tree, parties) : Headless.of(tree))
            .toList();
  }

  /** Set right where Dutch parsers often err. */
  private static Tree mended(Tree tree, Parties parties) {
    Tree joined = Joining.of(Mending.of(tree, parties), parties);
    return Getting.of(WordOrder.of(joined, parties), parties);
  }

  /** The document. */
  public Document document() {
    return document;
  }

  /** The language that it is in. */
  public Language language() {
    return document.article().language();
  }

  /** Its text. */
  public String text() {
    return document.article().text();
  }

  /** A tree for each sentence that is no longer than sentences are. */
  public List<Tree> trees() {
    return trees;
  }

  /** The expressions of time. */
  public Times times() {
    return times;
  }

  /** Whom words mean. */
  public Parties parties() {
    return parties;
  }

  /** Which statement claims what. */
  public Claims claims() {
    return claims;
  }

  /** The trees of the sentences that a stretch of the text touches. */
  public List<Tree> treesOver(Span span) {
    int low = 0;
    int high = trees.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (trees.get(middle).sentence().span().end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < trees.size() && trees.get(end).sentence().span().start() < span.end()) {
      end++;
    }
    return trees.subList(low, end);
  }

  /** The tree of the sentence behind this one's, where it is not too long to be read. */
  public Optional<Tree> next(Tree tree) {
    return at(tree.index() + 1);
  }

  /** The sentence before, where it has a tree. */
  public Optional<Tree> previous(Tree tree) {
    return at(tree.index() - 1);
  }

  private Optional<Tree> at(int wanted) {
    int low = 0;
    int high = trees.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int index = trees.get(middle).index();
      if (index == wanted) {
        return Optional.of(trees.get(middle));
      } else if (index < wanted) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }
}
