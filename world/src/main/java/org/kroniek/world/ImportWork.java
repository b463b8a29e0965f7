package org.kroniek.world;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an import has found so far, on disk, so that one that was killed goes on where it last wrote
 * down how far it was: rows that are appended, and a line that says how many of them count.
 */
final class ImportWork {

  private static final String STATE = "state";

  private final Path folder;
  private final String task;
  private OutputStream items = OutputStream.nullOutputStream();
  private OutputStream held = OutputStream.nullOutputStream();
  private long lines;
  private long bad;

  /**
   * Opens the work on a task, begun before or new.
   *
   * @param task what the work is done on and how; work on another task is thrown away
   */
  ImportWork(Path folder, String task) throws IOException {
    this.folder = folder;
    this.task = task;
    Files.createDirectories(folder);
    long itemsSize = 0;
    long heldSize = 0;
    Path state = folder.resolve(STATE);
    if (Files.exists(state)) {
      List<String> cells = List.of(Files.readString(state).strip().split("\t", -1));
      if (cells.size() == 5 && cells.get(0).equals(task)) {
        lines = Long.parseLong(cells.get(1));
        bad = Long.parseLong(cells.get(2));
        itemsSize = Long.parseLong(cells.get(3));
        heldSize = Long.parseLong(cells.get(4));
      }
    }
    items = append(items(), itemsSize);
    held = append(held(), heldSize);
  }

  private static OutputStream append(Path file, long size) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
    return new java.io.BufferedOutputStream(
        Files.newOutputStream(file, StandardOpenOption.APPEND), 1 << 16);
  }

  /** How many lines of the dump are done. */
  long lines() {
    return lines;
  }

  /** How many of them were no items. */
  long bad() {
    return bad;
  }

  Path items() {
    return folder.resolve("items.part");
  }

  Path held() {
    return folder.resolve("held.part");
  }

  void item(String... cells) throws IOException {
    write(items, cells);
  }

  void held(String... cells) throws IOException {
    write(held, cells);
  }

  private static void write(OutputStream out, String... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      out.write(
          ((i == 0 ? "" : "\t") + cells[i].replaceAll("[\\t\\r\\n]", " "))
              .getBytes(StandardCharsets.UTF_8));
    }
    out.write('\n');
  }

  /** Writes down how far the work is. */
  void mark(long linesDone, long badLines) throws IOException {
    items.flush();
    held.flush();
    lines = linesDone;
    bad = badLines;
    String state =
        String.join(
            "\t",
            task,
            Long.toString(lines),
            Long.toString(bad),
            Long.toString(Files.size(items())),
            Long.toString(Files.size(held())));
    Path next = folder.resolve(STATE + ".next");
    Files.writeString(next, state + "\n");
    Files.move(
        next,
        folder.resolve(STATE),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  /** Lets go of the files; the work can be gone on with. */
  void close() throws IOException {
    items.close();
    held.close();
  }

  /** Throws the work away. */
  void delete() throws IOException {
    close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Files.delete(folder);
  }
}
