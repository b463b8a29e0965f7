package org.kroniek.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.kroniek.model.PartialDate;

/**
 * The documents of a corpus in the form of the collection of Zhukova et al. and the mentions of
 * events in them, read from a folder: words from {@code *.conll} or {@code *conll.csv}, mentions
 * from {@code *event_mentions*.json}.
 */
final class EventMentions {

  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3})\\p{L}* (\\d{1,2}) , (\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})\\W+(\\p{L}{3})\\p{L}*\\W+(\\d{2,4})");
  private static final List<String> MONTHS =
      List.of(
          "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "",
          "", "mrt", "", "mei", "", "", "", "", "okt", "", "", "", "", "maa");

  private final Map<String, Map<Integer, List<String>>> documents = new TreeMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  /**
   * A mention.
   *
   * @param document the key of its document, whose first part is the topic
   * @param sentence the number of the sentence
   * @param words the numbers of its words, from 0
   * @param chain the event, across documents and languages
   */
  record Mention(String document, int sentence, List<Integer> words, String chain) {

    String topic() {
      return document.substring(0, document.indexOf('/'));
    }
  }

  /** Reads a folder; only documents whose keys match count. */
  EventMentions(Path folder, Pattern documentKeys) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(".conll")) {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          String[] cells = line.split("\t", -1);
          if (cells.length > 3) {
            word(cells[0], cells[1], cells[3]);
          }
        }
      } else if (name.endsWith("conll.csv")) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
          for (CSVRecord row : CSVFormat.DEFAULT.parse(in)) {
            if (row.getRecordNumber() > 1) {
              word(row.get(1), row.get(2), row.get(4));
            }
          }
        }
      } else if (name.contains("event_mentions") && name.endsWith(".json")) {
        new ObjectMapper().readTree(file.toFile()).forEach(this::mention);
      }
    }
    documents.keySet().removeIf(key -> !documentKeys.matcher(key).matches());
    mentions.removeIf(mention -> !documents.containsKey(mention.document()));
  }

  private void word(String document, String sentence, String form) {
    if (!form.isBlank()) {
      documents
          .computeIfAbsent(document, key -> new LinkedHashMap<>())
          .computeIfAbsent(Integer.parseInt(sentence, 10), key -> new ArrayList<>())
          .add(form);
    }
  }

  private void mention(JsonNode node) {
    List<Integer> words = new ArrayList<>();
    node.get("tokens_number").forEach(number -> words.add(number.asInt()));
    String chain = node.get("coref_chain").asText();
    mentions.add(
        new Mention(
            node.get("conll_doc_key").asText(),
            node.get("sent_id").asInt(),
            words,
            chain.substring(chain.lastIndexOf('_') + 1)));
  }

  /** By the key of a document, by the number of a sentence, its words. */
  Map<String, Map<Integer, List<String>>> documents() {
    return documents;
  }

  List<Mention> mentions() {
    return mentions;
  }

  /** The day that a document begins with, where it does. */
  Optional<PartialDate> published(String document) {
    return documents.getOrDefault(document, Map.of()).values().stream()
        .limit(2)
        .map(words -> String.join(" ", words))
        .flatMap(line -> date(line).stream())
        .findFirst();
  }

  private static Optional<PartialDate> date(String line) {
    Matcher monthFirst = MONTH_FIRST.matcher(line);
    if (monthFirst.lookingAt()) {
      return date(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(line);
    return dayFirst.matches()
        ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
        : Optional.empty();
  }

  private static Optional<PartialDate> date(String year, String month, String day) {
    int number = MONTHS.indexOf(month.toLowerCase(java.util.Locale.ROOT)) % 12;
    int full = Integer.parseInt(year, 10);
    return number < 0
        ? Optional.empty()
        : PartialDate.parse(
            String.format(
                java.util.Locale.ROOT,
                "%04d-%02d-%02d",
                full < 100 ? 2000 + full : full,
                number + 1,
                Integer.parseInt(day, 10)));
  }
}
