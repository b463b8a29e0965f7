package org.kroniek.extract.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.ContentId;
import org.kroniek.model.Dependency;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.Morphology;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

class TreesTest {

  private static final String TEXT = "Anna zegt veel.";

  private static Token token(int start, int end, String lemma, int head, String relation) {
    SortedMap<String, String> features = new TreeMap<>();
    features.put("Number", "Sing");
    return new Token(
        new Span(start, end),
        TEXT.substring(start, end),
        Optional.of(new Morphology(lemma, List.of(), "X", features)),
        Optional.of(new Dependency(head, relation)));
  }

  private static Tree tree(int... heads) {
    return new Tree(
        new Sentence(
            new Span(0, TEXT.length()),
            Block.Kind.PARAGRAPH,
            List.of(
                token(0, 4, "Anna", heads[0], "nsubj:pass"),
                token(5, 9, "zeggen", heads[1], "root"),
                token(10, 14, "veel", heads[2], "obj"),
                token(14, 15, ".", heads[3], "punct"))),
        0);
  }

  @Test
  void aTreeTellsWhatHangsOnWhatAndHowFarItReaches() {
    Tree tree = tree(1, -1, 1, 2);

    assertThat(tree.children(1)).containsExactly(0, 2);
    assertThat(tree.child(1, "nsubj")).isZero();
    assertThat(tree.child(1, "iobj")).isEqualTo(-1);
    assertThat(List.of(tree.first(1), tree.last(1), tree.first(2), tree.last(2)))
        .containsExactly(0, 3, 2, 3);
    assertThat(tree.isUnder(3, 1)).isTrue();
    assertThat(tree.isUnder(0, 2)).isFalse();
    assertThat(tree.span(0, 1).of(TEXT)).isEqualTo("Anna zegt");
    assertThat(tree.lemma(0)).isEqualTo("anna");
    assertThat(tree.feature(0, "Number")).isEqualTo("Sing");
    assertThat(tree.feature(0, "Case")).isEmpty();
  }

  @Test
  void headsInARingDoNoHarm() {
    Tree tree = tree(1, 0, 1, 1);

    assertThat(tree.isUnder(3, 2)).isFalse();
    assertThat(tree.first(2)).isEqualTo(2);
  }

  @Test
  void aWordIsFoundByWhereItStands() {
    Article article =
        new Article(
            ContentId.article(Optional.empty(), TEXT),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Language.DUTCH,
            TEXT,
            List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, TEXT.length()))));
    Sentence sentence = tree(1, -1, 1, 1).sentence();
    Trees trees = new Trees(new Document(article, List.of(sentence), List.of(), List.of()));

    assertThat(trees.all()).hasSize(1);
    assertThat(trees.at(6).orElseThrow().index()).isEqualTo(1);
    assertThat(trees.at(4)).isEmpty();
    assertThat(trees.at(400)).isEmpty();
  }
}
