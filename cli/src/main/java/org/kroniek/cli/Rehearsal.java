package org.kroniek.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Goes through the commands once, on a report of its own in a folder of its own, so that the
 * launcher can keep the classes that a start loads in an archive and start faster from then on.
 */
final class Rehearsal {

  private static final String REPORT =
      """
      date 2024-12-02 Proefbericht

      Minister Ada Veld zegt dat de proef slaagt. „De proef is geslaagd”, aldus Veld.
      """;

  private Rehearsal() {}

  /** Runs the commands; what they print is thrown away. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("kroniek-rehearsal");
    Path archive = folder.resolve("kroniek.db");
    try {
      String file = archive.toString();
      run("", "--version");
      run("", "--help");
      run(REPORT, "read", "--archive", file, "-");
      run("", "find", "--archive", file, "--source", "veld", "proef");
      run("", "find", "--archive", file, "--print", "jsonl", "--since", "2024-12");
      run("", "show", "--archive", file, "s-");
      run("", "explain", "--archive", file, "s-");
      run("", "export", "--archive", file, "csv");
      run("", "export", "--archive", file, "jsonl");
      run("", "quarantine", "--archive", file);
      run("", "fnid");
    } finally {
      for (String suffix : new String[] {"", "-wal", "-shm"}) {
        Files.deleteIfExists(folder.resolve("kroniek.db" + suffix));
      }
      Files.deleteIfExists(folder);
    }
  }

  private static void run(String input, String... arguments) {
    InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Output nowhere = new Output(OutputStream.nullOutputStream());
    new Kroniek(new Terminal(in, nowhere, nowhere, true, true, 80, Map.of(), Clock.systemUTC()))
        .run(arguments);
  }
}
