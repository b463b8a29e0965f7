package org.kroniek.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The web archives in a WACZ file: a ZIP file that holds WARC files in its folder {@code archive}
 * (Web Archive Collection Zipped 1.1.1, Webrecorder). Its indexes and screenshots are left. For one
 * thread.
 */
final class Wacz implements WarcParts {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final String FOLDER = "archive/";

  private final ZipFile zip;
  private final Iterator<? extends ZipEntry> entries;
  private @Nullable WarcParts current;

  private Wacz(ZipFile zip) {
    this.zip = zip;
    this.entries = archives(zip).iterator();
  }

  /** Whether {@code input}, which begins with {@code head}, is such a file. */
  static boolean is(Opened input, byte[] head) throws Unreadable {
    for (int i = 0; i < ZIP.length; i++) {
      if (head.length <= i || head[i] != ZIP[i]) {
        return false;
      }
    }
    boolean named = input.formatName().endsWith(".wacz");
    if (input.file().isEmpty() && named) {
      throw Unreadable.open(
          "is a collection of web archives (WACZ), which must lie in a file; save it first", "");
    }
    if (input.file().isEmpty()) {
      return false;
    }
    try (ZipFile zip = new ZipFile(input.file().get().toFile())) {
      return !archives(zip).isEmpty();
    } catch (IOException | IllegalArgumentException e) {
      if (named) {
        throw Unreadable.open(
            "is a damaged collection of web archives (WACZ); copy or download it again",
            String.valueOf(e.getMessage()));
      }
      return false;
    }
  }

  /** Opens the file of {@code input}. */
  static Wacz open(Opened input) throws IOException {
    Path file = input.file().orElseThrow(() -> new IOException("no file to open"));
    return new Wacz(new ZipFile(file.toFile()));
  }

  private static List<? extends ZipEntry> archives(ZipFile zip) {
    return zip.stream()
        .filter(entry -> !entry.isDirectory() && isArchive(entry.getName()))
        .sorted(Comparator.comparing(ZipEntry::getName))
        .toList();
  }

  private static boolean isArchive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith(FOLDER) && (lower.endsWith(".warc.gz") || lower.endsWith(".warc"));
  }

  @Override
  public Optional<InputStream> next() throws IOException, Unreadable {
    Optional<InputStream> part = current == null ? Optional.empty() : current.next();
    while (part.isEmpty() && entries.hasNext()) {
      ZipEntry entry = entries.next();
      InputStream in = zip.getInputStream(entry);
      if (in == null) {
        throw new ZipException("no bytes for " + entry.getName());
      }
      boolean packed = entry.getName().toLowerCase(Locale.ROOT).endsWith(".gz");
      current = packed ? new GzipMembers(in) : WarcParts.whole(in);
      part = current.next();
    }
    return part;
  }

  /** In the web archive within. */
  @Override
  public long offset() {
    return current == null ? 0 : current.offset();
  }

  @Override
  public boolean recover() throws IOException {
    return (current != null && current.recover()) || entries.hasNext();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
