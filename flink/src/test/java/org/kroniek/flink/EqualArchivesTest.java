package org.kroniek.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
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
 * half-way give equal archives. With {@code -Dkroniek.flink.articles=5000} the full measure.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EqualArchivesTest {

  private static final int ARTICLES = Integer.getInteger("kroniek.flink.articles", 24);
  private static final Duration PATIENCE = Duration.ofSeconds(120L + ARTICLES);
  private static final String TOPIC = "reports";

  private Path work = Path.of("");
  private Path reports = Path.of("");
  private Holding local = new Holding(List.of(), List.of(), List.of());
  private @Nullable SmallCluster cluster;

  @BeforeAll
  void readLocally(@TempDir Path folder) throws Exception {
    work = folder;
    reports = work.resolve("reports");
    new ReportGenerator(5).write(ARTICLES, reports);
    Files.writeString(
        reports.resolve("broken.jsonl"), "{\"text\": \"De brug is dicht.\"}\n{broken\n");
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
    assertThat(local.readings()).hasSize(ARTICLES + 1);
    assertThat(local.quarantine()).hasSize(2);
    cluster = new SmallCluster();
  }

  @AfterAll
  void stop() throws Exception {
    cluster().shutDown();
  }

  private SmallCluster cluster() {
    return Objects.requireNonNull(cluster);
  }

  @Test
  void batchGivesTheSameArchive() throws Exception {
    Path file = work.resolve("batch.db");
    cluster().end(cluster().begin("--archive", file.toString(), reports.toString()), PATIENCE);
    assertThat(Holding.of(file)).isEqualTo(local);
  }

  @Test
  void aStreamThatLosesAMachineGivesTheSameArchive() throws Exception {
    Path file = work.resolve("stream.db");
    try (Broker broker = new Broker(Files.createDirectory(work.resolve("broker")))) {
      broker.topic(TOPIC, 2);
      send(broker);
      JobID job =
          cluster()
              .begin(
                  "--kafka",
                  broker.address(),
                  "--topic",
                  TOPIC,
                  "--until-now",
                  "--archive",
                  file.toString(),
                  "--checkpoints",
                  "0.3");
      waitFor(file, ARTICLES / 2);
      assertThat(cluster().isRunning(job)).isTrue();
      cluster().killOne();
      cluster().end(job, PATIENCE);
    }
    assertThat(Holding.of(file)).isEqualTo(local);
  }

  @Test
  void aJobThatIsStoppedGoesOnFromItsSavepointAndWritesEachReadingOnce() throws Exception {
    Path readings = work.resolve("readings");
    String[] arguments = {
      "--readings", readings.toString(), "--stream", "--checkpoints", "0.3", reports.toString()
    };
    JobID job = cluster().begin(arguments);
    while (cluster().isRunning(job) && lines(readings.resolve("readings")).isEmpty()) {
      Thread.sleep(50);
    }
    if (cluster().isRunning(job)) {
      String savepoint = cluster().stop(job, work.resolve("savepoints").toUri().toString());
      job = cluster().begin(SavepointRestoreSettings.forPath(savepoint), arguments);
    }
    cluster().end(job, PATIENCE);
    assertThat(lines(readings.resolve("readings"))).isEqualTo(local.readings());
    assertThat(lines(readings.resolve("quarantine"))).hasSize(2);
  }

  private void send(Broker broker) throws Exception {
    try (Producer<String, byte[]> producer = broker.producer()) {
      for (String name : Composition.files(List.of(reports.toString()))) {
        Path file = Path.of(name);
        ProducerRecord<String, byte[]> message =
            new ProducerRecord<>(TOPIC, name, Files.readAllBytes(file));
        message.headers().add("origin", file.toUri().toString().getBytes(StandardCharsets.UTF_8));
        producer.send(message).get();
      }
    }
  }

  private static void waitFor(Path archive, long articles) throws InterruptedException {
    while (Holding.articles(archive) < articles) {
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
