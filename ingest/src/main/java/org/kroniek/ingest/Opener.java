package org.kroniek.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kroniek.ingest.fetch.Answer;

/** Opens what was found, one input at a time, and counts the bytes read of it. For one thread. */
final class Opener implements AutoCloseable {

  private static final String STANDARD_INPUT = "-";

  private final InputStream standardInput;
  private final PageFetcher fetcher;
  private final AtomicLong read = new AtomicLong();
  private @Nullable InputStream open;
  private long before;
  private long size;

  Opener(InputStream standardInput, Limits limits) {
    this.standardInput = standardInput;
    this.fetcher = new PageFetcher(limits);
  }

  /** What {@code found} is called in a rejection. */
  static String name(Found found) {
    if (found instanceof Found.Member file) {
      return file.name();
    }
    if (found instanceof Found.Stream stream) {
      return stream.name();
    }
    if (found instanceof Found.Fetched fetched) {
      return fetched.name();
    }
    return found instanceof Found.Page page ? page.address().toString() : STANDARD_INPUT;
  }

  /** The bytes of the inputs that are done with, and those read of the present one. */
  long bytesDone() {
    return read.get();
  }

  Opened open(Found found) throws IOException, Unreadable {
    before = read.get();
    size = 0;
    if (found instanceof Found.Member file) {
      size = file.size();
      InputStream raw = Files.newInputStream(file.path());
      open = raw;
      String origin = file.path().toAbsolutePath().normalize().toUri().toString();
      return new Opened(
          file.name(),
          Optional.of(file.name()),
          Optional.of(origin),
          Optional.empty(),
          Optional.empty(),
          Optional.of(file.path()),
          Opened.unzipped(new CountingStream(raw, read)));
    }
    if (found instanceof Found.StandardInput) {
      return new Opened(
          STANDARD_INPUT,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Opened.unzipped(new CountingStream(standardInput, read)));
    }
    if (found instanceof Found.Stream stream) {
      open = stream.bytes();
      return new Opened(
          stream.name(),
          Optional.of(stream.name()),
          stream.origin(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Opened.unzipped(new CountingStream(stream.bytes(), read)));
    }
    if (found instanceof Found.Fetched fetched) {
      return page(fetched.answer(), fetched.name());
    }
    URI address = ((Found.Page) found).address();
    return page(fetcher.fetch(address), address.toString());
  }

  private Opened page(Answer answer, String name) throws IOException, Unreadable {
    read.addAndGet(answer.body().length);
    return new Opened(
        name,
        Optional.of(name),
        Optional.of(name),
        answer.charset(),
        Optional.of(answer.address().toString()),
        Optional.empty(),
        Opened.unzipped(new ByteArrayInputStream(answer.body())));
  }

  /** Closes the present input; what was left unread of a file counts as done. */
  @Override
  public void close() {
    try (InputStream stream = open) {
      open = null;
      read.set(stream == null ? read.get() : Math.max(read.get(), before + size));
    } catch (IOException e) {
      throw new UncheckedIOException("a file that was only read could not be closed", e);
    }
  }
}
