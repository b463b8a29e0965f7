package org.kroniek.story.copy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.kroniek.model.Article;
import org.kroniek.model.Block;
import org.kroniek.story.words.Hash;
import org.kroniek.story.words.Word;
import org.kroniek.story.words.Words;

/** The runs of words that a text is made of. Nobody changes the arrays that it hands out. */
final class Shingles {

  private static final int SHORT_RUN = 4;
  private static final int LONG_RUN = 8;

  /** So many runs are chosen of any text that has them; of a long one so large a part. */
  private static final int FEWEST_CHOSEN = 32;

  private static final long PART_CHOSEN = Long.divideUnsigned(-1, 12);

  /** A quotation is no longer than this; a mark that nothing closes hides no more. */
  private static final int LONGEST_QUOTATION = 600;

  private static final String OPENING = "„“”\"«";
  private static final String CLOSING = "”“\"»";

  private final int[] all;
  private final int[] own;
  private final long[] probes;
  private final long whole;

  private Shingles(int[] all, int[] own, long[] probes, long whole) {
    this.all = all;
    this.own = own;
    this.probes = probes;
    this.whole = whole;
  }

  /** The hashes of the runs of four words, sorted, each once. */
  int[] all() {
    return all;
  }

  /**
   * Those of them that do not stand between quotation marks: two reporters who heard the same man
   * wrote down the same words.
   */
  int[] own() {
    return own;
  }

  /**
   * Of the runs of eight words the {@value #FEWEST_CHOSEN} with the least hashes, and of a long
   * text each whose hash is in the first twelfth of all: two texts that are alike, or share a
   * passage, choose the same ones. The two sketches of Broder, "On the resemblance and containment
   * of documents" (1997).
   */
  long[] probes() {
    return probes;
  }

  /** The hash of all words in their order, and of which of them are quoted. */
  long whole() {
    return whole;
  }

  /** Of the paragraphs of an article; without any, of its whole text. */
  static Shingles of(Article article) {
    List<Block> paragraphs =
        article.blocks().stream()
            .filter(
                block ->
                    block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.SUBHEADING)
            .toList();
    List<Word> words = new ArrayList<>();
    if (paragraphs.isEmpty()) {
      words.addAll(Words.of(article.text()));
    }
    for (Block block : paragraphs) {
      int start = block.span().start();
      for (Word word : Words.of(block.span().of(article.text()))) {
        words.add(new Word(word.text(), word.start() + start, word.end() + start));
      }
    }
    return of(words, quoted(article.text()));
  }

  private static Shingles of(List<Word> words, boolean[] quoted) {
    long[] hashes = words.stream().mapToLong(word -> Hash.of(word.text())).toArray();
    int runs = Math.max(0, hashes.length - SHORT_RUN + 1);
    int[] all = new int[runs];
    int[] own = new int[runs];
    int owned = 0;
    for (int i = 0; i < runs; i++) {
      all[i] = (int) (run(hashes, i, SHORT_RUN) >>> 32);
      boolean inside = quoted[words.get(i).start()] && quoted[words.get(i + SHORT_RUN - 1).start()];
      if (!inside) {
        own[owned++] = all[i];
      }
    }
    long whole = run(hashes, 0, hashes.length);
    for (Word word : words) {
      whole = Hash.join(whole, quoted[word.start()] ? 1 : 0);
    }
    return new Shingles(distinct(all), distinct(Arrays.copyOf(own, owned)), probes(hashes), whole);
  }

  private static long[] probes(long[] hashes) {
    long[] runs = new long[Math.max(0, hashes.length - LONG_RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      // The least as numbers without a sign are the least with the first bit turned.
      runs[i] = run(hashes, i, LONG_RUN) ^ Long.MIN_VALUE;
    }
    long[] sorted = Arrays.stream(runs).sorted().distinct().toArray();
    int chosen = Math.min(FEWEST_CHOSEN, sorted.length);
    while (chosen < sorted.length && sorted[chosen] < (PART_CHOSEN ^ Long.MIN_VALUE)) {
      chosen++;
    }
    return Arrays.copyOf(sorted, chosen);
  }

  /** As bytes, all but {@link #whole()}, which they go by. */
  byte[] bytes() {
    BitSet owned = new BitSet(all.length);
    for (int run : own) {
      owned.set(Arrays.binarySearch(all, run));
    }
    byte[] bits = owned.toByteArray();
    ByteBuffer bytes =
        ByteBuffer.allocate(
            (all.length + 2) * Integer.BYTES + bits.length + probes.length * Long.BYTES);
    bytes.putInt(all.length).putInt(bits.length);
    for (int run : all) {
      bytes.putInt(run);
    }
    bytes.put(bits);
    for (long probe : probes) {
      bytes.putLong(probe);
    }
    return bytes.array();
  }

  /** What {@link #bytes()} were made of. */
  static Shingles of(long whole, byte[] written) {
    ByteBuffer bytes = ByteBuffer.wrap(written);
    int[] all = new int[bytes.getInt()];
    byte[] bits = new byte[bytes.getInt()];
    Arrays.setAll(all, i -> bytes.getInt());
    bytes.get(bits);
    int[] own = BitSet.valueOf(bits).stream().map(i -> all[i]).toArray();
    long[] probes = new long[bytes.remaining() / Long.BYTES];
    Arrays.setAll(probes, i -> bytes.getLong());
    return new Shingles(all, own, probes, whole);
  }

  private static long run(long[] hashes, int from, int length) {
    long run = length;
    for (int i = from; i < from + length; i++) {
      run = Hash.join(run, hashes[i]);
    }
    return run;
  }

  private static int[] distinct(int[] numbers) {
    return Arrays.stream(numbers).sorted().distinct().toArray();
  }

  /** For each character whether it stands between quotation marks. */
  private static boolean[] quoted(String text) {
    boolean[] quoted = new boolean[text.length()];
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (open >= 0 && CLOSING.indexOf(letter) >= 0) {
        if (i - open <= LONGEST_QUOTATION) {
          Arrays.fill(quoted, open, i, true);
        }
        open = -1;
      } else if (OPENING.indexOf(letter) >= 0) {
        open = i;
      }
    }
    return quoted;
  }

  /** How many numbers two sorted sets share. */
  static int shared(int[] one, int[] other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int order = Integer.compare(one[i], other[j]);
      if (order == 0) {
        shared++;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
