package org.kroniek.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns the bytes of a text into characters, or says why they are none. A byte order mark decides;
 * without one the bytes are UTF-8, or else Windows-1252 where that gives plausible text. Nothing is
 * ever replaced silently. Safe for use by many threads.
 */
final class TextDecoder {

  static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int FEW = 4;

  private TextDecoder() {}

  /** What a byte order mark says. */
  enum Mark {
    UTF_8(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
    UTF_32_LE(Charset.forName("UTF-32LE"), "\u00ff\u00fe\0\0"),
    UTF_32_BE(Charset.forName("UTF-32BE"), "\0\0\u00fe\u00ff"),
    UTF_16_LE(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
    UTF_16_BE(StandardCharsets.UTF_16BE, "\u00fe\u00ff");

    private final Charset charset;
    private final String signature;

    /** The signature has a character for each of its bytes. */
    Mark(Charset charset, String signature) {
      this.charset = charset;
      this.signature = signature;
    }

    Charset charset() {
      return charset;
    }

    int length() {
      return signature.length();
    }

    private boolean begins(byte[] bytes) {
      for (int i = 0; i < signature.length(); i++) {
        if (i >= bytes.length || (bytes[i] & 0xff) != signature.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    /** The mark that {@code bytes} begin with. */
    static Optional<Mark> of(byte[] bytes) {
      for (Mark mark : values()) {
        if (mark.begins(bytes)) {
          return Optional.of(mark);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * The text that {@code bytes} encode, without byte order mark.
   *
   * @throws Unreadable where they encode none
   */
  static String decode(byte[] bytes) throws Unreadable {
    Optional<Mark> mark = Mark.of(bytes);
    if (mark.isPresent()) {
      return marked(bytes, mark.get());
    }
    if (has(bytes, (byte) 0)) {
      throw Unreadable.open(
          looksWide(bytes)
              ? "looks like UTF-16 without the mark that says so; save it as UTF-8"
              : "holds NUL bytes, so it is no text",
          "");
    }
    Optional<String> text = strict(bytes, 0, StandardCharsets.UTF_8);
    if (text.isPresent()) {
      return Characters.checked(text.get());
    }
    return Characters.checked(windows(bytes));
  }

  private static String marked(byte[] bytes, Mark mark) throws Unreadable {
    Optional<String> text = strict(bytes, mark.length(), mark.charset());
    if (text.isEmpty()) {
      throw Unreadable.open(
          "begins as " + mark.charset() + " and breaks its rules further on; save it as UTF-8", "");
    }
    return Characters.checked(text.get());
  }

  /** The text in {@code charset}, or nothing where a byte breaks its rules. */
  static Optional<String> strict(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Reads bytes that are not UTF-8 as Windows-1252, if they look like it. */
  private static String windows(byte[] bytes) throws Unreadable {
    Utf8Survey survey = Utf8Survey.of(bytes);
    if (!survey.looksForeign()) {
      throw Unreadable.open(
          "is UTF-8 for the most part and broken at byte "
              + survey.firstFault()
              + " (cut off or mixed with another encoding); save it as UTF-8",
          survey.around(bytes));
    }
    Optional<String> text = strict(bytes, 0, WINDOWS);
    if (text.isEmpty() || !Characters.isPlausible(text.get())) {
      throw Unreadable.open(
          "is neither UTF-8 nor Windows-1252 text (first at byte "
              + survey.firstFault()
              + "); save it as UTF-8",
          survey.around(bytes));
    }
    return text.get();
  }

  /** Whether {@code text} was encoded as UTF-8, taken for Windows-1252, and encoded again. */
  static boolean isEncodedTwice(String text) {
    CharsetEncoder encoder =
        WINDOWS
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      ByteBuffer once = encoder.encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[once.remaining()];
      once.get(bytes);
      return Utf8Survey.of(bytes).sequences() > 1
          && strict(bytes, 0, StandardCharsets.UTF_8).isPresent();
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean has(byte[] bytes, byte wanted) {
    for (byte b : bytes) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Whether every other byte, or nearly, is zero. */
  private static boolean looksWide(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    int half = bytes.length / 2;
    return half >= FEW
        && (zeros[0] > half * 0.7 || zeros[1] > half * 0.7)
        && Math.min(zeros[0], zeros[1]) < half * 0.2;
  }
}
