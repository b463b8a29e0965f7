package org.kroniek.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.ingest.Columns.Column;
import org.kroniek.model.Intake;

/** Makes articles of JSON objects. Safe for use by many threads. */
final class JsonForm {

  private static final int DEEPEST = 100;

  private final Columns columns;
  private final RecordForm form;
  private final JsonMapper mapper;

  JsonForm(Columns columns, RecordForm form, Limits limits) {
    this.columns = columns;
    this.form = form;
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength((int) limits.articleBytes())
            .build();
    this.mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(constraints)
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build())
            .build();
  }

  JsonMapper mapper() {
    return mapper;
  }

  /** The intake of {@code node}, record {@code number} of {@code input}. */
  Intake read(JsonNode node, Opened input, long number) {
    try {
      if (!node.isObject()) {
        throw Unreadable.parse(
            "is JSON and not an object with names and values", abbreviated(node.toString()));
      }
      return form.read(values(node), input, number);
    } catch (Unreadable e) {
      return new Intake.Rejected(e.at(input.record(number)));
    }
  }

  private Map<Column, String> values(JsonNode object) throws Unreadable {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    Map<Column, String> values = new EnumMap<>(Column.class);
    for (Map.Entry<Column, String> found : columns.among(names).entrySet()) {
      String separator = found.getKey() == Column.TEXT ? "\n\n" : ", ";
      value(object.path(found.getValue()), separator)
          .ifPresent(value -> values.put(found.getKey(), value));
    }
    return values;
  }

  /** A plain value, the name of something that has one, or the values of a list. */
  private static Optional<String> value(JsonNode node, String separator) {
    if (node.isArray()) {
      List<String> parts = new ArrayList<>();
      for (JsonNode part : node) {
        value(part, separator).ifPresent(parts::add);
      }
      return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(separator, parts));
    }
    JsonNode plain = node.isObject() ? node.path("name") : node;
    return plain.isValueNode() && !plain.isNull() ? Optional.of(plain.asText()) : Optional.empty();
  }

  /** What is wrong with JSON that cannot be parsed, for people. */
  static Unreadable broken(JsonProcessingException e, String where) {
    JsonLocation location = e.getLocation();
    String column = location == null ? "" : ", column " + location.getColumnNr();
    String reason =
        e instanceof JsonEOFException
            ? "is JSON that breaks off in the middle (" + where + "); it was not written to its end"
            : "is not valid JSON (" + where + column + ")";
    return Unreadable.parse(reason, e.getOriginalMessage());
  }

  private static String abbreviated(String words) {
    return words.length() > 200 ? words.substring(0, 200) : words;
  }
}
