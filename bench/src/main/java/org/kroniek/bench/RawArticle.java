package org.kroniek.bench;

import java.util.ArrayList;
import java.util.List;
import org.kroniek.model.Span;

/**
 * Running text put together from sentences of a treebank, paragraphs apart.
 *
 * @param text the text
 * @param paragraphs where its paragraphs stand
 * @param sentences the sentences that it is made of
 * @param starts where each sentence begins
 */
record RawArticle(
    String text, List<Span> paragraphs, List<GoldSentence> sentences, List<Integer> starts) {

  /** Articles of so many sentences, or a few more so as not to part a paragraph. */
  static List<RawArticle> of(List<GoldSentence> gold, int size) {
    List<RawArticle> articles = new ArrayList<>();
    List<GoldSentence> held = new ArrayList<>();
    for (GoldSentence sentence : gold) {
      boolean edge =
          held.isEmpty() || !held.get(held.size() - 1).paragraph().equals(sentence.paragraph());
      if ((held.size() >= size && edge) || held.size() >= 4 * size) {
        articles.add(joined(held));
        held.clear();
      }
      held.add(sentence);
    }
    if (!held.isEmpty()) {
      articles.add(joined(held));
    }
    return articles;
  }

  private static RawArticle joined(List<GoldSentence> sentences) {
    StringBuilder text = new StringBuilder();
    List<Span> paragraphs = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int begun = 0;
    String paragraph = sentences.get(0).paragraph();
    for (GoldSentence sentence : sentences) {
      if (!sentence.paragraph().equals(paragraph)) {
        paragraphs.add(new Span(begun, text.length()));
        text.append("\n\n");
        begun = text.length();
        paragraph = sentence.paragraph();
      } else if (text.length() > begun) {
        text.append(' ');
      }
      starts.add(text.length());
      text.append(sentence.text());
    }
    paragraphs.add(new Span(begun, text.length()));
    return new RawArticle(text.toString(), paragraphs, List.copyOf(sentences), starts);
  }
}
