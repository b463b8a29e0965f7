package org.kroniek.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kroniek.model.Article;
import org.kroniek.model.Intake;
import org.kroniek.model.PartialDate;
import org.kroniek.model.Rejection;

class ParquetTest {

  private static final int ROWS = 25;
  private static final String SCHEMA =
      "message report { required binary body (STRING); optional binary headline (STRING);"
          + " optional int32 published (DATE); optional binary krant (STRING);"
          + " optional int64 words; optional group topics (LIST) { repeated group list {"
          + " optional binary element (STRING); } } }";

  @TempDir Path folder;

  private static Consumer<Group> row(int number) {
    return group -> {
      group.add("body", "De pont over de Oude Vaart ligt stil, zei schipper " + number + ".");
      group.add("words", 11L);
      if (number % 2 == 0) {
        group.add("headline", "Pont " + number);
        group.add("published", (int) LocalDate.of(2024, 12, 2).toEpochDay());
      }
      Group topics = group.addGroup("topics");
      topics.addGroup("list").add("element", "water");
      topics.addGroup("list").add("element", "verkeer");
    };
  }

  private static List<Consumer<Group>> rows(int count) {
    List<Consumer<Group>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(i));
    }
    return rows;
  }

  private Path file(CompressionCodecName packing) throws IOException {
    return ParquetFile.write(folder.resolve("reports.parquet"), SCHEMA, packing, rows(ROWS));
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
  void everyRowIsAnArticleHoweverThePagesArePacked(CompressionCodecName packing)
      throws IOException {
    Path file = file(packing);
    List<Article> articles = Reading.articles(Reading.of(file));
    assertThat(articles).hasSize(ROWS);
    Article even = articles.get(24);
    assertThat(even.path()).contains(file + "#25");
    assertThat(even.title()).contains("Pont 24");
    assertThat(even.published()).contains(new PartialDate("2024-12-02"));
    assertThat(even.text())
        .isEqualTo("Pont 24\n\nDe pont over de Oude Vaart ligt stil, zei schipper 24.");
    Article odd = articles.get(1);
    assertThat(odd.title()).isEmpty();
    assertThat(odd.published()).isEmpty();
  }

  @Test
  void aStreamIsReadAsAFileIsAndLeavesNothingBehind() throws Exception {
    byte[] bytes = Files.readAllBytes(file(CompressionCodecName.SNAPPY));
    List<Path> before = temporary();
    List<Intake> intakes = Reading.of(IngestOptions.none(), new ByteArrayInputStream(bytes), "-");
    assertThat(Reading.articles(intakes)).hasSize(ROWS);
    assertThat(temporaryThatStay(before)).isEmpty();
  }

  @Test
  void aPackedFileIsUnpackedFirst() throws IOException {
    Path packed = folder.resolve("packed.parquet.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(file(CompressionCodecName.ZSTD), out);
    }
    assertThat(Reading.articles(Reading.of(packed))).hasSize(ROWS);
  }

  /** The files made since that stay; those of another program are gone in a moment. */
  private static List<Path> temporaryThatStay(List<Path> before) throws Exception {
    List<Path> stay = temporary();
    for (int n = 0; n < 100 && !before.containsAll(stay); n++) {
      Thread.sleep(100);
      stay = temporary();
    }
    return stay.stream().filter(file -> !before.contains(file)).toList();
  }

  private static List<Path> temporary() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'int64 date (TIMESTAMP(MILLIS,true))', 1733128200123, 2024-12-02T08:30",
    "'int64 date (TIMESTAMP(MICROS,false))', 1733128200123456, 2024-12-02T08:30",
    "'int64 date (TIMESTAMP(NANOS,true))', 1733128200123456789, 2024-12-02T08:30",
  })
  void momentsAreOfUtc(String column, long value, String expected) throws IOException {
    assertThat(dated(column, group -> group.add("date", value))).isEqualTo(expected);
  }

  @Test
  void momentsOfOlderProgramsAreReadToo() throws IOException {
    byte[] bytes = new byte[12];
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong((8 * 60 + 30) * 60_000_000_000L)
        .putInt(2_440_588 + (int) LocalDate.of(2024, 12, 2).toEpochDay());
    assertThat(dated("int96 date", group -> group.add("date", Binary.fromConstantByteArray(bytes))))
        .isEqualTo("2024-12-02T08:30");
  }

  private String dated(String column, Consumer<Group> date) throws IOException {
    Path file =
        ParquetFile.write(
            folder.resolve("dated.parquet"),
            "message report { required binary text (STRING); optional " + column + "; }",
            CompressionCodecName.UNCOMPRESSED,
            List.of(
                group -> {
                  group.add("text", "De pont ligt stil.");
                  date.accept(group);
                }));
    return Reading.articles(Reading.of(file)).get(0).published().orElseThrow().value();
  }

  @Test
  void aRowThatIsAtFaultIsRejectedAloneWithItsNumber() throws IOException {
    List<Consumer<Group>> rows = new ArrayList<>(rows(3));
    rows.set(
        1, group -> group.add("body", Binary.fromConstantByteArray(new byte[] {'a', (byte) 0xff})));
    rows.set(2, group -> group.add("body", " "));
    rows.add(row(3));
    Path file =
        ParquetFile.write(
            folder.resolve("faults.parquet"), SCHEMA, CompressionCodecName.SNAPPY, rows);
    List<Intake> intakes = Reading.of(file);
    assertThat(Reading.articles(intakes)).hasSize(2);
    assertThat(Reading.rejections(intakes))
        .extracting(Rejection::path)
        .containsExactly(file + "#2", file + "#3");
    assertThat(Reading.rejections(intakes).get(0).reason()).contains("wrongly encoded");
  }

  @Test
  void aFileWithoutATextSaysWhichColumnsItHas() throws IOException {
    Path file =
        ParquetFile.write(
            folder.resolve("none.parquet"),
            "message report { optional binary boddy (STRING); optional int64 words; }",
            CompressionCodecName.UNCOMPRESSED,
            List.of(group -> group.add("words", 1L)));
    assertThat(Reading.rejections(Reading.of(file)))
        .singleElement()
        .satisfies(
            rejection ->
                assertThat(rejection.reason())
                    .contains("no column holds the text", "boddy, words", "did you mean body"));
  }

  @ParameterizedTest
  @EnumSource(names = {"BROTLI", "LZO", "LZ4"})
  void aPackingThatIsNotReadIsNamed(CompressionCodecName packing) throws IOException {
    assertThat(Reading.rejections(Reading.of(file(packing))))
        .singleElement()
        .satisfies(
            rejection ->
                assertThat(rejection.reason())
                    .contains("packed with " + packing, "which is not read", "Snappy"));
  }

  @Test
  void aDamagedFileIsTold() throws IOException {
    byte[] bytes = Files.readAllBytes(file(CompressionCodecName.SNAPPY));
    for (int length : List.of(4, 20, bytes.length / 2, bytes.length - 1)) {
      Path cut = Reading.write(folder, "cut.parquet", Arrays.copyOf(bytes, length));
      assertThat(Reading.rejections(Reading.of(cut)))
          .as("cut off at %d of %d", length, bytes.length)
          .singleElement()
          .satisfies(r -> assertThat(r.reason()).contains("Parquet file that cannot be read"));
    }
  }

  /** Whatever byte is another: an end, and no worse. */
  @Test
  void noDamageLeadsAstray() throws IOException {
    byte[] bytes = Files.readAllBytes(file(CompressionCodecName.UNCOMPRESSED));
    for (int at = 4; at < bytes.length; at += 7) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= (byte) 0x55;
      List<Intake> intakes =
          Reading.of(IngestOptions.none(), new ByteArrayInputStream(damaged), "-");
      assertThat(Reading.articles(intakes).size()).isLessThanOrEqualTo(ROWS);
      assertThat(intakes).isNotEmpty();
      assertThat(Reading.rejections(intakes))
          .noneMatch(rejection -> rejection.reason().contains("fault in Kroniek"));
    }
  }

  @Test
  void anEmptyTableHasNoArticles() throws IOException {
    Path file =
        ParquetFile.write(
            folder.resolve("empty.parquet"), SCHEMA, CompressionCodecName.SNAPPY, List.of());
    assertThat(Reading.of(IngestOptions.none(), InputStream.nullInputStream(), file.toString()))
        .isEmpty();
  }
}
