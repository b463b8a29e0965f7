package org.kroniek.flink;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** Flink's own small cluster: two task managers of one slot each within this process. */
final class SmallCluster {

  private static final int TASK_MANAGERS = 2;

  private final MiniCluster cluster;

  SmallCluster() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.BIND_PORT, "0");
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(32));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(16));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(16));
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(1));
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofSeconds(20));
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(TASK_MANAGERS)
                .setNumSlotsPerTaskManager(1)
                .build());
    cluster.start();
  }

  JobID begin(String... arguments) throws Exception {
    return begin(SavepointRestoreSettings.none(), arguments);
  }

  /** Begins the job that the arguments describe. */
  JobID begin(SavepointRestoreSettings from, String... arguments) throws Exception {
    StreamExecutionEnvironment environment = new StreamExecutionEnvironment(new Configuration());
    environment.setParallelism(TASK_MANAGERS);
    KroniekJob.build(environment, arguments);
    StreamGraph graph = environment.getStreamGraph();
    graph.setSavepointRestoreSettings(from);
    return cluster.submitJob(graph).get(60, TimeUnit.SECONDS).getJobID();
  }

  /** Waits for the end of a job, which must be a good one. */
  void end(JobID job, Duration patience) throws Exception {
    JobResult result = cluster.requestJobResult(job).get(patience.toSeconds(), TimeUnit.SECONDS);
    result.toJobExecutionResult(SmallCluster.class.getClassLoader());
  }

  boolean isRunning(JobID job) throws Exception {
    return cluster.getJobStatus(job).get(60, TimeUnit.SECONDS) == JobStatus.RUNNING;
  }

  /** Kills a task manager and starts another in its place. */
  void killOne() throws Exception {
    cluster.terminateTaskManager(0).get(60, TimeUnit.SECONDS);
    cluster.startTaskManager();
  }

  /** Stops the job behind a savepoint, whose place is returned. */
  String stop(JobID job, String folder) throws Exception {
    return cluster
        .stopWithSavepoint(job, folder, false, SavepointFormatType.CANONICAL)
        .get(120, TimeUnit.SECONDS);
  }

  void shutDown() throws Exception {
    cluster.closeAsync().get(120, TimeUnit.SECONDS);
  }
}
