package org.kroniek.watch.alert;

/** A way to tell. */
interface Way {

  /**
   * Delivers the message.
   *
   * @throws Untold where it may be tried again later
   */
  void send(Message message) throws Untold;
}
