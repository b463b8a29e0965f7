package org.kroniek.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportGeneratorTest {

  private static final int REPORTS = 100;

  @TempDir private Path folder;

  @Test
  void theSameSeedWritesTheSameFiles() throws IOException {
    new ReportGenerator(7).write(REPORTS, folder.resolve("a"));
    new ReportGenerator(7).write(REPORTS, folder.resolve("b"));
    assertThat(contents("a")).isEqualTo(contents("b")).hasSizeGreaterThan(REPORTS / 2);
  }

  @Test
  void anotherSeedWritesOtherReports() throws IOException {
    new ReportGenerator(7).write(REPORTS, folder.resolve("a"));
    new ReportGenerator(8).write(REPORTS, folder.resolve("b"));
    assertThat(new HashSet<>(contents("a").values()))
        .doesNotContainAnyElementsOf(contents("b").values());
  }

  @Test
  void aReportDoesNotDependOnHowManyFollow() throws IOException {
    new ReportGenerator(7).write(20, folder.resolve("few"));
    new ReportGenerator(7).write(REPORTS, folder.resolve("many"));
    Map<String, String> few = contents("few");
    few.keySet().removeIf(name -> name.contains(".jsonl"));
    assertThat(contents("many")).containsAllEntriesOf(few);
    assertThat(few).hasSizeGreaterThan(10);
  }

  @Test
  void everyFormIsWrittenAndSomeFilesArePacked() throws IOException {
    new ReportGenerator(7).write(REPORTS, folder.resolve("a"));
    assertThat(contents("a").keySet())
        .anyMatch(name -> name.endsWith(".txt"))
        .anyMatch(name -> name.endsWith(".html"))
        .anyMatch(name -> name.endsWith(".jsonl"))
        .anyMatch(name -> name.endsWith(".gz"));
  }

  @Test
  void aReportHasTheLengthOfAReportAndNoSlotIsLeftOpen() {
    for (String code : Set.of("nl", "en")) {
      Tongue tongue = Tongue.load(code);
      Set<String> texts = new HashSet<>();
      for (int seed = 0; seed < REPORTS; seed++) {
        Report report = new Storyteller(tongue, new Random(seed), 250).tell(seed);
        assertThat(report.text().split("\\s+").length)
            .as(code + " seed " + seed)
            .isBetween(250, 720);
        assertThat(report.text()).as(code + " seed " + seed).doesNotContain("{", "}", "  ");
        texts.add(report.text());
      }
      assertThat(texts).hasSize(REPORTS);
    }
  }

  @Test
  void aDutchClausePutsItsVerbWhereTheSentenceWantsIt() {
    Clause clause = new Clause("de sluis", "moet", "in 2030 klaar", "zijn");
    assertThat(clause.main()).isEqualTo("de sluis moet in 2030 klaar zijn");
    assertThat(clause.inverted()).isEqualTo("moet de sluis in 2030 klaar zijn");
    assertThat(clause.subordinate()).isEqualTo("de sluis in 2030 klaar moet zijn");
  }

  private Map<String, String> contents(String part) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    Path root = folder.resolve(part);
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(path).toString(),
            new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
