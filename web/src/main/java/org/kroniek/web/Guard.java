package org.kroniek.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stands before every request: answers only under a name that this machine has by itself, so that a
 * foreign page whose name was bound to our address reads nothing (DNS rebinding), and tells the
 * browser to run and load nothing but our own files.
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
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Cache-Control", "private, no-cache",
          "Vary", "Accept-Encoding, HX-Request");

  private final String host;

  Guard(String host) {
    this.host = host.toLowerCase(Locale.ROOT);
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
    String query = context.queryString();
    if (query != null && query.length() > LONGEST_QUERY) {
      throw new HttpResponseException(
          URI_TOO_LONG,
          "The query is " + query.length() + " characters long; " + LONGEST_QUERY + " are allowed.",
          Map.of());
    }
  }

  /** An address is nobody's name, and so cannot be bound to another one. */
  private boolean isOurs(String name) {
    return name.equals("localhost")
        || name.equals(host)
        || IPV4.matcher(name).matches()
        || IPV6.matcher(name).matches();
  }

  private static String name(String header) {
    int bracket = header.lastIndexOf(']');
    int colon = header.indexOf(':', Math.max(bracket, 0));
    return (colon < 0 ? header : header.substring(0, colon)).toLowerCase(Locale.ROOT);
  }
}
