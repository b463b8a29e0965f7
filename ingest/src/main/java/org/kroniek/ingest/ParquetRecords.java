package org.kroniek.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.DummyRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.kroniek.ingest.Columns.Column;
import org.kroniek.model.Intake;

/**
 * The rows of a Parquet file (Apache Parquet format 2). Only columns that name a part of an article
 * are read, one group of rows at a time. Its end says what is in it, so what is no file of its own
 * is laid down in one first. For one thread.
 */
final class ParquetRecords implements Records {

  private static final byte[] MARK = {'P', 'A', 'R', '1'};

  private final Opened input;
  private final RecordForm form;
  private final long longest;
  private final Optional<Path> laidDown;
  private final ParquetFileReader reader;
  private final MessageType schema;
  private final Map<Column, ColumnDescriptor> columns = new EnumMap<>(Column.class);
  private final Map<Column, ColumnReader> group = new EnumMap<>(Column.class);
  private long left;
  private long number;

  private ParquetRecords(Opened input, RecordForm form, Limits limits, Source source)
      throws IOException {
    this.input = input;
    this.form = form;
    this.longest = limits.articleBytes();
    this.laidDown = source.laidDown();
    this.reader =
        ParquetFileReader.open(
            new LocalInputFile(source.file()),
            ParquetReadOptions.builder().withCodecFactory(new ParquetPacking()).build());
    this.schema = reader.getFooter().getFileMetaData().getSchema();
  }

  /** The file, and the same where it was made for this alone. */
  private record Source(Path file, Optional<Path> laidDown) {}

  /** Whether what begins with {@code head} is such a file. */
  static boolean is(byte[] head) {
    return head.length >= MARK.length && Arrays.equals(MARK, 0, MARK.length, head, 0, MARK.length);
  }

  static Records open(Opened input, Columns columns, RecordForm form, Limits limits)
      throws IOException, Unreadable {
    Source source = source(input);
    Optional<ParquetRecords> records = Optional.empty();
    boolean done = false;
    try {
      records = Optional.of(new ParquetRecords(input, form, limits, source));
      records.get().choose(columns);
      done = true;
      return records.get();
    } catch (RuntimeException | IOException e) {
      throw damaged("", e);
    } finally {
      if (!done && records.isPresent()) {
        records.get().close();
      } else if (!done) {
        delete(source.laidDown());
      }
    }
  }

  private static Source source(Opened input) throws IOException {
    if (input.file().isPresent() && begins(input.file().get())) {
      return new Source(input.file().get(), Optional.empty());
    }
    Path file = Files.createTempFile("kroniek", ".parquet");
    boolean done = false;
    try {
      Files.copy(input.bytes(), file, StandardCopyOption.REPLACE_EXISTING);
      done = true;
    } finally {
      if (!done) {
        Files.delete(file);
      }
    }
    return new Source(file, Optional.of(file));
  }

  /** Whether the file lies there as it is read, and not packed. */
  private static boolean begins(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      return is(bytes.readNBytes(MARK.length));
    }
  }

  private void choose(Columns known) throws Unreadable {
    List<String> names = new ArrayList<>();
    for (Type field : schema.getFields()) {
      if (field.isPrimitive() && !field.isRepetition(Repetition.REPEATED)) {
        names.add(field.getName());
      }
    }
    known
        .among(names)
        .forEach(
            (column, name) ->
                columns.put(column, schema.getColumnDescription(new String[] {name})));
    reader.setRequestedSchema(List.copyOf(columns.values()));
  }

  @Override
  public Optional<Intake> next() throws Unreadable {
    Map<Column, String> values;
    try {
      if (left == 0 && !nextGroup()) {
        return Optional.empty();
      }
      left--;
      number++;
      values = row();
    } catch (RuntimeException | IOException e) {
      throw damaged(after(), e);
    } catch (Unreadable e) {
      return Optional.of(new Intake.Rejected(e.at(input.record(number))));
    }
    try {
      return Optional.of(form.read(values, input, number));
    } catch (Unreadable e) {
      return Optional.of(new Intake.Rejected(e.at(input.record(number))));
    }
  }

  private boolean nextGroup() throws IOException {
    PageReadStore pages = reader.readNextRowGroup();
    while (pages != null && pages.getRowCount() == 0) {
      pages = reader.readNextRowGroup();
    }
    if (pages == null) {
      return false;
    }
    left = pages.getRowCount();
    ColumnReadStoreImpl store =
        new ColumnReadStoreImpl(
            pages,
            new DummyRecordConverter(schema).getRootConverter(),
            schema,
            reader.getFooter().getFileMetaData().getCreatedBy());
    columns.forEach((column, descriptor) -> group.put(column, store.getColumnReader(descriptor)));
    return true;
  }

  /** The values of the next row; all columns step on, whatever is wrong with one of them. */
  private Map<Column, String> row() throws Unreadable {
    Map<Column, String> values = new EnumMap<>(Column.class);
    Optional<Unreadable> fault = Optional.empty();
    for (Map.Entry<Column, ColumnReader> entry : group.entrySet()) {
      ColumnReader column = entry.getValue();
      ColumnDescriptor descriptor = column.getDescriptor();
      try {
        if (column.getCurrentDefinitionLevel() == descriptor.getMaxDefinitionLevel()) {
          values.put(entry.getKey(), value(column, descriptor));
        }
      } catch (Unreadable e) {
        fault = Optional.of(e);
      }
      column.consume();
    }
    if (fault.isPresent()) {
      throw fault.get();
    }
    return values;
  }

  private String value(ColumnReader column, ColumnDescriptor descriptor) throws Unreadable {
    PrimitiveTypeName type = descriptor.getPrimitiveType().getPrimitiveTypeName();
    return switch (type) {
      case BINARY, FIXED_LEN_BYTE_ARRAY -> text(column.getBinary());
      case INT96 -> ParquetTime.ofInt96(column.getBinary().toByteBuffer());
      case INT64 -> ParquetTime.of(column.getLong(), descriptor.getPrimitiveType());
      case INT32 -> ParquetTime.of(column.getInteger(), descriptor.getPrimitiveType());
      case DOUBLE -> String.valueOf(column.getDouble());
      case FLOAT -> String.valueOf(column.getFloat());
      case BOOLEAN -> String.valueOf(column.getBoolean());
    };
  }

  private String text(Binary binary) throws Unreadable {
    if (binary.length() > longest) {
      throw Unreadable.parse(
          "is larger than " + Sizes.words(longest) + ", the limit for one article", "");
    }
    ByteBuffer bytes = binary.toByteBuffer();
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw Unreadable.parse("the row is wrongly encoded; write it as UTF-8", "");
    }
  }

  private String after() {
    return number == 0 ? "" : "; the " + number + " rows before the fault were read";
  }

  private static Unreadable damaged(String after, Exception e) {
    if (e instanceof ParquetPacking.Unknown) {
      return Unreadable.open(
          "is a Parquet file "
              + e.getMessage()
              + ", which is not read; write it with Snappy, Zstandard or gzip",
          "");
    }
    return Unreadable.open(
        "is a Parquet file that cannot be read (damaged or encrypted)" + after,
        String.valueOf(e.getMessage()));
  }

  @Override
  public void close() throws IOException {
    try (reader) {
      delete(laidDown);
    }
  }

  private static void delete(Optional<Path> file) throws IOException {
    if (file.isPresent()) {
      Files.deleteIfExists(file.get());
    }
  }
}
