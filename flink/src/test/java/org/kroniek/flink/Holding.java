package org.kroniek.flink;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kroniek.model.Archive;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.ReadingJson;

/**
 * What an archive holds, as rows that can be compared: readings word for word, where each was
 * found, and the quarantine; without numbers and times, which differ from run to run.
 */
record Holding(List<String> readings, List<String> places, List<String> quarantine) {

  static Holding of(Path file) throws SQLException {
    List<String> readings = new ArrayList<>();
    List<String> quarantine = new ArrayList<>();
    ReadingJson json = new ReadingJson();
    try (Archive archive = Composition.existingArchive(file, Clock.systemUTC())) {
      archive.readings(reading -> readings.add(json.write(reading)));
      archive.quarantined().forEach(kept -> quarantine.add(kept.rejection().toString()));
    }
    return new Holding(
        readings.stream().sorted().toList(), places(file), quarantine.stream().sorted().toList());
  }

  /** How many articles and rejections there are. */
  static long size(Path file) {
    try (Archive archive = Composition.archive(file, Clock.systemUTC())) {
      Archive.Counts counts = archive.counts();
      return counts.articles() + counts.quarantined();
    }
  }

  private static List<String> places(Path file) throws SQLException {
    List<String> places = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT a.id, v.number, v.text_hash, p.origin, p.path FROM appearance p"
                    + " JOIN reading r ON r.reading_id = p.reading_id"
                    + " JOIN revision v ON v.revision_id = r.revision_id"
                    + " JOIN article a ON a.article_id = v.article_id"
                    + " WHERE p.superseded_at IS NULL")) {
      while (rows.next()) {
        places.add(
            String.join(
                "|",
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5)));
      }
    }
    return places.stream().sorted().toList();
  }
}
