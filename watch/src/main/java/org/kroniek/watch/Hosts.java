package org.kroniek.watch;

import java.net.URI;
import java.util.Locale;

/** Names of hosts as lanes bear them. */
final class Hosts {

  private Hosts() {}

  /** Scheme, host and port, {@code https://nieuws.voorbeeld.nl}. */
  static String of(URI address) {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT);
  }
}
