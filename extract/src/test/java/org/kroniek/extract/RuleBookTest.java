package org.kroniek.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kroniek.model.Language;
import org.kroniek.model.Statement;

class RuleBookTest {

  private final Reports reports = new Reports();
  private final RuleBook book = RuleBook.load();

  @TestFactory
  Stream<DynamicTest> everyRuleCatchesAndLeavesWhatItsExamplesSay() {
    assertThat(book.examples()).hasSizeGreaterThanOrEqualTo(4 * book.rules().size());
    return book.examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.rule() + (example.catches() ? " + " : " - ") + example.text(),
                    () -> check(example)));
  }

  private void check(RuleBook.Example example) {
    List<Statement> found = read(example).statements();
    if (!example.catches()) {
      assertThat(found).isEmpty();
      return;
    }
    // Rules that go by words stand behind those that go by trees, and answer where there is none.
    List<Statement> either = new ArrayList<>(found);
    either.addAll(
        reports.readWithoutTrees(example.language(), "2024-12", example.text()).statements());
    assertThat(either).extracting(s -> s.evidence().rule()).contains(example.rule());
  }

  @TestFactory
  Stream<DynamicTest> everyFurtherRuleCatchesAndLeavesWhatItsExamplesSay() {
    return Extraction.FURTHER.stream()
        .map(RuleBook::load)
        .peek(
            further ->
                assertThat(further.examples())
                    .hasSizeGreaterThanOrEqualTo(4 * further.rules().size()))
        .flatMap(further -> further.examples().stream())
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.rule() + (example.catches() ? " + " : " - ") + example.text(),
                    () -> {
                      List<String> rules = FindingLines.rules(read(example));
                      assertThat(rules.contains(example.rule())).isEqualTo(example.catches());
                    }));
  }

  private Extracted read(RuleBook.Example example) {
    return reports.read(example.language(), "2024-12", example.text());
  }

  @Test
  void rulesStandInOrderAndOnce() {
    assertThat(reports.extraction().rules())
        .extracting(Rule::id)
        .doesNotHaveDuplicates()
        .startsWith("quote-cue")
        .contains("headline-quote", "marked-clause", "pledge-verb");
  }

  @Test
  void theReadmeListsTheRulesInTheirOrder() throws IOException {
    String table =
        reports.extraction().rules().stream()
            .map(rule -> "| `" + rule.id() + "` | " + rule.description() + " | ")
            .collect(Collectors.joining("\n"));
    String readme =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(0, line.lastIndexOf(" | ") + 3))
            .map(line -> line.substring(0, line.indexOf(" | ", line.indexOf(" | ") + 3) + 3))
            .collect(Collectors.joining("\n"));

    assertThat(readme).isEqualTo(table);
  }

  @Test
  void aRuleWithoutNearMissesIsRefused() {
    List<String> lines = List.of("rule x", "An example.", "+ nl Een.", "+ nl Twee.", "- nl Drie.");

    assertThatThrownBy(() -> RuleBook.parse(lines))
        .hasMessage("rule x needs two examples of either kind");
    assertThatThrownBy(() -> RuleBook.parse(List.of("nonsense")))
        .hasMessage("rules.txt line 1 begins no rule: nonsense");
    assertThatThrownBy(() -> book.rule("no-such-rule"))
        .hasMessage("no rule no-such-rule in rules.txt");
  }

  @Test
  void aLanguageWithoutRulesYieldsNothing() {
    assertThat(
            new Extraction(org.kroniek.world.WorldFile.load())
                .extract(
                    new org.kroniek.model.Document(
                        reports.document(Language.DUTCH, "2024", "x").article(),
                        List.of(),
                        List.of(),
                        List.of()))
                .statements())
        .isEmpty();
  }
}
