package org.kroniek.cli;

/** The program {@code kroniek}. Exit codes: 0 done, 1 some input was rejected, 2 usage, 3 store. */
public final class Main {

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int code = new Kroniek(Terminal.ofProcess()).run(arguments);
    Runtime.getRuntime().exit(code);
  }
}
