package org.kroniek.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kroniek.model.UsageException;

/**
 * Compares readings with gold annotations. Statements are paired one to one, best overlap first,
 * when the letters and digits that their content covers overlap by half or more (intersection over
 * union). A gold finding marked {@code optional} costs nothing when it is missed and is no false
 * alarm when found. <i>attributed</i> asks for the right source too. Not safe for use by many
 * threads.
 */
public final class Evaluation {

  static final List<String> MEASURES =
      List.of(
          "statements",
          "attributed",
          "mode",
          "act",
          "events",
          "event modality",
          "event statement",
          "quantities",
          "conditionals");

  private final ObjectMapper mapper = new ObjectMapper();
  private final GoldNames names = new GoldNames();

  /** An evaluation. */
  public Evaluation() {}

  /**
   * The texts that a gold is about, in the order of the gold: a folder of {@code NAME.json} beside
   * a folder of {@code NAME.txt}, or one file of each.
   *
   * @throws UsageException if one is not there
   */
  public static List<Path> texts(Path gold, Path texts) {
    List<Path> found = new ArrayList<>();
    for (Path file : goldFiles(gold)) {
      Path text = Files.isDirectory(texts) ? texts.resolve(stem(file) + ".txt") : texts;
      if (!Files.isRegularFile(text)) {
        throw new UsageException("there is no text " + text + " for the gold " + file);
      }
      found.add(text);
    }
    return found;
  }

  /**
   * Compares.
   *
   * @param gold a folder or one file
   * @param texts the texts in which the gold's offsets count
   * @param readings one reading in JSON each; the one whose path ends in a text's file name is
   *     taken for that text
   * @throws UsageException if a file is not there or not what it should be
   */
  public Result compare(Path gold, Path texts, List<String> readings) {
    Map<String, List<JsonNode>> byName = byFileName(readings);
    List<Path> goldFiles = goldFiles(gold);
    List<Path> textFiles = texts(gold, texts);
    Map<String, Score> scores = new LinkedHashMap<>();
    MEASURES.forEach(name -> scores.put(name, new Score(name, 0, 0, 0)));
    List<Case> cases = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    for (int i = 0; i < goldFiles.size(); i++) {
      String text = read(textFiles.get(i)).replace("\r\n", "\n").replace('\r', '\n');
      String name = String.valueOf(textFiles.get(i).getFileName());
      List<JsonNode> mine = byName.getOrDefault(name, List.of());
      if (mine.isEmpty() && goldFiles.size() == 1 && readings.size() == 1) {
        mine = byName.values().iterator().next();
      }
      if (mine.size() != 1) {
        notices.add(mine.size() + " readings of " + name + " (want one)");
      }
      JsonNode goldNode = parse(read(goldFiles.get(i)), goldFiles.get(i).toString());
      new ArticleEvaluation(
              name, goldNode, mine.isEmpty() ? nothing(text) : mine.get(0), text, names)
          .addTo(scores, cases);
    }
    cases.sort(
        Comparator.comparing((Case wrong) -> wrong.kind() == Kind.ACT)
            .thenComparing(Comparator.comparingInt(Case::letters).reversed()));
    return new Result(List.copyOf(scores.values()), cases, notices);
  }

  private Map<String, List<JsonNode>> byFileName(List<String> readings) {
    Map<String, List<JsonNode>> byName = new LinkedHashMap<>();
    for (int i = 0; i < readings.size(); i++) {
      JsonNode reading = parse(readings.get(i), "reading " + (i + 1));
      String path = reading.path("article").path("path").asText("");
      byName
          .computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), name -> new ArrayList<>())
          .add(reading);
    }
    return byName;
  }

  private static List<Path> goldFiles(Path gold) {
    if (Files.isRegularFile(gold)) {
      return List.of(gold);
    }
    if (!Files.isDirectory(gold)) {
      throw new UsageException("there is no gold " + gold);
    }
    try (Stream<Path> files = Files.list(gold)) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .sorted(Comparator.comparing(Path::toString))
              .toList();
      if (found.isEmpty()) {
        throw new UsageException("no gold (*.json) lies in " + gold);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + gold, e);
    }
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ".json".length());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new UsageException(file + " is not in UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private JsonNode parse(String json, String where) {
    try {
      JsonNode node = mapper.readTree(json);
      if (!node.isObject()) {
        throw new UsageException(where + " is not a JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new UsageException(where + " is not JSON: " + e.getOriginalMessage());
    }
  }

  private static ObjectNode nothing(String text) {
    ObjectNode reading = JsonNodeFactory.instance.objectNode();
    reading.putObject("article").put("text", text);
    return reading;
  }

  /** What was wrong with a statement. */
  public enum Kind {
    /** It should be there and is not. */
    MISSED,
    /** It is there with the wrong source. */
    SOURCE,
    /** It is there and should not be. */
    NO_GOLD,
    /** It is there with its source, but does something else. */
    ACT
  }

  /**
   * One statement that went wrong.
   *
   * @param document the name of the text's file
   * @param kind what was wrong
   * @param id of the gold's statement, or of the reading's where the gold has none
   * @param text the content's first span
   * @param note more about it; may be empty
   * @param letters how many letters and digits of content are missed, misattributed or invented
   */
  public record Case(
      String document, Kind kind, String id, String text, String note, int letters) {}

  /**
   * What an evaluation came to.
   *
   * @param scores the measures, over all texts
   * @param cases what went wrong with statements, the worst first: the most letters of content,
   *     those with the wrong act after all others
   * @param notices texts without exactly one reading
   */
  public record Result(List<Score> scores, List<Case> cases, List<String> notices) {

    /** Copies the lists. */
    public Result {
      scores = List.copyOf(scores);
      cases = List.copyOf(cases);
      notices = List.copyOf(notices);
    }
  }
}
