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
import java.util.Objects;
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

  /** As {@link #know}, and writes those that are new. */
  void make(Collection<String> names) {
    know(names);
    List<String> wanted =
        names.stream().filter(name -> !known.containsKey(name)).distinct().toList();
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      write(wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)));
    }
  }

  private void write(List<String> names) {
    Query insert =
        handle.createQuery(
            "INSERT INTO name (name, folded) VALUES "
                + String.join(", ", Collections.nCopies(names.size(), "(?, ?)"))
                + " RETURNING name, name_id");
    for (int i = 0; i < names.size(); i++) {
      insert.bind(2 * i, WellFormed.check(names.get(i))).bind(2 * i + 1, fold(names.get(i)));
    }
    insert
        .map((row, context) -> known.put(new Cells(row).text("name"), row.getLong("name_id")))
        .list();
    Rows starts = starts(handle);
    names.forEach(name -> addStarts(starts, Objects.requireNonNull(known.get(name)), fold(name)));
    starts.write();
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
    make(List.of(name));
    return Objects.requireNonNull(known.get(name));
  }

  /** Keeps where the words of a name begin. */
  static void writeStarts(Handle handle, long number, String folded) {
    Rows rows = starts(handle);
    addStarts(rows, number, folded);
    rows.write();
  }

  private static Rows starts(Handle handle) {
    return Rows.into(handle, "name_start", "start, name_id", "DO NOTHING");
  }

  private static void addStarts(Rows rows, long number, String folded) {
    starts(folded).forEach(start -> rows.addWords(start).add(number).end());
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
