package org.kroniek.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {

  private static final int LINES = 20;

  @TempDir private Path folder;
  private final ArticleFiles format = new ArticleFiles();

  @Test
  void aFileGoesOnBehindWhatTheCheckpointCovers() throws IOException {
    FileSourceSplit split = split();
    List<RecordAndPosition<Envelope>> all = read(format.createReader(new Configuration(), split));
    assertThat(all).hasSize(LINES + 1);
    for (int done : List.of(0, 1, 7, LINES, LINES + 1)) {
      FileSourceSplit restored =
          split.updateWithCheckpointedPosition(
              new CheckpointedPosition(CheckpointedPosition.NO_OFFSET, done));
      List<RecordAndPosition<Envelope>> rest =
          read(format.restoreReader(new Configuration(), restored));
      assertThat(bytes(rest)).isEqualTo(bytes(all.subList(done, all.size())));
      assertThat(rest.stream().map(RecordAndPosition::getRecordSkipCount))
          .isEqualTo(
              all.subList(done, all.size()).stream()
                  .map(RecordAndPosition::getRecordSkipCount)
                  .toList());
    }
  }

  @Test
  void thePositionOfARecordCountsItself() throws IOException {
    List<RecordAndPosition<Envelope>> all = read(format.createReader(new Configuration(), split()));
    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i).getRecordSkipCount()).isEqualTo(i + 1L);
    }
  }

  private FileSourceSplit split() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      lines.append("{\"text\": \"Sluis ").append(i).append(" gaat dinsdag dicht.\"}\n");
    }
    Path file = Files.writeString(folder.resolve("a.jsonl"), lines + "{broken\n");
    return new FileSourceSplit("a", new org.apache.flink.core.fs.Path(file.toUri()), 0, 1, 0, 1);
  }

  private static List<List<Byte>> bytes(List<RecordAndPosition<Envelope>> records) {
    List<List<Byte>> all = new ArrayList<>();
    for (RecordAndPosition<Envelope> one : records) {
      List<Byte> bytes = new ArrayList<>();
      for (byte b : one.getRecord().bytes()) {
        bytes.add(b);
      }
      all.add(bytes);
    }
    return all;
  }

  private static List<RecordAndPosition<Envelope>> read(BulkFormat.Reader<Envelope> reader)
      throws IOException {
    List<RecordAndPosition<Envelope>> records = new ArrayList<>();
    try (reader) {
      for (var batch = reader.readBatch(); batch != null; batch = reader.readBatch()) {
        for (var one = batch.next(); one != null; one = batch.next()) {
          records.add(
              new RecordAndPosition<>(one.getRecord(), one.getOffset(), one.getRecordSkipCount()));
        }
        batch.releaseBatch();
      }
    }
    return records;
  }
}
