package org.kroniek.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What the program was started with.
 *
 * @param in standard input
 * @param out standard output, for results only
 * @param err standard error, for everything else
 * @param outIsTerminal whether a person looks at the standard output
 * @param errIsTerminal whether a person looks at the standard error
 * @param columns width of the screen
 * @param environment the environment's variables
 * @param clock what time it is
 */
record Terminal(
    InputStream in,
    Output out,
    Output err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Map<String, String> environment,
    Clock clock) {

  private static final int USUAL_COLUMNS = 80;

  /** Copies the environment. */
  Terminal {
    environment = Map.copyOf(environment);
  }

  /**
   * That of this process. Java 17 cannot tell a terminal on one stream from one on another, so the
   * launcher says it in system properties.
   */
  static Terminal ofProcess() {
    Map<String, String> environment = System.getenv();
    boolean able = !"dumb".equals(environment.get("TERM"));
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        new Output(new FileOutputStream(FileDescriptor.out)),
        new Output(new FileOutputStream(FileDescriptor.err)),
        able && Boolean.getBoolean("kroniek.terminal.out"),
        able && Boolean.getBoolean("kroniek.terminal.err"),
        Math.max(40, Integer.getInteger("kroniek.terminal.columns", USUAL_COLUMNS)),
        environment,
        Clock.systemUTC());
  }

  /** A variable of the environment that is set and not empty. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }
}
