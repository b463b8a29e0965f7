package org.kroniek.extract.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Document;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;

/**
 * The trees of a document, found by where a word stands. Immutable.
 *
 * <p>No sentence has a thousand words. What is taken for one has a tree that means nothing, and
 * rules that go up and down in it would take long: it is not handed out.
 */
public final class Trees {

  private static final int LONGEST = 1_000;

  private final List<Tree> trees = new ArrayList<>();

  /** One tree for each sentence. */
  public Trees(Document document) {
    List<Sentence> sentences = document.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      trees.add(SideBySide.of(Prosecution.of(new Tree(sentences.get(i), i))));
    }
  }

  /**
   * A word in its tree.
   *
   * @param tree the tree of its sentence
   * @param index its place there
   */
  public record Word(Tree tree, int index) {}

  /** All of them, in the order of the text. */
  public List<Tree> all() {
    return List.copyOf(trees);
  }

  /** Those that have a part in a stretch of the text, in its order. */
  public List<Tree> over(Span span) {
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
    List<Tree> over = new ArrayList<>();
    while (low < trees.size() && trees.get(low).sentence().span().start() < span.end()) {
      if (trees.get(low).size() <= LONGEST) {
        over.add(trees.get(low));
      }
      low++;
    }
    return over;
  }

  /** The word that holds an offset; nothing between words and sentences. */
  public Optional<Word> at(int offset) {
    int low = 0;
    int high = trees.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Tree tree = trees.get(middle);
      if (tree.sentence().span().end() <= offset) {
        low = middle + 1;
      } else if (tree.sentence().span().start() > offset) {
        high = middle - 1;
      } else {
        int index = tree.size() > LONGEST ? -1 : tree.at(offset);
        return index < 0 ? Optional.empty() : Optional.of(new Word(tree, index));
      }
    }
    return Optional.empty();
  }
}
