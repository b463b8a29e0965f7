package org.kroniek.flink;

import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.Partitioner;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** The operators of the job. Each has an id, so that a savepoint fits a later version. */
final class JobGraph {

  private static final TypeInformation<Envelope> ENVELOPE = TypeInformation.of(Envelope.class);

  private static final String DATABASE = "postgres";

  private final StreamExecutionEnvironment environment;

  JobGraph(StreamExecutionEnvironment environment) {
    this.environment = environment;
  }

  /** The articles of files and folders. */
  DataStream<Envelope> files(List<String> inputs) {
    FileSource<Envelope> source =
        FileSource.forBulkFileFormat(
                new ArticleFiles(), inputs.stream().map(Path::new).toArray(Path[]::new))
            .setFileEnumerator(FilesOnOffer::new)
            .build();
    return environment
        .fromSource(source, WatermarkStrategy.noWatermarks(), "files", ENVELOPE)
        .uid("files");
  }

  /** The articles of the messages of a topic, from where the group left off. */
  @SuppressWarnings("deprecation") // The connector still asks for Kafka's own deprecated type.
  DataStream<Envelope> messages(String brokers, String topic, String group, boolean untilNow) {
    KafkaSourceBuilder<Envelope> source =
        KafkaSource.<Envelope>builder()
            .setBootstrapServers(brokers)
            .setTopics(topic)
            .setGroupId(group)
            .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
            .setDeserializer(new Messages());
    if (untilNow) {
      source.setBounded(OffsetsInitializer.latest());
    }
    return environment
        .fromSource(source.build(), WatermarkStrategy.noWatermarks(), "messages", ENVELOPE)
        .uid("messages")
        .flatMap(new TakeIn())
        .returns(ENVELOPE)
        .name("take in")
        .uid("take-in");
  }

  /**
   * Readings. Articles of one origin go the same way, so that a later text is read and kept after
   * an earlier one where both came from one file or partition.
   */
  SingleOutputStreamOperator<Envelope> read(DataStream<Envelope> intakes, String world) {
    return byKey(intakes)
        .process(new ReadArticles(world))
        .returns(ENVELOPE)
        .name("read")
        .uid("read");
  }

  private static DataStream<Envelope> byKey(DataStream<Envelope> envelopes) {
    // Not keyBy: that would sort everything first in batch, and no state is kept by key.
    Partitioner<String> byHash = (key, count) -> Math.floorMod(key.hashCode(), count);
    return envelopes.partitionCustom(byHash, Envelope::key);
  }

  /**
   * Writes readings and dead letters to an archive: one in a file has one writer, a database as
   * many as there are readers.
   */
  void archive(SingleOutputStreamOperator<Envelope> read, String archive) {
    var sink =
        read.union(read.getSideOutput(ReadArticles.DEAD_LETTERS))
            .sinkTo(new ArchiveSink(archive))
            .name("archive")
            .uid("archive");
    if (!archive.startsWith(DATABASE)) {
      sink.setParallelism(1);
    }
  }

  /** Writes readings and dead letters as lines of JSON. */
  void files(SingleOutputStreamOperator<Envelope> read, String folder) {
    read.sinkTo(lines(folder, "readings", Lines.READINGS)).name("readings").uid("readings");
    read.getSideOutput(ReadArticles.DEAD_LETTERS)
        .sinkTo(lines(folder, "quarantine", Lines.QUARANTINE))
        .name("quarantine")
        .uid("quarantine");
  }

  private static FileSink<Envelope> lines(String folder, String name, Encoder<Envelope> encoder) {
    return FileSink.forRowFormat(new Path(folder, name), encoder)
        .withBucketAssigner(new BasePathBucketAssigner<>())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .withOutputFileConfig(
            OutputFileConfig.builder().withPartPrefix(name).withPartSuffix(".jsonl").build())
        .build();
  }
}
