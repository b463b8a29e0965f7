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
import java.util.Map;
import java.util.Optional;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.pipeline.AcrossReports;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.ReadingJson;

/**
 * What an archive holds, as rows that can be compared: readings word for word, where each was
 * found, the quarantine, and which reports are one story; without numbers and times, which differ
 * from run to run.
 */
record Holding(
    List<String> readings, List<String> places, List<String> quarantine, List<String> stories) {

  static Holding none() {
    return new Holding(List.of(), List.of(), List.of(), List.of());
  }

  static Holding of(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      return of(file.toString(), connection);
    }
  }

  /**
   * What an archive holds.
   *
   * @param name as people name it
   * @param connection to its tables
   */
  static Holding of(String name, Connection connection) throws SQLException {
    List<String> readings = new ArrayList<>();
    List<String> quarantine = new ArrayList<>();
    List<String> stories = new ArrayList<>();
    ReadingJson json = new ReadingJson();
    try (CataloguedArchive archive =
        Composition.existingArchive(name, Map.of(), Clock.systemUTC())) {
      archive.readings(reading -> readings.add(json.write(reading)));
      archive.quarantined().forEach(kept -> quarantine.add(kept.rejection().toString()));
      new AcrossReports(archive, Optional.empty(), Optional.empty())
          .stories(1, Integer.MAX_VALUE).list().stream()
              .map(story -> story.reports().stream().map(Heading::id).sorted().toList())
              .forEach(reports -> stories.add(reports.toString()));
    }
    return new Holding(
        readings.stream().sorted().toList(),
        places(connection),
        quarantine.stream().sorted().toList(),
        stories.stream().sorted().toList());
  }

  /** How many articles wait to be compared with others. */
  static long waiting(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM kept_waiting")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** How many articles and rejections there are. */
  static long size(String name) {
    try (Archive archive = Composition.archive(name, Map.of(), Clock.systemUTC())) {
      Archive.Counts counts = archive.counts();
      return counts.articles() + counts.quarantined();
    }
  }

  private static List<String> places(Connection connection) throws SQLException {
    List<String> places = new ArrayList<>();
    try (Statement statement = connection.createStatement();
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
