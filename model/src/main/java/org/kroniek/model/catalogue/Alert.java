package org.kroniek.model.catalogue;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kroniek.model.UsageException;

/**
 * A saved query that tells when something new answers it.
 *
 * @param name small letters, digits and dashes
 * @param kind what is looked for
 * @param query as the address of a page has it, {@code source=Rutte&about=Trump}
 * @param channel how it is told
 * @param target a file, an address of the web or of mail; empty for {@link Channel#PRINT}
 * @param secret the name of the variable of the environment that holds the secret to sign with
 * @param seen the number of the last reading that was looked at
 * @param failures how many times in a row it could not be told
 * @param dueAt not before then is it told again; empty for at once
 * @param outcome what came of the last time, in a few words for people
 */
public record Alert(
    String name,
    Catalogue.Kind kind,
    String query,
    Channel channel,
    Optional<String> target,
    Optional<String> secret,
    long seen,
    int failures,
    Optional<Instant> dueAt,
    String outcome) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  /** Checks the name. */
  public Alert {
    if (!NAME.matcher(name).matches()) {
      throw new UsageException(
          "An alert cannot be called \""
              + name
              + "\"; take up to 60 small letters, digits and dashes.");
    }
    if (target.isPresent() == (channel == Channel.PRINT)) {
      throw new IllegalArgumentException("target of " + channel + ": " + target);
    }
  }

  /** How something is told. */
  public enum Channel {
    /** On the standard output of the command that found it. */
    PRINT,
    /** In a file with an Atom feed. */
    FEED,
    /** By a signed request to a server. */
    WEBHOOK,
    /** By mail. */
    MAIL
  }
}
