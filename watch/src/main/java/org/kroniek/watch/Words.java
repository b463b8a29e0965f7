package org.kroniek.watch;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Short texts as feeds have them: with tags, with entities, far too long, or blank. */
final class Words {

  private static final int LONGEST = 300;
  private static final Pattern TAG = Pattern.compile("<[^<>]{0,300}>");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Words() {}

  /** One line without tags. */
  static Optional<String> line(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    String plain =
        TAG.matcher(written.substring(0, Math.min(written.length(), 20 * LONGEST))).replaceAll("");
    String line = SPACE.matcher(entities(plain)).replaceAll(" ").strip();
    return Optional.of(line.length() > LONGEST ? line.substring(0, LONGEST).strip() : line)
        .filter(words -> !words.isEmpty());
  }

  /** The few entities that titles hold after XML has resolved its own. */
  private static String entities(String text) {
    return text.replace("&nbsp;", " ")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** The text where it is one. */
  static Optional<String> text(@Nullable String written) {
    return Optional.ofNullable(written).map(String::strip).filter(words -> !words.isEmpty());
  }
}
