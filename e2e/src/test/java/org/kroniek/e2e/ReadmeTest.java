package org.kroniek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sessions of the README and the manual are real ones: each command of the {@code console}
 * blocks of a page is run, in order and in one folder, and must print what stands under it. {@code
 * -Dkroniek.readme=write} writes what the commands print into the page instead.
 */
final class ReadmeTest {

  private static final Path ROOT =
      Path.of(System.getProperty("kroniek.root", "..")).toAbsolutePath().normalize();
  private static final int MINUTES = 10;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"README.md, 5", "docs/stories.md, 3"})
  void theCommandsPrintWhatThePageShows(String name, int fewest)
      throws IOException, InterruptedException {
    Path page = ROOT.resolve(name);
    Files.createSymbolicLink(folder.resolve("kroniek"), ROOT.resolve("kroniek"));
    Files.createSymbolicLink(folder.resolve("samples"), ROOT.resolve("samples"));
    List<String> shown = Files.readAllLines(page, StandardCharsets.UTF_8);
    List<String> real = new ArrayList<>();
    boolean console = false;
    int commands = 0;
    for (String line : shown) {
      if (line.startsWith("```")) {
        console = line.equals("```console");
      }
      boolean output = console && !line.startsWith("$ ") && !line.startsWith("```");
      if (!output) {
        real.add(line);
      }
      if (console && line.startsWith("$ ")) {
        commands++;
        real.addAll(run(line.substring(2)));
      }
    }
    assertThat(commands).isGreaterThanOrEqualTo(fewest);
    if (System.getProperty("kroniek.readme", "").equals("write")) {
      Files.write(page, real, StandardCharsets.UTF_8);
      return;
    }
    assertThat(real)
        .as("%s shows something else; ./verify -Dkroniek.readme=write mends it", name)
        .isEqualTo(shown);
  }

  private List<String> run(String command) throws IOException, InterruptedException {
    Path printed = folder.resolve("printed");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", command)
            .directory(folder.toFile())
            .redirectOutput(printed.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().remove("KRONIEK_ARCHIVE");
    Process process = builder.start();
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(command).isTrue();
    assertThat(process.exitValue()).as(command).isZero();
    return Files.readAllLines(printed, StandardCharsets.UTF_8).stream()
        .map(String::stripTrailing)
        .toList();
  }
}
