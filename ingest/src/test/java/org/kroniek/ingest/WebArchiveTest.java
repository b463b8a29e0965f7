package org.kroniek.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kroniek.ingest.WarcBytes.gzip;
import static org.kroniek.ingest.WarcBytes.join;
import static org.kroniek.ingest.WarcBytes.record;
import static org.kroniek.ingest.WarcBytes.response;
import static org.kroniek.ingest.WarcBytes.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kroniek.model.Article;
import org.kroniek.model.Intake;
import org.kroniek.model.Rejection;

class WebArchiveTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void thePagesOfAWebArchiveAreArticles(boolean packed) throws IOException {
    Path file = write("a", packed, response(1), response(2));
    List<Intake> intakes = Reading.of(file);
    Article article = Reading.articles(intakes).get(1);
    assertThat(intakes).hasSize(2);
    assertThat(article.path()).contains(file + "#2");
    assertThat(article.url()).contains(WarcBytes.address(2));
    assertThat(article.title()).contains("Brug 2 blijft dicht");
    assertThat(Reading.blocks(article))
        .startsWith("HEADLINE: Brug 2 blijft dicht")
        .contains(
            "PARAGRAPH: “Wij hebben geen haast”, zei zij. De één wil een veerpont, de ander een"
                + " noodbrug.");
    assertThat(((Intake.Accepted) intakes.get(1)).origin()).contains(WarcBytes.address(2));
  }

  @Test
  void whatHoldsNoArticleIsCountedAndPassedOver() throws IOException {
    byte[] index = utf8("<html><body><nav><a href='/1'>Een</a></nav></body></html>");
    Path file =
        write(
            "a",
            true,
            record("warcinfo", 0, "application/warc-fields", utf8("software: crawl\r\n")),
            record(
                "request", 1, "application/http; msgtype=request", utf8("GET / HTTP/1.1\r\n\r\n")),
            response(1),
            record("metadata", 1, "application/warc-fields", utf8("a: b\r\n")),
            response(2, "404 Not Found", "text/html", utf8(WarcBytes.page(2))),
            response(3, "301 Moved", "text/html", utf8("")),
            response(4, "200 OK", "image/png", new byte[100]),
            response(5, "200 OK", "text/html", index),
            record(
                "revisit",
                1,
                "application/http; msgtype=response",
                utf8("HTTP/1.1 200 OK\r\n\r\n")),
            record("conversion", 1, "text/plain", utf8("Brug blijft dicht")));
    try (Inputs inputs = open(file)) {
      assertThat(inputs.next()).isInstanceOf(Intake.Accepted.class);
      assertThat(inputs.hasNext()).isFalse();
      assertThat(inputs.passedOver())
          .isEqualTo(
              Map.of(
                  "requests, notes and the like", 4L,
                  "visits to pages that had not changed", 1L,
                  "answers with another status than 200", 2L,
                  "files that are no web page", 1L,
                  "pages without an article", 1L));
    }
  }

  @Test
  void aPageIsUnpackedAndDecodedAsItsServerSays() throws IOException {
    byte[] packed = gzip(utf8(WarcBytes.page(1)));
    byte[] chunked =
        join(utf8(Integer.toHexString(packed.length) + "\r\n"), packed, utf8("\r\n0\r\n\r\n"));
    byte[] latin =
        WarcBytes.page(2).replace("\u201c", "\"").replace("\u201d", "\"").getBytes(ISO_8859_1);
    Path file =
        write(
            "a",
            true,
            response(
                1,
                "200 OK",
                "text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked",
                chunked),
            response(2, "200 OK", "text/html;charset=ISO-8859-1", latin),
            record("resource", 3, "text/html", utf8(WarcBytes.page(3))));
    assertThat(Reading.articles(Reading.of(file)))
        .hasSize(3)
        .allSatisfy(article -> assertThat(article.text()).contains("De één wil"));
  }

  @Test
  void damagedRecordsAreRejectedWithTheirPlaceAndTheOthersRead() throws IOException {
    byte[] broken = gzip(response(2));
    Arrays.fill(broken, 40, 80, (byte) 0x55);
    byte[] cut = Arrays.copyOf(gzip(response(4)), 150);
    byte[] wrongSum = gzip(response(6));
    wrongSum[wrongSum.length - 6] ^= 1;
    List<byte[]> members =
        List.of(
            gzip(response(1)),
            broken,
            gzip(response(3)),
            cut,
            gzip(response(5)),
            wrongSum,
            gzip(response(7)),
            gzip(utf8("WARC/1.0\r\nWARC-Type: response\r\n\r\n")),
            gzip(WarcBytes.lying(9, 100_000)),
            gzip(WarcBytes.lying(10, 100)),
            utf8("garbage between two members"),
            gzip(response(12)));
    Path file = folder.resolve("a.warc.gz");
    Files.write(file, join(members.toArray(byte[][]::new)));
    List<Intake> intakes = Reading.of(file);
    assertThat(addresses(intakes)).containsExactly(1, 3, 5, 7, 12);
    List<Rejection> rejections = Reading.rejections(intakes);
    assertThat(rejections)
        .extracting(Rejection::reason)
        .containsExactly(
            "the packing of the record is damaged; it is left",
            "the packing of the record is damaged; it is left",
            "the packing of the record is damaged; it is left",
            "the record does not tell its length; it is left",
            "the record breaks off; it is left",
            "the length of the record is wrong; it is left",
            "bytes that are no gzip stand between the records");
    assertThat(rejections.get(0).path()).isEqualTo(file + "#2");
    assertThat(rejections.get(0).detail()).startsWith("at byte " + members.get(0).length + ":");
    assertThat(rejections.get(1).detail())
        .startsWith("at byte " + (members.get(0).length + broken.length + members.get(2).length));
  }

  @Test
  void anUnpackedArchiveGoesOnBehindARecordOfWrongLength() throws IOException {
    byte[] first = response(1);
    Path file =
        write(
            "a",
            false,
            first,
            WarcBytes.lying(2, 3_000),
            response(3),
            WarcBytes.lying(4, 50),
            response(5),
            utf8("WARC/1.0\r\nContent-Length: x\r\n\r\n"),
            response(7),
            Arrays.copyOf(response(8), 400));
    List<Intake> intakes = Reading.of(file);
    assertThat(addresses(intakes)).containsExactly(1, 3, 5, 7);
    assertThat(Reading.rejections(intakes)).hasSize(4);
    assertThat(Reading.rejections(intakes).get(0).detail())
        .isEqualTo("at byte 0 + " + first.length);
  }

  @Test
  void anArchivePackedAsAWholeIsReadToo() throws IOException {
    Path file = folder.resolve("whole.warc.gz");
    Files.write(file, gzip(join(response(1), response(2), WarcBytes.lying(3, 9), response(4))));
    List<Intake> intakes = Reading.of(file);
    assertThat(addresses(intakes)).containsExactly(1, 2, 4);
    assertThat(Reading.rejections(intakes)).hasSize(1);
  }

  @Test
  void aRecordLargerThanAnArticleMayBeIsLeftAndNotHeld() throws IOException {
    IngestOptions small =
        new IngestOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Limits(100_000, 100_000, Duration.ofSeconds(1)));
    byte[] film = response(1, "200 OK", "video/mp4", new byte[3_000_000]);
    byte[] page = response(2, "200 OK", "text/html", new byte[3_000_000]);
    Path file = write("a", true, film, page, response(3));
    List<Intake> intakes = Reading.of(small, InputStream.nullInputStream(), file.toString());
    assertThat(addresses(intakes)).containsExactly(3);
    assertThat(Reading.rejections(intakes))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("larger than 100 kB"));
  }

  @Test
  void aWaczHoldsWebArchives() throws IOException {
    Path file = folder.resolve("a.wacz");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      stored(zip, "archive/data-2.warc.gz", join(gzip(response(3)), gzip(response(4))));
      stored(zip, "archive/data-1.warc.gz", join(gzip(response(1)), broken(), gzip(response(2))));
      stored(zip, "archive/data-3.warc.gz", new byte[] {1, 2, 3});
      stored(zip, "archive/data-4.warc", response(5));
      stored(zip, "indexes/index.cdx.gz", gzip(utf8("nl,bode)/ 2024")));
      stored(zip, "datapackage.json", utf8("{\"profile\": \"data-package\"}"));
    }
    List<Intake> intakes = Reading.of(file);
    assertThat(addresses(intakes)).containsExactly(1, 2, 3, 4, 5);
    assertThat(Reading.rejections(intakes)).hasSize(2);
    assertThat(Reading.articles(intakes).get(4).path()).contains(file + "#7");
  }

  @Test
  void aWaczFromStandardInputSaysWhatToDo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      stored(zip, "archive/data.warc.gz", gzip(response(1)));
    }
    InputStream in = new ByteArrayInputStream(bytes.toByteArray());
    assertThat(Reading.rejections(Reading.of(IngestOptions.none(), in, "-")))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("ZIP file"));
  }

  @Test
  void theListsThatLieBesideTheArchivesOfACrawlAreLeft() throws IOException {
    Path crawl = folder.resolve("crawl-data/CC-NEWS/2024/12");
    Files.createDirectories(crawl);
    Files.write(crawl.resolve("CC-NEWS-20241202-00001.warc.gz"), gzip(response(1)));
    Files.write(crawl.resolve("CC-NEWS-20241202-00002.warc.gz"), gzip(response(2)));
    Files.write(crawl.resolve("warc.paths.gz"), gzip(utf8("crawl-data/CC-NEWS/2024/12/a.warc.gz")));
    Files.write(crawl.resolve("index.cdxj"), utf8("nl,bode)/brug 2024 {}"));
    List<Intake> intakes = Reading.of(folder);
    assertThat(addresses(intakes)).containsExactly(1, 2);
    assertThat(Reading.rejections(intakes)).isEmpty();
  }

  @Test
  void noDamageKeepsMoreThanItsNeighboursFromBeingRead() throws IOException {
    int records = 40;
    for (int seed = 1; seed <= 40; seed++) {
      Random chance = new Random(seed);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (int i = 1; i <= records; i++) {
        out.writeBytes(gzip(response(i)));
      }
      byte[] bytes = out.toByteArray();
      int at = 200 + chance.nextInt(bytes.length - 400);
      int length = 1 + chance.nextInt(100);
      for (int i = at; i < at + length; i++) {
        bytes[i] = (byte) chance.nextInt(256);
      }
      Path file = Files.write(folder.resolve(seed + ".warc.gz"), bytes);
      assertThat(Reading.articles(Reading.of(file)))
          .as("seed " + seed)
          .hasSizeGreaterThanOrEqualTo(records - 2);
    }
  }

  private static byte[] broken() {
    byte[] broken = gzip(response(99));
    Arrays.fill(broken, 40, 80, (byte) 0x55);
    return broken;
  }

  private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static List<Integer> addresses(List<Intake> intakes) {
    List<Integer> numbers = new ArrayList<>();
    for (Article article : Reading.articles(intakes)) {
      String url = article.url().orElseThrow();
      numbers.add(Integer.parseInt(url.substring(url.lastIndexOf('/') + 1)));
    }
    return numbers;
  }

  private Path write(String name, boolean packed, byte[]... records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] one : records) {
      out.writeBytes(packed ? gzip(one) : one);
    }
    return Files.write(folder.resolve(name + (packed ? ".warc.gz" : ".warc")), out.toByteArray());
  }

  private static Inputs open(Path file) {
    return new Ingest(Reading.DUTCH, IngestOptions.none())
        .open(List.of(file.toString()), InputStream.nullInputStream());
  }
}
