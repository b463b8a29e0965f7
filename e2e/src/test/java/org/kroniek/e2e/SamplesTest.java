package org.kroniek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples rest on named sources and quote no more than a few words. */
final class SamplesTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("kroniek.root", ".."), "samples").toAbsolutePath().normalize();
  private static final Pattern QUOTATION =
      Pattern.compile("„([^“”]+)[“”]|“([^”]+)”|‘([^’]+)’(?!\\w)|,,([^']+)''");
  private static final int MORE_THAN_A_FEW = 12;

  @Test
  void everySampleHasItsSourcesAndEverySourceItsSample() throws IOException {
    Set<String> files = new TreeSet<>();
    for (Path file : reports()) {
      files.add(SAMPLES.relativize(file).toString().replace('\\', '/'));
    }
    Set<String> sourced = new TreeSet<>();
    rows().forEach(row -> sourced.add(row[0]));
    assertThat(files).hasSizeGreaterThanOrEqualTo(12).isEqualTo(sourced);
  }

  @Test
  void everySourceSaysWhatWhenAndWhere() throws IOException {
    List<String[]> rows = rows();
    assertThat(rows).hasSizeGreaterThan(40);
    for (String[] row : rows) {
      assertThat(row).hasSize(6).noneMatch(String::isBlank);
      assertThat(row[2]).matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
      assertThat(row[5]).matches("https?://\\S+");
    }
  }

  @Test
  void aQuotationIsAFewWordsLong() throws IOException {
    int quotations = 0;
    for (Path file : reports()) {
      Matcher matcher = QUOTATION.matcher(Files.readString(file, StandardCharsets.UTF_8));
      while (matcher.find()) {
        quotations++;
        assertThat(matcher.group().split("\\s+"))
            .as(matcher.group())
            .hasSizeLessThan(MORE_THAN_A_FEW);
      }
    }
    assertThat(quotations).isGreaterThan(25);
  }

  private static List<Path> reports() throws IOException {
    try (Stream<Path> paths = Files.walk(SAMPLES, 2)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> SAMPLES.relativize(path).getNameCount() == 2)
          .sorted()
          .toList();
    }
  }

  private static List<String[]> rows() throws IOException {
    List<String[]> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(SAMPLES.resolve("SOURCES.tsv"), StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      rows.add(line.split("\t", -1));
    }
    return rows;
  }
}
