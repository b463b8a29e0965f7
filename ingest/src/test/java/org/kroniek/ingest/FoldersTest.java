package org.kroniek.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Article;
import org.kroniek.model.Intake;
import org.kroniek.model.UsageException;

class FoldersTest {

  private static final String TEXT = "date 2024-12 De sluis van Oudervoort gaat dicht.";

  @TempDir Path folder;

  @Test
  void theFilesThatWouldBeReadCanBeListed() throws IOException {
    Reading.write(folder, "b/2.txt", "Twee.");
    Reading.write(folder, "a/1.txt", "Een.");
    Reading.write(folder, "README", "Over deze map.");
    assertThat(Ingest.files(List.of(folder.toString())))
        .containsExactly(folder + "/a/1.txt", folder + "/b/2.txt");
  }

  @Test
  void bytesWithoutAFileAreReadUnderTheirName() throws IOException {
    byte[] bytes = "{\"text\": \"De brug is dicht.\"}\n".getBytes(StandardCharsets.UTF_8);
    try (Inputs inputs =
        new Ingest(Reading.DUTCH, IngestOptions.none())
            .open("topic/0@7", Optional.of("queue:7"), new ByteArrayInputStream(bytes))) {
      assertThat(Reading.articles(List.of(inputs.next())).get(0).path()).contains("topic/0@7#1");
      assertThat(inputs.hasNext()).isFalse();
    }
    try (Inputs inputs =
        new Ingest(Reading.DUTCH, IngestOptions.none())
            .open(
                "note",
                Optional.of("queue:8"),
                new ByteArrayInputStream("Dicht.".getBytes(StandardCharsets.UTF_8)))) {
      assertThat(((Intake.Accepted) inputs.next()).origin()).contains("queue:8");
    }
  }

  @Test
  void aFolderIsReadToItsDepthsInTheOrderOfNames() throws IOException {
    Reading.write(folder, "b/2.txt", TEXT + " Twee.");
    Reading.write(folder, "b/10.txt", TEXT + " Tien.");
    Reading.write(folder, "a/deep/er/x.txt", TEXT + " Diep.");
    Reading.write(folder, "c.txt", TEXT + " Los.");
    assertThat(paths(Reading.of(folder)))
        .containsExactly(
            folder + "/a/deep/er/x.txt",
            folder + "/b/10.txt",
            folder + "/b/2.txt",
            folder + "/c.txt");
  }

  @Test
  void hiddenFilesPapersAboutTheFolderArchivesAndCompanionsOfPagesArePassedOver()
      throws IOException {
    Reading.write(folder, "a.txt", TEXT);
    Reading.write(folder, "page.html", "<html><body><p>" + TEXT + "</p></body></html>");
    for (String name :
        List.of(
            ".hidden.txt",
            ".git/x.txt",
            "README.md",
            "SOURCES.tsv",
            "kroniek.db",
            "kroniek.db-wal",
            "page_files/script.js")) {
      Reading.write(folder, name, "no article");
    }
    List<String> names = paths(Reading.of(folder));
    assertThat(names).contains(folder + "/a.txt");
    assertThat(Reading.rejections(Reading.of(folder)))
        .allSatisfy(rejection -> assertThat(rejection.path()).endsWith("page.html"));
  }

  @Test
  void whatIsNamedItselfIsReadWhateverItsName() throws IOException {
    Path file = Reading.write(folder, ".README", TEXT);
    assertThat(paths(Reading.of(file))).containsExactly(file.toString());
  }

  @Test
  void aPatternGivesTheFilesThatMatchAndTheFoldersThatMatch() throws IOException {
    Reading.write(folder, "a1.txt", TEXT + " 1");
    Reading.write(folder, "a2.txt", TEXT + " 2");
    Reading.write(folder, "b1.txt", TEXT + " 3");
    Reading.write(folder, "a3/x.txt", TEXT + " 4");
    Reading.write(folder, "c/a4.txt", TEXT + " 5");
    assertThat(paths(Reading.of(folder.resolve("a*"))))
        .containsExactly(folder + "/a1.txt", folder + "/a2.txt", folder + "/a3/x.txt");
    assertThat(paths(Reading.of(folder.resolve("*/a?.txt")))).containsExactly(folder + "/c/a4.txt");
  }

