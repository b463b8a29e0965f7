package org.kroniek.archive;

import org.jdbi.v3.core.Handle;

/**
 * Puts what an archive of an earlier edition holds on the shelf, which that did not have or had in
 * another form.
 */
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
        .map((row, context) -> new Folded(row.getLong(1), new Cells(row).text("folded")))
        .list()
        .forEach(name -> Names.writeStarts(handle, name.number(), name.folded()));
    ReadingLoader loader = new ReadingLoader(handle);
    for (long number : Holdings.current(handle)) {
      Shelf.put(handle, new Marks(handle, number, loader.load(number)));
    }
    handle.execute("UPDATE holding SET number = 0 WHERE kind = 'unshelved'");
  }

  private record Folded(long number, String folded) {}
}
