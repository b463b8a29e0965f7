package org.kroniek.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.Intake;

/**
 * Measures how well the article is found in web pages, on a folder with {@code ground-truth.json}
 * and {@code html/NAME.html.gz}, the form of the article extraction benchmark of Scrapinghub
 * (2019). Precision and recall are over runs of four words, each page counting the same.
 */
final class PageBenchmark {

  private static final int RUN = 4;
  private static final int WORST = 15;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private PageBenchmark() {}

  private record Score(String name, double precision, double recall) {}

  /** {@code FOLDER [PREDICTIONS]}; the second is written in the benchmark's own form. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    ObjectMapper mapper = new ObjectMapper();
    JsonNode truth = mapper.readTree(folder.resolve("ground-truth.json").toFile());
    ObjectNode predictions = mapper.createObjectNode();
    List<Score> scores = new ArrayList<>();
    for (var entry : truth.properties()) {
      String found = body(folder.resolve("html/" + entry.getKey() + ".html.gz"));
      predictions.putObject(entry.getKey()).put("articleBody", found);
      scores.add(score(entry.getKey(), entry.getValue().path("articleBody").asText(), found));
    }
    report(scores);
    if (args.length > 1) {
      Files.writeString(Path.of(args[1]), mapper.writeValueAsString(predictions));
    }
  }

  private static String body(Path page) {
    Ingest ingest = new Ingest(Reading.DUTCH, IngestOptions.none());
    try (Inputs inputs = ingest.open(List.of(page.toString()), InputStream.nullInputStream())) {
      return inputs.next() instanceof Intake.Accepted accepted ? body(accepted.article()) : "";
    }
  }

  private static String body(Article article) {
    StringBuilder body = new StringBuilder();
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.PARAGRAPH
          || block.kind() == Block.Kind.SUBHEADING
          || block.kind() == Block.Kind.DATELINE) {
        body.append(block.span().of(article.text())).append('\n');
      }
    }
    return body.toString();
  }

  private static Score score(String name, String expected, String found) {
    Map<List<String>, Integer> right = runs(expected);
    Map<List<String>, Integer> ours = runs(found);
    Set<List<String>> all = new HashSet<>(right.keySet());
    all.addAll(ours.keySet());
    double hits = 0;
    double extra = 0;
    double missed = 0;
    for (List<String> run : all) {
      int a = right.getOrDefault(run, 0);
      int b = ours.getOrDefault(run, 0);
      hits += Math.min(a, b);
      extra += Math.max(0, b - a);
      missed += Math.max(0, a - b);
    }
    return new Score(name, ratio(hits, extra), ratio(hits, missed));
  }

  private static double ratio(double hits, double others) {
    return hits + others == 0 ? 0 : hits / (hits + others);
  }

  private static Map<List<String>, Integer> runs(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - RUN + 1) && !words.isEmpty(); i++) {
      runs.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + RUN))), 1, Integer::sum);
    }
    return runs;
  }

  private static void report(List<Score> scores) {
    double precision = scores.stream().mapToDouble(Score::precision).average().orElse(0);
    double recall = scores.stream().mapToDouble(Score::recall).average().orElse(0);
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
