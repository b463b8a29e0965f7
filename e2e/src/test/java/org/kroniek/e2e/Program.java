package org.kroniek.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as a person starts it. */
final class Program implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path err;
  private final BufferedReader out;

  private Program(Process process, Path err) {
    this.process = process;
    this.err = err;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts the command line with these arguments in a folder. What a shell starts in the background
   * ignores Ctrl-C, and so does all that it starts; GNU's {@code env} takes that back.
   */
  static Program start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.kroniek.cli.Main"));
    command.addAll(List.of(arguments));
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().putAll(environment);
    return new Program(builder.redirectError(err.toFile()).start(), err);
  }

  /** Runs the command line to its end. */
  static Ended run(Path folder, String... arguments) throws IOException {
    try (Program program = start(folder, Map.of(), arguments)) {
      return program.end();
    }
  }

  /** Gives the program all of its standard input. */
  Program input(String text) throws IOException {
    process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    return this;
  }

  /** Waits for so many lines of its standard output. */
  void awaitLines(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      if (out.readLine() == null) {
        throw new IllegalStateException("ended after " + i + " lines: " + Files.readString(err));
      }
    }
  }

  /** Stops listening to it. */
  void closeOutput() throws IOException {
    out.close();
  }

  /** Sends a signal. */
  void signal(String name) throws IOException {
    Process kill =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
    await(kill);
  }

  /** Reads the rest of its standard output and waits for its end. */
  Ended end() throws IOException {
    StringBuilder rest = new StringBuilder();
    try {
      for (int c = out.read(); c >= 0; c = out.read()) {
        rest.append((char) c);
      }
    } catch (IOException closed) {
      rest.setLength(0);
    }
    await(process);
    return new Ended(process.exitValue(), rest.toString(), Files.readString(err));
  }

  private static void await(Process process) {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("still running after " + PATIENCE_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a call came to. */
  record Ended(int code, String out, String err) {}
}
