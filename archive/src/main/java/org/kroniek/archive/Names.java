package org.kroniek.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The numbers of names in the archive, for the length of one transaction. */
final class Names {

  /** Nobody types further than this. */
  private static final int LONGEST_START = 60;

  private static final int MOST_STARTS = 12;

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
    String folded = fold(name);
    long number =
        handle
            .createQuery("INSERT INTO name (name, folded) VALUES (?, ?) RETURNING name_id")
            .bind(0, WellFormed.check(name))
            .bind(1, folded)
            .mapTo(Long.class)
            .one();
    writeStarts(handle, number, folded);
    return number;
  }

  /** Keeps where the words of a name begin. */
  static void writeStarts(Handle handle, long number, String folded) {
    Rows rows = Rows.into(handle, "name_start", "start, name_id", "DO NOTHING");
    starts(folded).forEach(start -> rows.addWords(start).add(number).end());
    rows.write();
  }

  /** The ends of a folded name that begin with a word; of a very long name the first few. */
  static List<String> starts(String folded) {
    List<String> starts = new ArrayList<>();
    boolean inWord = false;
    for (int i = 0; i < folded.length() && starts.size() < MOST_STARTS; i++) {
      boolean letter = Character.isLetterOrDigit(folded.charAt(i));
      if (letter && !inWord) {
        starts.add(folded.substring(i, Math.min(folded.length(), i + LONGEST_START)));
      }
      inWord = letter;
    }
    return starts;
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
