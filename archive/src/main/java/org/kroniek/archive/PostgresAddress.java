package org.kroniek.archive;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kroniek.model.NearestName;
import org.kroniek.model.UsageException;

/**
 * Where a database is and as whom to enter, as {@code psql} reads it: {@code
 * postgresql://user:password@host:port/database?sslmode=require}. What the address leaves out comes
 * from the variables that {@code psql} reads, the password else from its password file. It is told
 * without the password.
 *
 * @param settings of the driver, by the driver's names
 */
record PostgresAddress(
    String host,
    int port,
    String database,
    String user,
    Optional<String> password,
    Map<String, String> settings) {

  private static final List<String> SCHEMES = List.of("postgresql://", "postgres://");
  private static final int USUAL_PORT = 5_432;
  private static final int LAST_PORT = 65_535;
  private static final String FORM = "write postgresql://USER@HOST/DATABASE";

  /** What may stand behind the question mark, and what the driver calls it. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "sslmode", "sslmode",
          "sslrootcert", "sslrootcert",
          "sslcert", "sslcert",
          "sslkey", "sslkey",
          "connect_timeout", "connectTimeout",
          "application_name", "ApplicationName",
          "schema", "currentSchema");

  /** Copies the settings. */
  PostgresAddress {
    settings = Map.copyOf(settings);
  }

  /** Whether this is meant to be such an address, be it a right one or not. */
  static boolean isOne(String archive) {
    return SCHEMES.stream().anyMatch(archive.toLowerCase(Locale.ROOT)::startsWith);
  }

  /**
   * Reads an address.
   *
   * @param environment the environment's variables
   * @throws UsageException if it is none; the message does not repeat a password
   */
  static PostgresAddress of(String address, Map<String, String> environment) {
    String rest = address.substring(address.indexOf("//") + 2);
    int question = rest.indexOf('?');
    String parameters = question < 0 ? "" : rest.substring(question + 1);
    rest = question < 0 ? rest : rest.substring(0, question);
    // A password may hold what others would part by; the last such mark is meant.
    int at = rest.lastIndexOf('@');
    Optional<String> who = at < 0 ? Optional.empty() : Optional.of(rest.substring(0, at));
    String where = rest.substring(at + 1);
    int slash = where.indexOf('/');
    String place = slash < 0 ? where : where.substring(0, slash);
    Variables variables = new Variables(environment);
    String user =
        part(who.map(w -> w.split(":", 2)[0]))
            .or(() -> variables.of("PGUSER"))
            .orElse(System.getProperty("user.name"));
    String database =
        part(slash < 0 ? Optional.empty() : Optional.of(where.substring(slash + 1)))
            .or(() -> variables.of("PGDATABASE"))
            .orElse(user);
    int colon = place.lastIndexOf(':');
    boolean hasPort = colon > place.lastIndexOf(']');
    String host =
        part(Optional.of(hasPort ? place.substring(0, colon) : place))
            .or(() -> variables.of("PGHOST"))
            .orElse("localhost");
    Optional<String> port =
        hasPort ? part(Optional.of(place.substring(colon + 1))) : Optional.empty();
    int number = port(port.or(() -> variables.of("PGPORT")));
    check(host);
    Optional<String> password =
        part(who.filter(w -> w.contains(":")).map(w -> w.split(":", 2)[1]))
            .or(() -> variables.of("PGPASSWORD"))
            .or(() -> PasswordFile.of(variables).find(host, number, database, user));
    return new PostgresAddress(host, number, database, user, password, settings(parameters));
  }

  private static Optional<String> part(Optional<String> encoded) {
    return encoded.filter(text -> !text.isEmpty()).map(PostgresAddress::decode);
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Without the cause, whose message may repeat a part of the password.
      throw new UsageException(
          "the address of the archive has a % that two hexadecimal digits do not follow: write a %"
              + " of a name or a password as %25");
    }
  }

  private static int port(Optional<String> written) {
    if (written.isEmpty()) {
      return USUAL_PORT;
    }
    String digits = written.get();
    int port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
    if (port < 1 || port > LAST_PORT) {
      throw new UsageException(
          "the port in the address of the archive is no number from 1 to 65535: " + FORM);
    }
    return port;
  }

  private static void check(String host) {
    if (host.startsWith("/")) {
      throw new UsageException(
          "the archive cannot be reached through the socket "
              + host
              + ", only over the network: name the host, localhost for this machine");
    }
    if (!host.matches("[\\p{L}\\p{N}._-]+|\\[[0-9A-Fa-f:.]+\\]")) {
      // Not repeated: where an @ was forgotten, it is a password.
      throw new UsageException("the address of the archive names no host: " + FORM);
    }
  }

  private static Map<String, String> settings(String parameters) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String parameter : parameters.split("&", -1)) {
      if (parameter.isEmpty()) {
        continue;
      }
      String name = parameter.split("=", 2)[0];
      String known = SETTINGS.get(name);
      if (known == null) {
        throw new UsageException(unknown(name));
      }
      settings.put(
          known,
          part(Optional.of(parameter.substring(name.length()).replaceFirst("^=", ""))).orElse(""));
    }
    return settings;
  }

  private static String unknown(String name) {
    List<String> names = new ArrayList<>(SETTINGS.keySet());
    names.sort(null);
    return "the address of the archive sets \""
        + name
        + "\", which there is not"
        + NearestName.of(name, names).map(near -> ", did you mean " + near + "?").orElse("")
        + " (it may set "
        + String.join(", ", names)
        + ")";
  }

  /** As it is told to people, and can be named again: without the password. */
  @Override
  public String toString() {
    String shown = "postgresql://" + user + "@" + host;
    return shown + (port == USUAL_PORT ? "" : ":" + port) + "/" + database;
  }

  /** Variables of the environment that are set and not empty. */
  record Variables(Map<String, String> environment) {

    Optional<String> of(String name) {
      return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
  }

  /** Whether it names the same database, whoever enters it. */
  boolean isSamePlace(PostgresAddress other) {
    return host.equals(other.host)
        && port == other.port
        && database.equals(other.database)
        && Objects.equals(settings.get("currentSchema"), other.settings.get("currentSchema"));
  }
}
