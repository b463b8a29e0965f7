package org.kroniek.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kroniek.model.NearestName;
import org.kroniek.model.UsageException;

/** A list of feeds in TOML: settings, and one table {@code [[feed]]} for each. */
final class FeedToml {

  private static final List<String> SETTINGS =
      List.of("contact", "private", "interval", "pause", "feed");
  private static final List<String> FEED =
      List.of("outlet", "address", "language", "interval", "text");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s?(s|m|h|d)");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private final String name;
  private final JsonNode root;

  /**
   * Reads the text of the file {@code name}.
   *
   * @throws UsageException where it is no TOML or holds what is not known
   */
  FeedToml(String name, String text) {
    this.name = name;
    try {
      this.root = new TomlMapper().readTree(text);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw new UsageException(
          "cannot read the list of feeds " + name + line + ": " + e.getOriginalMessage());
    }
    checkNames(root, SETTINGS, "");
  }

  WatchSettings settings(WatchSettings usual) {
    WatchSettings settings = usual.withContact(text(root, "contact", "").or(usual::contact));
    Set<String> hosts = new LinkedHashSet<>(usual.privateHosts());
    for (JsonNode host : root.path("private")) {
      hosts.add(host.asText());
    }
    settings = settings.withPrivateHosts(hosts);
    settings = settings.withInterval(duration(root, "interval", "").orElse(usual.interval()));
    return settings.withPause(duration(root, "pause", "").orElse(usual.pause()));
  }

  List<FeedSource> feeds() {
    List<FeedSource> feeds = new ArrayList<>();
    JsonNode tables = root.path("feed");
    if (!tables.isMissingNode() && !tables.isArray()) {
      throw fault("", "write [[feed]], with two brackets, above each feed");
    }
    for (JsonNode table : tables) {
      feeds.add(feed(table, ", feed " + (feeds.size() + 1)));
    }
    return feeds;
  }

  private FeedSource feed(JsonNode table, String place) {
    checkNames(table, FEED, place);
    String address =
        text(table, "address", place).orElseThrow(() -> fault(place, "it has no address"));
    Optional<String> language = text(table, "language", place);
    if (language.filter(code -> !LANGUAGE.matcher(code).matches()).isPresent()) {
      throw fault(place, "language is \"" + language.get() + "\"; write nl or en");
    }
    String text = text(table, "text", place).orElse("page");
    if (!text.equals("page") && !text.equals("feed")) {
      throw fault(
          place,
          "text is \""
              + text
              + "\"; write \"page\" to fetch the pages (which is usual) or"
              + " \"feed\" where the feed holds the whole text");
    }
    return new FeedSource(
        FeedList.address(address, name + place),
        text(table, "outlet", place),
        language,
        duration(table, "interval", place),
        text.equals("feed"));
  }

  private void checkNames(JsonNode table, List<String> known, String place) {
    for (Iterator<String> names = table.fieldNames(); names.hasNext(); ) {
      String field = names.next();
      if (!known.contains(field)) {
        throw fault(
            place,
            "there is no \""
                + field
                + "\""
                + NearestName.of(field, known).map(n -> "; did you mean " + n + "?").orElse("")
                + " Known are "
                + String.join(", ", known));
      }
    }
  }

  private Optional<String> text(JsonNode table, String field, String place) {
    JsonNode value = table.path(field);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw fault(place, field + " must be a text in quotation marks");
    }
    return Optional.of(value.asText().strip()).filter(words -> !words.isEmpty());
  }

  private Optional<Duration> duration(JsonNode table, String field, String place) {
    return text(table, field, place).map(written -> duration(written, field, place));
  }

  private Duration duration(String written, String field, String place) {
    Matcher matcher = DURATION.matcher(written);
    if (!matcher.matches()) {
      throw fault(place, field + " is \"" + written + "\"; write \"30s\", \"15m\" or \"2h\"");
    }
    long number = Long.parseLong(matcher.group(1));
    Duration duration =
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    if (field.equals("interval") && duration.compareTo(Duration.ofMinutes(1)) < 0) {
      throw fault(place, "an interval of less than a minute asks too much of a server");
    }
    return duration;
  }

  private UsageException fault(String place, String what) {
    return new UsageException(name + place + ": " + what);
  }
}
