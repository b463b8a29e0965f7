package org.kroniek.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Finds the web page in a WARC record. Safe for use by many threads. */
final class WarcPage {

  private static final int OK = 200;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s{0,5}=\\s{0,5}[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

  private final long limit;

  WarcPage(Limits limits) {
    this.limit = limits.articleBytes();
  }

  /** What a record holds: a page, or something that is passed over. */
  sealed interface Content {

    /** A web page as it was sent. */
    record Page(BufferedInputStream bytes, String address, Optional<String> charset)
        implements Content {}

    /** Something else. */
    record Other(PassedOver why) implements Content {}
  }

  /**
   * What {@code frame} holds.
   *
   * @throws Unreadable where the record or what was sent in it is malformed
   */
  Content of(WarcFrames.Frame frame) throws Unreadable {
    try (WarcReader reader = new WarcReader(frame.bytes())) {
      reader.setLenient(true);
      WarcRecord record =
          reader.next().orElseThrow(() -> Unreadable.open("the record is empty", ""));
      if (record instanceof WarcResponse response) {
        return response(response, frame.whole());
      }
      if (record instanceof WarcResource resource) {
        return resource(resource, frame.whole());
      }
      return new Content.Other(
          record instanceof WarcRevisit ? PassedOver.REVISIT : PassedOver.OTHER_RECORD);
    } catch (ParsingException e) {
      throw Unreadable.open("the record is malformed", String.valueOf(e.getMessage()));
    } catch (IOException | IllegalArgumentException e) {
      throw Unreadable.open("what the record holds cannot be unpacked", String.valueOf(e));
    }
  }

  private Content response(WarcResponse record, boolean whole) throws IOException, Unreadable {
    if (!record.target().toLowerCase(Locale.ROOT).startsWith("http")) {
      return new Content.Other(PassedOver.NO_PAGE);
    }
    HttpResponse sent = record.http();
    if (sent.status() != OK) {
      return new Content.Other(PassedOver.STATUS);
    }
    Optional<String> type = sent.headers().first("Content-Type");
    if (!isPage(type, new byte[0]) && type.isPresent()) {
      return new Content.Other(PassedOver.NO_PAGE);
    }
    checkWhole(whole);
    byte[] bytes = new BufferedInputStream(sent.bodyDecoded().stream()).readNBytes((int) limit + 1);
    return page(bytes, type, record);
  }

  private Content resource(WarcResource record, boolean whole) throws IOException, Unreadable {
    MessageHeaders headers = record.headers();
    Optional<String> type = headers.first("Content-Type");
    if (type.isEmpty() || !isPage(type, new byte[0])) {
      return new Content.Other(PassedOver.NO_PAGE);
    }
    checkWhole(whole);
    return page(record.body().stream().readNBytes((int) limit + 1), type, record);
  }

  private Content page(byte[] bytes, Optional<String> type, WarcTargetRecord record)
      throws Unreadable {
    checkWhole(bytes.length <= limit);
    if (!isPage(type, bytes)) {
      return new Content.Other(PassedOver.NO_PAGE);
    }
    Matcher charset = CHARSET.matcher(type.orElse(""));
    return new Content.Page(
        new BufferedInputStream(new ByteArrayInputStream(bytes)),
        record.target(),
        charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
  }

  private void checkWhole(boolean whole) throws Unreadable {
    if (!whole) {
      throw Unreadable.open(
          "is larger than " + Sizes.words(limit) + ", the limit for one article", "");
    }
  }

  /** By the type that was sent, or where none was by the first character. */
  private static boolean isPage(Optional<String> type, byte[] bytes) {
    if (type.isPresent()) {
      String name = type.get().strip().toLowerCase(Locale.ROOT);
      return name.startsWith("text/html") || name.startsWith("application/xhtml");
    }
    int at = 0;
    while (at < bytes.length && bytes[at] <= ' ' && bytes[at] > 0) {
      at++;
    }
    return at < bytes.length && bytes[at] == '<';
  }
}
