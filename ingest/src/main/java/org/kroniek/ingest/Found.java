package org.kroniek.ingest;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.kroniek.ingest.fetch.Answer;
import org.kroniek.model.Rejection;

/** One thing to read, or the reason why a thing that was found is not read. */
sealed interface Found {

  /**
   * A file.
   *
   * @param name how it is called towards the caller
   * @param size in bytes, when it was found
   */
  record Member(Path path, String name, long size) implements Found {}

  /** Standard input. */
  record StandardInput() implements Found {}

  /**
   * Bytes that the caller has open.
   *
   * @param name how they are called towards the caller
   * @param origin where one article that fills them comes from
   */
  record Stream(String name, Optional<String> origin, InputStream bytes) implements Found {}

  /** A page on the network. */
  record Page(URI address) implements Found {}

  /**
   * A page that was fetched already.
   *
   * @param name the address that it was first asked for at
   */
  record Fetched(Answer answer, String name) implements Found {}

  /** Something that is not read. */
  record Broken(Rejection rejection) implements Found {}
}
