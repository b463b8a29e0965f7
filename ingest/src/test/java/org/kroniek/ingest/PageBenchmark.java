package org.kroniek.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures how well the article is found in web pages, on a folder with {@code ground-truth.json}
 * and {@code html/NAME.html.gz}, the form of the article extraction benchmark of Scrapinghub
 * (2019). Precision and recall are over runs of four words, each page counting the same.
 */
final class PageBenchmark {

  private static final int WORST = 15;

  private PageBenchmark() {}

  /** {@code FOLDER [PREDICTIONS]}; the second is written in the benchmark's own form. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    ObjectMapper mapper = new ObjectMapper();
    JsonNode truth = mapper.readTree(folder.resolve("ground-truth.json").toFile());
    ObjectNode predictions = mapper.createObjectNode();
    List<Overlap> scores = new ArrayList<>();
    for (var entry : truth.properties()) {
      String found = Bodies.of(folder.resolve("html/" + entry.getKey() + ".html.gz"));
      predictions.putObject(entry.getKey()).put("articleBody", found);
      scores.add(Overlap.of(entry.getKey(), entry.getValue().path("articleBody").asText(), found));
    }
    report(scores);
    if (args.length > 1) {
      Files.writeString(Path.of(args[1]), mapper.writeValueAsString(predictions));
    }
  }

  private static void report(List<Overlap> scores) {
    double precision = scores.stream().mapToDouble(Overlap::precision).average().orElse(0);
    double recall = scores.stream().mapToDouble(Overlap::recall).average().orElse(0);
    double f1 = 2 * precision * recall / (precision + recall);
    System.out.printf(
        Locale.ROOT,
        "%d pages: F1 %.3f, precision %.3f, recall %.3f%n",
        scores.size(),
        f1,
        precision,
        recall);
    scores.stream()
        .sorted((a, b) -> Double.compare(a.precision() + a.recall(), b.precision() + b.recall()))
        .limit(WORST)
        .forEach(
            score ->
                System.out.printf(
                    Locale.ROOT,
                    "  %.2f %.2f %s%n",
                    score.precision(),
                    score.recall(),
                    score.name()));
  }
}
