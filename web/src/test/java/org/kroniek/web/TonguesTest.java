package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The file of phrases against the templates and classes that use them. */
final class TonguesTest {

  private static final Pattern ASKED =
      Pattern.compile(
          "(?:\\bw|[wW]ords(?:\\(\\w*\\))?|english\\(\\))\\.of\\(\\s*\"([a-z][a-z0-9.-]+)\"");
  private static final Pattern BLANK = Pattern.compile("\\{\\d}");

  private static List<String> lines() throws IOException {
    return Files.readAllLines(
        Path.of("src/main/resources/org/kroniek/web/words.tsv"), StandardCharsets.UTF_8);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thePhrasesAreSortedAndWholeInBothLanguages() throws IOException {
    List<String> lines = lines();
    assertThat(lines.get(0)).isEqualTo("key\ten\tnl");
    List<String> keys = lines.stream().skip(1).map(line -> line.split("\t", -1)[0]).toList();
    assertThat(keys).hasSizeGreaterThan(150).isSorted().doesNotHaveDuplicates();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(3).noneMatch(String::isBlank);
      assertThat(blanks(cells[1])).as(line).isEqualTo(blanks(cells[2]));
    }
  }

  private static Set<String> blanks(String phrase) {
    return BLANK.matcher(phrase).results().map(r -> r.group()).collect(Collectors.toSet());
  }

  private static boolean isSource(Path file) {
    String name = file.toString();
    return name.endsWith(".java") || name.endsWith(".jte");
  }

  @Test
  void everyPhraseThatTemplatesAndClassesNameIsThere() throws IOException {
    Set<String> keys =
        lines().stream().map(line -> line.split("\t", -1)[0]).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>();
    int asked = 0;
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(TonguesTest::isSource).toList()) {
        Matcher matcher = ASKED.matcher(text(file));
        while (matcher.find()) {
          asked++;
          if (!matcher.group(1).endsWith(".") && !keys.contains(matcher.group(1))) {
            missing.add(file + ": " + matcher.group(1));
          }
        }
      }
    }
    assertThat(asked).isGreaterThan(100);
    assertThat(missing).isEmpty();
  }
}
