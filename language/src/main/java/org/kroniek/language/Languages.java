package org.kroniek.language;

import java.util.Map;
import org.kroniek.language.neural.NeuralTagger;
import org.kroniek.model.Annotator;
import org.kroniek.model.Language;
import org.kroniek.model.LanguageIdentifier;

/** The door of this module: reads Dutch and English, and tells them from other languages. */
public final class Languages {

  private Languages() {}

  /**
   * An annotator for Dutch and English: sentences, tokens and quotations.
   *
   * <p>Immutable and safe for use by many threads. Making one reads the word lists; keep it.
   */
  public static Annotator annotator() {
    return new RuleAnnotator(Map.of(Language.DUTCH, dutch(), Language.ENGLISH, english()));
  }

  /**
   * An annotator that adds lemmas, parts of speech, features, trees and names of the language
   * models; the entities of its documents are the names, one for each distinct wording.
   *
   * <p>Safe for use by many threads. Loads the models, half a second a language; keep it.
   */
  public static Annotator taggingAnnotator() {
    return new TaggingAnnotator(annotator(), NeuralTagger.load());
  }

  /**
   * An identifier that knows some thirty languages by their ISO 639-1 codes.
   *
   * <p>Immutable and safe for use by many threads.
   */
  public static LanguageIdentifier identifier() {
    return ProfileIdentifier.load();
  }

  private static RuleAnnotator.Rules dutch() {
    Abbreviations abbreviations = new Abbreviations(WordList.load("nl-abbreviations.tsv"), true);
    return new RuleAnnotator.Rules(
        "nl-rules-1",
        new Tokenizer(new DutchWords(abbreviations)),
        new SentenceSplitter(
            abbreviations, WordList.load("nl-starters.tsv"), WordList.none(), false));
  }

  private static RuleAnnotator.Rules english() {
    Abbreviations abbreviations = new Abbreviations(WordList.load("en-abbreviations.tsv"), false);
    return new RuleAnnotator.Rules(
        "en-rules-1",
        new Tokenizer(
            new EnglishWords(
                abbreviations, WordList.load("en-prefixes.tsv"), WordList.load("given-names.tsv"))),
        new SentenceSplitter(
            abbreviations,
            WordList.load("en-starters.tsv"),
            WordList.load("en-sayings.tsv"),
            true));
  }
}
