package org.kroniek.watch.alert;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kroniek.ingest.fetch.Answer;
import org.kroniek.ingest.fetch.Ask;
import org.kroniek.ingest.fetch.FetchFault;
import org.kroniek.ingest.fetch.FetchRules;
import org.kroniek.ingest.fetch.Fetcher;
import org.kroniek.model.catalogue.AlertNote;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.Version;

/**
 * A signed request to a server: JSON, with the HMAC-SHA256 of the time, a point and the body. The
 * server may lie in a private network, since somebody named it; no redirect is followed.
 */
final class Webhook implements Way {

  private static final Duration TIME = Duration.ofSeconds(20);
  private static final long LARGEST_ANSWER = 100_000;
  private static final String METHOD = "HmacSHA256";

  private final Map<String, String> environment;
  private final ObjectMapper mapper = new ObjectMapper();

  Webhook(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public void send(Message message) throws Untold {
    byte[] body = body(message);
    String time = String.valueOf(message.at().getEpochSecond());
    URI address = URI.create(message.target());
    Ask ask =
        Ask.post(address, new Ask.Body("application/json", body))
            .with("Kroniek-Delivery", message.delivery())
            .with("Kroniek-Timestamp", time)
            .with("Kroniek-Signature", "v1=" + signature(secret(message), time, body));
    FetchRules rules =
        new FetchRules(
            "Kroniek/" + Version.current(),
            Optional.ofNullable(address.getHost()).map(Set::of).orElse(Set.of()),
            TIME,
            LARGEST_ANSWER);
    try (Fetcher fetcher = Composition.fetcher(rules)) {
      Answer answer = fetcher.fetch(ask);
      if (answer.status() / 100 != 2) {
        throw new Untold("the server answers " + answer.status());
      }
    } catch (FetchFault e) {
      throw new Untold(e.reason(), e);
    }
  }

  private String secret(Message message) throws Untold {
    String variable = message.alert().secret().orElse("");
    String secret = environment.getOrDefault(variable, "");
    if (secret.isEmpty()) {
      throw new Untold(
          "the variable " + variable + ", which holds the secret to sign with, is not set");
    }
    return secret;
  }

  /** The signature in hexadecimal digits of the time, a point and the body. */
  static String signature(String secret, String time, byte[] body) {
    try {
      Mac mac = Mac.getInstance(METHOD);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), METHOD));
      mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + METHOD, e);
    }
  }

  private byte[] body(Message message) {
    ObjectNode root = mapper.createObjectNode();
    root.put("alert", message.alert().name());
    root.put("delivery", message.delivery());
    for (AlertNote note : message.notes()) {
      ObjectNode one = root.withArray("notes").addObject();
      one.put("id", note.finding()).put("article", note.article());
      one.put("title", note.title()).put("words", note.text());
      note.source().ifPresent(source -> one.put("source", source));
      note.outlet().ifPresent(outlet -> one.put("outlet", outlet));
      note.link().ifPresent(link -> one.put("url", link));
      note.day().ifPresent(day -> one.put("day", day));
      one.put("found_at", note.foundAt().toString());
    }
    return root.toString().getBytes(StandardCharsets.UTF_8);
  }
}
