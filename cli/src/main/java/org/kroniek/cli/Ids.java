package org.kroniek.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Stored;
import org.kroniek.model.NearestName;
import org.kroniek.model.UsageException;

/** Finds what an id that somebody typed means: whole, its beginning, or misspelt. */
final class Ids {

  private static final int SHOWN = 8;
  private static final int SEARCHED = 2_000;
  private static final int KIND_AND_TWO = 4;

  private final Archive archive;

  Ids(Archive archive) {
    this.archive = archive;
  }

  /**
   * The id that is meant and what is stored under it.
   *
   * @throws UsageException if there is none or are several; the message names the nearest
   */
  Found find(String typed) {
    List<String> ids = typed.isBlank() ? List.of() : archive.idsBeginningWith(typed, SHOWN + 1);
    if (ids.isEmpty()) {
      throw new UsageException(
          "there is no article or finding with the id \""
              + typed
              + "\""
              + nearest(typed).map(id -> "; did you mean " + id + "?").orElse(""));
    }
    if (ids.size() > 1 && !ids.contains(typed)) {
      throw new UsageException(
          "several ids begin with \""
              + typed
              + "\": "
              + String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())))
              + (ids.size() > SHOWN ? ", …" : ""));
    }
    String id = ids.contains(typed) ? typed : ids.get(0);
    Stored stored =
        archive.show(id).orElseThrow(() -> new UsageException("nothing stands under the id " + id));
    return new Found(id, stored);
  }

  private Optional<String> nearest(String typed) {
    String beginning = typed.substring(0, Math.min(KIND_AND_TWO, typed.length()));
    return Stream.of(
            beginning, typed.substring(0, Math.min(2, typed.length())), "s-" + typed, "a-" + typed)
        .filter(prefix -> !prefix.isBlank())
        .map(prefix -> archive.idsBeginningWith(prefix, SEARCHED))
        .flatMap(ids -> nearest(typed, ids).stream())
        .findFirst();
  }

  /** What was typed may be the beginning of an id only, so it is held against beginnings. */
  private static Optional<String> nearest(String typed, List<String> ids) {
    Map<String, String> beginnings = new TreeMap<>();
    ids.forEach(
        id -> beginnings.putIfAbsent(id.substring(0, Math.min(id.length(), typed.length())), id));
    return NearestName.of(typed, beginnings.keySet()).map(beginnings::get);
  }

  /** An id and the reading that holds it. */
  record Found(String id, Stored stored) {}
}
