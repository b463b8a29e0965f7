package org.kroniek.ingest;

import java.io.EOFException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kroniek.ingest.Columns.Column;
import org.kroniek.model.Intake;

/**
 * The rows of a table whose first row names the columns, separated by comma, semicolon, tab or bar.
 * Rows are read one at a time; the table may have any size, a row the size of an article.
 */
final class TableRecords implements Records {

  private final Opened input;
  private final RecordForm form;
  private final CSVParser parser;
  private final Guard guard;
  private final Iterator<CSVRecord> rows;
  private final Map<Column, Integer> places;
  private long number;

  TableRecords(Opened input, Columns columns, RecordForm form, Limits limits)
      throws IOException, Unreadable {
    this.input = input;
    this.form = form;
    byte[] head = input.head();
    this.guard = new Guard(reader(input, head), limits.articleBytes());
    char separator = columns.separator(firstLine(head));
    this.parser =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(true)
            .get()
            .parse(guard);
    this.rows = parser.iterator();
    this.places = places(columns);
  }

  private Map<Column, Integer> places(Columns columns) throws IOException, Unreadable {
    Optional<CSVRecord> header = row();
    if (header.isEmpty()) {
      throw Unreadable.parse("the table is empty", "");
    }
    List<String> names = header.get().toList().stream().map(String::strip).toList();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      places.putIfAbsent(names.get(i), i);
    }
    Map<Column, Integer> found = new EnumMap<>(Column.class);
    columns.among(names).forEach((column, name) -> found.put(column, places.getOrDefault(name, 0)));
    return found;
  }

  @Override
  public Optional<Intake> next() throws IOException, Unreadable {
    Optional<CSVRecord> row = row();
    if (row.isEmpty()) {
      if (number == 0) {
        throw Unreadable.parse("the table has a first row with names and no row below it", "");
      }
      return Optional.empty();
    }
    number++;
    try {
      return Optional.of(form.read(values(row.get()), input, number));
    } catch (Unreadable e) {
      return Optional.of(new Intake.Rejected(e.at(input.record(number))));
    }
  }

  private Map<Column, String> values(CSVRecord row) throws Unreadable {
    Map<Column, String> values = new EnumMap<>(Column.class);
    for (Map.Entry<Column, Integer> place : places.entrySet()) {
      if (place.getValue() < row.size()) {
        values.put(place.getKey(), row.get(place.getValue()));
      } else if (place.getKey() == Column.TEXT) {
        throw Unreadable.parse(
            "the row has "
                + row.size()
                + (row.size() == 1 ? " cell" : " cells")
                + ", too few to reach the text in column "
                + (place.getValue() + 1),
            String.join(" | ", row.toList()));
      }
    }
    return values;
  }

  /** The next row; a broken one ends the table, since where the next begins is not known. */
  private Optional<CSVRecord> row() throws IOException, Unreadable {
    guard.allowAnother();
    long line = parser.getCurrentLineNumber() + 1;
    try {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    } catch (UncheckedIOException | IllegalStateException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof CharacterCodingException) {
        throw Unreadable.open(
            after("is wrongly encoded from line " + line + " on; save it as UTF-8"), "");
      }
      if (guard.isExceeded()) {
        throw Unreadable.parse(
            after(
                "the row from line "
                    + line
                    + " on is longer than an article may be; is a quotation"
                    + " mark never closed?"),
            "");
      }
      if (cause instanceof EOFException || cause instanceof ZipException) {
        throw (IOException) cause;
      }
      throw Unreadable.parse(
          after(
              "the row from line "
                  + line
                  + " on is broken or cut off; is a quotation mark never closed?"),
          String.valueOf(cause.getMessage()));
    }
  }

  private String after(String reason) {
    return number == 0 ? reason : reason + "; the " + number + " rows before it were read";
  }

  private static Reader reader(Opened input, byte[] head) throws IOException {
    Optional<TextDecoder.Mark> mark = TextDecoder.Mark.of(head);
    if (mark.isPresent()) {
      input.bytes().skipNBytes(mark.get().length());
    }
    Charset charset = mark.map(TextDecoder.Mark::charset).orElse(StandardCharsets.UTF_8);
    return new StrictReader(input.bytes(), charset);
  }

  private static String firstLine(byte[] head) {
    String start = new String(head, StandardCharsets.UTF_8);
    int end = start.indexOf('\n');
    return end < 0 ? start : start.substring(0, end);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** Stops the parser when it takes too much for one row. */
  private static final class Guard extends FilterReader {

    private final long limit;
    private long taken;

    Guard(Reader in, long limit) {
      super(in);
      this.limit = limit;
    }

    void allowAnother() {
      taken = 0;
    }

    boolean isExceeded() {
      return taken > limit;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
      int read = super.read(characters, offset, length);
      count(read);
      return read;
    }

    private void count(int read) throws IOException {
      taken += Math.max(0, read);
      if (isExceeded()) {
        throw new IOException("row too long");
      }
    }
  }
}
