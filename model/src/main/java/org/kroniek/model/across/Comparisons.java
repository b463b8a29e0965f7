package org.kroniek.model.across;

import java.util.function.Function;

/**
 * What an archive keeps beside its readings, so that reports can be compared without being read
 * again. All of it follows from the readings: a process killed in the middle leaves articles that
 * wait, and they are worked off later.
 *
 * <p>All methods throw {@link org.kroniek.model.ArchiveException} where the store fails.
 */
public interface Comparisons {

  /**
   * Works off articles that wait, in one transaction.
   *
   * @param most so many at most
   * @return how many there were; 0 where none waits any more but those that are just being saved
   */
  int catchUp(Comparer comparer, int most);

  /**
   * Whether articles wait.
   *
   * @param edition that of the comparer
   */
  boolean isWaiting(int edition);

  /** Whether nothing can be written, so that what waits goes on waiting. */
  boolean isReadOnly();

  /** Answers a question from what is kept, at one moment. */
  <T> T ask(Function<Kept, T> question);
}
