package org.kroniek.watch.alert;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.kroniek.model.catalogue.Alert;
import org.kroniek.model.catalogue.AlertBook;
import org.kroniek.model.catalogue.AlertNote;

/** An Atom feed in a file, the newest first. It is whole at every moment. */
final class FeedFile implements Way {

  private static final int MOST = 100;

  private final AlertBook book;

  FeedFile(AlertBook book) {
    this.book = book;
  }

  @Override
  public void send(Message message) throws Untold {
    Alert alert = message.alert();
    Feed feed = new Feed("atom_1.0");
    feed.setEncoding("UTF-8");
    feed.setId("urn:kroniek:alert:" + alert.name());
    feed.setTitle("Kroniek: " + alert.name());
    feed.setUpdated(Date.from(message.at()));
    List<Entry> entries = new ArrayList<>();
    for (AlertNote note : book.latest(alert.name(), MOST)) {
      entries.add(entry(note));
    }
    feed.setEntries(entries);
    try {
      write(Path.of(message.target()), new WireFeedOutput().outputString(feed));
    } catch (FeedException | IOException e) {
      throw new Untold("the feed cannot be written: " + e.getMessage(), e);
    }
  }

  private static Entry entry(AlertNote note) {
    Entry entry = new Entry();
    entry.setId("urn:kroniek:" + note.finding());
    entry.setTitle(written(note.title()));
    entry.setUpdated(Date.from(note.foundAt()));
    Person author = new Person();
    author.setName(written(note.source().or(note::outlet).orElse("Kroniek")));
    entry.setAuthors(List.of(author));
    note.link()
        .ifPresent(
            href -> {
              Link link = new Link();
              link.setRel("alternate");
              link.setHref(href);
              entry.setAlternateLinks(List.of(link));
            });
    Content summary = new Content();
    summary.setType("text");
    summary.setValue(written(NoteLine.of(note)));
    entry.setSummary(summary);
    return entry;
  }

  /** Without what no XML may hold. */
  private static String written(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .map(c -> c >= ' ' && c != 0xfffe && c != 0xffff ? c : ' ')
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path fresh = Files.createTempFile(folder, ".kroniek", ".xml");
    try {
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
