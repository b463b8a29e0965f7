package org.kroniek.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kroniek.ingest.fetch.Links;
import org.kroniek.model.UsageException;

/**
 * The feeds that are to be watched, and how.
 *
 * @param feeds each address once
 * @param settings for all of them
 */
public record FeedList(List<FeedSource> feeds, WatchSettings settings) {

  /** Takes each address once, the first. */
  public FeedList {
    Map<URI, FeedSource> once = new LinkedHashMap<>();
    feeds.forEach(feed -> once.putIfAbsent(feed.address(), feed));
    feeds = List.copyOf(once.values());
  }

  /**
   * What stands in {@code feeds.toml}, in OPML, or at addresses themselves.
   *
   * @param names files ending in {@code .toml}, files of OPML, addresses
   * @throws UsageException where one is not there or cannot be understood, with the place, or where
   *     there is no feed in any
   */
  public static FeedList read(List<String> names) {
    List<FeedSource> feeds = new ArrayList<>();
    WatchSettings settings = WatchSettings.standard();
    for (String name : names) {
      if (name.matches("(?i)https?://.{1,2000}")) {
        feeds.add(FeedSource.at(address(name, name)));
        continue;
      }
      String text = text(name);
      if (name.toLowerCase(Locale.ROOT).endsWith(".toml")) {
        FeedToml toml = new FeedToml(name, text);
        settings = toml.settings(settings);
        feeds.addAll(toml.feeds());
      } else {
        feeds.addAll(new Opml(name, text).feeds());
      }
    }
    if (feeds.isEmpty()) {
      throw new UsageException(String.join(", ", names) + " names no feed; nothing to watch");
    }
    return new FeedList(feeds, settings);
  }

  private static String text(String name) {
    try {
      Path file = Path.of(name);
      if (!Files.isRegularFile(file)) {
        throw new UsageException(
            "cannot read the list of feeds " + name + ": there is no such file");
      }
      return Files.readString(file);
    } catch (IOException | InvalidPathException e) {
      throw new UsageException(
          "cannot read the list of feeds " + name + ": it must be text in UTF-8 that you may read");
    }
  }

  static URI address(String written, String place) {
    return Links.of(written)
        .orElseThrow(
            () ->
                new UsageException(
                    place + ": \"" + written + "\" is no address of the web (http or https)"));
  }
}
