package org.kroniek.pipeline;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kroniek.archive.Archives;
import org.kroniek.extract.Extraction;
import org.kroniek.extract.Rule;
import org.kroniek.ingest.Ingest;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.ingest.fetch.Answer;
import org.kroniek.ingest.fetch.FetchRules;
import org.kroniek.ingest.fetch.Fetcher;
import org.kroniek.language.Languages;
import org.kroniek.model.Annotator;
import org.kroniek.model.Archive;
import org.kroniek.model.LanguageIdentifier;
import org.kroniek.model.World;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.world.WorldFile;

/**
 * The composition root: the one place where the parts are put together, by hand. Safe for use by
 * many threads; loading the lexicons takes a moment, so keep one.
 */
public final class Composition {

  private final LanguageIdentifier identifier = Languages.identifier();
  private final Annotator annotator = Languages.taggingAnnotator();
  private final World world;
  private final Extraction extraction;
  private final ArticleReader articleReader;

  /** Loads the lexicons and the world as it ships; a model is loaded with the first article. */
  public Composition() {
    this(Optional.empty());
  }

  /**
   * Loads the lexicons, the language models and the world.
   *
   * @param world a folder with tables of one's own to lay over those that ship
   * @throws org.kroniek.model.UsageException if the folder is not there or a table is malformed
   */
  public Composition(Optional<Path> world) {
    this.world = world.map(WorldFile::load).orElseGet(WorldFile::load);
    this.extraction = new Extraction(this.world);
    this.articleReader = new ArticleReader(annotator, extraction, Version.current());
  }

  /**
   * Finds sentences and words, and with the language models lemmas, parts of speech, trees and
   * names.
   */
  public Annotator annotator() {
    return annotator;
  }

  /** Who or what is meant by a name, and who held which office when. */
  public World world() {
    return world;
  }

  /** Finds who is meant, who said what and what goes on. */
  public Extraction extraction() {
    return extraction;
  }

  /** Reads one article. */
  public ArticleReader articleReader() {
    return articleReader;
  }

  /** The rules, in the order in which they are tried. */
  public List<Rule> rules() {
    return extraction.rules();
  }

  /**
   * The articles of files, folders, patterns and {@code -} for standard input.
   *
   * @throws org.kroniek.model.UsageException if something named does not exist
   */
  public Inputs inputs(List<String> names, InputStream standardInput, IngestOptions options) {
    return new Ingest(identifier, options).open(names, standardInput);
  }

  /**
   * The articles of bytes that lie in no file of this machine, called {@code name}.
   *
   * @param origin where one article that fills the bytes comes from
   */
  public Inputs inputs(
      String name, Optional<String> origin, InputStream bytes, IngestOptions options) {
    return new Ingest(identifier, options).open(name, origin, bytes);
  }

  /**
   * The names of the files that are read where {@code names} are.
   *
   * @throws org.kroniek.model.UsageException if something named does not exist
   */
  public static List<String> files(List<String> names) {
    return Ingest.files(names);
  }

  /**
   * The articles of a page that was fetched already.
   *
   * @param name the address that it was first asked for at
   */
  public Inputs inputs(Answer answer, String name, IngestOptions options) {
    return new Ingest(identifier, options).open(answer, name);
  }

  /** The characters of an answer that is text; empty where its bytes are none. */
  public static Optional<String> text(Answer answer) {
    return Ingest.text(answer);
  }

  /** What fetches over http and https; the caller closes it. */
  public static Fetcher fetcher(FetchRules rules) {
    return new Fetcher(rules);
  }

  /** The archive in a file, which is made where it is not there. */
  public static CataloguedArchive archive(Path file, Clock clock) {
    return archive(file.toString(), Map.of(), clock);
  }

  /**
   * An archive, which is made where it is not there.
   *
   * @param name a file, or the address of a PostgreSQL database as {@link Archives} reads it
   * @param environment the environment's variables, for what an address leaves out
   * @throws org.kroniek.model.UsageException if the name cannot be that of an archive
   */
  public static CataloguedArchive archive(
      String name, Map<String, String> environment, Clock clock) {
    return Archives.open(name, environment, clock);
  }

  /**
   * The archive in a file.
   *
   * @throws org.kroniek.model.UsageException if the file is not there
   */
  public static CataloguedArchive existingArchive(Path file, Clock clock) {
    return existingArchive(file.toString(), Map.of(), clock);
  }

  /**
   * As {@link #archive(String, Map, Clock)}, but it must be there.
   *
   * @throws org.kroniek.model.UsageException if it is not
   */
  public static CataloguedArchive existingArchive(
      String name, Map<String, String> environment, Clock clock) {
    return Archives.openExisting(name, environment, clock);
  }

  /**
   * Compares reports that came on record with those before: copies, stories, who says what as well.
   * An archive holds what it needs for that, and works off what has come in when it is asked; who
   * writes much does so in between.
   *
   * @param most so many articles, in one transaction
   * @return how many there were; 0 when none waits any more
   * @throws org.kroniek.model.ArchiveException if the archive fails
   */
  public static int compare(Archive archive, int most) {
    return KeepingUp.catchUp(archive, most);
  }

  /**
   * Copies an archive into another, empty one, and compares.
   *
   * @param from the name of one that is there
   * @param to the name of the other
   * @param environment the environment's variables, for what addresses leave out
   * @throws org.kroniek.model.UsageException if the other is not empty
   */
  public static Archives.Moved moveArchive(
      String from, String to, Map<String, String> environment, Archives.Progress progress) {
    return Archives.move(from, to, environment, progress);
  }

  /** The name of an archive as it may be told to anybody: without a password. */
  public static String shownArchive(String name, Map<String, String> environment) {
    return Archives.shown(name, environment);
  }
}
