package org.kroniek.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kroniek.model.Intake;
import org.kroniek.model.Rejection;
import org.kroniek.model.Rejection.Stage;

/** Bad inputs of many kinds, all in one run: each has its reason, and none stops the run. */
class BadInputsTest {

  private static final int FEWEST = 50;
  private static final Limits SMALL = new Limits(100_000, 20_000, Duration.ofSeconds(5));
  private static final String GOOD = "De sluis van Oudervoort gaat dicht, zei de burgemeester.";
  private static final String ROW = "{\"text\": \"" + GOOD + "\"}\n";

  @TempDir Path folder;

  private final List<Expected> expected = new ArrayList<>();

  private record Expected(String path, Stage stage, String reason) {}

  @Test
  void eachHasItsReasonAndNoneStopsTheRun() throws IOException {
    bytes();
    encodings();
    compressed();
    texts();
    pages();
    json();
    tables();
    links();
    Reading.write(folder, "zzz-good.txt", GOOD);

    List<Intake> intakes = read();

    List<Rejection> rejections = Reading.rejections(intakes);
    assertThat(expected).hasSizeGreaterThanOrEqualTo(FEWEST);
    assertThat(rejections)
        .extracting(Rejection::path)
        .containsExactlyInAnyOrderElementsOf(expected.stream().map(Expected::path).toList());
    for (Expected one : expected) {
      Rejection found =
          rejections.stream().filter(r -> r.path().equals(one.path())).findFirst().orElseThrow();
      assertThat(found.reason()).as(one.path()).contains(one.reason());
      assertThat(found.stage()).as(one.path()).isEqualTo(one.stage());
    }
    assertThat(Reading.articles(intakes))
        .extracting(article -> article.path().orElse(""))
        .containsExactly(
            folder + "/json-broken-line.jsonl#1",
            folder + "/json-broken-line.jsonl#3",
            folder + "/json-cut-array.json#1",
            folder + "/json-cut-gzip.jsonl.gz#1",
            folder + "/json-cut-line.jsonl#1",
            folder + "/json-deep.jsonl#2",
            folder + "/json-encoding.jsonl#2",
            folder + "/json-long-line.jsonl#2",
            folder + "/json-values.jsonl#8",
            folder + "/table-encoding.csv#1",
            folder + "/table-quote.csv#1",
            folder + "/table-short-row.csv#2",
            folder + "/zzz-good.txt");
  }

