package org.kroniek.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is wanted of one item of a Wikidata dump.
 *
 * @param id the item, {@code Q57792}
 * @param labels its names in {@code nl}, {@code en}, {@code de}, {@code fr}
 * @param aliases its other names in those languages, each once
 * @param sitelinks how many wikis have a page of it
 * @param classes of what it is an instance
 * @param links the items named by other statements, by property
 * @param held the offices that it held
 */
record DumpItem(
    String id,
    Map<String, String> labels,
    List<String> aliases,
    int sitelinks,
    List<String> classes,
    Map<String, String> links,
    List<Position> held) {

  DumpItem {
    labels = Map.copyOf(labels);
    aliases = List.copyOf(aliases);
    classes = List.copyOf(classes);
    links = Map.copyOf(links);
    held = List.copyOf(held);
  }

  /**
   * An office held.
   *
   * @param position its item
   * @param of the item of the body, where the statement names one
   * @param from when it began, in the form of the tables; empty where it is not known
   * @param until when it ended; empty where it goes on or is not known
   */
  record Position(String position, String of, String from, String until) {}

  /** The name in Dutch, else in English. */
  Optional<String> name() {
    return Optional.ofNullable(labels.get("nl")).or(() -> Optional.ofNullable(labels.get("en")));
  }
}
