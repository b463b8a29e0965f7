package org.kroniek.cli;

import java.util.concurrent.Callable;
import org.kroniek.pipeline.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program with its commands; each command is one class. */
@Command(
    name = "kroniek",
    versionProvider = Kroniek.CurrentVersion.class,
    description = {
      "Reads dated news reports and keeps the record of what they describe:",
      "who said what, to whom, when, through which outlet.",
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek read samples              read a folder of reports into ./kroniek.db",
      "  kroniek find --source Rutte       what did he say?",
      "  kroniek find --help               the options of one command",
      "",
      "Exit codes: 0 done; 1 some input was rejected; 2 the call was wrong; 3 the archive failed.",
    })
final class Kroniek implements Callable<Integer> {

  private static final int HELP_COLUMNS = 100;

  private final Terminal terminal;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--color",
      scope = ScopeType.INHERIT,
      paramLabel = "WHEN",
      completionCandidates = Values.Colours.class,
      description = "auto, always or never; auto heeds NO_COLOR.")
  private Style.When when = Style.When.AUTO;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean version;

  Kroniek(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs one command and returns the exit code. */
  int run(String... arguments) {
    try {
      int code = commandLine().execute(arguments);
      terminal.out().flush();
      return code;
    } catch (RuntimeException e) {
      return new Failures(this).exitCode(e);
    }
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(new OutputWriter(terminal.err()));
    terminal.err().flush();
    return Failures.USAGE;
  }

  Terminal terminal() {
    return terminal;
  }

  /** How to write on the standard output. */
  Style style() {
    return new Style(coloured(terminal.outIsTerminal()));
  }

  /** How to write on the standard error. */
  Style noticeStyle() {
    return new Style(coloured(terminal.errIsTerminal()));
  }

  private boolean coloured(boolean isTerminal) {
    return switch (when) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> isTerminal && terminal.variable("NO_COLOR").isEmpty();
    };
  }

  CommandLine commandLine() {
    CommandLine line =
        new CommandLine(this)
            .addSubcommand("read", new ReadCommand(this))
            .addSubcommand("watch", new WatchCommand(this))
            .addSubcommand("alert", AlertCommand.with(this))
            .addSubcommand("find", new FindCommand(this))
            .addSubcommand("show", new ShowCommand(this))
            .addSubcommand("explain", new ExplainCommand(this))
            .addSubcommand("stories", new StoriesCommand(this))
            .addSubcommand("positions", new PositionsCommand(this))
            .addSubcommand("norm", new NormCommand(this))
            .addSubcommand("who-says", new WhoSaysCommand(this))
            .addSubcommand("between", new BetweenCommand(this))
            .addSubcommand("copies", new CopiesCommand(this))
            .addSubcommand("export", new ExportCommand(this))
            .addSubcommand("serve", new ServeCommand(this))
            .addSubcommand("move", new MoveCommand(this))
            .addSubcommand("quarantine", new QuarantineCommand(this))
            .addSubcommand("eval", new EvalCommand(this))
            .addSubcommand("annotate", new AnnotateCommand(this))
            .addSubcommand("world", WorldCommand.with(this))
            .addSubcommand("completion", new CompletionCommand(this));
    Failures failures = new Failures(this);
    return Values.register(line)
        .setOut(new OutputWriter(terminal.out()))
        .setErr(new OutputWriter(terminal.err()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                coloured(terminal.outIsTerminal()) ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.min(HELP_COLUMNS, terminal.columns()))
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  /** Tells the version that the build wrote. */
  static final class CurrentVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"kroniek " + Version.current()};
    }
  }
}
