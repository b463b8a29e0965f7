package org.kroniek.story.kept;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How values of one type are written as bytes. Immutable. */
interface Form<T> {

  void write(T value, DataOutputStream to) throws IOException;

  T read(DataInputStream from) throws IOException;

  /** The names and types of all that is written. */
  String describe();
}
