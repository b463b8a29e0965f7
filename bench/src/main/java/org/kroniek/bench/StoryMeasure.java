package org.kroniek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.kroniek.model.Archive.Heading;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.model.ContentId;
import org.kroniek.model.Language;
import org.kroniek.model.Reading;
import org.kroniek.model.Span;
import org.kroniek.pipeline.ArticleReader;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.ReadFailure;
import org.kroniek.story.cluster.Granularity;
import org.kroniek.story.cluster.Story;
import org.kroniek.story.cluster.StoryIndex;
import org.kroniek.story.copy.Copies;

/**
 * Prints how well reports are put together against a corpus whose topics are known, by B-cubed
 * (Bagga and Baldwin 1998): MEANTIME in the tables of the collection of Zhukova et al., with the
 * columns topic/document, sentence, number, word. The first sentence is the headline. Dates are
 * left out, since its topics go over years.
 */
public final class StoryMeasure {

  private static final String USAGE = "usage: StoryMeasure nl TABLE [en TABLE]";
  private static final int SENTENCES_A_PARAGRAPH = 4;

  private final ArticleReader reader = new Composition().articleReader();
  private final Map<String, String> topics = new HashMap<>();

  /** Measures each language and then all together. */
  public static void main(String[] arguments) throws IOException, ReadFailure {
    if (arguments.length < 2 || arguments.length % 2 != 0) {
      System.err.println(USAGE);
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        Locale.ROOT,
        "%-8s %8s %8s %9s %7s %7s%n",
        "reports",
        "",
        "groups",
        "precision",
        "recall",
        "F1");
    StoryMeasure measure = new StoryMeasure();
    List<Reading> all = new ArrayList<>();
    for (int i = 0; i < arguments.length; i += 2) {
      List<Reading> readings = measure.read(new Language(arguments[i]), Path.of(arguments[i + 1]));
      out.println(measure.score(arguments[i], readings));
      all.addAll(readings);
    }
    out.println(measure.score("all", all));
  }

  private List<Reading> read(Language language, Path table) throws IOException, ReadFailure {
    Map<String, Map<Integer, StringBuilder>> documents = new LinkedHashMap<>();
    try (Reader in = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
      for (CSVRecord row : CSVFormat.DEFAULT.parse(in)) {
        if (row.getRecordNumber() > 1) {
          documents
              .computeIfAbsent(row.get(1), document -> new LinkedHashMap<>())
              .computeIfAbsent(Integer.parseInt(row.get(2), 10), s -> new StringBuilder())
              .append(row.get(4))
              .append(' ');
        }
      }
    }
    List<Reading> readings = new ArrayList<>();
    for (Map.Entry<String, Map<Integer, StringBuilder>> entry : documents.entrySet()) {
      String document = entry.getKey();
      // Reports of one day are taken in the order of their ids, which must tell nothing.
      String id = ContentId.article(Optional.empty(), language.code() + document);
      topics.put(id, document.substring(0, document.indexOf('/')));
      readings.add(
          reader.read(
              article(
                  id,
                  language,
                  entry.getValue().values().stream().map(s -> s.toString().strip()).toList())));
    }
    return readings;
  }

  private static Article article(String id, Language language, List<String> sentences) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (int i = 1; i < sentences.size(); i += SENTENCES_A_PARAGRAPH) {
      List<String> paragraph =
          sentences.subList(i, Math.min(sentences.size(), i + SENTENCES_A_PARAGRAPH));
      int start = text.length();
      text.append(String.join(" ", paragraph));
      blocks.add(new Block(Block.Kind.PARAGRAPH, new Span(start, text.length())));
      text.append("\n\n");
    }
    Optional<String> none = Optional.empty();
    return new Article(
        id,
        none,
        none,
        none,
        Optional.of(sentences.get(0)),
        none,
        Optional.empty(),
        language,
        text.toString(),
        blocks);
  }

  private String score(String name, List<Reading> readings) {
    StoryIndex index = new StoryIndex(Granularity.TOPIC);
    readings.forEach(index::add);
    List<Story> stories = index.stories(Copies.none());
    Map<String, Integer> sizes = new HashMap<>();
    readings.forEach(reading -> sizes.merge(topic(reading.article().id()), 1, Integer::sum));
    double precision = 0;
    double recall = 0;
    for (Story story : stories) {
      for (Heading report : story.reports()) {
        String topic = topic(report.id());
        double same =
            story.reports().stream().filter(other -> topic(other.id()).equals(topic)).count();
        precision += same / story.reports().size() / readings.size();
        recall += same / sizes.getOrDefault(topic, 1) / readings.size();
      }
    }
    return String.format(
        Locale.ROOT,
        "%-8s %8d %8d %9.3f %7.3f %7.3f",
        name,
        readings.size(),
        stories.size(),
        precision,
        recall,
        2 * precision * recall / (precision + recall));
  }

  private String topic(String id) {
    return topics.getOrDefault(id, "");
  }
}
