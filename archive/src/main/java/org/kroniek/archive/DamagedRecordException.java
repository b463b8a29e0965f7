package org.kroniek.archive;

import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** A row says what no Kroniek would have written. */
final class DamagedRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private DamagedRecordException(RuntimeException cause) {
    super(cause);
  }

  /** What the loading makes of rows, or a failure that says that the rows are at fault. */
  static <T> T unlessWhole(Supplier<T> loading) {
    try {
      return loading.get();
    } catch (IllegalArgumentException | NoSuchElementException | NullPointerException e) {
      throw new DamagedRecordException(e);
    }
  }
}
