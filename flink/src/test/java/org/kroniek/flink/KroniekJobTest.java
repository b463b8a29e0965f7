package org.kroniek.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kroniek.model.UsageException;

class KroniekJobTest {

  static Stream<List<String>> wrong() {
    return Stream.of(
        List.of("--archive", "a.db"),
        List.of("--archive", "a.db", "--kafka", "localhost:9092"),
        List.of("--archive", "a.db", "--topic", "reports", "folder"),
        List.of("--archive", "a.db", "--kafka", "localhost:9092", "--topic", "reports", "folder"),
        List.of("folder"),
        List.of("--archive", "a.db", "--checkpoints", "0", "folder"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongCommandLineSaysWhatIsMissing(List<String> arguments) {
    assertThatThrownBy(() -> graph(arguments.toArray(String[]::new)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--");
  }

  @Test
  void everyOperatorHasAnIdThatASavepointKnowsItBy() {
    assertThat(ids("--archive", "a.db", "folder")).contains("files", "read", "archive");
    assertThat(ids("--readings", "out", "--kafka", "localhost:9092", "--topic", "reports"))
        .contains("messages", "take-in", "read", "readings", "quarantine");
  }

  private static List<String> ids(String... arguments) {
    return graph(arguments).getStreamGraph().getStreamNodes().stream()
        .map(StreamNode::getTransformationUID)
        .map(String::valueOf)
        .toList();
  }

  private static StreamExecutionEnvironment graph(String... arguments) {
    StreamExecutionEnvironment environment = new StreamExecutionEnvironment(new Configuration());
    KroniekJob.build(environment, arguments);
    return environment;
  }
}
