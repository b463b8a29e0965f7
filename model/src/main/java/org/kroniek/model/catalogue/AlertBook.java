package org.kroniek.model.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The alerts of an archive and what they told. Every call is a transaction of its own. Safe for use
 * by many threads.
 *
 * <p>All methods throw {@link org.kroniek.model.ArchiveException} where the store fails.
 */
public interface AlertBook {

  /** The alerts, by name. */
  List<Alert> alerts();

  /** The alert of that name. */
  Optional<Alert> alert(String name);

  /** Writes a new alert; false, and nothing is written, where one has its name. */
  boolean add(Alert alert);

  /** Lets go of an alert and of what it told; whether there was one. */
  boolean remove(String name);

  /**
   * The new texts after a reading, in the order in which they were recorded: articles that came and
   * articles that changed, but not texts on record that another reader read once more.
   */
  List<Recorded> recordedAfter(long seen, int limit);

  /** The number of the last reading on record; 0 where there is none. */
  long lastReading();

  /**
   * Keeps what was found, except what the alert has found before, and up to which reading it was
   * looked for; all of it or nothing.
   */
  void found(String name, long seen, List<AlertNote> notes);

  /** What was found and not told yet, the oldest first. */
  List<AlertNote> untold(String name, int limit);

  /** What was found last, told or not, the newest first. */
  List<AlertNote> latest(String name, int limit);

  /** Says in which message these are told, before it is sent, so that it goes out as it was. */
  void assign(String name, List<AlertNote> notes, String delivery);

  /**
   * Leaves it to the caller to tell until a moment; false where somebody else has it, where it is
   * not to be told yet, or where nothing is left to tell. What is untold is read behind this, since
   * another may have told it before.
   */
  boolean take(String name, Instant now, Instant until);

  /** That a message was sent. */
  void told(String name, String delivery, Instant at, String outcome);

  /** That something failed, and that it is not to be tried before a moment. */
  void failed(String name, Instant due, String outcome);

  /**
   * A text that came on record.
   *
   * @param number of its reading
   * @param article the article's id
   */
  record Recorded(long number, String article) {}
}
