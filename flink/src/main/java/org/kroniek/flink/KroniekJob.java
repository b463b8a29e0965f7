package org.kroniek.flink;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.kroniek.model.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The job: articles from files or from Kafka, read in parallel, into an archive or into files of
 * readings. Without a cluster around it, it runs on a small one within this process.
 */
@Command(
    name = "kroniek-flink",
    mixinStandardHelpOptions = true,
    description = {
      "Reads reports on a Flink cluster: files in batch, or messages of Kafka as a stream.",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek-flink --archive kroniek.db crawl/CC-NEWS/2024/12",
      "  kroniek-flink --readings s3://bucket/readings s3://bucket/crawl",
      "  kroniek-flink --kafka broker:9092 --topic reports --archive postgresql://kroniek@db/kroniek"
          + " --checkpoints 30 --checkpoint-folder hdfs:///kroniek/checkpoints",
    })
public final class KroniekJob implements Callable<Integer> {

  private static final int USAGE = 2;

  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description = "Folders and files, here or where Flink reaches them (hdfs:, s3:).")
  private List<String> inputs = List.of();

  @Option(names = "--kafka", paramLabel = "BROKERS", description = "Read messages: host:port,…")
  private String brokers = "";

  @Option(names = "--topic", description = "The topic to read.")
  private String topic = "";

  @Option(
      names = "--group",
      defaultValue = "kroniek",
      description = "The consumer group; ${DEFAULT-VALUE} otherwise.")
  private String group = "kroniek";

  @Option(
      names = "--until-now",
      description = "End where the topic ended when the job began, instead of waiting for more.")
  private boolean untilNow;

  @Option(
      names = "--archive",
      paramLabel = "ARCHIVE",
      description = "Write to this archive: a file, or postgresql://USER@HOST/DATABASE.")
  private String archive = "";

  @Option(
      names = "--readings",
      paramLabel = "FOLDER",
      description = "Write readings as JSON lines, and quarantine beside them, exactly once.")
  private String readings = "";

  @Option(names = "--stream", description = "Read files as a stream as well, with checkpoints.")
  private boolean stream;

  @Option(names = "--world", paramLabel = "FOLDER", description = "Tables of the world.")
  private String world = "";

  @Option(
      names = "--checkpoints",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How often a stream is checkpointed; ${DEFAULT-VALUE} otherwise.")
  private double checkpoints = 30;

  @Option(
      names = "--checkpoint-folder",
      paramLabel = "FOLDER",
      description = "Where checkpoints are kept, for all machines; else as Flink is configured.")
  private String checkpointFolder = "";

  @Option(
      names = "--restarts",
      defaultValue = "10",
      description = "How often the job is begun again after a failure.")
  private int restarts = 10;

  /** Runs the job and ends the process; 2 for a wrong command line. */
  public static void main(String[] arguments) {
    int code =
        new CommandLine(new KroniekJob())
            .setExecutionExceptionHandler(
                (failure, line, parsed) -> {
                  if (failure instanceof UsageException) {
                    line.getErr().println("kroniek-flink: " + failure.getMessage());
                    return USAGE;
                  }
                  throw failure;
                })
            .execute(arguments);
    if (code != 0) {
      // A cluster's client takes an exception for failure and an exit for its own.
      throw new IllegalStateException("kroniek-flink ended with " + code);
    }
  }

  @Override
  public Integer call() throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration());
    build(environment);
    environment.execute("kroniek");
    return 0;
  }

  /** Lays the graph of the job that {@code arguments} describe into {@code environment}. */
  static void build(StreamExecutionEnvironment environment, String... arguments) {
    KroniekJob job = new KroniekJob();
    new CommandLine(job).parseArgs(arguments);
    environment.configure(job.configuration());
    job.build(environment);
  }

  private void build(StreamExecutionEnvironment environment) {
    check();
    JobGraph graph = new JobGraph(environment);
    var intakes =
        brokers.isEmpty() ? graph.files(inputs) : graph.messages(brokers, topic, group, untilNow);
    var read = graph.read(intakes, world);
    if (!archive.isEmpty()) {
      graph.archive(read, archive);
    }
    if (!readings.isEmpty()) {
      graph.files(read, readings);
    }
  }

  private void check() {
    if (inputs.isEmpty() == brokers.isEmpty()) {
      throw new UsageException("name either files and folders, or --kafka with --topic");
    }
    if (brokers.isEmpty() != topic.isEmpty()) {
      throw new UsageException("--kafka and --topic belong together");
    }
    if (archive.isEmpty() && readings.isEmpty()) {
      throw new UsageException("name where to write: --archive ARCHIVE or --readings FOLDER");
    }
    if (checkpoints <= 0) {
      throw new UsageException(
          String.format(Locale.ROOT, "--checkpoints must be more than 0: %s", checkpoints));
    }
  }

  private Configuration configuration() {
    Configuration configuration = new Configuration();
    boolean streaming = stream || !brokers.isEmpty();
    configuration.set(
        ExecutionOptions.RUNTIME_MODE,
        streaming ? RuntimeExecutionMode.STREAMING : RuntimeExecutionMode.BATCH);
    // Whatever travels has a serializer that a savepoint can be read with by a later version.
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, restarts);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(1));
    if (streaming) {
      configuration.set(
          CheckpointingOptions.CHECKPOINTING_INTERVAL,
          Duration.ofMillis(Math.round(checkpoints * 1000)));
    }
    if (!checkpointFolder.isEmpty()) {
      configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
      configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpointFolder);
    }
    return configuration;
  }
}
