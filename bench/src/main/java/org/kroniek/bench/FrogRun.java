package org.kroniek.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of Frog, the Dutch tagger and parser that Debian packs, over a text.
 *
 * @param tokens it found
 * @param seconds of processor time, loading included
 */
record FrogRun(long tokens, double seconds) {

  static boolean isInstalled() throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "command -v frog >/dev/null").start().waitFor() == 0;
  }

  /** Runs it in one thread, in a folder of its own. */
  static FrogRun of(String text) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("frog");
    Path in = Files.writeString(folder.resolve("in.txt"), text);
    Path found = folder.resolve("found");
    Path log = folder.resolve("log");
    Path times = folder.resolve("times");
    Process process =
        new ProcessBuilder(
                "sh", "-c", "frog --threads=1 -t in.txt -o found >log 2>&1; times >times")
            .directory(folder.toFile())
            .start();
    process.waitFor();
    long tokens = 0;
    for (String line : Files.readAllLines(found, StandardCharsets.UTF_8)) {
      tokens += line.isBlank() ? 0 : 1;
    }
    List<String> spent = Files.readAllLines(times, StandardCharsets.UTF_8);
    for (Path file : List.of(in, found, log, times, folder)) {
      Files.delete(file);
    }
    return new FrogRun(tokens, seconds(spent.get(1)));
  }

  /** The sum of user and system time of the children, {@code 0m7.583s 0m1.746s}. */
  private static double seconds(String line) {
    double sum = 0;
    for (String part : line.strip().split(" ", -1)) {
      int minutes = part.indexOf('m');
      sum +=
          60 * Integer.parseInt(part.substring(0, minutes))
              + Double.parseDouble(part.substring(minutes + 1, part.length() - 1));
    }
    return sum;
  }
}
