package org.kroniek.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stands before every request: answers only under a name that this machine has by itself, so that a
 * foreign page whose name was bound to our address reads nothing (DNS rebinding); lets in only who
 * knows the token, where there is one; lets nobody write from a foreign page; and tells the browser
 * to run and load nothing but our own files.
 */
final class Guard implements Handler {

  private static final int MISDIRECTED_REQUEST = 421;
  private static final int URI_TOO_LONG = 414;
  private static final int LONGEST_QUERY = 4_000;
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");

  /** The page may use our own style, scripts and REST answers, and nothing else. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cache-Control", "private, no-cache",
          "Vary", "Accept-Encoding, HX-Request");

  private static final int UNAUTHORIZED = 401;
  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
  private static final Set<String> OURSELVES = Set.of("same-origin", "none");

  private final Set<String> names;
  private final Optional<byte[]> token;

  Guard(ServerOptions options) {
    this.names =
        Stream.concat(Stream.of("localhost", options.host()), options.proxy().stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.token = options.token().map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void handle(Context context) {
    HEADERS.forEach(context::header);
    String name = name(Optional.ofNullable(context.header("Host")).orElse(""));
    if (!isOurs(name)) {
      throw new HttpResponseException(
          MISDIRECTED_REQUEST,
          "This server does not answer under the name \""
              + name
              + "\". Use the address that \"kroniek serve\" printed.",
          Map.of());
    }
    if (!READING.contains(context.method())) {
      checkOrigin(context);
    }
    if (token.isPresent() && !knows(Optional.ofNullable(context.header("Authorization")))) {
      context.header("WWW-Authenticate", "Basic realm=\"Kroniek\", charset=\"UTF-8\"");
      throw new HttpResponseException(
          UNAUTHORIZED,
          "Whoever asks must know the token: as a password, any name with it, or as \"Authorization:"
              + " Bearer TOKEN\".",
          Map.of());
    }
    String query = context.queryString();
    if (query != null && query.length() > LONGEST_QUERY) {
      throw new HttpResponseException(
          URI_TOO_LONG,
          "The query is " + query.length() + " characters long; " + LONGEST_QUERY + " are allowed.",
          Map.of());
    }
  }

  /** A page of somebody else may not have a reader's browser write here. */
  private static void checkOrigin(Context context) {
    String site = Optional.ofNullable(context.header("Sec-Fetch-Site")).orElse("none");
    String origin = Optional.ofNullable(context.header("Origin")).orElse("");
    String own = Optional.ofNullable(context.header("Host")).orElse("");
    boolean foreign = !origin.isEmpty() && !origin.replaceFirst("^https?://", "").equals(own);
    if (!OURSELVES.contains(site) || foreign) {
      throw new ForbiddenResponse("Only pages of this server may send something here.");
    }
  }

  /** The token as it stands, or as the password of whatever name. */
  private boolean knows(Optional<String> authorization) {
    String[] words = authorization.orElse("").split(" ", 2);
    if (words.length < 2) {
      return false;
    }
    byte[] given =
        words[0].equalsIgnoreCase("Basic")
            ? password(words[1].strip())
            : words[1].strip().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, token.orElseThrow());
  }

  private static byte[] password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1).getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  /** An address is nobody's name, and so cannot be bound to another one. */
  private boolean isOurs(String name) {
    return names.contains(name) || IPV4.matcher(name).matches() || IPV6.matcher(name).matches();
  }

  private static String name(String header) {
    int bracket = header.lastIndexOf(']');
    int colon = header.indexOf(':', Math.max(bracket, 0));
    return (colon < 0 ? header : header.substring(0, colon)).toLowerCase(Locale.ROOT);
  }
}
