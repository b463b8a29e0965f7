package org.kroniek.story.cluster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is compared of a report.
 *
 * @param article the id of its article
 * @param language the code of its language
 * @param day the day by which it was published, since 1970; the last of all where it is not known
 * @param names names, events and figures, which are the same in every language
 * @param words stems
 */
record Traits(String article, String language, long day, Vector names, Vector words) {

  /** The day of what has none. */
  static final long NO_DAY = LocalDate.MAX.toEpochDay();

  /** By day; in a day by id, so that the order of arrival makes no difference. */
  static final Comparator<Traits> ORDER =
      Comparator.comparingLong(Traits::day).thenComparing(Traits::article);

  /** What names tell beside words, where the language is the same. */
  private static final double OF_NAMES = 0.4;

  /** Names alone must tell what names and words do together. */
  private static final double ACROSS_LANGUAGES = 0.75;

  private static final int NAMES_MET_BY = 8;
  private static final int WORDS_MET_BY = 12;

  /** How alike two reports are, from 0 to 1. */
  double likeness(Traits other) {
    double byNames = names.cosine(other.names);
    return language.equals(other.language)
        ? byNames * OF_NAMES + words.cosine(other.words) * (1 - OF_NAMES)
        : byNames * ACROSS_LANGUAGES;
  }

  boolean isBefore(Traits other) {
    return ORDER.compare(this, other) < 0;
  }

  /** The features that reports are looked for by that may be like this one. */
  List<Integer> telling() {
    List<Integer> telling = new ArrayList<>(names.heaviest(NAMES_MET_BY));
    telling.addAll(words.heaviest(WORDS_MET_BY));
    return telling;
  }

  byte[] bytes() {
    byte[] id = article.getBytes(StandardCharsets.UTF_8);
    byte[] code = language.getBytes(StandardCharsets.UTF_8);
    int pairs = (names.size() + words.size()) * (Integer.BYTES + Float.BYTES);
    ByteBuffer bytes =
        ByteBuffer.allocate(Long.BYTES + 4 * Short.BYTES + id.length + code.length + pairs);
    bytes.putLong(day).putShort((short) id.length).put(id);
    bytes.putShort((short) code.length).put(code);
    names.write(bytes);
    words.write(bytes);
    return bytes.array();
  }

  static Traits of(byte[] written) {
    ByteBuffer bytes = ByteBuffer.wrap(written);
    long day = bytes.getLong();
    return new Traits(text(bytes), text(bytes), day, Vector.read(bytes), Vector.read(bytes));
  }

  private static String text(ByteBuffer bytes) {
    byte[] text = new byte[bytes.getShort()];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
