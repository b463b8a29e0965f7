package org.kroniek.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.PageRequest.Order;

/**
 * Where a page of a list in memory ended, as text for an address: the place and the id of its last
 * item, and a checksum of those with the question. Where the item is no more in the list, since its
 * story joined another, the place alone counts.
 */
final class StoryCursor {

  private static final int PARTS = 3;

  private StoryCursor() {}

  static String of(int place, String id, Object question, Order order) {
    String text = place + " " + id + " " + check(place, id, question, order);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The place behind the last item of the page before.
   *
   * @throws UsageException if this is not a cursor of this list
   */
  static <T> int next(
      String cursor, Object question, Order order, List<T> all, Function<T, String> ids) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
              .split(" ", PARTS + 1);
      int place = parts.length == PARTS ? Integer.parseInt(parts[0]) : -1;
      if (place >= 0 && parts[2].equals(check(place, parts[1], question, order))) {
        for (int i = 0; i < all.size(); i++) {
          if (ids.apply(all.get(i)).equals(parts[1])) {
            return i + 1;
          }
        }
        return Math.min(place + 1, all.size());
      }
    } catch (IllegalArgumentException e) {
      // Said below: neither in base 64 nor with a number, it is no cursor either.
    }
    throw new UsageException(
        "The cursor is not one of this list. Take \"next\" of the page before as it stands, with"
            + " the same filter and order, or leave the cursor out for the first page.");
  }

  private static String check(int place, String id, Object question, Order order) {
    CRC32 sum = new CRC32();
    String list = place + "\n" + id + "\n" + question + "\n" + order;
    sum.update(list.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
