package org.kroniek.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.archive.PostgresServer;
import org.kroniek.archive.PostgresTests;
import org.kroniek.bench.ReportGenerator;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Archive;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.ReadRun;

/**
 * The same reports through the local run, Flink in batch and Flink as a stream that is broken off
 * half-way give equal archives. The properties {@code kroniek.flink.articles} and {@code
 * kroniek.flink.words} tell how many reports there are and how long.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EqualArchivesTest {

  private static final int ARTICLES = Integer.getInteger("kroniek.flink.articles", 36);
  private static final int WORDS = Integer.getInteger("kroniek.flink.words", 120);
  private static final int BROKEN = 2;
  private static final int ROWS = 3;
  private static final int MORE = 1 + ROWS;
  private static final Duration PATIENCE = Duration.ofSeconds(300L + ARTICLES);
  private static final String EVERY = "0.3";

  private Path work = Path.of("");
  private Path reports = Path.of("");
  private Holding local = Holding.none();
  private @Nullable SmallCluster cluster;
  private @Nullable Broker broker;

  @BeforeAll
  void readLocally(@TempDir Path folder) throws Exception {
    work = folder;
    reports = work.resolve("reports");
    new ReportGenerator(5, List.of("nl", "en"), WORDS).write(ARTICLES, reports);
    Files.writeString(
        reports.resolve("broken.jsonl"), "{\"text\": \"De brug is dicht.\"}\n{broken\n");
    writeTable(reports.resolve("rows.parquet"));
    Files.write(reports.resolve("picture.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    Path file = work.resolve("local.db");
    Composition composition = new Composition();
    try (Archive archive = Composition.archive(file, Clock.systemUTC());
        Inputs inputs =
            composition.inputs(
                List.of(reports.toString()), InputStream.nullInputStream(), IngestOptions.none())) {
      new ReadRun(composition.articleReader(), Optional.of(archive), 2).run(inputs, new Silent());
    }
    local = Holding.of(file);
    assertThat(local.readings()).hasSize(ARTICLES + MORE);
    assertThat(local.quarantine()).hasSize(BROKEN);
    cluster = new SmallCluster();
    broker = new Broker(Files.createDirectory(work.resolve("broker")));
  }

  private static void writeTable(Path file) throws IOException {
    MessageType type =
        MessageTypeParser.parseMessageType(
            "message report { required binary text (STRING); required binary date (STRING); }");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(type)
            .build()) {
      for (int row = 0; row < ROWS; row++) {
        Group group = new SimpleGroup(type);
        group.add("text", "Sluis " + row + " blijft dicht, zei wethouder Mo Vendrik.");
        group.add("date", "2024-12-0" + (row + 1));
        writer.write(group);
      }
    }
  }

  @AfterAll
  void stop() throws Exception {
    cluster().shutDown();
    broker().close();
  }

  private Broker broker() {
    return Objects.requireNonNull(broker);
  }

  private SmallCluster cluster() {
    return Objects.requireNonNull(cluster);
  }

  @Test
  void batchGivesTheSameArchive() throws Exception {
    Path file = work.resolve("batch.db");
    cluster().end(cluster().begin("--archive", file.toString(), reports.toString()), PATIENCE);
    assertThat(Holding.waiting(file)).as("reports that wait to be compared").isZero();
    assertThat(Holding.of(file)).isEqualTo(local);
  }

  @Test
  void aStreamThatLosesAMachineGivesTheSameArchive() throws Exception {
    Path file = work.resolve("stream.db");
    streamLosingAMachine("all", file.toString());
    assertThat(Holding.of(file)).isEqualTo(local);
  }

  @Test
  @ExtendWith(PostgresTests.class)
  void soItDoesInADatabaseThatSeveralWriteTo(PostgresServer server) throws Exception {
    String database = server.freshDatabase();
    String name = server.address(database);
    streamLosingAMachine("database", name);
    try (Connection connection = server.connect(database)) {
      assertThat(Holding.of(name, connection)).isEqualTo(local);
    }
  }

  private void streamLosingAMachine(String topic, String archive) throws Exception {
    broker().topic(topic, 2);
    List<String> names = Composition.files(List.of(reports.toString()));
    int part = names.size() * 2 / 3;
    send(topic, names.subList(0, part));
    JobID job = begin(topic, "--archive", archive);
    // More is under way than has arrived when the machine is lost.
    waitUntil(() -> Holding.size(archive) >= ARTICLES / 3);
    cluster().killOne();
    send(topic, names.subList(part, names.size()));
    waitUntil(() -> Holding.size(archive) == ARTICLES + MORE + BROKEN);
    cluster().stop(job, work.resolve("savepoints").toUri().toString());
  }

  @Test
  void aJobThatIsStoppedGoesOnFromItsSavepointAndWritesEachReadingOnce() throws Exception {
    Path folder = work.resolve("readings");
    String savepoints = work.resolve("savepoints").toUri().toString();
    broker().topic("halves", 2);
    List<String> names = Composition.files(List.of(reports.toString()));
    int half = names.size() / 2;
    send("halves", names.subList(0, half));
    JobID first = begin("halves", "--readings", folder.toString());
    waitUntil(() -> !lines(folder.resolve("readings")).isEmpty());
    String savepoint = cluster().stop(first, savepoints);
    send("halves", names.subList(half, names.size()));
    JobID second =
        cluster()
            .begin(
                SavepointRestoreSettings.forPath(savepoint),
                stream("halves", "--readings", folder.toString()));
    waitUntil(() -> lines(folder.resolve("readings")).size() == ARTICLES + MORE);
    waitUntil(() -> lines(folder.resolve("quarantine")).size() == BROKEN);
    cluster().stop(second, savepoints);
    assertThat(lines(folder.resolve("readings"))).isEqualTo(local.readings());
    assertThat(lines(folder.resolve("quarantine"))).hasSize(BROKEN);
  }

  private JobID begin(String topic, String to, String where) throws Exception {
    return cluster().begin(stream(topic, to, where));
  }

  private String[] stream(String topic, String to, String where) {
    return new String[] {
      "--kafka", broker().address(), "--topic", topic, "--checkpoints", EVERY, to, where
    };
  }

  private void send(String topic, List<String> names) throws Exception {
    try (Producer<String, byte[]> producer = broker().producer()) {
      for (String name : names) {
        Path file = Path.of(name);
        ProducerRecord<String, byte[]> message =
            new ProducerRecord<>(topic, name, Files.readAllBytes(file));
        message.headers().add("origin", file.toUri().toString().getBytes(StandardCharsets.UTF_8));
        producer.send(message).get();
      }
    }
  }

  private static void waitUntil(Callable<Boolean> isSo) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.call()) {
      assertThat(System.nanoTime()).as("patience is at an end").isLessThan(end);
      Thread.sleep(50);
    }
  }

  private static List<String> lines(Path folder) throws Exception {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
      return lines.stream().sorted().toList();
    }
  }

  private static final class Silent implements ReadRun.Listener {

    @Override
    public void reading(Reading reading, Optional<Archive.Saved> saved) {
      // The archive tells.
    }

    @Override
    public void rejection(Rejection rejection) {
      // The archive tells.
    }

    @Override
    public void progress(ReadRun.Progress progress) {
      // Nobody watches.
    }
  }
}
