package org.kroniek.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kroniek.model.Annotator;
import org.kroniek.model.Document;
import org.kroniek.model.Quotation;

class QuotationCaseTest {

  private final Annotator annotator = Languages.annotator();

  static List<CaseFile.Case> cases() {
    return CaseFile.all("quotations");
  }

  @Test
  void hasCases() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(15);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheQuotationsThatTheCaseNames(CaseFile.Case one) {
    Document document = annotator.annotate(one.article());
    String found =
        document.quotations().stream()
            .map(q -> line(document, q, one.text()))
            .collect(Collectors.joining("\n"));
    assertThat(found).isEqualTo(one.expected());
  }

  private static String line(Document document, Quotation quotation, String text) {
    int depth = 0;
    Optional<Integer> parent = quotation.parent();
    while (parent.isPresent()) {
      depth++;
      parent = document.quotations().get(parent.get()).parent();
    }
    return "  ".repeat(depth)
        + (quotation.closed() ? "- " : "- (open) ")
        + quotation.pieces().stream().map(p -> p.of(text)).collect(Collectors.joining(" ¶ "));
  }
}
