package org.kroniek.web;

import java.util.List;
import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.Finding;

/** Finds what an id of an address means, or says what is near to it. */
final class Lookup {

  private static final int CANDIDATES = 10;
  private static final int LONGEST_ID = 64;

  private final Archive archive;

  Lookup(Archive archive) {
    this.archive = archive;
  }

  /**
   * The article with this id, or the only one whose id begins so.
   *
   * @throws Missing if there is none, or more than one
   */
  Archive.Stored article(String id) {
    return stored(id)
        .filter(found -> found.reading().article().id().startsWith(id))
        .orElseThrow(() -> missing("article", id));
  }

  /**
   * The finding with this id, or the only one whose id begins so.
   *
   * @throws Missing if there is none, or more than one
   */
  Found finding(String id) {
    Archive.Stored stored = stored(id).orElseThrow(() -> missing("finding", id));
    List<Finding> begin =
        stored.reading().findings().filter(finding -> finding.id().startsWith(id)).toList();
    Optional<Finding> exact = begin.stream().filter(finding -> finding.id().equals(id)).findFirst();
    if (exact.isEmpty() && begin.size() != 1) {
      throw missing("finding", id);
    }
    return new Found(stored, exact.orElseGet(() -> begin.get(0)));
  }

  private Optional<Archive.Stored> stored(String id) {
    return id.isEmpty() || id.length() > LONGEST_ID ? Optional.empty() : archive.show(id);
  }

  private Missing missing(String kind, String id) {
    List<String> candidates =
        id.length() > LONGEST_ID ? List.of() : archive.idsBeginningWith(id, CANDIDATES);
    return new Missing(
        candidates.isEmpty()
            ? "There is no " + kind + " \"" + id + "\" on record. Search for its words instead."
            : "More than one id on record begins with \"" + id + "\". Which is meant?",
        candidates);
  }

  /** A finding and the reading that it stands in. */
  record Found(Archive.Stored stored, Finding finding) {}
}
