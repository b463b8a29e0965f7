package org.kroniek.language.neural;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The two graphs of a model: from words to tags and scores of arcs, and from what was chosen by
 * these to relations and lemma scripts. Safe for many threads; each call computes in the calling
 * thread alone.
 */
final class Network implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession words;
  private final OrtSession choices;
  private final int width;
  private final NameTags nameTags;

  /** Tells the words that need a lemma script. */
  @FunctionalInterface
  interface OpenWords {

    /** Whether a word of the given part of speech needs one. */
    boolean isOpen(int sentence, int word, int upos);
  }

  Network(byte[] wordGraph, byte[] choiceGraph, int width, NameTags nameTags) {
    this.width = width;
    this.nameTags = nameTags;
    try {
      this.environment = OrtEnvironment.getEnvironment();
      this.words = session(wordGraph);
      this.choices = session(choiceGraph);
    } catch (OrtException e) {
      throw new IllegalStateException("the network of a language model does not load", e);
    }
  }

  private OrtSession session(byte[] graph) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      return environment.createSession(graph, options);
    }
  }

  /** Annotates sentences of words as {@link WordVectors} has them, in the order given. */
  List<WordTags> annotate(List<List<byte[]>> sentences, OpenWords open) {
    Layout layout = new Layout(sentences.stream().mapToInt(List::size).toArray());
    try (OnnxTensor vectors = vectors(sentences, layout);
        OnnxTensor lengths =
            OnnxTensor.createTensor(
                environment, IntBuffer.wrap(layout.lengths), new long[] {layout.count});
        OrtSession.Result first = words.run(Map.of("words", vectors, "lengths", lengths))) {
      return decode(layout, first, open);
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the network failed on " + sentences.size() + " sentences", e);
    }
  }

  private OnnxTensor vectors(List<List<byte[]>> sentences, Layout layout) throws OrtException {
    ByteBuffer bytes = direct(layout.steps * layout.count * width);
    for (int t = 0; t < layout.steps; t++) {
      for (int b = 0; b < layout.count; b++) {
        if (t < layout.lengths[b]) {
          bytes.put(layout.row(b, t) * width, sentences.get(b).get(t));
        }
      }
    }
    long[] shape = {layout.steps, layout.count, width};
    return OnnxTensor.createTensor(environment, bytes, shape, OnnxJavaType.UINT8);
  }

  private List<WordTags> decode(Layout layout, OrtSession.Result first, OpenWords open)
      throws OrtException {
    int[][] heads = heads(layout, tensor(first, "arcs").getFloatBuffer());
    int[] upos = numbers(first, "upos");
    int[] feats = numbers(first, "feats");
    int[] chosen = chosen(layout, upos, open);
    FloatBuffer names = tensor(first, "names").getFloatBuffer();
    FloatBuffer begins = tensor(first, "begins").getFloatBuffer();
    try (OnnxTensor headRows = ints(headRows(layout, heads));
        OnnxTensor openRows = ints(chosen);
        OrtSession.Result second =
            choices.run(
                Map.<String, OnnxTensorLike>of(
                    "dependent", tensor(first, "dependent"),
                    "governor", tensor(first, "governor"),
                    "heads", headRows,
                    "tag", tensor(first, "tag"),
                    "chosen", openRows))) {
      int[] labels = numbers(second, "labels");
      int[] scripts = new int[layout.steps * layout.count];
      int[] found = numbers(second, "scripts");
      for (int i = 0; i < chosen.length; i++) {
        scripts[chosen[i]] = found[i];
      }
      return IntStream.range(0, layout.count)
          .mapToObj(
              b -> {
                int[] rows = layout.rows(b);
                int[] flat = IntStream.range(0, rows.length).map(t -> layout.flat(b, t)).toArray();
                return new WordTags(
                    pick(upos, rows),
                    pick(feats, rows),
                    pick(scripts, rows),
                    heads[b],
                    pick(labels, flat),
                    nameTags.decode(names, rows),
                    begins(begins, rows));
              })
          .toList();
    }
  }

  /** The scores of the words; the first begins nothing anew. */
  private static float[] begins(FloatBuffer scores, int[] rows) {
    float[] begins = new float[rows.length];
    begins[0] = Float.NEGATIVE_INFINITY;
    for (int t = 1; t < rows.length; t++) {
      begins[t] = scores.get(rows[t]);
    }
    return begins;
  }

  /** The rows of the words that need a lemma script; one at least, since a tensor needs some. */
  private static int[] chosen(Layout layout, int[] upos, OpenWords open) {
    int[] rows = new int[upos.length];
    int found = 0;
    for (int b = 0; b < layout.count; b++) {
      for (int t = 0; t < layout.lengths[b]; t++) {
        int row = layout.row(b, t);
        if (open.isOpen(b, t, upos[row])) {
          rows[found++] = row;
        }
      }
    }
    return Arrays.copyOf(rows, Math.max(1, found));
  }

  /** The best tree of each sentence out of arc scores [sentence, word, root and words]. */
  private static int[][] heads(Layout layout, FloatBuffer arcs) {
    int[][] heads = new int[layout.count][];
    for (int b = 0; b < layout.count; b++) {
      int length = layout.lengths[b];
      float[][] scores = new float[length][length + 1];
      for (int d = 0; d < length; d++) {
        arcs.get(layout.flat(b, d) * (layout.steps + 1), scores[d]);
      }
      heads[b] = TreeDecoder.decode(scores);
    }
    return heads;
  }

  /** For each place of a word the row of its head among the root and all places. */
  private static int[] headRows(Layout layout, int[][] heads) {
    int[] rows = new int[layout.count * layout.steps];
    for (int b = 0; b < layout.count; b++) {
      for (int t = 0; t < layout.lengths[b]; t++) {
        int head = heads[b][t];
        rows[layout.flat(b, t)] = head == 0 ? 0 : b * layout.steps + head;
      }
    }
    return rows;
  }

  private static int[] pick(int[] values, int[] rows) {
    int[] out = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      out[i] = values[rows[i]];
    }
    return out;
  }

  private static int[] numbers(OrtSession.Result result, String name) {
    LongBuffer buffer = tensor(result, name).getLongBuffer();
    int[] out = new int[buffer.remaining()];
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.toIntExact(buffer.get(i));
    }
    return out;
  }

  private static OnnxTensor tensor(OrtSession.Result result, String name) {
    return (OnnxTensor)
        result.get(name).orElseThrow(() -> new IllegalStateException("no output " + name));
  }

  private OnnxTensor ints(int[] values) throws OrtException {
    return OnnxTensor.createTensor(environment, IntBuffer.wrap(values), new long[] {values.length});
  }

  private static ByteBuffer direct(int size) {
    return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
  }

  @Override
  public void close() {
    try {
      words.close();
      choices.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the network of a language model does not close", e);
    }
  }

  /** Where the words of sentences stand: the first words of all, the second ones, and so on. */
  private static final class Layout {

    private final int[] lengths;
    private final int count;
    private final int steps;

    Layout(int[] lengths) {
      this.lengths = lengths;
      this.count = lengths.length;
      this.steps = IntStream.of(lengths).max().orElse(0);
    }

    int row(int sentence, int word) {
      return word * count + sentence;
    }

    /** The place in what the network gives sentence by sentence. */
    int flat(int sentence, int word) {
      return sentence * steps + word;
    }

    int[] rows(int sentence) {
      return IntStream.range(0, lengths[sentence]).map(t -> row(sentence, t)).toArray();
    }
  }
}
