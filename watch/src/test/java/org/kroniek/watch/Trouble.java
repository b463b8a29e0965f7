package org.kroniek.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * A server that misbehaves in one way, what must come of it all the same, and how often it may be
 * asked.
 */
final class Trouble {

  private final String name;
  private final Host host;
  private final List<FeedSource> feeds = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final Map<String, int[]> asked = new LinkedHashMap<>();
  private ThrowingConsumer<Trouble> more = trouble -> {};

  Trouble(String name, Host host) {
    this.name = name;
    this.host = host;
  }

  /** With a feed at {@code path}. */
  Trouble feed(String path) {
    feeds.add(Desk.feed(host.base() + path));
    return this;
  }

  Trouble feed(FeedSource source) {
    feeds.add(source);
    return this;
  }

  /** As told by {@code how}. */
  Trouble serving(Consumer<Host> how) {
    how.accept(host);
    return this;
  }

  /** The titles that must be on record, each once. */
  Trouble brings(String... expected) {
    titles.addAll(List.of(expected));
    return this;
  }

  /** How often a path must be asked, neither less nor more. */
  Trouble asked(String path, int times) {
    return asked(path, times, times);
  }

  Trouble asked(String path, int least, int most) {
    asked.put(path, new int[] {least, most});
    return this;
  }

  /** What else must hold in the end. */
  Trouble and(ThrowingConsumer<Trouble> holds) {
    more = holds;
    return this;
  }

  String name() {
    return name;
  }

  Host host() {
    return host;
  }

  List<FeedSource> feeds() {
    return feeds;
  }

  List<String> titles() {
    return titles;
  }

  Map<String, int[]> asked() {
    return asked;
  }

  void checkMore() throws Throwable {
    more.accept(this);
  }
}
