package org.kroniek.watch.alert;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import org.apache.commons.net.smtp.AuthenticatingSMTPClient;
import org.apache.commons.net.smtp.AuthenticatingSMTPClient.AUTH_METHOD;
import org.apache.commons.net.smtp.SMTPReply;
import org.apache.commons.net.util.TrustManagerUtils;
import org.kroniek.watch.alert.MailServer.Encryption;

/** Mail over SMTP. */
final class Mail implements Way {

  private static final Duration TIME = Duration.ofSeconds(20);

  private final Map<String, String> environment;

  Mail(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public void send(Message message) throws Untold {
    MailServer server = MailServer.of(environment);
    String to = MailText.address(message.target());
    try {
      send(server, to, MailText.of(message, server.from(), to));
    } catch (IOException | GeneralSecurityException e) {
      throw new Untold(
          "the mail server " + server.host() + " could not be spoken to: " + e.getMessage(), e);
    }
  }

  private static void send(MailServer server, String to, String mail)
      throws IOException, GeneralSecurityException, Untold {
    AuthenticatingSMTPClient client =
        new AuthenticatingSMTPClient(
            "TLS", server.encryption() == Encryption.TLS, StandardCharsets.UTF_8.name());
    // As it comes the client asks of a certificate only that it is not out of date.
    client.setTrustManager(TrustManagerUtils.getDefaultTrustManager(null));
    client.setEndpointCheckingEnabled(true);
    client.setConnectTimeout((int) TIME.toMillis());
    client.setDefaultTimeout((int) TIME.toMillis());
    try {
      client.connect(server.host(), server.port());
      client.setSoTimeout((int) TIME.toMillis());
      check(SMTPReply.isPositiveCompletion(client.getReplyCode()), client);
      greet(client, server);
      if (server.user().isPresent()) {
        check(client.auth(AUTH_METHOD.PLAIN, server.user().get(), server.password()), client);
      }
      check(client.setSender(server.from()), client);
      check(client.addRecipient(to), client);
      hand(client, mail);
      client.logout();
    } finally {
      if (client.isConnected()) {
        client.disconnect();
      }
    }
  }

  private static void greet(AuthenticatingSMTPClient client, MailServer server)
      throws IOException, Untold {
    check(SMTPReply.isPositiveCompletion(client.ehlo("kroniek.invalid")), client);
    if (server.encryption() == Encryption.STARTTLS) {
      check(client.execTLS(), client);
      check(SMTPReply.isPositiveCompletion(client.ehlo("kroniek.invalid")), client);
    }
  }

  private static void hand(AuthenticatingSMTPClient client, String mail)
      throws IOException, Untold {
    Writer writer = client.sendMessageData();
    if (writer == null) {
      throw refused(client);
    }
    try (writer) {
      writer.write(mail);
    }
    check(client.completePendingCommand(), client);
  }

  private static void check(boolean good, AuthenticatingSMTPClient client) throws Untold {
    if (!good) {
      throw refused(client);
    }
  }

  private static Untold refused(AuthenticatingSMTPClient client) {
    return new Untold("the mail server says: " + client.getReplyString().strip());
  }
}
