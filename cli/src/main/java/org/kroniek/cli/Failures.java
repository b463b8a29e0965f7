package org.kroniek.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.ArchiveException;
import org.kroniek.model.NearestName;
import org.kroniek.model.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said, and with which exit code the program ends, when something goes wrong. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  static final int DONE = 0;
  static final int REJECTED = 1;
  static final int USAGE = 2;
  static final int STORE = 3;

  /** Of a process that signal 2, Ctrl-C, ended: 128 and the signal. */
  static final int INTERRUPTED = 130;

  /** Of a process that signal 13 ended, which is how others end when nobody reads on. */
  static final int BROKEN_PIPE = 141;

  private final Kroniek kroniek;

  Failures(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    say(Visible.text(message(exception)));
    nearest(exception).ifPresent(name -> hint("Did you mean " + name + "?"));
    hint("Try " + command.getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parseResult) {
    return exitCode(exception);
  }

  /** Says what went wrong and returns the exit code for it. */
  int exitCode(Exception exception) {
    if (exception instanceof Output.BrokenPipe) {
      return BROKEN_PIPE;
    }
    if (exception instanceof Interruption.Stopped) {
      return INTERRUPTED;
    }
    if (exception instanceof UsageException) {
      say(Visible.text(String.valueOf(exception.getMessage())));
      return USAGE;
    }
    if (exception instanceof ArchiveException || exception instanceof UncheckedIOException) {
      say(Visible.text(String.valueOf(exception.getMessage())));
      return STORE;
    }
    StringWriter trace = new StringWriter();
    exception.printStackTrace(new PrintWriter(trace));
    say("this is a fault of Kroniek; please report it with these lines");
    hint(Visible.text(trace.toString()));
    return STORE;
  }

  private void say(String message) {
    kroniek.terminal().err().notice(kroniek.noticeStyle().alarm("kroniek:") + " " + message);
  }

  private void hint(String message) {
    kroniek.terminal().err().notice(message);
  }

  private static String message(ParameterException exception) {
    if (exception instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      CommandLine command = exception.getCommandLine();
      boolean isOption = first.startsWith("-");
      return "there is no "
          + (isOption ? "option" : command.getSubcommands().isEmpty() ? "place for" : "command")
          + " \""
          + first
          + "\""
          + (command.getParent() == null ? "" : " in " + command.getCommandSpec().qualifiedName());
    }
    return String.valueOf(exception.getMessage());
  }

  private static Optional<String> nearest(ParameterException exception) {
    if (!(exception instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    CommandLine command = exception.getCommandLine();
    String first = unmatched.getUnmatched().get(0);
    List<String> names = new ArrayList<>();
    if (first.startsWith("-")) {
      command.getCommandSpec().optionsMap().keySet().stream()
          .filter(name -> name.startsWith("--"))
          .forEach(names::add);
      return NearestName.of(first.split("=", 2)[0], names);
    }
    names.addAll(command.getSubcommands().keySet());
    return NearestName.of(first, names);
  }
}