  @Test
  void aPatternThatNothingMatchesIsTheCallersMistake() {
    assertThatThrownBy(() -> Reading.of(folder.resolve("*.txt")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no file matches");
  }

  @Test
  void aFileThatIsNotThereIsToldWithTheNearestNameBeforeAnythingIsRead() throws IOException {
    Path file = Reading.write(folder, "artikel.txt", TEXT);
    assertThatThrownBy(() -> Reading.of(file, folder.resolve("artikle.txt")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("artikle.txt: there is no such file")
        .hasMessageContaining("did you mean " + file);
    assertThatThrownBy(() -> Reading.of(folder.resolve("nowhere/x.txt")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("does not exist either");
  }

  @Test
  void standardInputIsNamedOnceAndOtherSchemesAreRefused() {
    InputStream nothing = InputStream.nullInputStream();
    for (List<String> inputs :
        List.of(
            List.of("-", "-"),
            List.of("ftp://example.com/x"),
            List.of("http:///x"),
            List.of("https://exa mple/"),
            List.of(" "),
            List.<String>of())) {
      assertThatThrownBy(
              () -> Reading.of(IngestOptions.none(), nothing, inputs.toArray(String[]::new)))
          .isInstanceOf(UsageException.class);
    }
  }

  @Test
  void gzipIsReadThroughAndCounted() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
    Reading.write(folder, "a.txt.gz", bytes.toByteArray());
    Reading.write(folder, "zipped-without-saying", bytes.toByteArray());
    Ingest ingest = new Ingest(Reading.DUTCH, IngestOptions.none());
    try (Inputs inputs = ingest.open(List.of(folder.toString()), InputStream.nullInputStream())) {
      assertThat(inputs.filesTotal()).isEqualTo(2);
      assertThat(inputs.bytesTotal()).isEqualTo(2L * bytes.size());
      int articles = 0;
      while (inputs.hasNext()) {
        assertThat(inputs.next()).isInstanceOf(Intake.Accepted.class);
        articles++;
      }
      assertThat(articles).isEqualTo(2);
      assertThat(inputs.bytesDone()).isEqualTo(inputs.bytesTotal());
    }
  }

  @Test
  void theOriginOfAFileIsItsAbsoluteAddress() throws IOException {
    Path file = Reading.write(folder, "a.txt", TEXT);
    assertThat(Reading.of(file))
        .singleElement()
        .satisfies(
            intake ->
                assertThat(((Intake.Accepted) intake).origin())
                    .contains(file.toAbsolutePath().toUri().toString()));
  }

  @Test
  void linksToFoldersAreFollowedOnceAndNeverInCircles() throws IOException {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Reading.write(outside, "o.txt", TEXT + " Buiten.");
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Reading.write(inside, "a.txt", TEXT);
    Files.createSymbolicLink(inside.resolve("back"), inside);
    Files.createSymbolicLink(inside.resolve("out"), outside);
    Files.createSymbolicLink(inside.resolve("out-again"), outside);
    Files.createSymbolicLink(outside.resolve("round"), inside);
    Files.createSymbolicLink(inside.resolve("up"), folder);
    List<Intake> intakes = Reading.of(inside);
    assertThat(paths(intakes)).containsExactly(inside + "/a.txt", inside + "/out/o.txt");
    assertThat(Reading.rejections(intakes))
        .hasSize(4)
        .allSatisfy(rejection -> assertThat(rejection.reason()).contains("is not followed"));
  }

  private static List<String> paths(List<Intake> intakes) {
    return Reading.articles(intakes).stream().map(Article::path).map(p -> p.orElse("")).toList();
  }
}
