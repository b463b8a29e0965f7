package org.kroniek.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process takes. */
final class ResidentMemory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String MOST = "VmHWM:";

  private ResidentMemory() {}

  /** The most memory that was resident since the process began, for people. */
  static String most() {
    if (!Files.isReadable(STATUS)) {
      return "an unknown amount";
    }
    try {
      return Files.readAllLines(STATUS, StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith(MOST))
          .map(line -> line.replaceAll("\\D", ""))
          .map(kilobytes -> Benchmark.megabytes(Long.parseLong(kilobytes) * 1024) + " MB")
          .findFirst()
          .orElse("an unknown amount");
    } catch (IOException e) {
      return "an unknown amount (" + e.getMessage() + ")";
    }
  }

  /** Asks for a collection and tells what is in use after it, in bytes. */
  static long heapAfterCollection() {
    Runtime runtime = Runtime.getRuntime();
    runtime.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
