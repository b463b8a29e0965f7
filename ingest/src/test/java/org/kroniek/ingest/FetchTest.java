package org.kroniek.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kroniek.model.Article;
import org.kroniek.model.Intake;

/** Fetches from a server on this machine; nothing else is reached. */
class FetchTest {

  private static final String PAGE =
      "<html><head><title>Sluis dicht</title></head><body><h1>Sluis dicht</h1><p>Geërfd, zei de"
          + " burgemeester van Oudervoort tegen de raad, die er niet van terug had.</p></body></html>";
  private static final Duration PATIENT = Duration.ofSeconds(20);
  private static final Duration HASTY = Duration.ofMillis(300);

  private LoopbackServer server;
  private String base;

  @BeforeEach
  void start() throws IOException {
    server = new LoopbackServer();
    base = server.base();
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    server.answer("/page", 200, "text/html; charset=utf-8", page);
    server.answer(
        "/old", 200, "text/html;charset=latin1", PAGE.getBytes(Charset.forName("windows-1252")));
    server.answer("/zipped", 200, "text/html; charset=utf-8", zipped(page));
    server.redirect("/moved", "/page");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void aPageIsFetchedAndItsAddressKept() {
    Intake.Accepted accepted = (Intake.Accepted) read("/page").get(0);
    assertThat(accepted.origin()).contains(base + "/page");
    assertThat(accepted.article().url()).contains(base + "/page");
    assertThat(accepted.article().path()).contains(base + "/page");
    assertThat(accepted.article().text()).startsWith("Sluis dicht\n\nGeërfd, zei");
  }

  @Test
  void redirectsEncodingsAndCompressionAreFollowed() {
    List<Article> articles = Reading.articles(read("/moved", "/old", "/zipped"));
    assertThat(articles).hasSize(3).allSatisfy(a -> assertThat(a.text()).contains("Geërfd, zei"));
    assertThat(articles.get(0).url()).contains(base + "/page");
  }

  @Test
  void whatCannotBeFetchedIsRejectedWithItsReason() {
    server.answer("/fault", 500, "text/html", new byte[0]);
    server.answer("/pdf", 200, "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    server.answer("/large", 200, "text/html", new byte[60_000]);
    server.redirect("/round", "/round");
    server.redirect("/away", "file:///etc/hostname");
    server.redirect("/nowhere", "http://");
    List<Intake> intakes =
        read("/gone", "/fault", "/pdf", "/large", "/round", "/away", "/nowhere", "/page");
    assertThat(Reading.rejections(intakes))
        .extracting(r -> r.path().substring(base.length()) + ": " + r.reason())
        .satisfiesExactly(
            r -> assertThat(r).contains("/gone: the server answers 404: there is no such page"),
            r -> assertThat(r).contains("/fault: the server answers 500"),
            r -> assertThat(r).contains("/pdf: is a PDF file"),
            r -> assertThat(r).contains("/large: is larger than 50 kB"),
            r -> assertThat(r).contains("/round: the server sends on from address to address"),
            r -> assertThat(r).contains("/away: the server sends on to an address that is neither"),
            r -> assertThat(r).contains("/nowhere: the server sends on to"));
    assertThat(Reading.articles(intakes)).hasSize(1);
  }

  @Test
  void aServerThatNeverEndsIsGivenUp() {
    server.neverEnd("/slow");
    assertThat(Reading.rejections(read(HASTY, "/slow")))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("did not send the page within 300 ms"));
  }

  @Test
  void aServerThatIsNotThereIsToldAsSuch() throws IOException {
    server.close();
    assertThat(Reading.rejections(read("/page")))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("could not be fetched from 127.0.0.1"));
  }

  private List<Intake> read(String... paths) {
    return read(PATIENT, paths);
  }

  private List<Intake> read(Duration time, String... paths) {
    IngestOptions options =
        new IngestOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), new Limits(50_000, 10_000, time));
    String[] addresses = List.of(paths).stream().map(path -> base + path).toArray(String[]::new);
    return Reading.of(options, InputStream.nullInputStream(), addresses);
  }

  private static byte[] zipped(byte[] page) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(page);
    }
    return bytes.toByteArray();
  }
}
