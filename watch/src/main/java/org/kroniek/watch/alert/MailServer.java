package org.kroniek.watch.alert;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/**
 * The server that takes mail, as the environment names it.
 *
 * @param host its name
 * @param port where it listens
 * @param encryption from the first byte, asked for, or none
 * @param user who logs in; empty for nobody
 * @param password of the user
 * @param from whose mail it is
 */
record MailServer(
    String host,
    int port,
    Encryption encryption,
    Optional<String> user,
    String password,
    String from) {

  private static final int SUBMISSIONS = 465;
  private static final int SUBMISSION = 587;
  private static final int PLAIN = 25;

  /** How the connection is kept from others. */
  enum Encryption {
    TLS,
    STARTTLS,
    NONE
  }

  /**
   * What {@code KRONIEK_SMTP}, {@code KRONIEK_SMTP_PASSWORD} and {@code KRONIEK_MAIL_FROM} say.
   *
   * @throws Untold where they are missing or cannot be understood
   */
  static MailServer of(Map<String, String> environment) throws Untold {
    String written = environment.getOrDefault("KRONIEK_SMTP", "");
    String from = environment.getOrDefault("KRONIEK_MAIL_FROM", "");
    if (written.isEmpty() || from.isEmpty()) {
      throw new Untold(
          "set KRONIEK_SMTP to the server, smtp://user@mail.example.org, and KRONIEK_MAIL_FROM to"
              + " the sender");
    }
    URI address;
    try {
      address = new URI(written);
    } catch (URISyntaxException e) {
      throw new Untold("KRONIEK_SMTP is no address: " + e.getReason(), e);
    }
    Encryption encryption = encryption(String.valueOf(address.getScheme()));
    if (address.getHost() == null) {
      throw new Untold("KRONIEK_SMTP names no host; write smtp://user@mail.example.org");
    }
    Optional<String> user = Optional.ofNullable(address.getUserInfo());
    if (user.isPresent() && encryption == Encryption.NONE) {
      throw new Untold("no password is sent without encryption; write smtp:// or smtps://");
    }
    int port = address.getPort() > 0 ? address.getPort() : usual(encryption);
    return new MailServer(
        address.getHost(),
        port,
        encryption,
        user,
        environment.getOrDefault("KRONIEK_SMTP_PASSWORD", ""),
        MailText.address(from));
  }

  private static Encryption encryption(String scheme) throws Untold {
    return switch (scheme) {
      case "smtps" -> Encryption.TLS;
      case "smtp" -> Encryption.STARTTLS;
      case "smtp+plain" -> Encryption.NONE;
      default ->
          throw new Untold(
              "KRONIEK_SMTP begins with "
                  + scheme
                  + "; write smtp:// (encrypted once connected), smtps:// (encrypted from the first"
                  + " byte) or smtp+plain:// (not encrypted, for a server on this machine)");
    };
  }

  private static int usual(Encryption encryption) {
    return switch (encryption) {
      case TLS -> SUBMISSIONS;
      case STARTTLS -> SUBMISSION;
      case NONE -> PLAIN;
    };
  }
}
