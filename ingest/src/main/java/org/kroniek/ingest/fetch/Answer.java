package org.kroniek.ingest.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered.
 *
 * @param address what was asked
 * @param status of HTTP
 * @param headers by their names in small letters, the last one where one comes more than once
 * @param body after decompression; empty for an answer that says to look elsewhere
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
public record Answer(URI address, int status, Map<String, String> headers, byte[] body) {

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s{0,5}=\\s{0,5}\"?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

  /** Copies the headers; the body is taken as it is. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** The header of that name, in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The media type without its parameters, in small letters. */
  public Optional<String> type() {
    return header("content-type")
        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(type -> !type.isEmpty());
  }

  /** The encoding that the server named. */
  public Optional<String> charset() {
    Matcher matcher = CHARSET.matcher(header("content-type").orElse(""));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether it says to look elsewhere. */
  public boolean isRedirect() {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /**
   * Where it says to look.
   *
   * @throws FetchFault where it does not say, or something that is no address of the web
   */
  public URI redirect() throws FetchFault {
    String location =
        header("location")
            .orElseThrow(
                () ->
                    new FetchFault(
                        FetchFault.Kind.REDIRECT,
                        "the server sends elsewhere without saying where",
                        address.toString()));
    return Links.resolve(address, location)
        .orElseThrow(
            () ->
                new FetchFault(
                    FetchFault.Kind.REDIRECT,
                    "the server sends on to an address that is neither http nor https",
                    location));
  }
}
