package org.kroniek.story.words;

/** Numbers made of words, the same on every machine and in every run. */
public final class Hash {

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash() {}

  /** FNV-1a over the UTF-16 code units, mixed. */
  public static long of(String word) {
    long hash = BASIS;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * PRIME;
    }
    return mix(hash);
  }

  /** The hash of a sequence that goes on with one more. */
  public static long join(long before, long next) {
    return mix(before * PRIME + next);
  }

  /** Spreads every bit over all (the finisher of SplitMix64, Steele, Lea and Flood 2014). */
  public static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
