package org.kroniek.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.extract.Extraction;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.language.Languages;
import org.kroniek.model.Annotator;
import org.kroniek.model.Archive;
import org.kroniek.model.Archive.Saved;
import org.kroniek.model.Article;
import org.kroniek.model.Document;
import org.kroniek.model.Reading;
import org.kroniek.model.Rejection;
import org.kroniek.world.WorldFile;

class ReadRunTest {

  private static final int FILES = 60;

  @TempDir private Path folder;
  private final Composition composition = new Composition();

  @Test
  void manyThreadsReadWhatOneReads() throws IOException {
    write(FILES);
    Heard one = read(composition.articleReader(), Optional.empty(), 1);
    Heard four = read(composition.articleReader(), Optional.empty(), 4);
    assertThat(one.readings).hasSize(FILES);
    assertThat(four.readings).isEqualTo(one.readings);
    assertThat(one.summary.total().statements()).isGreaterThanOrEqualTo(FILES);
  }

  @Test
  void aFaultInOneArticleIsQuarantinedAndTheRunGoesOn() throws IOException {
    write(FILES);
    ArticleReader brittle =
        new ArticleReader(
            new BreaksOn("nummer 7 ", Languages.annotator().models()),
            new Extraction(WorldFile.load()),
            Version.current());
    Heard heard = read(brittle, Optional.empty(), 2);
    assertThat(heard.readings).hasSize(FILES - 1);
    assertThat(heard.rejections).hasSize(1);
    Rejection rejection = heard.rejections.get(0);
    assertThat(rejection.path()).endsWith("07.txt");
    assertThat(rejection.stage()).isEqualTo(Rejection.Stage.ANNOTATE);
    assertThat(rejection.detail()).contains("broken on purpose");
    assertThat(heard.summary.rejections()).isEqualTo(1);
  }

  @Test
  void progressNeverGoesBackAndEndsAtTheEnd() throws IOException {
    write(FILES);
    Heard heard = read(composition.articleReader(), Optional.empty(), 3);
    assertThat(heard.progress).hasSize(FILES).isSortedAccordingTo(ReadRunTest::byBytes);
    ReadRun.Progress last = heard.progress.get(FILES - 1);
    assertThat(last.bytesDone()).isEqualTo(last.bytesTotal());
    assertThat(last.articles()).isEqualTo(FILES);
  }

  @Test
  void readingAgainAddsNothingAndAChangedFileIsRevised() throws IOException {
    write(FILES);
    Path file = folder.resolveSibling(folder.getFileName() + ".db");
    try (Archive archive = Composition.archive(file, Clock.systemUTC())) {
      ArticleReader reader = composition.articleReader();
      assertThat(read(reader, Optional.of(archive), 2).saved(Saved.ADDED)).isEqualTo(FILES);
      assertThat(read(reader, Optional.of(archive), 2).saved(Saved.UNCHANGED)).isEqualTo(FILES);
      Files.writeString(folder.resolve("03.txt"), text(103));
      Heard third = read(reader, Optional.of(archive), 2);
      assertThat(third.saved(Saved.REVISED)).isEqualTo(1);
      assertThat(third.saved(Saved.UNCHANGED)).isEqualTo(FILES - 1);
      assertThat(archive.counts().articles()).isEqualTo(FILES);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @Test
  void aRunThatGoesOnReadsOnlyWhatIsNotOnRecord() throws IOException {
    write(FILES / 2);
    Path file = folder.resolveSibling(folder.getFileName() + ".db");
    try (Archive archive = Composition.archive(file, Clock.systemUTC())) {
      ArticleReader reader = composition.articleReader();
      Heard first = read(reader, Optional.of(archive), 2);
      write(FILES);
      Files.writeString(folder.resolve("03.txt"), text(103));
      ArticleReader refuses =
          new ArticleReader(
              new BreaksOn("e", composition.annotator().models()),
              composition.extraction(),
              Version.current());
      ReadRun again = new ReadRun(refuses, Optional.of(archive), 2).goingOn();
      Heard heard = hear(again);
      assertThat(heard.saved(Saved.UNCHANGED)).isEqualTo(FILES / 2 - 1);
      assertThat(heard.rejections).hasSize(FILES / 2 + 1);
      assertThat(heard.readings).hasSize(FILES / 2 - 1).isSubsetOf(first.readings);
      assertThat(archive.counts().articles()).isEqualTo(FILES / 2);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @Test
  void aFindingIsExplainedByItsRule() throws IOException {
    write(1);
    Reading reading = read(composition.articleReader(), Optional.empty(), 1).readings.get(0);
    String id = reading.statements().get(0).id();
    Explanation explanation = Explanation.of(reading, id, composition).orElseThrow();
    assertThat(Explanation.again(reading, explanation.finding(), composition))
        .isEqualTo(Explanation.Again.SAME);
    assertThat(explanation.rule()).isPresent();
    assertThat(explanation.words()).isNotEmpty();
    assertThat(Explanation.of(reading, "s-0", composition)).isEmpty();
  }

  @Test
  void aRunNeedsAThread() {
    assertThatThrownBy(() -> new ReadRun(composition.articleReader(), Optional.empty(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int byBytes(ReadRun.Progress a, ReadRun.Progress b) {
    return Long.compare(a.bytesDone(), b.bytesDone());
  }

  private void write(int files) throws IOException {
    for (int i = 0; i < files; i++) {
      Files.writeString(folder.resolve(String.format(Locale.ROOT, "%02d.txt", i)), text(i));
    }
  }

  private static String text(int number) {
    return "date 2024-12-02\nDe raad sprak gisteren over plan nummer "
        + number
        + " van de gemeente.\n\n\"Wij gaan dit jaar nog beginnen met plan "
        + number
        + "\", zegt wethouder Anke Visser van de gemeente.\n";
  }

  private Heard read(ArticleReader reader, Optional<Archive> archive, int threads) {
    return hear(new ReadRun(reader, archive, threads));
  }

  private Heard hear(ReadRun run) {
    Heard heard = new Heard();
    try (Inputs inputs =
        composition.inputs(
            List.of(folder.toString()), InputStream.nullInputStream(), IngestOptions.none())) {
      heard.summary = run.run(inputs, heard);
    }
    return heard;
  }

  private static final class Heard implements ReadRun.Listener {
    private final List<Reading> readings = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<ReadRun.Progress> progress = new ArrayList<>();
    private Summary summary = new Summary.Count().summary();

    @Override
    public void reading(Reading reading, Optional<Saved> saved) {
      readings.add(reading);
    }

    @Override
    public void rejection(Rejection rejection) {
      rejections.add(rejection);
    }

    @Override
    public void progress(ReadRun.Progress now) {
      progress.add(now);
    }

    long saved(Saved how) {
      return summary.saved().getOrDefault(how, 0L);
    }
  }

  /** An annotator with a fault that one text brings out. */
  private record BreaksOn(String words, SortedMap<String, String> models) implements Annotator {

    @Override
    public Document annotate(Article article) {
      if (article.text().contains(words)) {
        throw new IllegalStateException("broken on purpose");
      }
      return Languages.annotator().annotate(article);
    }
  }
}
