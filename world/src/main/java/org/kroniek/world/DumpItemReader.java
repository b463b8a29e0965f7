package org.kroniek.world;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the JSON of one item, token by token: most of what an item says is never kept. */
final class DumpItemReader {

  static final String INSTANCE_OF = "P31";
  static final String COUNTRY = "P17";
  static final String GENDER = "P21";
  static final String HELD = "P39";
  static final String JURISDICTION = "P1001";

  private static final String OF = "P642";
  private static final String BEGAN = "P580";
  private static final String ENDED = "P582";
  private static final Set<String> LANGUAGES = Set.of("nl", "en", "de", "fr");
  private static final Set<String> LINKS = Set.of(COUNTRY, GENDER, JURISDICTION);

  private final JsonFactory factory = new JsonFactory();

  /**
   * The item that a line holds.
   *
   * @return nothing where it holds something else, a property or a lexeme
   * @throws IOException if it is not the JSON of an entity
   */
  Optional<DumpItem> read(String line) throws IOException {
    try (JsonParser parser = factory.createParser(line)) {
      Entity entity = new Entity(parser);
      entity.read();
      return entity.item();
    }
  }

  /** One entity while it is read. */
  private static final class Entity {

    private final JsonParser in;
    private String id = "";
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private int sitelinks;
    private final List<String> classes = new ArrayList<>();
    private final Map<String, String> links = new LinkedHashMap<>();
    private final List<DumpItem.Position> held = new ArrayList<>();

    Entity(JsonParser in) {
      this.in = in;
    }

    Optional<DumpItem> item() {
      return id.startsWith("Q")
          ? Optional.of(
              new DumpItem(id, labels, List.copyOf(aliases), sitelinks, classes, links, held))
          : Optional.empty();
    }

    void read() throws IOException {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not an object");
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        in.nextToken();
        switch (field) {
          case "id" -> id = in.getText();
          case "labels" -> terms(false);
          case "aliases" -> terms(true);
          case "claims" -> claims();
          case "sitelinks" -> sitelinks = fields();
          default -> in.skipChildren();
        }
      }
      if (in.currentToken() != JsonToken.END_OBJECT || id.isEmpty()) {
        throw new IOException("not an entity");
      }
    }

    /** Whether an object begins here; an empty one is written as an array. */
    private boolean object() throws IOException {
      if (in.currentToken() == JsonToken.START_OBJECT) {
        return true;
      }
      in.skipChildren();
      return false;
    }

    private int fields() throws IOException {
      int count = 0;
      if (object()) {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
          in.nextToken();
          in.skipChildren();
          count++;
        }
      }
      return count;
    }

    private void terms(boolean several) throws IOException {
      if (!object()) {
        return;
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String language = in.currentName();
        in.nextToken();
        if (!LANGUAGES.contains(language)) {
          in.skipChildren();
        } else if (several && in.currentToken() == JsonToken.START_ARRAY) {
          while (in.nextToken() == JsonToken.START_OBJECT) {
            term().ifPresent(aliases::add);
          }
        } else {
          term().ifPresent(label -> labels.put(language, label));
        }
      }
    }

    private Optional<String> term() throws IOException {
      String value = "";
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = in.currentName().equals("value");
        in.nextToken();
        if (wanted) {
          value = in.getText();
        } else {
          in.skipChildren();
        }
      }
      return value.isBlank() ? Optional.empty() : Optional.of(value);
    }

    private void claims() throws IOException {
      if (!object()) {
        return;
      }
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String property = in.currentName();
        boolean wanted =
            property.equals(INSTANCE_OF) || property.equals(HELD) || LINKS.contains(property);
        if (in.nextToken() == JsonToken.START_ARRAY && wanted) {
          while (in.nextToken() == JsonToken.START_OBJECT) {
            keep(property, new DumpClaim(in).read());
          }
        } else {
          in.skipChildren();
        }
      }
    }

    private void keep(String property, DumpClaim claim) {
      String value = claim.item();
      if (value.isEmpty() || claim.isDeprecated()) {
        return;
      }
      if (property.equals(INSTANCE_OF)) {
        classes.add(value);
      } else if (property.equals(HELD)) {
        held.add(
            new DumpItem.Position(
                value, claim.qualifier(OF), claim.qualifier(BEGAN), claim.qualifier(ENDED)));
      } else {
        links.putIfAbsent(property, value);
      }
    }
  }
}
