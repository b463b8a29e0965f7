package org.kroniek.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a reading means the one whom the gold names. */
final class GoldNames {

  private static final String RESOURCE = "gold-wikidata.tsv";
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ARTICLE =
      Pattern.compile("^(de|het|een|the|a|an)\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  private final Map<String, String> wikidata = new HashMap<>();

  GoldNames() {
    try (InputStream in = GoldNames.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + RESOURCE);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(cells -> wikidata.put(cells[0], cells[1]));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /**
   * Whether the two are one: by name, by one of the gold's other names, or by Wikidata id.
   *
   * @param gold the name in the gold; empty where the gold has nobody
   * @param read the party of the reading with its entity's fields; empty where it has nobody
   * @param aliases of the gold's names
   */
  boolean same(Optional<String> gold, Optional<JsonNode> read, JsonNode aliases) {
    if (read.isEmpty()) {
      return gold.isEmpty();
    }
    if (gold.isEmpty()) {
      return false;
    }
    Set<String> names = new HashSet<>();
    names.add(normal(gold.get()));
    aliases.path(gold.get()).forEach(alias -> names.add(normal(alias.asText())));
    String id = read.get().path("wikidata").asText("");
    return names.contains(normal(read.get().path("name").asText("")))
        || (!id.isEmpty() && id.equals(wikidata.get(gold.get())));
  }

  /** Small letters without accents, article and punctuation. */
  static String normal(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String folded = plain.replace("ß", "ss").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String bare = MARKS.matcher(folded).replaceAll("").strip();
    return OTHERS.matcher(ARTICLE.matcher(bare).replaceFirst("")).replaceAll(" ").strip();
  }
}
