package org.kroniek.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Looks up names of hosts and gives their public addresses only. The client connects to the very
 * addresses that it is given here, so that a name that changes between the look and the connection
 * gains nothing.
 */
final class CheckedNames implements Dns {

  private final FetchRules rules;
  private final Dns names;

  CheckedNames(FetchRules rules, Dns names) {
    this.rules = rules;
    this.names = names;
  }

  /** The host lies where one may not go. */
  static final class Forbidden extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Forbidden(String host) {
      super(host);
    }
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> found = names.lookup(host);
    if (rules.mayBePrivate(host)) {
      return found;
    }
    List<InetAddress> open = found.stream().filter(PublicAddress::is).toList();
    if (open.isEmpty()) {
      throw new Forbidden(host);
    }
    return open;
  }

  /** Checks a host that is written as a number, which the client does not look up. */
  void check(String host) throws UnknownHostException {
    lookup(host);
  }
}
