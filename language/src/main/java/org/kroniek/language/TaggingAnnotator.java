package org.kroniek.language;

import java.util.SortedMap;
import org.kroniek.language.neural.NeuralTagger;
import org.kroniek.model.Annotator;
import org.kroniek.model.Article;
import org.kroniek.model.Document;

/** Sentences and tokens by rules, and all that the language models say of them. */
final class TaggingAnnotator implements Annotator {

  private final Annotator rules;
  private final NeuralTagger tagger;

  TaggingAnnotator(Annotator rules, NeuralTagger tagger) {
    this.rules = rules;
    this.tagger = tagger;
  }

  @Override
  public Document annotate(Article article) {
    return tagger.tag(rules.annotate(article));
  }

  @Override
  public SortedMap<String, String> models() {
    return tagger.models();
  }
}
