package org.kroniek.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.PartialDate;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Notes in YAML between two lines of three dashes above a text. Read safely: plain values only, no
 * types of the file's choosing. Safe for use by many threads.
 */
final class FrontMatter {

  private static final String FENCE = "---";
  private static final int MOST = 100_000;

  private final Columns columns;
  private final WrittenDate dates;

  FrontMatter(Columns columns, WrittenDate dates) {
    this.columns = columns;
    this.dates = dates;
  }

  /**
   * What the notes say.
   *
   * @param end the end of the closing line
   */
  record Found(int end, Facts facts) {}

  /** Whether a line of three dashes begins at {@code start} and a line of notes follows. */
  static boolean begins(String text, int start) {
    if (!text.startsWith(FENCE, start)) {
      return false;
    }
    int end = lineEnd(text, start);
    return text.substring(start + FENCE.length(), end).isBlank() && end < text.length();
  }

  /** The notes that begin at {@code start}. */
  Found read(String text, int start) throws Unreadable {
    int body = afterLine(text, start);
    int line = body;
    while (line < text.length()) {
      int end = lineEnd(text, line);
      String words = text.substring(line, end).stripTrailing();
      if (words.equals(FENCE) || words.equals("...")) {
        return new Found(line + words.length(), facts(text.substring(body, line)));
      }
      line = afterLine(text, line);
    }
    throw Unreadable.parse(
        "front matter is opened with --- and never closed; put a line of --- below it",
        text.substring(start, Math.min(text.length(), start + 200)));
  }

  private Facts facts(String yaml) throws Unreadable {
    if (yaml.length() > MOST) {
      throw Unreadable.parse("front matter is longer than " + MOST + " characters", "");
    }
    Object loaded = load(yaml);
    if (loaded == null) {
      return Facts.none();
    }
    if (!(loaded instanceof Map<?, ?> map)) {
      throw Unreadable.parse("front matter is not a list of names and values (title: …)", yaml);
    }
    Facts facts = Facts.none();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Optional<Columns.Column> column = columns.named(String.valueOf(entry.getKey()));
      Optional<String> value = value(entry.getValue());
      if (column.isPresent() && value.isPresent()) {
        facts = with(facts, column.get(), value.get());
      }
    }
    return facts;
  }

  private static @Nullable Object load(String yaml) throws Unreadable {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel("front matter")
            .setMaxAliasesForCollections(10)
            .setAllowDuplicateKeys(false)
            .setCodePointLimit(MOST)
            .build();
    try {
      return new Load(settings).loadFromString(yaml);
    } catch (YamlEngineException | ClassCastException | StackOverflowError e) {
      throw Unreadable.parse("front matter is not valid YAML", String.valueOf(e.getMessage()));
    }
  }

  /** One value, or several of a list with commas between; nothing for anything deeper. */
  private static Optional<String> value(@Nullable Object value) {
    if (value instanceof List<?> list) {
      List<String> parts = new ArrayList<>();
      list.forEach(part -> value(part).ifPresent(parts::add));
      return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }
    boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
    String words = plain ? String.valueOf(value).strip() : "";
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  private Facts with(Facts facts, Columns.Column column, String value) throws Unreadable {
    return switch (column) {
      case TITLE -> facts.withTitle(Optional.of(value));
      case OUTLET -> facts.withOutlet(Optional.of(value));
      case URL -> facts.withUrl(Optional.of(value));
      case AUTHOR -> facts.withByline(Optional.of(value));
      case LANGUAGE -> facts.withLanguage(Optional.of(value));
      case DATE -> facts.withPublished(Optional.of(date(dates, value)));
      case TEXT, ID -> facts;
    };
  }

  /** The date that {@code value} says. */
  static PartialDate date(WrittenDate dates, String value) throws Unreadable {
    return dates
        .read(value)
        .orElseThrow(
            () ->
                Unreadable.parse(
                    "the date “"
                        + (value.length() > 60 ? value.substring(0, 60) + "…" : value)
                        + "” is not in the calendar or in no known form; write 2024, 2024-12,"
                        + " 2024-12-02 or 2 december 2024",
                    value));
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static int afterLine(String text, int from) {
    return Math.min(text.length(), lineEnd(text, from) + 1);
  }
}
