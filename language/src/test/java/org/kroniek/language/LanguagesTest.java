package org.kroniek.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Document;
import org.kroniek.model.Language;
import org.kroniek.model.Span;

class LanguagesTest {

  @Test
  void findsSentencesTokensAndQuotations() {
    String text = "„Dat is klaar. Het kan niet”, zegt mr. De Wit. Zo'n 5% blijft.";
    Document document = Languages.annotator().annotate(article(text, Language.DUTCH));
    assertThat(document.sentences())
        .extracting(s -> s.span().of(text))
        .containsExactly("„Dat is klaar.", "Het kan niet”, zegt mr. De Wit.", "Zo'n 5% blijft.");
    assertThat(document.quotations())
        .singleElement()
        .satisfies(
            q -> {
              assertThat(q.inner().of(text)).isEqualTo("Dat is klaar. Het kan niet");
              assertThat(q.closed()).isTrue();
            });
  }

  @Test
  void refusesALanguageItHasNoRulesFor() {
    Article article = article("Das ist alles.", new Language("de"));
    assertThatThrownBy(() -> Languages.annotator().annotate(article))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"de\"");
  }

  @Test
  void tellsDutchFromEnglish() {
    assertThat(Languages.identifier().identify("Het kabinet wil de belasting niet verhogen."))
        .isEqualTo(Language.DUTCH);
    assertThat(Languages.identifier().identify("The cabinet does not want to raise the tax."))
        .isEqualTo(Language.ENGLISH);
    assertThat(Languages.identifier().identify("")).isEqualTo(Language.UNDETERMINED);
  }

  static Article article(String text, Language language) {
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
        List.of(new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()))));
  }
}
