package org.kroniek.language;

import java.util.SortedMap;
import org.kroniek.language.neural.NeuralTagger;
import org.kroniek.model.Annotator;
import org.kroniek.model.Article;
import org.kroniek.model.Document;
import org.kroniek.model.Language;

/** Sentences and tokens by rules, and all that the language models say of them. */
final class TaggingAnnotator implements Annotator {

  private final Annotator rules;
  private final NeuralTagger tagger;
  private final TitleCase english;

  TaggingAnnotator(Annotator rules, NeuralTagger tagger) {
    this.rules = rules;
    this.tagger = tagger;
    this.english =
        new TitleCase(
            WordList.load("en-capitals.tsv"),
            WordList.load("en-words.tsv"),
            form -> tagger.isWord(form, Language.ENGLISH));
  }

  @Override
  public Document annotate(Article article) {
    Document document = rules.annotate(article);
    boolean isEnglish = article.language().equals(Language.ENGLISH);
    return tagger.tag(isEnglish ? english.inRunningCase(document) : document);
  }

  @Override
  public SortedMap<String, String> models() {
    return tagger.models();
  }
}
