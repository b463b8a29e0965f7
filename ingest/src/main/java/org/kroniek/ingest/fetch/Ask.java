package org.kroniek.ingest.fetch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param address http or https
 * @param headers what is sent along, beside the name of the program
 * @param post what is sent; empty for a plain GET
 */
public record Ask(URI address, Map<String, String> headers, Optional<Body> post) {

  /** Copies the headers. */
  public Ask {
    headers = Map.copyOf(headers);
  }

  /**
   * What is sent.
   *
   * @param type the media type
   * @param bytes taken as they are, not copied
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares bodies
  public record Body(String type, byte[] bytes) {}

  /** A GET that takes the media types of {@code accept}. */
  public static Ask get(URI address, String accept) {
    return new Ask(address, Map.of("Accept", accept), Optional.empty());
  }

  /** A POST. */
  public static Ask post(URI address, Body body) {
    return new Ask(address, Map.of(), Optional.of(body));
  }

  /** The same, answered only where it changed since the answer that bore these. */
  public Ask ifChanged(Optional<String> etag, Optional<String> lastModified) {
    Ask conditional = etag.map(tag -> with("If-None-Match", tag)).orElse(this);
    return lastModified.map(at -> conditional.with("If-Modified-Since", at)).orElse(conditional);
  }

  /** The same with one more header. */
  public Ask with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Ask(address, more, post);
  }
}
