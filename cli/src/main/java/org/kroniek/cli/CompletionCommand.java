package org.kroniek.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a script that completes commands and options in a shell. */
@Command(
    name = "completion",
    description = "Writes a script that completes commands, options and their values in a shell.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(kroniek completion bash)",
      "  kroniek completion zsh >> ~/.zshrc",
    })
final class CompletionCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Parameters(
      paramLabel = "SHELL",
      completionCandidates = Values.Shells.class,
      description = "${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.BASH;

  CompletionCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    String script = AutoComplete.bash("kroniek", kroniek.commandLine());
    if (shell == Shell.ZSH) {
      script =
          "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n"
              + script;
    }
    kroniek.terminal().out().text(script);
    kroniek.terminal().out().flush();
    return Failures.DONE;
  }

  /** The shells. */
  enum Shell {
    /** Of GNU. */
    BASH,
    /** The Z shell, which understands the script of the other. */
    ZSH
  }
}
