package org.kroniek.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.kroniek.model.Reading;

/** The numbers of names in the archive, for the length of one transaction. */
final class Names {

  /** Nobody types further than this. */
  private static final int LONGEST_START = 60;

  private static final int MOST_STARTS = 12;

  /** Names looked up by one query. */
  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final Map<String, Long> known = new HashMap<>();
  private final Set<String> looked = new HashSet<>();

  Names(Handle handle) {
    this.handle = handle;
  }

  /** Looks many names up at once, which takes as long as one. */
  void know(Collection<String> names) {
    List<String> wanted = names.stream().filter(looked::add).toList();
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      List<String> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
      Query query =
          handle.createQuery(
              "SELECT name, name_id FROM name WHERE name IN ("
                  + String.join(", ", Collections.nCopies(some.size(), "?"))
                  + ")");
      for (int i = 0; i < some.size(); i++) {
        query.bind(i, some.get(i));
      }
      query
          .map((row, context) -> known.put(new Cells(row).text("name"), row.getLong("name_id")))
          .list();
    }
  }

  /** All names in a reading. */
  static Set<String> of(Reading reading) {
    Set<String> names = new LinkedHashSet<>();
    reading.article().outlet().ifPresent(names::add);
    reading.entities().forEach(entity -> names.add(entity.name()));
    reading.findings().flatMap(ListLoader::parties).forEach(party -> names.add(party.name()));
    return names;
  }

  /** The number of a name, which is written where it is new. */
  long number(String name) {
    know(List.of(name));
    return known.computeIfAbsent(name, this::write);
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
