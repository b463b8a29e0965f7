package org.kroniek.model.watch;

/**
 * The right to watch for an archive, which one program at a time has. It is given back by closing
 * it, and by the end of the program however that comes. Safe for use by many threads.
 */
public interface WatchLease extends AutoCloseable {

  /**
   * Whether it is still had: a server that was restarted, or a network that broke, takes it away.
   */
  boolean isHeld();

  @Override
  void close();
}
