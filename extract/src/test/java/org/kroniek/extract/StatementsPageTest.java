package org.kroniek.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kroniek.model.Language;

/** Reads the examples of {@code docs/statements.md}: what it shows is what is found. */
class StatementsPageTest {

  private static final Pattern EXAMPLE = Pattern.compile("(?m)^```(nl|en)\\n([^`]*)^```$");
  private static final String ARROW = "→ ";

  private final Reports reports = new Reports();

  private record Example(Language language, String text, List<String> expected) {}

  @TestFactory
  Stream<DynamicTest> everyExampleIsReadAsThePageShows() throws IOException {
    return examples().stream().map(e -> DynamicTest.dynamicTest(e.text(), () -> check(e)));
  }

  @Test
  void thereAreExamplesInBothLanguages() throws IOException {
    assertThat(examples().stream().filter(e -> e.language().equals(Language.DUTCH)).count())
        .isGreaterThanOrEqualTo(12);
    assertThat(examples().stream().filter(e -> e.language().equals(Language.ENGLISH)).count())
        .isGreaterThanOrEqualTo(5);
  }

  private void check(Example example) {
    assertThat(
            reports.read(example.language(), "2024-03", example.text()).statements().stream()
                .map(s -> CaseFilesTest.line(s, example.text())))
        .containsExactlyElementsOf(example.expected());
  }

  private static List<Example> examples() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "statements.md"), StandardCharsets.UTF_8);
    List<Example> examples = new ArrayList<>();
    Matcher matcher = EXAMPLE.matcher(page);
    while (matcher.find()) {
      List<String> lines = matcher.group(2).lines().toList();
      String text =
          lines.stream().filter(l -> !l.startsWith(ARROW)).collect(Collectors.joining("\n"));
      List<String> expected =
          lines.stream()
              .filter(line -> line.startsWith(ARROW))
              .map(line -> line.substring(ARROW.length()))
              .toList();
      examples.add(new Example(new Language(matcher.group(1)), text, expected));
    }
    return examples;
  }
}
