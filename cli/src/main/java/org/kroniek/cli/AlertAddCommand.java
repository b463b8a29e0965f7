package org.kroniek.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Statement;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Alert;
import org.kroniek.model.catalogue.Alert.Channel;
import org.kroniek.model.catalogue.Catalogue;
import org.kroniek.model.catalogue.CataloguedArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves a query. */
@Command(
    name = "add",
    description = {
      "Saves a query, which tells from now on when something new answers it.",
      "A webhook is signed with the secret that a variable of the environment holds. Mail goes over",
      "the server of KRONIEK_SMTP (smtp://user@host, smtps://user@host), with"
          + " KRONIEK_SMTP_PASSWORD,",
      "from KRONIEK_MAIL_FROM.",
    })
final class AlertAddCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Mixin private final ArchiveOption archive = new ArchiveOption();

  @Parameters(index = "0", paramLabel = "NAME", description = "What the alert is called.")
  private String name = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "WORD",
      description = "Words that a finding or its source's name must hold, as in find.")
  private List<String> words = List.of();

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description =
          "What is asked, as the address of a page of the reading room has it; the whole address"
              + " will do.")
  private String query = "";

  @Option(names = "--source", paramLabel = "NAME", description = "Who says it; a part will do.")
  private String source = "";

  @Option(
      names = "--about",
      paramLabel = "NAME",
      description = "Whom or what it is about; a part will do.")
  private String about = "";

  @Option(
      names = "--act",
      paramLabel = "ACT",
      completionCandidates = Values.Acts.class,
      description = "What the source does: ${COMPLETION-CANDIDATES}.")
  private Statement.@Nullable Act act;

  @Option(names = "--outlet", paramLabel = "NAME", description = "The outlet's whole name.")
  private String outlet = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "statement",
      completionCandidates = Values.Kinds.class,
      description = "What is looked for: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Catalogue.Kind kind = Catalogue.Kind.STATEMENT;

  @Option(names = "--print", description = "Tells on the standard output of what finds it.")
  private boolean print;

  @Option(names = "--feed", paramLabel = "FILE", description = "Tells in an Atom feed.")
  private @Nullable Path feed;

  @Option(names = "--webhook", paramLabel = "URL", description = "Tells a server, signed.")
  private @Nullable String webhook;

  @Option(
      names = "--secret",
      paramLabel = "VARIABLE",
      defaultValue = "KRONIEK_ALERT_SECRET",
      description = "The variable that holds the secret to sign with (${DEFAULT-VALUE}).")
  private String secret = "KRONIEK_ALERT_SECRET";

  @Option(names = "--mail", paramLabel = "ADDRESS", description = "Tells by mail.")
  private @Nullable String mail;

  AlertAddCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    AlertQuery asked = AlertQuery.read(query);
    asked.add("q", String.join(" ", words)).add("source", source).add("about", about);
    asked.add("outlet", outlet).add("act", act == null ? "" : act.name());
    if (asked.isEmpty()) {
      throw new UsageException(
          "everything would answer this alert; give words, --source, --about or --query");
    }
    asked.filter();
    try (CataloguedArchive to = archive.open(kroniek.terminal())) {
      Alert alert = alert(asked, to.alerts().lastReading());
      if (!to.alerts().add(alert)) {
        throw new UsageException(
            "there is an alert " + name + " already; take another name, or remove it first");
      }
      kroniek
          .terminal()
          .err()
          .notice(
              "alert "
                  + name
                  + ": tells of what comes from now on; alert test "
                  + name
                  + " shows what answers it already");
      return Failures.DONE;
    }
  }

  private Alert alert(AlertQuery asked, long seen) {
    Channel channel = channel();
    Optional<String> target =
        switch (channel) {
          case PRINT -> Optional.empty();
          case FEED -> Optional.ofNullable(feed).map(file -> file.toAbsolutePath().toString());
          case WEBHOOK -> Optional.ofNullable(webhook).map(AlertAddCommand::address);
          case MAIL -> Optional.ofNullable(mail);
        };
    return new Alert(
        name,
        kind,
        asked.toString(),
        channel,
        target,
        channel == Channel.WEBHOOK ? Optional.of(secret) : Optional.empty(),
        seen,
        0,
        Optional.empty(),
        "");
  }

  private Channel channel() {
    List<Channel> named = new ArrayList<>();
    if (print) {
      named.add(Channel.PRINT);
    }
    if (feed != null) {
      named.add(Channel.FEED);
    }
    if (webhook != null) {
      named.add(Channel.WEBHOOK);
    }
    if (mail != null) {
      named.add(Channel.MAIL);
    }
    if (named.size() != 1) {
      throw new UsageException(
          "say one way in which it tells: --print, --feed FILE, --webhook URL or --mail ADDRESS");
    }
    return named.get(0);
  }

  private static String address(String written) {
    try {
      URI address = URI.create(written);
      if (address.getHost() != null && written.matches("(?i)https?://.*")) {
        return written;
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException("--webhook " + written + ": not an address: " + e.getMessage());
    }
    throw new UsageException("--webhook " + written + ": write https://host/path");
  }
}
