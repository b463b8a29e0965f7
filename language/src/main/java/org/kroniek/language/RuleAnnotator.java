package org.kroniek.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kroniek.model.Annotator;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.Quotation;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;

/**
 * The first stage: sentences, bare tokens and quotations, by rules and word lists alone.
 *
 * <p>Tags, trees and names are added by stages behind it, Document to Document.
 */
final class RuleAnnotator implements Annotator {

  private final Map<Language, Rules> rules;
  private final QuotationFinder quotations = new QuotationFinder();

  /** The rules of one language. */
  record Rules(String name, Tokenizer tokenizer, SentenceSplitter splitter) {}

  RuleAnnotator(Map<Language, Rules> rules) {
    this.rules = Map.copyOf(rules);
  }

  @Override
  public Document annotate(Article article) {
    Rules language = rules.get(article.language());
    if (language == null) {
      throw new IllegalArgumentException(
          "there are no rules for the language \"" + article.language().code() + "\"");
    }
    String text = article.text();
    List<Span> read =
        article.blocks().stream().filter(b -> b.kind().isRead()).map(Block::span).toList();
    List<Quotation> quoted = quotations.find(text, read);
    QuotedText marks = QuotedText.of(quoted);
    List<Sentence> sentences = new ArrayList<>();
    for (Block block : article.blocks()) {
      if (block.kind().isRead()) {
        List<Span> tokens =
            language.tokenizer().tokens(text, block.span().start(), block.span().end());
        sentences.addAll(language.splitter().sentences(text, block.kind(), tokens, marks));
      }
    }
    return new Document(article, sentences, quoted, List.of());
  }

  @Override
  public SortedMap<String, String> models() {
    return rules.entrySet().stream()
        .collect(
            Collectors.toMap(
                e -> e.getKey().code(), e -> e.getValue().name(), (a, b) -> a, TreeMap::new));
  }
}
