package org.kroniek.watch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a host's robots.txt asks of Kroniek (RFC 9309). */
final class Robots {

  /** Under which name it may be addressed, in small letters. */
  static final String AGENT = "kroniek";

  /** For so long what was read once holds. */
  static final Duration LASTING = Duration.ofHours(24);

  /** So much of a robots.txt is read, as the standard asks. */
  static final int LONGEST = 512_000;

  /** Longer pauses than this are taken for a mistake. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final BaseRobotRules rules;

  private Robots(BaseRobotRules rules) {
    this.rules = rules;
  }

  /** Those of the text of a robots.txt; without a text everything is allowed. */
  static Robots of(Optional<String> text) {
    if (text.isEmpty()) {
      return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    }
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_PAUSE.toMillis(), 0);
    return new Robots(
        parser.parseContent(
            "https://host.invalid/robots.txt",
            text.get().getBytes(StandardCharsets.UTF_8),
            "text/plain",
            List.of(AGENT)));
  }

  boolean allows(URI address) {
    return rules.isAllowed(address.toString());
  }

  /** The time between two requests that it asks for. */
  Duration pause() {
    long asked = rules.getCrawlDelay();
    return asked == BaseRobotRules.UNSET_CRAWL_DELAY || asked < 0
        ? Duration.ZERO
        : Duration.ofMillis(asked);
  }
}
