package org.kroniek.archive;

import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.kroniek.model.Reading;

/** Puts what an archive of the first edition holds on the shelf, which that did not have. */
final class Unshelved {

  private Unshelved() {}

  static void shelve(Store store) {
    if (store.read(Unshelved::waits)) {
      store.write(
          handle -> {
            if (waits(handle)) {
              shelve(handle);
            }
            return true;
          });
    }
  }

  private static boolean waits(Handle handle) {
    return handle
        .createQuery("SELECT number > 0 FROM holding WHERE kind = 'unshelved'")
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  private static void shelve(Handle handle) {
    handle
        .createQuery("SELECT name_id, folded FROM name ORDER BY name_id")
        .map((row, context) -> new Folded(row.getLong(1), row.getString(2)))
        .list()
        .forEach(name -> Names.writeStarts(handle, name.number(), name.folded()));
    ReadingLoader loader = new ReadingLoader(handle);
    List<Long> current = Holdings.current(handle);
    List<Long> readings =
        handle
            .createQuery("SELECT reading_id FROM reading ORDER BY reading_id")
            .mapTo(Long.class)
            .list();
    for (long number : readings) {
      Reading reading = loader.load(number);
      Marks marks = new Marks(handle, number, reading);
      WordIndex.write(handle, marks);
      if (Collections.binarySearch(current, number) >= 0) {
        Shelf.put(handle, marks);
      }
    }
    handle.execute("UPDATE holding SET number = 0 WHERE kind = 'unshelved'");
  }

  private record Folded(long number, String folded) {}
}
