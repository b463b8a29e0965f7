package org.kroniek.language.neural;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the network gets for a word: the sums of the embeddings of all that {@link WordFeatures}
 * sees of it, in whole steps as unsigned bytes. Behind these stand the lowest and the highest byte,
 * by which the network tells words from padding and ONNX Runtime finds the same scale in any batch.
 *
 * <p>Safe for many threads. Remembers the forms met last.
 */
final class WordVectors {

  /** So many forms are remembered at least, twice as many at most. */
  private static final int REMEMBERED = 4096;

  /** Longer forms are seldom words. */
  private static final int LONGEST = 40;

  private static final int ZERO = 128;
  private static final int LARGEST = 127;

  private final WordFeatures features;
  private final EmbeddingTable words;
  private final EmbeddingTable affixes;
  private final EmbeddingTable grams;
  private final EmbeddingTable shapes;
  private final EmbeddingTable names;
  private final EmbeddingTable wholes;
  private final int steps;
  private final int width;
  private volatile Memory memory = new Memory(Map.of(), new ConcurrentHashMap<>());

  /** Forms met lately and those before; the first become the second when there are enough. */
  private record Memory(Map<String, byte[]> before, Map<String, byte[]> lately) {}

  WordVectors(ModelFile file) {
    this.features =
        new WordFeatures(
            new KeyedLines(file.text("words.txt")),
            file.number("affix.buckets"),
            file.number("gram.buckets"),
            file.number("whole.buckets"));
    this.words = table(file, "word");
    this.affixes = table(file, "affix");
    this.grams = table(file, "gram");
    this.shapes = table(file, "shape");
    this.names = table(file, "name");
    this.wholes = table(file, "whole");
    this.steps = file.number("word.steps");
    this.width =
        Stream.of(words, affixes, grams, shapes, names, wholes)
                .mapToInt(EmbeddingTable::width)
                .sum()
            + 2;
  }

  private static EmbeddingTable table(ModelFile file, String name) {
    return new EmbeddingTable(file.bytes(name + ".table"), file.number(name + ".width"));
  }

  int width() {
    return width;
  }

  /** The bytes for a form, not to be changed. */
  byte[] of(String form) {
    Memory now = memory;
    byte[] found = now.lately().get(form);
    if (found != null) {
      return found;
    }
    found = now.before().get(form);
    if (found == null) {
      found = bytes(features.of(form));
    }
    if (form.length() <= LONGEST) {
      now.lately().put(form, found);
      if (now.lately().size() >= REMEMBERED) {
        memory = new Memory(now.lately(), new ConcurrentHashMap<>());
      }
    }
    return found;
  }

  private byte[] bytes(WordNumbers word) {
    float[] sums = new float[width];
    words.add(word.word(), sums, 0);
    int place = words.width();
    for (int affix : word.affixes()) {
      affixes.add(affix, sums, place);
    }
    place += affixes.width();
    for (int gram : word.grams()) {
      grams.add(gram, sums, place);
    }
    if (word.grams().length > 0) {
      float scale = (float) Math.pow(word.grams().length, -0.5);
      for (int i = place; i < place + grams.width(); i++) {
        sums[i] *= scale;
      }
    }
    place += grams.width();
    shapes.add(word.shape(), sums, place);
    place += shapes.width();
    for (int affix : word.affixes()) {
      names.add(affix, sums, place);
    }
    place += names.width();
    wholes.add(word.whole(), sums, place);
    return rounded(sums);
  }

  private byte[] rounded(float[] sums) {
    byte[] out = new byte[width];
    for (int i = 0; i < width - 2; i++) {
      double count = Math.rint(sums[i] * steps);
      out[i] = (byte) (ZERO + Math.max(-LARGEST, Math.min(LARGEST, (int) count)));
    }
    out[width - 1] = (byte) 0xFF;
    return out;
  }
}
