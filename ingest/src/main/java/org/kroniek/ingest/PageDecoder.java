package org.kroniek.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of a web page into characters: by its byte order mark, by what the server or the
 * page itself declares where the bytes agree, else as UTF-8, else as Windows-1252.
 */
final class PageDecoder {

  private static final int DECLARED_WITHIN = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s{0,5}=\\s{0,5}[\"']?([\\w.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private PageDecoder() {}

  /**
   * The page that {@code bytes} encode.
   *
   * @param sent the encoding that the server named
   */
  static String decode(byte[] bytes, Optional<String> sent) throws Unreadable {
    if (TextDecoder.Mark.of(bytes).isPresent()) {
      return TextDecoder.decode(bytes);
    }
    Optional<String> text = TextDecoder.strict(bytes, 0, StandardCharsets.UTF_8);
    Optional<Charset> declared = sent.flatMap(PageDecoder::charset).or(() -> declared(bytes));
    if (text.isEmpty() && declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
      text = TextDecoder.strict(bytes, 0, declared.get());
    }
    if (text.isEmpty() && Utf8Survey.of(bytes).isNearlyWhole()) {
      // One broken character in a page of thousands: an advertisement's, as a rule.
      text = Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
    if (text.isEmpty()) {
      return TextDecoder.decode(bytes);
    }
    if (text.get().indexOf('\0') >= 0) {
      throw Unreadable.open("holds NUL bytes, so it is no web page", "");
    }
    return text.get();
  }

  private static Optional<Charset> declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARED_WITHIN);
    Matcher matcher = DECLARED.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
  }

  /** The encoding of that name; browsers take Latin-1 for Windows-1252, and so do we. */
  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      boolean latin = charset.equals(StandardCharsets.ISO_8859_1);
      return Optional.of(latin ? TextDecoder.WINDOWS : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
