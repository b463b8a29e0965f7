package org.kroniek.ingest;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.kroniek.ingest.fetch.Answer;
import org.kroniek.model.LanguageIdentifier;
import org.kroniek.model.UsageException;

/**
 * Makes articles of files, folders, patterns, web addresses and standard input. What an input holds
 * is told by its content first and its name second. Safe for use by many threads; each {@link
 * Inputs} is for one.
 */
public final class Ingest {

  private final Forms forms;
  private final IngestOptions options;

  /** Tells languages by {@code identifier} and fills gaps from {@code options}. */
  public Ingest(LanguageIdentifier identifier, IngestOptions options) {
    this.options = options;
    this.forms = new Forms(identifier, options);
  }

  /**
   * Opens {@code inputs} for reading; {@code -} stands for {@code standardInput}, which is not
   * closed.
   *
   * @throws UsageException before anything is read, for a file that is not there (with the nearest
   *     name), a pattern that nothing matches, an address that cannot be fetched
   */
  public Inputs open(List<String> inputs, InputStream standardInput) {
    if (inputs.isEmpty()) {
      throw new UsageException("nothing to read: name files, folders, or - for standard input");
    }
    List<Supplier<Iterator<Found>>> requests = Requests.of(inputs);
    long bytes = 0;
    int files = 0;
    boolean known = true;
    for (Iterator<Found> all = new Chain(requests); all.hasNext(); ) {
      Found found = all.next();
      files += found instanceof Found.Broken ? 0 : 1;
      if (found instanceof Found.Member file) {
        bytes += file.size();
      } else if (!(found instanceof Found.Broken)) {
        known = false;
      }
    }
    return new Inputs(
        new Chain(requests),
        new Opener(standardInput, options.limits()),
        forms,
        known ? bytes : 0,
        files);
  }

  /**
   * Opens bytes that lie in no file of this machine: an object of a store, a message of a queue.
   *
   * @param name what the articles and rejections are called by, as a file's name
   * @param origin where one article that fills the bytes comes from, see {@link
   *     org.kroniek.model.Intake.Accepted#origin}
   * @param bytes are closed when they are read or the inputs are closed
   */
  public Inputs open(String name, Optional<String> origin, InputStream bytes) {
    return new Inputs(
        List.<Found>of(new Found.Stream(name, origin, bytes)).iterator(),
        new Opener(InputStream.nullInputStream(), options.limits()),
        forms,
        0,
        1);
  }

  /**
   * The names of the files that {@link #open(List, InputStream)} would read, in its order; what
   * cannot be read is left out.
   *
   * @throws UsageException as there
   */
  public static List<String> files(List<String> inputs) {
    List<String> names = new ArrayList<>();
    for (Iterator<Found> all = new Chain(Requests.of(inputs)); all.hasNext(); ) {
      if (all.next() instanceof Found.Member file) {
        names.add(file.name());
      }
    }
    return names;
  }

  /**
   * Reads a page that was fetched already, as if {@code name} had been named and fetched.
   *
   * @param name the address that it was first asked for at
   */
  public Inputs open(Answer answer, String name) {
    return new Inputs(
        List.<Found>of(new Found.Fetched(answer, name)).iterator(),
        new Opener(InputStream.nullInputStream(), options.limits()),
        forms,
        answer.body().length,
        1);
  }

  /** The characters of an answer that is text; empty where its bytes are none. */
  public static Optional<String> text(Answer answer) {
    try {
      return Optional.of(PageDecoder.decode(answer.body(), answer.charset()));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  /** One request after the other, each begun when it is its turn. */
  private static final class Chain implements Iterator<Found> {

    private final Iterator<Supplier<Iterator<Found>>> requests;
    private Iterator<Found> current = List.<Found>of().iterator();

    Chain(List<Supplier<Iterator<Found>>> requests) {
      this.requests = requests.iterator();
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext() && requests.hasNext()) {
        current = requests.next().get();
      }
      return current.hasNext();
    }

    @Override
    public Found next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return current.next();
    }
  }
}
