package org.kroniek.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kroniek.model.Annotator;
import org.kroniek.model.Sentence;
import org.kroniek.model.Token;

class SentenceCaseTest {

  private final Annotator annotator = Languages.annotator();

  static List<CaseFile.Case> cases() {
    return CaseFile.all("sentences");
  }

  @Test
  void hasCases() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(45);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cutsAsTheCaseSays(CaseFile.Case one) {
    String found =
        annotator.annotate(one.article()).sentences().stream()
            .map(SentenceCaseTest::line)
            .collect(Collectors.joining("\n"));
    assertThat(found).isEqualTo(one.expected());
  }

  private static String line(Sentence sentence) {
    return sentence.tokens().stream().map(Token::form).collect(Collectors.joining(" "));
  }
}
