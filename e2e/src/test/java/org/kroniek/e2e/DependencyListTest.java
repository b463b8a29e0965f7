package org.kroniek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every dependency and every tool of the build is explained in docs/dependencies.md. */
final class DependencyListTest {

  private static final Path ROOT = Path.of(System.getProperty("kroniek.root", ".."));
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
  private static final String OURS = "kroniek";

  @Test
  void everyDependencyOfTheRootPomHasALine() throws IOException {
    Set<String> artifacts = artifacts();
    assertThat(artifacts).hasSizeGreaterThan(15);
    assertThat(named()).containsAll(artifacts);
  }

  @Test
  void everyLineIsOfADependencyThatIsThere() throws IOException {
    assertThat(artifacts()).containsAll(named());
  }

  @Test
  void everyLineSaysWhatForHowWellKeptAndWhatElse() throws IOException {
    List<String> lines = lines();
    assertThat(lines).hasSizeGreaterThan(15);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.split("\\|", -1))
                    .hasSize(6)
                    .allSatisfy(cell -> assertThat(cell).doesNotContain("?"))
                    .satisfies(
                        cells ->
                            assertThat(List.of(cells).subList(1, 5)).noneMatch(String::isBlank)));
  }

  /** What the root pom names, without our own modules. */
  private static Set<String> artifacts() throws IOException {
    Set<String> artifacts = new TreeSet<>();
    Matcher matcher = ARTIFACT.matcher(read("pom.xml"));
    while (matcher.find()) {
      if (!matcher.group(1).startsWith(OURS)) {
        artifacts.add(matcher.group(1));
      }
    }
    return artifacts;
  }

  /** What the first column names. */
  private static Set<String> named() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String line : lines()) {
      Matcher matcher = NAMED.matcher(line.split("\\|", -1)[1]);
      while (matcher.find()) {
        named.add(matcher.group(1));
      }
    }
    return named;
  }

  private static List<String> lines() throws IOException {
    return read("docs/dependencies.md").lines().filter(line -> line.startsWith("| `")).toList();
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file), StandardCharsets.UTF_8);
  }
}
