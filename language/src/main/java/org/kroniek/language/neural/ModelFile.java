package org.kroniek.language.neural;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The entries of a model file, a ZIP archive of two ONNX graphs and the tables and lists that go
 * with them. The settings come first, so that they can be had without the rest.
 */
final class ModelFile {

  private static final String FORMAT = "3";
  private static final String SETTINGS = "model.properties";

  private final String place;
  private final Map<String, byte[]> entries;
  private final Properties settings;

  private ModelFile(String place, Map<String, byte[]> entries) throws IOException {
    this.place = place;
    this.entries = Map.copyOf(entries);
    this.settings = new Properties();
    settings.load(new StringReader(text(SETTINGS)));
    if (!FORMAT.equals(settings.getProperty("format"))) {
      throw new IOException("it has format " + settings.getProperty("format") + ", not " + FORMAT);
    }
  }

  /**
   * Reads the model file of a language.
   *
   * @throws UncheckedIOException if it is missing or damaged
   */
  static ModelFile read(String language) {
    return read(language, Integer.MAX_VALUE);
  }

  /** The name of the model of a language; reads no more than that needs. */
  static String name(String language) {
    return read(language, 1).setting("name");
  }

  private static ModelFile read(String language, int most) {
    String place = "/org/kroniek/language/models/" + language + ".zip";
    try (InputStream raw = ModelFile.class.getResourceAsStream(place)) {
      if (raw == null) {
        throw new FileNotFoundException("it is missing; the build is incomplete");
      }
      Map<String, byte[]> entries = new HashMap<>();
      try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(raw, 1 << 16))) {
        while (entries.size() < most) {
          ZipEntry entry = zip.getNextEntry();
          if (entry == null) {
            break;
          }
          entries.put(entry.getName(), zip.readAllBytes());
        }
      }
      return new ModelFile(place, entries);
    } catch (IOException e) {
      throw new UncheckedIOException("model file " + place + " cannot be read", e);
    }
  }

  byte[] bytes(String name) {
    byte[] found = entries.get(name);
    if (found == null) {
      throw new IllegalArgumentException("model file " + place + " has no entry " + name);
    }
    return found;
  }

  String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** The lines of an entry; a line ends with a line feed and nothing else. */
  List<String> lines(String name) {
    String text = text(name);
    return text.isEmpty() ? List.of() : List.of(text.split("\n", -1)).subList(0, count(text));
  }

  private static int count(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  int number(String setting) {
    return Integer.parseInt(setting(setting));
  }

  String setting(String name) {
    String value = settings.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("model file " + place + " does not say " + name);
    }
    return value;
  }
}
