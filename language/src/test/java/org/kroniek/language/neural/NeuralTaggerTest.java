package org.kroniek.language.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kroniek.language.Languages;
import org.kroniek.model.Annotator;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Dependency;
import org.kroniek.model.Document;
import org.kroniek.model.Entity;
import org.kroniek.model.Language;
import org.kroniek.model.Morphology;
import org.kroniek.model.Span;
import org.kroniek.model.Token;

/** What a document looks like once the models have run, on sentences of our own. */
final class NeuralTaggerTest {

  private final Annotator annotator = Languages.taggingAnnotator();

  @Test
  void annotatesEveryToken() {
    Document document =
        annotator.annotate(dutch("De minister wees dinsdag op de gevolgen van het besluit."));
    List<Token> tokens = document.sentences().get(0).tokens();
    assertThat(tokens)
        .extracting(t -> t.morphology().map(Morphology::upos).orElse(""))
        .startsWith("DET", "NOUN", "VERB");
    assertThat(lemma(tokens.get(6))).isEqualTo("gevolg");
    assertThat(tokens.get(2).dependency().map(Dependency::head)).contains(-1);
    assertThat(tokens.get(1).dependency()).contains(new Dependency(2, "nsubj"));
  }

  @Test
  void tellsThePartsOfACompound() {
    Document document = annotator.annotate(dutch("Twee verzekeringsmaatschappijen gaan samen."));
    Morphology word = document.sentences().get(0).tokens().get(1).morphology().orElseThrow();
    assertThat(word.lemma()).isEqualTo("verzekeringsmaatschappij");
    assertThat(word.parts()).containsExactly("verzekering", "maatschappij");
  }

  @Test
  void readsCurlyQuotationMarksAndSoftHyphensAsPlain() {
    String plain = "\"We wachten op de gevolgen\", zei de minister.";
    Document straight = annotator.annotate(dutch(plain));
    Document curly =
        annotator.annotate(dutch("“We wachten op de ge\u00ADvolgen”, zei de minister."));
    assertThat(relations(curly)).isEqualTo(relations(straight));
    assertThat(lemma(curly.sentences().get(0).tokens().get(0))).isEqualTo("\"");
  }

  @Test
  void isNotUpsetByWhatIsNoSentence() {
    String[] texts = {
      "a",
      "?!",
      "🙂🙂🙂 🙂",
      "HET KABINET WIL DAAR NIETS OVER ZEGGEN",
      "woord ".repeat(2000),
      "((((\"\"\"\"" + "'".repeat(300),
      "x".repeat(5000),
      "Этот текст не по-нидерландски. これもそうです。"
    };
    for (String text : texts) {
      for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
        Document document = annotator.annotate(article(text, language));
        assertThat(document.sentences())
            .allSatisfy(
                s ->
                    assertThat(s.tokens())
                        .allSatisfy(t -> assertThat(t.dependency()).isPresent())
                        .filteredOn(t -> t.dependency().orElseThrow().head() < 0)
                        .hasSize(1));
      }
    }
  }

  @Test
  void namesStandInTheText() {
    String text = "Hanneke van Buren sprak in Assen met Jan Jansen, zei Hanneke van Buren.";
    for (Entity entity : annotator.annotate(dutch(text)).entities()) {
      assertThat(entity.mentions())
          .allSatisfy(m -> assertThat(m.span().of(text)).isEqualTo(entity.name()));
    }
  }

  @Test
  void refusesALanguageWithoutModel() {
    assertThatThrownBy(() -> annotator.annotate(article("Guten Tag", new Language("de"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("de");
  }

  private static String lemma(Token token) {
    return token.morphology().map(Morphology::lemma).orElse("");
  }

  private static List<String> relations(Document document) {
    return document.sentences().stream()
        .flatMap(s -> s.tokens().stream())
        .map(t -> t.dependency().map(d -> d.head() + " " + d.relation()).orElse(""))
        .map(t -> t.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static Article dutch(String text) {
    return article(text, Language.DUTCH);
  }

  private static Article article(String text, Language language) {
    Span whole = new Span(0, text.stripTrailing().length());
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
        List.of(new Block(Block.Kind.PARAGRAPH, whole)));
  }
}
