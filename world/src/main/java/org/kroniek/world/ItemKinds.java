package org.kroniek.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an item of Wikidata is in the tables, by what it is an instance of. */
final class ItemKinds {

  static final String PERSON = "person";
  static final String POSITION = "position";

  private final Map<String, String> kinds = new HashMap<>();

  /** Those of {@code classes.tsv}. */
  ItemKinds() {
    List<String> lines = Tables.resource("classes.tsv");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      kinds.put(cells[0], cells[1]);
    }
  }

  /** The kind; nothing where the item is not wanted. Persons only with an office. */
  Optional<String> of(DumpItem item) {
    for (String each : item.classes()) {
      String kind = kinds.get(each);
      if (kind != null) {
        boolean wanted = !kind.equals(PERSON) || !item.held().isEmpty();
        return wanted ? Optional.of(kind) : Optional.empty();
      }
    }
    return item.links().containsKey(DumpItemReader.JURISDICTION)
        ? Optional.of(POSITION)
        : Optional.empty();
  }
}