  @Test
  void aFolderWithoutAnythingToReadSaysSo() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path hidden = Files.createDirectory(folder.resolve("hidden"));
    Reading.write(hidden, ".secret.txt", GOOD);
    assertThat(Reading.rejections(Reading.of(empty, hidden)))
        .extracting(Rejection::path, Rejection::stage)
        .containsExactly(tuple(empty.toString(), Stage.OPEN), tuple(hidden.toString(), Stage.OPEN));
  }

  @Test
  void aFileThatVanishesDuringTheRunIsRejected() throws IOException {
    Path first = Reading.write(folder, "1.txt", GOOD);
    Path second = Reading.write(folder, "2.txt", GOOD);
    Ingest ingest = new Ingest(Reading.DUTCH, IngestOptions.none());
    try (Inputs inputs =
        ingest.open(List.of(first.toString(), second.toString()), InputStream.nullInputStream())) {
      Files.delete(second);
      assertThat(inputs.next()).isInstanceOf(Intake.Accepted.class);
      assertThat(Reading.rejections(List.of(inputs.next())))
          .singleElement()
          .satisfies(r -> assertThat(r.reason()).contains("is gone now"));
    }
  }

  @Test
  void fiftyMegabytesAreTooMuchForOneArticleAndAreNotKeptInMemory() throws IOException {
    byte[] line = (GOOD + "\n").getBytes(UTF_8);
    Path file = folder.resolve("large.txt");
    try (var out = Files.newOutputStream(file)) {
      for (long written = 0; written < 50_000_000; written += line.length * 1000L) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (int i = 0; i < 1000; i++) {
          block.writeBytes(line);
        }
        block.writeTo(out);
      }
    }
    assertThat(Reading.rejections(Reading.of(file)))
        .singleElement()
        .satisfies(r -> assertThat(r.reason()).contains("is larger than 20 MB"));
  }

  private List<Intake> read() {
    IngestOptions options =
        new IngestOptions(Optional.empty(), Optional.empty(), Optional.empty(), SMALL);
    return Reading.of(options, InputStream.nullInputStream(), folder.toString());
  }

  private void bad(String name, byte[] content, Stage stage, String reason) throws IOException {
    Reading.write(folder, name, content);
    expected.add(new Expected(folder + "/" + name, stage, reason));
  }

  private void bad(String name, String content, Stage stage, String reason) throws IOException {
    bad(name, content.getBytes(UTF_8), stage, reason);
  }

  /** A record of a file that holds others as well. */
  private void record(String name, int number, Stage stage, String reason) {
    expected.add(new Expected(folder + "/" + name + "#" + number, stage, reason));
  }

  private void bytes() throws IOException {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    bad("bytes-empty.txt", "", Stage.OPEN, "is empty");
    bad("bytes-nul.txt", new byte[4000], Stage.OPEN, "holds NUL bytes");
    bad("bytes-one-nul.txt", GOOD + "\0" + GOOD, Stage.OPEN, "holds NUL bytes");
    bad("bytes-noise.bin", noise, Stage.OPEN, "holds NUL bytes");
    bad("bytes-controls.txt", "\1\2\3\4\5\6\7".repeat(50), Stage.OPEN, "control characters");
    bad("bytes-space.txt", " \n\t\r\n \u00a0 \n", Stage.OPEN, "nothing but white space");
    bad("bytes-digits.txt", "12 34\n56 -- 78", Stage.PARSE, "holds no letters");
    bad("bytes-long-line.txt", "ha ".repeat(10_000), Stage.PARSE, "has a line of 30000 characters");
    bad("bytes-large.txt", (GOOD + "\n").repeat(3000), Stage.OPEN, "is larger than 100 kB");
    bad("bytes-pdf.txt", "%PDF-1.7 and so on", Stage.OPEN, "is a PDF file");
    bad("bytes-word.docx", "PK\3\4 and so on", Stage.OPEN, "is a ZIP file");
    bad(
        "bytes-picture.jpg",
        latin("\u00ff\u00d8\u00ff\u00e0 JFIF"),
        Stage.OPEN,
        "is a picture (JPEG)");
    bad("bytes-picture.png", latin("\u0089PNG\r\n"), Stage.OPEN, "is a picture (PNG)");
    bad("bytes-base.sqlite", "SQLite format 3\0", Stage.OPEN, "is an SQLite database");
    bad("bytes-rich.rtf", "{\\rtf1\\ansi " + GOOD + "}", Stage.OPEN, "is a rich text file");
    Reading.write(folder, "bytes-archive.warc", "WARC/1.0\r\n");
    record("bytes-archive.warc", 1, Stage.OPEN, "the header of the record has no end");
    bad("bytes-program", "\u007fELF\2\1\1", Stage.OPEN, "is a program");
  }

  private static byte[] latin(String characters) {
    return characters.getBytes(ISO_8859_1);
  }

  private void encodings() throws IOException {
    byte[] cut = (GOOD + " Oekraïne é").getBytes(UTF_8);
    byte[] wide = ("\ufeff" + GOOD).getBytes(UTF_16LE);
    bad("enc-cut.txt", Arrays.copyOf(cut, cut.length - 1), Stage.OPEN, "UTF-8 for the most part");
    bad(
        "enc-mixed.txt",
        join(cut, latin(" ge\u00ebrfd")),
        Stage.OPEN,
        "mixed with another encoding");
    bad("enc-wide.txt", GOOD.getBytes(UTF_16LE), Stage.OPEN, "looks like UTF-16");
    bad("enc-wide-cut.txt", Arrays.copyOf(wide, wide.length - 1), Stage.OPEN, "begins as UTF-16LE");
    bad("enc-twice.txt", GOOD + " OekraÃ¯ne, geÃ«rfd, cafÃ©", Stage.OPEN, "was encoded twice");
    bad("enc-lost.txt", "\ufffd\ufffd caf\ufffd \ufffd \ufffd", Stage.OPEN, "has lost letters");
    bad(
        "enc-koi.txt",
        latin("\u00d0\u00d2\u00c9\u00d7\u00c5\u00d4 \u0081\u008d"),
        Stage.OPEN,
        "neither UTF-8 nor");
  }

  private void compressed() throws IOException {
    byte[] whole = gzip(GOOD.repeat(100));
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, 12, 40, (byte) 0x55);
    bad(
        "gz-cut.txt.gz",
        Arrays.copyOf(whole, whole.length - 12),
        Stage.OPEN,
        "breaks off before its end");
    bad("gz-damaged.txt.gz", damaged, Stage.OPEN, "is damaged");
    bad("gz-empty.txt.gz", gzip(""), Stage.OPEN, "is empty");
    bad("gz-bomb.txt.gz", gzip((GOOD + "\n").repeat(100_000)), Stage.OPEN, "is larger than 100 kB");
    bad("gz-nested.gz", gzip(gzip(gzip(gzip(gzip("x"))))), Stage.OPEN, "gzip inside gzip");
    bad("gz-header.gz", latin("\u001f\u008b"), Stage.OPEN, "breaks off before its end");
  }

  private void texts() throws IOException {
    bad("text-date-only.txt", "date 2024-12", Stage.PARSE, "holds no text of an article");
    bad("text-month.txt", "date 2024-13 " + GOOD, Stage.PARSE, "the date 2024-13");
    bad("text-day.txt", " date 2023-02-29 " + GOOD, Stage.PARSE, "the date 2023-02-29");
    bad("text-short-date.txt", "date 2024-1 " + GOOD, Stage.PARSE, "the date 2024-1,");
    bad("front-open.txt", "---\ntitle: x\n" + GOOD, Stage.PARSE, "never closed");
    bad("front-broken.txt", "---\ntitle: [x\n---\n" + GOOD, Stage.PARSE, "not valid YAML");
    bad(
        "front-list.txt",
        "---\n- x\n- y\n---\n" + GOOD,
        Stage.PARSE,
        "not a list of names and values");
    bad("front-twice.txt", "---\na: 1\na: 2\n---\n" + GOOD, Stage.PARSE, "not valid YAML");
    bad(
        "front-type.txt",
        "---\ntitle: !!java.net.URL [x]\n---\n" + GOOD,
        Stage.PARSE,
        "not valid YAML");
    bad(
        "front-date.txt",
        "---\ndate: 31 november 2024\n---\n" + GOOD,
        Stage.PARSE,
        "31 november 2024");
    bad("front-only.txt", "---\ntitle: x\n---\n", Stage.PARSE, "holds no text of an article");
  }

  private void pages() throws IOException {
    bad("page-empty.html", "<html><body></body></html>", Stage.PARSE, "no article was found");
    bad(
        "page-menu.html",
        "<html><body><nav><a href=/>Home</a></nav></body></html>",
        Stage.PARSE,
        "no article");
    bad(
        "page-script.html",
        "<!doctype html><script>var a = 'text text';</script>",
        Stage.PARSE,
        "no article");
    bad(
        "page-nul.html",
        "<html><body><p>" + GOOD + "\0</p></body></html>",
        Stage.OPEN,
        "NUL bytes");
    bad(
        "page-feed.xml",
        "<?xml version=\"1.0\"?><rss><channel/></rss>",
        Stage.PARSE,
        "is XML that is no web page");
    bad("page-large.html", "<html><p>" + "x".repeat(200_000), Stage.OPEN, "is larger than 100 kB");
  }

  private void json() throws IOException {
    Reading.write(folder, "json-array-of-words.json", "[{}, \"x\"]");
    record("json-array-of-words.json", 1, Stage.PARSE, "no column holds the text; there are: none");
    record("json-array-of-words.json", 2, Stage.PARSE, "not an object");
    Reading.write(folder, "json-broken-line.jsonl", ROW + "{\"text\": oeps}\n" + ROW);
    record("json-broken-line.jsonl", 2, Stage.PARSE, "is not valid JSON (line 2");
    Reading.write(folder, "json-cut-line.jsonl", ROW + "{\"text\": \"De sluis");
    record("json-cut-line.jsonl", 2, Stage.PARSE, "breaks off in the middle");
    bad(
        "json-cut-array.json",
        "[\n" + ROW + ", {\"text\": \"De",
        Stage.PARSE,
        "1 articles before it were read");
    bad(
        "json-cut-object.json",
        "{\n\"text\":\n\"De sluis",
        Stage.PARSE,
        "breaks off in the middle");
    bad("json-nothing.jsonl", "\n\n\n", Stage.PARSE, "holds no JSON object");
    bad(
        "json-cut-gzip.jsonl.gz",
        Arrays.copyOf(gzip(ROW), gzip(ROW).length - 6),
        Stage.OPEN,
        "breaks off before its end");
    Reading.write(
        folder,
        "json-encoding.jsonl",
        join(latin("{\"text\": \"\u00eb\"}\n"), ROW.getBytes(UTF_8)));
    record("json-encoding.jsonl", 1, Stage.OPEN, "line 1 is not UTF-8");
    Reading.write(
        folder, "json-long-line.jsonl", "{\"text\": \"" + "x".repeat(120_000) + "\"}\n" + ROW);
    record("json-long-line.jsonl", 1, Stage.PARSE, "line 1 is longer than 100 kB");
    Reading.write(folder, "json-deep.jsonl", "[".repeat(5000) + "\n" + ROW);
    record("json-deep.jsonl", 1, Stage.PARSE, "is not valid JSON");
    Reading.write(
        folder,
        "json-values.jsonl",
        "{\"txet\": \"x\"}\n{\"text\": \"\"}\n{\"text\": null}\n{\"text\": \"x\", \"date\": \"2024-02-31\"}\n"
            + "{\"text\": \"x\", \"date\": \"gisteren\"}\n7\n{\"text\": \"\\u0000x\"}\n"
            + ROW);
    record("json-values.jsonl", 1, Stage.PARSE, "did you mean text by txet?");
    record("json-values.jsonl", 2, Stage.PARSE, "the text is empty");
    record("json-values.jsonl", 3, Stage.PARSE, "the text is empty");
    record("json-values.jsonl", 4, Stage.PARSE, "the date “2024-02-31”");
    record("json-values.jsonl", 5, Stage.PARSE, "the date “gisteren”");
    record("json-values.jsonl", 6, Stage.PARSE, "not an object");
    record("json-values.jsonl", 7, Stage.OPEN, "");
  }

  private void tables() throws IOException {
    bad("table-columns.csv", "kop,tekts\na,b\n", Stage.PARSE, "did you mean tekst by tekts?");
    bad("table-header.csv", "title,text\n", Stage.PARSE, "no row below it");
    Reading.write(
        folder, "table-short-row.csv", "title,date,text\nDe sluis\nx,2024,\"" + GOOD + "\"\n");
    record("table-short-row.csv", 1, Stage.PARSE, "the row has 1 cell, too few");
    bad(
        "table-quote.csv",
        "id,text\n1," + GOOD.replace(',', ' ') + "\n2,\"open\n3,x\n",
        Stage.PARSE,
        "never closed");
    bad(
        "table-encoding.csv",
        join(
            ("id,text\n1,Oekraïne " + GOOD.replace(',', ' ') + "\n").getBytes(UTF_8),
            latin("2,ge\u00ebrfd\n")),
        Stage.OPEN,
        "wrongly encoded from line");
    bad(
        "table-long.csv",
        "id,text\n1,\"" + "x\n".repeat(100_000),
        Stage.PARSE,
        "longer than an article may be");
  }

  private void links() throws IOException {
    Files.createSymbolicLink(folder.resolve("link-nowhere.txt"), Path.of("nothing-here"));
    expected.add(new Expected(folder + "/link-nowhere.txt", Stage.OPEN, "leads nowhere"));
    Files.createSymbolicLink(folder.resolve("link-self.txt"), Path.of("link-self.txt"));
    expected.add(new Expected(folder + "/link-self.txt", Stage.OPEN, "in a circle"));
    Files.createSymbolicLink(folder.resolve("link-folder"), folder);
    expected.add(new Expected(folder + "/link-folder", Stage.OPEN, "is not followed"));
  }

  private static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(UTF_8));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
