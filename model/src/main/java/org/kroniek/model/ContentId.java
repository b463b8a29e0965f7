package org.kroniek.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/**
 * Ids made from content: the same article and the same finding get the same id whenever and
 * wherever they are read, so that reading again writes nothing twice.
 */
public final class ContentId {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 16;

  private ContentId() {}

  /**
   * The id of an article: {@code a-} and 16 characters, from its canonical address where it has one
   * and else from its text.
   */
  public static String article(Optional<String> url, String text) {
    return "a-" + digest(url.map(u -> "url\n" + u).orElse("text\n" + text));
  }

  /**
   * The id of a finding: a letter for its kind ({@code s} statement, {@code v} event, {@code q}
   * quantity, {@code c} conditional), a dash and 16 characters from the article's id, the kind and
   * the spans that make the finding what it is.
   */
  public static String finding(char kind, String article, List<Span> spans) {
    StringBuilder key = new StringBuilder(article).append('\n').append(kind);
    for (Span span : spans) {
      key.append('\n').append(span);
    }
    return kind + "-" + digest(key.toString());
  }

  /** Eighty bits of the SHA-256 of the UTF-8 bytes, in Crockford's base 32. */
  public static String digest(String content) {
    byte[] hash;
    try {
      hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    StringBuilder out = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      int bit = i * 5;
      int pair = (hash[bit / 8] & 0xff) << 8 | (hash[bit / 8 + 1] & 0xff);
      out.append(ALPHABET.charAt(pair >> (11 - bit % 8) & 31));
    }
    return out.toString();
  }
}
