package org.kroniek.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kroniek.model.Language;
import org.kroniek.model.LanguageIdentifier;

class LanguageIdentifierTest {

  private static final String DUTCH = "De minister zegt dat hij het niet weet. ";

  private final LanguageIdentifier identifier = Languages.identifier();

  static List<String> texts() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LanguageIdentifierTest.class.getResourceAsStream("languages.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
  }

  @Test
  void hasTextsInManyLanguages() throws IOException {
    assertThat(texts()).hasSizeGreaterThanOrEqualTo(47);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void namesTheLanguage(String line) {
    int tab = line.indexOf('\t');
    assertThat(identifier.identify(line.substring(tab + 1)))
        .isEqualTo(new Language(line.substring(0, tab)));
  }

  @Test
  void isNotMisledByNamesAndAddressesAmongTheWords() {
    String text =
        DUTCH + "https://example.com/news/the_news_of_the_day Wladimir Wladimirowitsj 12.40 ";
    assertThat(identifier.identify(text)).isEqualTo(Language.DUTCH);
    assertThat(identifier.identify(text.toUpperCase(Locale.ROOT))).isEqualTo(Language.DUTCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "' ", "é", "\uD83D", "a'", "日", "\u0301", "de "})
  void readsOnlyTheHeadOfALongText(String piece) {
    String text = DUTCH.repeat(20) + piece.repeat(500_000);
    assertThat(
            assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> identifier.identify(text), piece))
        .isNotNull();
  }
}
