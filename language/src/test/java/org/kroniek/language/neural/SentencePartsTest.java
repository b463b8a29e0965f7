package org.kroniek.language.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kroniek.language.Languages;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Dependency;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.Morphology;
import org.kroniek.model.Sentence;
import org.kroniek.model.Span;

/** A bar stands where the network says that a sentence begins. */
final class SentencePartsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "nl; Geschiedenis |De molen werd in 1811 gebouwd .; 2",
        "nl; Bestuur |Leden van de raad |De raad telt elf leden .; 3",
        "en; Opening hours |We open at nine .; 2",
        "en; see you there |thanks again; 2",
        // a greeting has its comma
        "en; Kind regards , |The editors; 2",
        // lines of a list are easily read as one name
        "nl; Jo Bakker |Zandstra; 2",
      })
  void partsWhereASentenceBegins(String language, String text, int sentences) {
    assertThat(parts(text, new Language(language), Block.Kind.PARAGRAPH)).hasSize(sentences);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // behind a colon or a dash the sentence goes on
        "nl; Openingstijden : |Maandag tot vrijdag .",
        "en; Opening hours - |Monday to Friday .",
        // nor does one begin in Dutch with a small letter
        "nl; Openingstijden |maandag tot vrijdag .",
        // the title stands between quotation marks
        "nl; Zij las \"Brieven |Een bloemlezing\" voor .",
        // a verb asks for more
        "nl; De cijfers geven |Delft hoop .",
        "en; In Dutch we geven |Delft hope .",
        "nl; Kind regards , |The editors",
        "en; After the long speech , |The editors",
        // the bar stands in a name
        "nl; Vandaag geven Bé |Zandstra en Jo les .",
        "nl; Jo , Bé |Zandstra",
        // an adjective belongs to its noun
        "nl; Vandaag geven zuidelijke |Aziatische staten toe .",
      })
  void keepsWholeWhatBelongsTogether(String language, String text) {
    assertThat(parts(text, new Language(language), Block.Kind.PARAGRAPH)).hasSize(1);
  }

  @Test
  void keepsAHeadlineWhole() {
    String text = "Museum open |Duizend bezoekers";
    assertThat(parts(text, Language.DUTCH, Block.Kind.HEADLINE)).hasSize(1);
    assertThat(parts(text, Language.DUTCH, Block.Kind.PARAGRAPH)).hasSize(2);
  }

  @Test
  void partsWhatTheNamesHoldTogetherWhereItIsSure() {
    String text = "Friesland |Zandstra geven les .";
    assertThat(parts(text, Language.DUTCH, Block.Kind.PARAGRAPH)).hasSize(1);
    assertThat(parts(text, Language.DUTCH, Block.Kind.PARAGRAPH, 3)).hasSize(2);
  }

  private static List<Sentence> parts(String barred, Language language, Block.Kind kind) {
    return parts(barred, language, kind, 1);
  }

  private static List<Sentence> parts(
      String barred, Language language, Block.Kind kind, float score) {
    String text = barred.replace("|", "");
    Document document = Languages.annotator().annotate(article(text, language, kind));
    assertThat(document.sentences()).hasSize(1);
    Sentence sentence = document.sentences().get(0);
    List<Integer> begins = begins(barred);
    List<Analysis> words = new ArrayList<>();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      Span span = sentence.tokens().get(i).span();
      boolean verb = span.of(text).equals("geven");
      boolean name = span.of(text).equals("Zandstra");
      words.add(
          new Analysis(
              new Morphology("x", List.of(), verb ? "VERB" : "NOUN", new TreeMap<>()),
              span.of(text).equals("Aziatische")
                  ? new Dependency(i - 1, "amod")
                  : new Dependency(-1, "root"),
              new NameTag(name ? "I-PER" : "O", new TreeMap<>()),
              begins.contains(span.start()) ? score : -1));
    }
    return new SentenceParts(document).of(sentence, words);
  }

  private static List<Integer> begins(String barred) {
    List<Integer> begins = new ArrayList<>();
    for (int at = barred.indexOf('|'); at >= 0; at = barred.indexOf('|', at + 1)) {
      begins.add(at - begins.size());
    }
    return begins;
  }

  private static Article article(String text, Language language, Block.Kind kind) {
    return new Article(
        "a-test",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        language,
        text,
        List.of(new Block(kind, new Span(0, text.length()))));
  }
}
