package org.kroniek.world;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** One statement of an item, read from its opening brace: its item, rank and qualifiers. */
final class DumpClaim {

  /** Wikidata's precisions: 9 a year, 10 a month, 11 a day; less than a year is of no use. */
  private static final int YEAR = 9;

  private static final int[] LENGTHS = {4, 7, 10};

  private final JsonParser in;
  private final Map<String, String> qualifiers = new HashMap<>();
  private String value = "";
  private String rank = "";

  DumpClaim(JsonParser in) {
    this.in = in;
  }

  DumpClaim read() throws IOException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      switch (field) {
        case "mainsnak" -> value = snak();
        case "rank" -> rank = in.getText();
        case "qualifiers" -> qualifiers();
        default -> in.skipChildren();
      }
    }
    return this;
  }

  /** The item that it names; empty where it names none. */
  String item() {
    return value.startsWith("Q") ? value : "";
  }

  boolean isDeprecated() {
    return rank.equals("deprecated");
  }

  /** The item or date of a qualifier; empty where there is none. */
  String qualifier(String property) {
    return qualifiers.getOrDefault(property, "");
  }

  private void qualifiers() throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return;
    }
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String property = in.currentName();
      if (in.nextToken() != JsonToken.START_ARRAY) {
        in.skipChildren();
        continue;
      }
      while (in.nextToken() == JsonToken.START_OBJECT) {
        qualifiers.putIfAbsent(property, snak());
      }
    }
  }

  /** The value of a snak from its opening brace. */
  private String snak() throws IOException {
    String found = "";
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = in.currentName().equals("datavalue");
      if (in.nextToken() == JsonToken.START_OBJECT && wanted) {
        found = dataValue();
      } else {
        in.skipChildren();
      }
    }
    return found;
  }

  private String dataValue() throws IOException {
    String found = "";
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = in.currentName().equals("value");
      if (in.nextToken() == JsonToken.START_OBJECT && wanted) {
        found = itemOrTime();
      } else {
        in.skipChildren();
      }
    }
    return found;
  }

  private String itemOrTime() throws IOException {
    String id = "";
    String time = "";
    int precision = 0;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String field = in.currentName();
      in.nextToken();
      switch (field) {
        case "id" -> id = in.getText();
        case "time" -> time = in.getText();
        case "precision" -> precision = in.currentToken().isNumeric() ? in.getIntValue() : 0;
        default -> in.skipChildren();
      }
    }
    return id.isEmpty() ? date(time, precision) : id;
  }

  /** {@code +2010-10-14T00:00:00Z} as the tables write it; empty where it is vaguer than a year. */
  private static String date(String time, int precision) {
    int at = precision - YEAR;
    if (!time.startsWith("+") || at < 0) {
      return "";
    }
    int length = LENGTHS[Math.min(at, LENGTHS.length - 1)];
    return time.length() > length ? time.substring(1, length + 1) : "";
  }
}
