package org.kroniek.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the evaluation against the scorer that the gold came with, where that is at hand. */
class EvaluationAgainstScorerTest {

  private static final Path SHARED =
      Path.of(System.getProperty("kroniek.root", ".."), "..", "shared");

  private final ObjectMapper mapper = new ObjectMapper();

  @TempDir Path folder;

  @BeforeEach
  void scorerIsThere() {
    assumeTrue(
        Files.isRegularFile(SHARED.resolve("tools/score"))
            && Files.isDirectory(SHARED.resolve("gold")),
        "the scorer is not at hand");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void givesTheScorersFiguresOnSpoiltReadings(long seed) throws IOException, InterruptedException {
    List<String> readings = spoilt(new Random(seed));
    Path file = folder.resolve("readings.jsonl");
    Files.write(file, readings);

    Evaluation.Result result =
        new Evaluation().compare(SHARED.resolve("gold"), SHARED.resolve("seeds"), readings);

    assertThat(result.scores().stream().map(Score::line))
        .as("seed %s", seed)
        .hasSize(9)
        .containsExactlyElementsOf(scorer(file));
  }

  private List<String> scorer(Path readings) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "python3",
                SHARED.resolve("tools/score").toString(),
                "--all",
                SHARED.resolve("gold").toString(),
                SHARED.resolve("seeds").toString(),
                readings.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out.lines().toList();
  }

  /** The gold as readings, with findings dropped, moved, changed and doubled. */
  private List<String> spoilt(Random random) throws IOException {
    List<String> readings = new ArrayList<>();
    List<Path> texts;
    try (Stream<Path> files = Files.list(SHARED.resolve("seeds"))) {
      texts = files.sorted().toList();
    }
    for (Path text : texts) {
      String name = text.getFileName().toString().replace(".txt", "");
      String content = Files.readString(text);
      JsonNode gold = mapper.readTree(SHARED.resolve("gold").resolve(name + ".json").toFile());
      ObjectNode reading = mapper.createObjectNode();
      ObjectNode article = reading.putObject("article");
      article.put("path", "somewhere/" + name + ".txt").put("text", content);
      for (String kind : List.of("statements", "events", "quantities", "conditionals")) {
        ArrayNode out = reading.putArray(kind);
        for (JsonNode finding : gold.path(kind)) {
          int copies = random.nextInt(5) == 0 ? 2 : random.nextInt(5) == 0 ? 0 : 1;
          for (int i = 0; i < copies; i++) {
            out.add(spoilt((ObjectNode) finding.deepCopy(), content, random));
          }
        }
      }
      readings.add(mapper.writeValueAsString(reading));
    }
    return readings;
  }

  private ObjectNode spoilt(ObjectNode finding, String text, Random random) {
    for (String party : List.of("source", "actor", "recipient")) {
      JsonNode value = finding.get(party);
      if (value != null && value.isTextual()) {
        finding.set(party, party(value.asText(), random));
      } else if (value instanceof ArrayNode names) {
        ArrayNode parties = mapper.createArrayNode();
        names.forEach(each -> parties.add(party(each.asText(), random)));
        finding.set(party, parties);
      }
    }
    for (String field : List.of("act", "mode", "modality", "unit", "statement")) {
      if (finding.has(field) && random.nextInt(6) == 0) {
        finding.put(field, "other");
      }
    }
    for (String field : List.of("content", "span", "condition", "consequence")) {
      if (finding.get(field) instanceof ArrayNode spans) {
        spans.forEach(span -> shift((ObjectNode) span, text, random));
      } else if (finding.get(field) instanceof ObjectNode span) {
        shift(span, text, random);
      }
    }
    return finding;
  }

  private JsonNode party(String name, Random random) {
    ObjectNode party = mapper.createObjectNode();
    return switch (random.nextInt(6)) {
      case 0 -> party.put("name", "de Somebody Else");
      case 1 -> party.put("name", "het " + name.toUpperCase(Locale.ROOT) + "!");
      case 2 -> party.put("name", "x").put("wikidata", "Q57792");
      default -> party.put("name", name);
    };
  }

  private static void shift(ObjectNode span, String text, Random random) {
    int start = span.path("start").asInt();
    int end = span.path("end").asInt();
    if (random.nextInt(3) == 0) {
      start = Math.max(0, start - random.nextInt(end - start + 1));
    }
    if (random.nextInt(3) == 0) {
      end = start + 1 + random.nextInt(end - start);
    }
    span.put("start", start).put("end", end).put("text", text.substring(start, end));
  }
}
