package org.kroniek.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.Annotator;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

/** Makes documents of the words of a corpus, which are kept as it cuts them. */
final class GivenWords {

  private final Annotator annotator;
  private final Language language;

  /** With the annotator that finds the quotations. */
  GivenWords(Annotator annotator, Language language) {
    this.annotator = annotator;
    this.language = language;
  }

  /** A paragraph a sentence, words parted by spaces. */
  Document document(
      String id, Optional<PartialDate> published, Collection<List<String>> sentences) {
    StringBuilder all = new StringBuilder();
    List<List<Span>> words = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (List<String> sentence : sentences) {
      List<Span> spans = new ArrayList<>();
      int start = all.length();
      for (String word : sentence) {
        spans.add(new Span(all.length(), all.length() + word.length()));
        all.append(word).append(' ');
      }
      words.add(spans);
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, all.length() - 1)));
      all.append("\n");
    }
    Optional<String> none = Optional.empty();
    String text = all.toString();
    Article article =
        new Article(id, none, none, none, none, none, published, language, text, blocks);
    List<Sentence> annotated = new ArrayList<>();
    for (List<Span> spans : words) {
      List<Token> tokens = spans.stream().map(span -> Token.of(span, text)).toList();
      Span span = spans.get(0).cover(spans.get(spans.size() - 1));
      annotated.add(new Sentence(span, Block.Kind.PARAGRAPH, tokens));
    }
    return new Document(article, annotated, annotator.annotate(article).quotations(), List.of());
  }
}
