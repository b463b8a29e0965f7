package org.kroniek.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Catalogue.Kind;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.PageRequest.Order;

/**
 * Where a page ended, as text for an address: the shelfmark of its last row, and a checksum of that
 * with the filter and the order, so that a cursor of another list is refused and not answered with
 * a part of this one. It is no secret and guards none: who makes one up reads a part of the list.
 */
final class Cursor {

  private static final int LENGTH = Long.BYTES + Integer.BYTES;

  private Cursor() {}

  static String of(long shelfmark, Kind kind, Filter filter, Order order) {
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
    bytes.putLong(shelfmark).putInt(check(shelfmark, kind, filter, order));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * The shelfmark.
   *
   * @throws UsageException if this is not a cursor of this list
   */
  static long read(String cursor, Kind kind, Filter filter, Order order) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length == LENGTH) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long shelfmark = buffer.getLong();
        if (buffer.getInt() == check(shelfmark, kind, filter, order)) {
          return shelfmark;
        }
      }
    } catch (IllegalArgumentException e) {
      // Said below: what is not in base 64 is no cursor either.
    }
    throw new UsageException(
        "The cursor is not one of this list. Take \"next\" of the page before as it stands, with"
            + " the same filter and order, or leave the cursor out for the first page.");
  }

  private static int check(long shelfmark, Kind kind, Filter filter, Order order) {
    CRC32 sum = new CRC32();
    String list = shelfmark + "\n" + kind + "\n" + order + "\n" + filter;
    sum.update(list.getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }
}
