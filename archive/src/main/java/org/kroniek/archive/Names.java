package org.kroniek.archive;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The numbers of names in the archive, for the length of one transaction. */
final class Names {

  private final Handle handle;
  private final Map<String, Long> known = new HashMap<>();

  Names(Handle handle) {
    this.handle = handle;
  }

  /** The number of a name, which is written where it is new. */
  long number(String name) {
    return known.computeIfAbsent(name, this::findOrWrite);
  }

  private long findOrWrite(String name) {
    return handle
        .createQuery("SELECT name_id FROM name WHERE name = ?")
        .bind(0, name)
        .mapTo(Long.class)
        .findOne()
        .orElseGet(() -> write(name));
  }

  private long write(String name) {
    return handle
        .createQuery("INSERT INTO name (name, folded) VALUES (?, ?) RETURNING name_id")
        .bind(0, WellFormed.check(name))
        .bind(1, fold(name))
        .mapTo(Long.class)
        .one();
  }

  /** Small letters without diacritics, white space as single spaces. */
  static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
