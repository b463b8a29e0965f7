package org.kroniek.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A case of the specifications of microsoft/Recognizers-Text: a sentence and the expressions of
 * time in it.
 *
 * @param number its place in its file, from 0
 * @param text the sentence
 * @param day the day from which it counts, as {@code 2016-11-07}
 * @param expected the expressions of the kinds that are measured, in order
 */
record TimeSpec(int number, String text, Optional<String> day, List<Expected> expected) {

  private static final Set<String> PLATFORMS = Set.of("dotnet", "java", "javascript", "python");
  private static final int DAY = 10;

  /**
   * An expression.
   *
   * @param kind date, daterange or duration
   * @param start offset of its first character
   * @param text its characters
   * @param answers what it may mean; empty where the case tells the words only
   */
  record Expected(String kind, int start, String text, List<Answer> answers) {

    int end() {
      return start + text.length();
    }
  }

  /**
   * What an expression may mean.
   *
   * @param timex in the notation of TIMEX
   * @param first the first day, empty for a duration and where none is told
   * @param last the last day or, for most ranges, the day behind it
   */
  record Answer(String timex, String first, String last) {}

  /** The cases of a file but those that no platform supports. */
  static List<TimeSpec> read(Path file) throws IOException {
    String json = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
    List<TimeSpec> cases = new ArrayList<>();
    int number = 0;
    for (JsonNode node : new ObjectMapper().readTree(json)) {
      if (!isUnsupported(node)) {
        cases.add(of(number, node));
      }
      number++;
    }
    return cases;
  }

  private static boolean isUnsupported(JsonNode node) {
    Set<String> without = new HashSet<>();
    for (String field : List.of("NotSupported", "NotSupportedByDesign")) {
      for (String platform : node.path(field).asText("").split(",", -1)) {
        without.add(platform.strip().toLowerCase(Locale.ROOT));
      }
    }
    return without.containsAll(PLATFORMS);
  }

  private static TimeSpec of(int number, JsonNode node) {
    String text = node.path("Input").asText();
    String reference = node.path("Context").path("ReferenceDateTime").asText("");
    List<Expected> expected = new ArrayList<>();
    for (JsonNode result : node.path("Results")) {
      String kind =
          result.path("Type").asText(result.path("TypeName").asText("")).replace("datetimeV2.", "");
      String words = result.path("Text").asText();
      int start = result.path("Start").asInt(Math.max(0, text.indexOf(words)));
      expected.add(new Expected(kind, start, words, answers(result)));
    }
    return new TimeSpec(
        number,
        text,
        reference.length() < DAY ? Optional.empty() : Optional.of(reference.substring(0, DAY)),
        expected);
  }

  private static List<Answer> answers(JsonNode result) {
    List<Answer> answers = new ArrayList<>();
    JsonNode value = result.path("Value");
    if (value.has("Timex")) {
      for (String field : List.of("FutureResolution", "PastResolution")) {
        answers.add(answer(value.path("Timex").asText(), value.path(field)));
      }
    }
    JsonNode values =
        value.has("values") ? value.path("values") : result.path("Resolution").path("values");
    for (JsonNode each : values) {
      String timex = each.path("timex").asText();
      answers.add(each.has("Mod") ? new Answer(timex, "", "") : answer(timex, each));
    }
    return answers;
  }

  private static Answer answer(String timex, JsonNode node) {
    String date = node.path("date").asText(node.path("value").asText(""));
    String first = node.path("startDate").asText(node.path("start").asText(date));
    String last = node.path("endDate").asText(node.path("end").asText(date));
    return new Answer(timex, first, last);
  }
}
