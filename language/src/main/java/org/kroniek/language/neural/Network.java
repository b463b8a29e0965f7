package org.kroniek.language.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The two graphs of a model: from words to tags and scores of arcs, and from chosen heads to
 * relations. Safe for many threads; each call computes in the calling thread alone.
 */
final class Network implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession words;
  private final OrtSession relations;
  private final NameTags nameTags;

  Network(byte[] wordGraph, byte[] relationGraph, NameTags nameTags) {
    this.nameTags = nameTags;
    try {
      this.environment = OrtEnvironment.getEnvironment();
      this.words = session(wordGraph);
      this.relations = session(relationGraph);
    } catch (OrtException e) {
      throw new IllegalStateException("the network of a language model does not load", e);
    }
  }

  private OrtSession session(byte[] graph) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      return environment.createSession(graph, options);
    }
  }

  /** Numbers of the words of some sentences, in the order of the sentences. */
  List<WordTags> annotate(List<List<WordNumbers>> sentences) {
    Inputs inputs = new Inputs(sentences);
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      inputs.addTo(tensors);
      try (OrtSession.Result result = words.run(tensors)) {
        return decode(inputs, result);
      }
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the network failed on " + sentences.size() + " sentences", e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private List<WordTags> decode(Inputs inputs, OrtSession.Result result) throws OrtException {
    int[][] heads = inputs.heads(tensor(result, "arcs").getFloatBuffer());
    long[] found = relations(inputs, heads, result);
    LongBuffer upos = tensor(result, "upos").getLongBuffer();
    LongBuffer feats = tensor(result, "feats").getLongBuffer();
    LongBuffer scripts = tensor(result, "script").getLongBuffer();
    FloatBuffer names = tensor(result, "names").getFloatBuffer();
    WordTags[] out = new WordTags[inputs.count];
    for (int b = 0; b < inputs.count; b++) {
      int[] rows = inputs.rowsOf(b);
      int length = inputs.lengths[b];
      int[] labels = new int[length];
      for (int t = 0; t < length; t++) {
        labels[t] = Math.toIntExact(found[b * inputs.steps + t]);
      }
      out[b] =
          new WordTags(
              pick(upos, rows),
              pick(feats, rows),
              pick(scripts, rows),
              heads[b],
              labels,
              nameTags.decode(names, rows));
    }
    return List.of(out);
  }

  private long[] relations(Inputs inputs, int[][] heads, OrtSession.Result result)
      throws OrtException {
    IntBuffer rows = ints(inputs.count * inputs.steps);
    for (int b = 0; b < inputs.count; b++) {
      for (int t = 0; t < inputs.lengths[b]; t++) {
        int head = heads[b][t];
        rows.put(b * inputs.steps + t, head == 0 ? 0 : b * inputs.steps + head);
      }
    }
    long[] shape = {(long) inputs.count * inputs.steps};
    try (OnnxTensor chosen = OnnxTensor.createTensor(environment, rows, shape);
        OrtSession.Result labels =
            relations.run(
                Map.of(
                    "dependent", tensor(result, "dependent"),
                    "governor", tensor(result, "governor"),
                    "heads", chosen))) {
      long[] out = new long[inputs.count * inputs.steps];
      tensor(labels, "labels").getLongBuffer().get(out);
      return out;
    }
  }

  private static int[] pick(LongBuffer values, int[] rows) {
    int[] out = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      out[i] = Math.toIntExact(values.get(rows[i]));
    }
    return out;
  }

  private static OnnxTensor tensor(OrtSession.Result result, String name) {
    return (OnnxTensor)
        result.get(name).orElseThrow(() -> new IllegalStateException("no output " + name));
  }

  private static IntBuffer ints(int size) {
    return ByteBuffer.allocateDirect(size * Integer.BYTES)
        .order(ByteOrder.nativeOrder())
        .asIntBuffer();
  }

  private static FloatBuffer floats(int size) {
    return ByteBuffer.allocateDirect(size * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  @Override
  public void close() {
    try {
      words.close();
      relations.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the network of a language model does not close", e);
    }
  }

  /** Sentences laid out for the network: words along the first axis, shorter ones padded. */
  private final class Inputs {

    private final List<List<WordNumbers>> sentences;
    private final int count;
    private final int steps;
    private final int[] lengths;

    Inputs(List<List<WordNumbers>> sentences) {
      this.sentences = sentences;
      this.count = sentences.size();
      this.lengths = sentences.stream().mapToInt(List::size).toArray();
      this.steps = sentences.stream().mapToInt(List::size).max().orElse(0);
    }

    void addTo(Map<String, OnnxTensor> tensors) throws OrtException {
      int most = 1;
      for (List<WordNumbers> sentence : sentences) {
        for (WordNumbers word : sentence) {
          most = Math.max(most, word.grams().length);
        }
      }
      int cells = steps * count;
      IntBuffer words = ints(cells);
      IntBuffer shapes = ints(cells);
      IntBuffer affixes = ints(cells * WordFeatures.AFFIXES);
      IntBuffer grams = ints(cells * most);
      FloatBuffer scale = floats(cells);
      for (int b = 0; b < count; b++) {
        for (int t = 0; t < lengths[b]; t++) {
          WordNumbers word = sentences.get(b).get(t);
          int cell = t * count + b;
          words.put(cell, word.word());
          shapes.put(cell, word.shape());
          affixes.put(cell * WordFeatures.AFFIXES, word.affixes());
          grams.put(cell * most, word.grams());
          int found = word.grams().length;
          scale.put(cell, found == 0 ? 0f : (float) Math.pow(found, -0.5));
        }
      }
      long[] flat = {steps, count};
      tensors.put("words", OnnxTensor.createTensor(environment, words, flat));
      tensors.put("shapes", OnnxTensor.createTensor(environment, shapes, flat));
      long[] affixShape = {steps, count, WordFeatures.AFFIXES};
      tensors.put("affixes", OnnxTensor.createTensor(environment, affixes, affixShape));
      long[] gramShape = {steps, count, most};
      tensors.put("grams", OnnxTensor.createTensor(environment, grams, gramShape));
      tensors.put("gram_scale", OnnxTensor.createTensor(environment, scale, flat));
      tensors.put(
          "lengths",
          OnnxTensor.createTensor(environment, IntBuffer.wrap(lengths), new long[] {count}));
    }

    int[] rowsOf(int b) {
      int[] rows = new int[lengths[b]];
      for (int t = 0; t < rows.length; t++) {
        rows[t] = t * count + b;
      }
      return rows;
    }

    /** The best tree of each sentence out of arc scores [sentence, word, root and words]. */
    int[][] heads(FloatBuffer arcs) {
      int[][] heads = new int[count][];
      for (int b = 0; b < count; b++) {
        int length = lengths[b];
        float[][] scores = new float[length][length + 1];
        for (int d = 0; d < length; d++) {
          arcs.get((b * steps + d) * (steps + 1), scores[d]);
        }
        heads[b] = TreeDecoder.decode(scores);
      }
      return heads;
    }
  }
}
