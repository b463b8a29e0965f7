package org.kroniek.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.kroniek.model.UsageException;

/**
 * Makes tables of the world of a JSON dump of Wikidata, one entity a line, packed with gzip or
 * bzip2 or not at all. Goes through the dump once and keeps on disk what is wanted of it; a run
 * that was killed is gone on with by the same call. The memory that it needs grows with what is
 * kept, not with the dump.
 */
public final class WikidataImport {

  private static final String WORK = ".import";
  private static final int LINES_BETWEEN_MARKS = 20_000;

  private final Path dump;
  private final Path folder;
  private final int sitelinks;
  private final int linesBetweenMarks;

  /**
   * An import to be run.
   *
   * @param folder where the tables come; made where it is not there
   * @param sitelinks on how many wikis a thing must have a page to be kept
   * @throws UsageException if there is no such dump, or the folder has tables already
   */
  public WikidataImport(Path dump, Path folder, int sitelinks) {
    this(dump, folder, sitelinks, LINES_BETWEEN_MARKS);
  }

  WikidataImport(Path dump, Path folder, int sitelinks, int linesBetweenMarks) {
    if (!Files.isRegularFile(dump)) {
      throw new UsageException("there is no dump " + dump);
    }
    boolean begun = Files.exists(folder.resolve(WORK));
    if (!begun && Stream.of(Sheet.values()).anyMatch(s -> Files.exists(folder.resolve(s.file())))) {
      throw new UsageException(
          "the folder " + folder + " has tables already; name another or take them away");
    }
    this.dump = dump;
    this.folder = folder;
    this.sitelinks = sitelinks;
    this.linesBetweenMarks = linesBetweenMarks;
  }

  /** Told how far an import is; may throw to stop it. */
  public interface Listener {

    /** Called after each line. */
    void progress(Progress progress);

    /** A line that holds no entity. */
    void badLine(long line, String why);
  }

  /**
   * How far an import is.
   *
   * @param bytesDone of the dump as it is packed
   * @param bytesTotal of it
   * @param lines read, with those of the runs before that were stopped
   * @param bad how many of them hold no entity
   */
  public record Progress(long bytesDone, long bytesTotal, long lines, long bad) {}

  /**
   * What came of an import.
   *
   * @param lines of the dump
   * @param bad how many of them hold no entity
   * @param rows how many rows the tables have
   * @param resumedAt the line at which it was gone on with; 0 where it began anew
   */
  public record Summary(long lines, long bad, long rows, long resumedAt) {}

  /**
   * Runs it.
   *
   * @throws UncheckedIOException if the dump cannot be read or the tables not be written
   */
  public Summary run(Listener listener) {
    try {
      String task = dump.getFileName() + " " + Files.size(dump) + " " + sitelinks;
      ImportWork work = new ImportWork(folder.resolve(WORK), task);
      long resumedAt = work.lines();
      try {
        read(work, listener);
      } finally {
        work.close();
      }
      long rows = new ImportTables(work).write(folder);
      Summary summary = new Summary(work.lines(), work.bad(), rows, resumedAt);
      work.delete();
      return summary;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot import " + dump + ": " + e.getMessage(), e);
    }
  }

  private void read(ImportWork work, Listener listener) throws IOException {
    DumpItemReader reader = new DumpItemReader();
    ItemKinds kinds = new ItemKinds();
    long total = Files.size(dump);
    long bad = work.bad();
    try (DumpLines lines = new DumpLines(dump)) {
      lines.skip(work.lines());
      Optional<String> line = lines.next();
      while (line.isPresent()) {
        String json = entity(line.get());
        if (!json.isEmpty()) {
          try {
            Optional<DumpItem> item = reader.read(json);
            if (item.isPresent()) {
              keep(item.get(), kinds, work);
            }
          } catch (IOException e) {
            bad++;
            listener.badLine(lines.read(), firstLine(e));
          }
        }
        if (lines.read() % linesBetweenMarks == 0) {
          work.mark(lines.read(), bad);
        }
        listener.progress(new Progress(lines.bytes(), total, lines.read(), bad));
        line = lines.next();
      }
      work.mark(lines.read(), bad);
    }
  }

  /** The line without the comma behind it; empty where it is a bracket of the list around all. */
  private static String entity(String line) {
    String json = line.strip();
    if (json.endsWith(",")) {
      json = json.substring(0, json.length() - 1);
    }
    return json.equals("[") || json.equals("]") ? "" : json;
  }

  private static String firstLine(IOException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private void keep(DumpItem item, ItemKinds kinds, ImportWork work) throws IOException {
    Optional<String> kind = kinds.of(item);
    Optional<String> name = item.name();
    if (kind.isEmpty() || name.isEmpty()) {
      return;
    }
    if (!kind.get().equals(ItemKinds.POSITION) && item.sitelinks() < sitelinks) {
      return;
    }
    work.item(
        item.id(),
        kind.get(),
        Integer.toString(item.sitelinks()),
        item.labels().getOrDefault("nl", ""),
        item.labels().getOrDefault("en", ""),
        item.labels().getOrDefault("de", ""),
        item.labels().getOrDefault("fr", ""),
        String.join("|", item.aliases().stream().map(alias -> alias.replace('|', ' ')).toList()),
        item.links().getOrDefault(DumpItemReader.COUNTRY, ""),
        item.links().getOrDefault(DumpItemReader.JURISDICTION, ""),
        item.links().getOrDefault(DumpItemReader.GENDER, ""));
    for (DumpItem.Position held : item.held()) {
      work.held(item.id(), held.position(), held.of(), held.from(), held.until());
    }
  }
}
