package org.kroniek.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.kroniek.model.watch.WatchLease;

/**
 * A lock of the operating system on a file beside the archive, not on the archive, whose locks are
 * SQLite's own. The file stays, empty: who removed it could take away another's lock.
 */
final class FileLease implements WatchLease {

  private final FileChannel channel;
  private final FileLock lock;

  private FileLease(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** The lock on a file, which is made; empty where it is taken. */
  static Optional<WatchLease> of(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock = Optional.empty();
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException withinThisProgram) {
      // Taken.
    } finally {
      if (lock.isEmpty()) {
        channel.close();
      }
    }
    return lock.map(taken -> new FileLease(channel, taken));
  }

  @Override
  public boolean isHeld() {
    return lock.isValid();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The lock ends with the program at the latest.
      return;
    }
  }
}
