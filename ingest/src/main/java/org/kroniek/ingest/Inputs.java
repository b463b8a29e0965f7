package org.kroniek.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Intake;

/**
 * The articles of everything that the caller named, in the order named, folders in the order of
 * their names. An input that cannot be read is a rejected intake; the next one follows. One article
 * is held at a time, however many there are. For one thread.
 */
public final class Inputs implements Iterator<Intake>, AutoCloseable {

  private final Iterator<Found> found;
  private final Opener opener;
  private final Forms forms;
  private final long bytesTotal;
  private final int filesTotal;
  private @Nullable Records current;
  private @Nullable Intake ready;
  private String name = "";
  private final Map<PassedOver, Long> passed = new EnumMap<>(PassedOver.class);

  Inputs(Iterator<Found> found, Opener opener, Forms forms, long bytesTotal, int filesTotal) {
    this.found = found;
    this.opener = opener;
    this.forms = forms;
    this.bytesTotal = bytesTotal;
    this.filesTotal = filesTotal;
  }

  /** The bytes of all files, as they lie on disk; 0 where that is not known beforehand. */
  public long bytesTotal() {
    return bytesTotal;
  }

  /** The bytes that were read so far, as they lie on disk. */
  public long bytesDone() {
    return opener.bytesDone();
  }

  /** How many files and pages there are to read. */
  public int filesTotal() {
    return filesTotal;
  }

  /**
   * What was passed over so far in web archives without being at fault, in words for people, and
   * how often.
   */
  public Map<String, Long> passedOver() {
    Map<PassedOver, Long> all = new EnumMap<>(passed);
    if (current != null) {
      current.passedOver().forEach((why, count) -> all.merge(why, count, Long::sum));
    }
    Map<String, Long> words = new LinkedHashMap<>();
    all.forEach((why, count) -> words.put(why.words(), count));
    return words;
  }

  @Override
  public boolean hasNext() {
    while (ready == null && (current != null || found.hasNext())) {
      ready = step().orElse(null);
    }
    return ready != null;
  }

  @Override
  public Intake next() {
    if (!hasNext() || ready == null) {
      throw new NoSuchElementException();
    }
    Intake intake = ready;
    ready = null;
    return intake;
  }

  /** One step on: the next record, or to the next file. */
  private Optional<Intake> step() {
    try {
      if (current == null) {
        return begin(found.next());
      }
      Optional<Intake> intake = current.next();
      if (intake.isEmpty()) {
        end();
      }
      return intake;
    } catch (Unreadable e) {
      return rejected(e);
    } catch (IOException e) {
      return rejected(Unreadable.open(Faults.reason(e), String.valueOf(e.getMessage())));
    } catch (RuntimeException | StackOverflowError e) {
      return rejected(
          Unreadable.parse(
              "could not be read because of a fault in Kroniek; please report it with the file",
              e.toString()));
    }
  }

  private Optional<Intake> begin(Found next) throws IOException, Unreadable {
    if (next instanceof Found.Broken broken) {
      return Optional.of(new Intake.Rejected(broken.rejection()));
    }
    name = Opener.name(next);
    current = forms.read(opener.open(next));
    return Optional.empty();
  }

  private Optional<Intake> rejected(Unreadable e) {
    end();
    return Optional.of(new Intake.Rejected(e.at(name)));
  }

  private void end() {
    Records done = current;
    current = null;
    try (opener) {
      if (done != null) {
        done.passedOver().forEach((why, count) -> passed.merge(why, count, Long::sum));
        done.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a file that was only read could not be closed", e);
    }
  }

  /** Closes the file that is being read. */
  @Override
  public void close() {
    end();
  }
}
