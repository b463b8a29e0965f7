package org.kroniek.ingest.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Within what limits and as whom is fetched.
 *
 * @param agent what it calls itself towards servers
 * @param privateHosts the names of hosts, as addresses bear them, that may lie on this machine or
 *     in a private network; all others must be public
 * @param time how long one request may take, from looking up the name to the last byte
 * @param bytes the largest body, after decompression
 */
public record FetchRules(String agent, Set<String> privateHosts, Duration time, long bytes) {

  /** The largest limit: what one Java array can hold, with room to spare. */
  private static final long MOST = 1_000_000_000;

  /** Checks the limits and takes the hosts in small letters. */
  public FetchRules {
    if (agent.isBlank() || !agent.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw new IllegalArgumentException("agent must be printable ASCII: " + agent);
    }
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("time must be positive: " + time);
    }
    if (bytes < 1 || bytes > MOST) {
      throw new IllegalArgumentException("bytes must be 1 to " + MOST + ": " + bytes);
    }
    privateHosts =
        privateHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean mayBePrivate(String host) {
    return privateHosts.contains(host.toLowerCase(Locale.ROOT));
  }
}
